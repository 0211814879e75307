"""A page of the help as it is set: Markdown to the HTML that Qt's text can show, and its style."""

from __future__ import annotations

from string import Template

from editor.ui.look.colours import Colours

_STYLE = Template("""
body { font-family: "Source Serif Pro"; font-size: 16px; color: $ink; }
h1 { font-size: 29px; font-weight: 700; margin-top: 0; margin-bottom: 14px; }
h2 { font-size: 21px; font-weight: 700; margin-top: 26px; margin-bottom: 6px; }
p, li { line-height: 132%; }
p { margin-top: 0; margin-bottom: 12px; }
table { margin-top: 4px; margin-bottom: 18px; }
a { color: $accent; text-decoration: none; }
code { font-family: "Source Code Pro", "DejaVu Sans Mono", "Consolas", monospace; font-size: 13px;
  color: $ink; background-color: $ground; }
pre { font-family: "Source Code Pro", "DejaVu Sans Mono", "Consolas", monospace; font-size: 13px;
  background-color: $ground; margin-bottom: 12px; }
th, td { font-family: "Source Sans Pro"; font-size: 14px; padding: 6px 16px 6px 0;
  border-bottom: 1px solid $line; vertical-align: top; }
th { color: $muted; font-weight: 600; text-align: left; }
""")


def page_html(written: str) -> str:
    """Return a page of the help as HTML; headings have ids that links can name."""
    from markdown import markdown

    html = markdown(written, extensions=["tables", "fenced_code", "toc"])
    # Qt sets a border around each cell unless the table says how it wants them.
    table = '<table width="100%" cellspacing="0" style="border-collapse: collapse">'
    return f"<body>{html.replace('<table>', table)}</body>"


def page_style(colours: Colours) -> str:
    """Return the style of all pages in the window's colours."""
    return _STYLE.substitute(
        ink=colours.ink,
        muted=colours.muted,
        accent=colours.accent,
        line=colours.line,
        ground=colours.window,
    )
