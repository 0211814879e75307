"""The three files of a captured theme."""

from __future__ import annotations

from collections.abc import Mapping

from editor.export.themes import ABOUT, STYLE, TEMPLATE
from editor.intake.site.filling import Filling

POLICY = (
    "script-src 'none'; connect-src 'none'; object-src 'none'; font-src data:; "
    "style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'"
)
"""What the page tells the browser besides: even what was overlooked neither runs nor sends."""
_PAGE = """\
{{#- Captured from a page of the site; the article fills its places. -#}}
<!doctype html>
<html lang="{{{{ page.lang }}}}" dir="{{{{ page.dir }}}}"{html}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{{{ page.title }}}}</title>
{{{{ page.head_html }}}}
<style>
{{{{ style }}}}
</style>
</head>
<body{body}>
{inside}
</body>
</html>
"""


def theme_files(
    *,
    title: str,
    source: str,
    when: str,
    around: tuple[str, str],
    inside: str,
    filling: Filling,
    style: str,
    date_form: str,
) -> Mapping[str, bytes]:
    """Return the files of a theme by name; `around` are the attributes of `<html>` and `<body>`."""
    html, body = (filling.template(one) for one in around)
    page = _PAGE.format(
        html=html, policy=POLICY, body=body, inside=filling.template(inside).strip()
    )
    about = _about(title, source, when, date_form)
    return {STYLE: style.encode(), TEMPLATE: page.encode(), ABOUT: about.encode()}


def _about(title: str, source: str, when: str, date_form: str) -> str:
    import tomlkit

    said: dict[str, object] = {
        "title": title,
        "description": f"Captured from {source}, {when}.",
        "captured": source,
    }
    if date_form:
        said["options"] = {"date_format": {"default": date_form, "title": "How dates are written"}}
    return tomlkit.dumps(said)
