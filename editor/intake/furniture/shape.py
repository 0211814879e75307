"""What a line looks like: a title, a sentence, a name, an address."""

from __future__ import annotations

import re

ADDRESS = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)\]]", re.IGNORECASE)
SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
LABEL_LENGTH = 80
"""Characters of a label's value: a longer line is prose that happens to begin with the label's word."""
TITLE_LENGTH = 160
"""Characters; no newsroom writes longer headlines, paragraphs are longer."""
MOST_NAMES = 6
"""Words of a person's name."""
SMALL = frozenset(
    {
        *("van", "von", "de", "der", "den", "di", "da", "del", "della", "dos", "la", "le", "el"),
        *("al", "bin", "ibn", "af", "av", "ter", "ten", "y", "e", "i", "und", "of"),
    }
)
"""Words that a name may have in small letters."""
_NAME_WORD = re.compile(r"[^\W\d_][\w.'’-]*", re.UNICODE)


def is_title_like(line: str) -> bool:
    """Tell whether a line could be a headline: short, and no full stop at its end."""
    return 0 < len(line) <= TITLE_LENGTH and not line.endswith((".", ",", ";", ":"))


def is_label_value(line: str) -> bool:
    """Tell whether a line could be what stands behind a label: short, no sentence."""
    return 0 < len(line) <= LABEL_LENGTH and not SENTENCE_END.search(line)


def is_sentence(line: str) -> bool:
    """Tell whether a line ends like a sentence."""
    return bool(SENTENCE_END.search(line)) and " " in line


def is_name(words: str) -> bool:
    """Tell whether some words could be a person's name."""
    parts = words.split()
    if not 1 <= len(parts) <= MOST_NAMES or not parts[0][0].isupper():
        return False
    return all(
        _NAME_WORD.fullmatch(part) and (not part[0].islower() or part in SMALL) for part in parts
    )
