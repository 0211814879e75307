"""Which marks a language quotes with, and where it wants a space that does not break."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

Pair = tuple[str, str]
Rule = tuple[re.Pattern[str], str]

NBSP, NARROW = "\u00a0", "\u202f"
ENGLISH, SINGLE = ("“", "”"), ("‘", "’")
LOW, LOW_SINGLE = ("„", "“"), ("‚", "‘")
ANGLED, ANGLED_SINGLE = ("«", "»"), ("‹", "›")
FRENCH = (f"«{NBSP}", f"{NBSP}»")
POLISH = ("„", "”")
SAME, SAME_SINGLE = ("”", "”"), ("’", "’")
CORNERS, DOUBLE_CORNERS = ("「", "」"), ("『", "』")

QUOTES: dict[str, tuple[Pair, Pair]] = {
    "en": (ENGLISH, SINGLE),
    **dict.fromkeys(("pt-br", "tr", "ko", "zh", "nl"), (ENGLISH, SINGLE)),
    **dict.fromkeys(("de", "cs", "sk", "sl", "lt", "et", "is"), (LOW, LOW_SINGLE)),
    "bg": (LOW, ("’", "’")),
    **dict.fromkeys(("de-ch", "de-li", "it-ch", "fr-ch"), (ANGLED, ANGLED_SINGLE)),
    "fr": (FRENCH, ENGLISH),
    **dict.fromkeys(("es", "it", "pt", "el", "ca"), (ANGLED, ENGLISH)),
    **dict.fromkeys(("ru", "uk", "be"), (ANGLED, LOW)),
    **dict.fromkeys(("pl", "ro"), (POLISH, ANGLED)),
    "hu": (POLISH, ("»", "«")),
    **dict.fromkeys(("hr", "sr"), (POLISH, SINGLE)),
    **dict.fromkeys(("sv", "fi", "da"), (SAME, SAME_SINGLE)),
    **dict.fromkeys(("nb", "nn", "no"), (ANGLED, SINGLE)),
    **dict.fromkeys(("ja", "zh-tw", "zh-hk"), (CORNERS, DOUBLE_CORNERS)),
    "he": (SAME, SAME_SINGLE),
    **dict.fromkeys(("ar", "fa", "ur"), (ANGLED, ENGLISH)),
}
"""Language → marks for `"` and for `'`. British papers quote with ‘ ’ outside; who writes `"` in
English means “ ”, so the writer's choice of mark stays."""

_PERCENT: Rule = (re.compile(r"(?<=\d) (?=[%‰€°])"), NBSP)
_GUILLEMETS: tuple[Rule, ...] = (
    (re.compile(r"(?<=«) (?=\S)"), NBSP),
    (re.compile(r"(?<=\S) (?=»)"), NBSP),
)
SPACES: dict[str, tuple[Rule, ...]] = {
    "fr": (
        *_GUILLEMETS,
        (re.compile(r"(?<=\S) (?=[;!?]+(?:\s|$|[»”)\]]))"), NARROW),
        (re.compile(r"(?<=\S) (?=:(?:\s|$))"), NBSP),
        _PERCENT,
    ),
    "fr-ca": (*_GUILLEMETS, (re.compile(r"(?<=\S) (?=:(?:\s|$))"), NBSP), _PERCENT),
    "fr-ch": (
        *_GUILLEMETS,
        (re.compile(r"(?<=\S) (?=[;:!?]+(?:\s|$|[»”)\]]))"), NARROW),
        _PERCENT,
    ),
    "de": (
        _PERCENT,
        (re.compile(r"\b(z|d|u|i|o)\. (?=(?:B|h|a|d|R|Ä|T)\.)"), rf"\1.{NBSP}"),
        (re.compile(r"(?<=\S) (?=– )"), NBSP),
    ),
    **dict.fromkeys(
        ("sv", "nb", "nn", "no", "da", "fi", "ru", "uk", "cs", "sk", "pl", "es"), (_PERCENT,)
    ),
}
"""Language → blanks that become spaces that do not break; none is put where there was none."""


@dataclass(frozen=True, slots=True)
class Style:
    """How one language sets its words."""

    language: str
    outer: Pair
    inner: Pair
    apostrophe: str
    spaces: tuple[Rule, ...]


@lru_cache(maxsize=64)
def style_of(language: str) -> Style:
    """Return the style of a BCP 47 tag: of the language in that country, else of the language."""
    tag = language.lower()
    base = tag.split("-", maxsplit=1)[0]
    outer, inner = QUOTES.get(tag) or QUOTES.get(base) or QUOTES["en"]
    spaces = SPACES.get(tag)
    return Style(
        language=base,
        outer=outer,
        inner=inner,
        apostrophe="’",
        spaces=SPACES.get(base, ()) if spaces is None else spaces,
    )
