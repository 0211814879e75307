"""The one dialect of Markdown: which extensions of Python-Markdown read an article, and why.

| written | read by | why this one |
|---|---|---|
| tables, definition lists, abbreviations, attribute lists, `markdown="1"` | Python-Markdown's own | known, documented, in every install |
| footnotes | its own, ids with `-` | a colon in an id is no XML name and awkward in CSS |
| fences, also in lists and quotes, coloured by classes | pymdownx.superfences, pymdownx.highlight | the built-in ones know no nesting |
| `~~struck~~`, `H~2~O` | pymdownx.tilde | |
| `^^inserted^^`, `m^2^` | pymdownx.caret | |
| `==marked==` | pymdownx.mark | |
| `- [ ] task` | pymdownx.tasklist | |
| a list of another kind begins a new list, numbers are kept | sane_lists | without it `1.` after `*` becomes a dot |

Left out: nl2br (a line end in a manuscript is a space), smarty (knows no languages; quotes are set
by `export/typography`), toc (ids and contents are set in assembly, so that a chunk needs no other),
pymdownx.critic (runs in code too; `markup/critic.py` does not), pymdownx.betterem (Python-Markdown's
own rules for emphasis are what its users know).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown import Markdown

EXTENSIONS = (
    "tables",
    "footnotes",
    "def_list",
    "abbr",
    "attr_list",
    "md_in_html",
    "sane_lists",
    "pymdownx.highlight",
    "pymdownx.superfences",
    "pymdownx.tilde",
    "pymdownx.caret",
    "pymdownx.mark",
    "pymdownx.tasklist",
)

CONFIGS: dict[str, dict[str, object]] = {
    "footnotes": {"SEPARATOR": "-", "BACKLINK_TITLE": "{}", "BACKLINK_TEXT": "↩︎"},
    "pymdownx.highlight": {
        "use_pygments": True,
        "css_class": "highlight",
        "guess_lang": False,
        "noclasses": False,
    },
    "pymdownx.superfences": {"css_class": "highlight"},
}


def converter() -> Markdown:
    """Return a new converter of the dialect; it takes one document after another by `reset`.

    Also refuses blocks that Python-Markdown would take minutes for, see `limits`.
    """
    from markdown import Markdown

    from editor.markup.limits import LimitsExtension
    from editor.markup.repeated_notes import RepeatedNotesExtension

    return Markdown(
        extensions=[*EXTENSIONS, LimitsExtension(), RepeatedNotesExtension()],
        extension_configs={name: dict(config) for name, config in CONFIGS.items()},
        output_format="html",
    )
