"""British spellings as an American dictionary has them, for where only that one is there."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PAIRS = (
    (re.compile(r"our"), "or"),
    (re.compile(r"is(?=e|ing|ation|able)"), "iz"),
    (re.compile(r"ys(?=e|ing)"), "yz"),
    (re.compile(r"re(?=s?$|d$)"), "er"),
    (re.compile(r"(?<=[bcdghtpv])re(?=board|fold|s?$)"), "er"),
    (re.compile(r"tring$"), "tering"),
    (re.compile(r"ll(?=ed|ing|er|or|ous)"), "l"),
    (re.compile(r"(?<=[^l])l(?=ment|s?$|ful)"), "ll"),
    (re.compile(r"ence(?=s|less|$)"), "ense"),
    (re.compile(r"ogue(?!d)"), "og"),
    (re.compile(r"ogu(?=ed|ing)"), "og"),
    (re.compile(r"ae|oe"), "e"),
    (re.compile(r"mme(?=s?$|d$)"), "m"),
    (re.compile(r"grey"), "gray"),
    (re.compile(r"tyre"), "tire"),
    (re.compile(r"kerb"), "curb"),
    (re.compile(r"cheque"), "check"),
    (re.compile(r"plough"), "plow"),
    (re.compile(r"mould"), "mold"),
    (re.compile(r"sceptic"), "skeptic"),
    (re.compile(r"storey(?!s)"), "story"),
    (re.compile(r"storeys"), "stories"),
    (re.compile(r"jewellery"), "jewelry"),
    (re.compile(r"judgement"), "judgment"),
    (re.compile(r"ageing"), "aging"),
    (re.compile(r"cos(?=y|ily|ier|iest)"), "coz"),
    (re.compile(r"draught"), "draft"),
    (re.compile(r"gaol"), "jail"),
    (re.compile(r"maths"), "math"),
    (re.compile(r"enquir"), "inquir"),
    (re.compile(r"woollen"), "woolen"),
    (re.compile(r"skilful"), "skillful"),
    (re.compile(r"wilful"), "willful"),
    (re.compile(r"manoeuvre"), "maneuver"),
    (re.compile(r"moustache"), "mustache"),
    (re.compile(r"^(learn|spel|dream|lean|spil|spoil)t$"), r"\1ed"),
    (re.compile(r"^(spel|spil)t$"), r"\1led"),
    (re.compile(r"tred$"), "tered"),
    (re.compile(r"aluminium"), "aluminum"),
    (re.compile(r"pyjama"), "pajama"),
    (re.compile(r"ise(?=d?$|s$)"), "ice"),
    (re.compile(r"que(?=s?$)"), "ck"),
)
"""What is British, and what America writes for it. Each alone; a word seldom has two."""


def american(word: str) -> Iterator[str]:
    """Yield what a British word may be spelt like in America; nothing where it has no other form."""
    for british, other in _PAIRS:
        changed = british.sub(other, word)
        if changed != word:
            yield changed
