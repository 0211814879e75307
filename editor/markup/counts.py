"""How long a text is: words, characters, sentences, minutes."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from editor.markup.critic import accepted

READING_PACE = 238
"""Words a minute: Brysbaert's mean of 190 studies of silent reading in English (2019)."""

_CJK = re.compile(
    "[\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3040-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
"""Scripts without blanks, in which each character counts as a word."""
_WORD = re.compile(r"[^\W_][^\s—–…]*")
SENTENCE_END = re.compile(
    r"[.!?…]+(?<![\s.(][A-Z]\.)(?<!\A[A-Z]\.)(?<!\b[DMS][rt]\.)(?<!\bMs\.)(?<!\bMrs\.)"
    r"(?<!\bvs\.)(?<!\bProf\.)[\"'”’»)]*(?:[^\S\n]+\n?|\n)[^\S\n]*(?=[\"'“‘«(]*[^\Wa-z_])"
)
"""An end inside a paragraph: before a capital or a digit, not behind an initial or `Mr.`."""
_CJK_SENTENCE_END = re.compile(r"[。！？]+[」』”）]*(?=[「『“‘（]*[^\W_])")
_PARAGRAPH_END = re.compile(r"\n[ \t]*(?=\n|#{1,6} |[*+-] |\d{1,9}[.)] |>|\|)|\Z")

# The tags alone: what stands between two of them is text. Code that shows one is too rare to matter.
# Tags end before a blank line at the latest; comments and suggestions may go on behind it.
_SHORTCODE = re.compile(r"\{\{[<%](?:(?!\{\{[<%]|\n[ \t]*\n).)*?[>%]\}\}", re.DOTALL)
_ATTRIBUTES = re.compile(r"\{:?[ \t]*[#.\w][^{}\n]*\}")
_HTML = re.compile(r"<!--(?:(?!<!--).)*?-->|</?[A-Za-z](?:[^<>\n]|\n(?![ \t]*\n))*>", re.DOTALL)
_TARGET = re.compile(r"\](?:\[[^\[\]\n]*\])*(?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\))?")
"""What stands right behind a closing bracket; the bracket itself stays."""
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n^][^\]\n]*\]:[^\n]*", re.MULTILINE)
_FOOTNOTE = re.compile(r"\[\^[^\]\n]+\]:?")
_FENCE = re.compile(r"^[ \t]*(?:`{3,}|~{3,})[^\n`]*$", re.MULTILINE)
_NUMBERED = re.compile(r"\n[ \t>]*\d{1,9}[.)][ \t]")
"""Where there may be something to number; a search from one line end to the next is quick."""
_NUMBERING = re.compile(r"^[ \t]*(?:>[ \t]*)*\d{1,9}[.)][ \t]", re.MULTILINE)
_BOX = re.compile(r"\[[ xX]\](?= )")
_MARKS = "[]*_`~=|#>\\"
_HIDING = ("{", "<", "&", "```", "~~~", "[^")
"""Marks that may hide whole words; other marks stick to words or stand alone, and change no number."""
_LETTER = re.compile(r"[^\W_]")
_REFERENCE = re.compile(r"&(?:#\w+|[A-Za-z]\w*);")


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a text holds, as a reader sees it."""

    words: int = 0
    characters: int = 0
    """With blanks, without marks; runs of blanks and line breaks count as one."""
    sentences: int = 0


def count(body: str) -> Counts:
    """Return the counts of a body, or of one paragraph of it.

    Suggestions count as accepted; marks, targets of links, shortcodes, comments and attribute
    lists do not count, code does.
    """
    text = plain_text(body)
    shown = " ".join(text.split())
    if not shown:
        return Counts()
    cjk = _CJK.search(shown) is not None
    words = _words(shown, cjk=cjk)
    return Counts(words, len(shown), _sentences(text, cjk=cjk) if words else 0)


def count_words(body: str) -> int:
    """Return what `count(body).words` is, at a tenth of its cost for plain prose."""
    if not body.isascii() and _CJK.search(body):
        return count(body).words
    brackets = body.count("]")
    if (
        brackets != body.count("](")
        or any(mark in body for mark in _HIDING)
        or _NUMBERED.search(f"\n{body}")
    ):
        body = plain_text(body)
    elif brackets:
        body = _TARGET.sub("]", body)
    if not body.isascii():
        for dash in "—–…":
            body = body.replace(dash, " ")
    pieces = body.split()
    # Most begin with a letter; only the others are looked at.
    odd = [one for one in pieces if not one[0].isalnum()]
    return len(pieces) - sum(1 for one in odd if not _LETTER.search(one))


def _words(text: str, *, cjk: bool) -> int:
    spaced, signs = _CJK.subn(" ", text) if cjk else (text, 0)
    return signs + len(_WORD.findall(spaced))


def reading_minutes(words: int, per_minute: float = READING_PACE) -> int:
    """Return the minutes that reading takes, rounded up, at least 1."""
    return max(1, math.ceil(words / per_minute)) if per_minute > 0 else 1


def plain_text(body: str) -> str:
    """Return roughly what a reader sees of a Markdown text, for counting and not for showing."""
    text = body
    if "{" in text:
        text, _ = accepted(text)
        text = _SHORTCODE.sub(" ", text)
        text = _ATTRIBUTES.sub("", text)
    if "```" in text or "~~~" in text:
        text = _FENCE.sub("", text)
    if "<" in text:
        text = _HTML.sub("", text)
    if "]" in text:
        if "]:" in text:
            text = _DEFINITION.sub("", text)
        if "[^" in text:
            text = _FOOTNOTE.sub("", text)
        text = _TARGET.sub("]", text)
    if _NUMBERED.search(f"\n{text}"):
        text = _NUMBERING.sub("", text)
    if "&" in text:
        text = _REFERENCE.sub("-", text)
    return _unmarked(text)


def _unmarked(text: str) -> str:
    text = text.replace("![", "")
    if "] " in text:
        text = _BOX.sub("", text)
    for mark in _MARKS:
        text = text.replace(mark, "")
    return text


def _sentences(text: str, *, cjk: bool) -> int:
    paragraphs = 0
    begin = 0
    for end in _PARAGRAPH_END.finditer(text):
        if _WORD.search(text, begin, end.start()):
            paragraphs += 1
        begin = end.start()
    inside = SENTENCE_END.findall(text)
    return paragraphs + len(inside) + len(_CJK_SENTENCE_END.findall(text) if cjk else ())
