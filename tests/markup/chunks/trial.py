"""One random document with random edits: the incremental conversion against the full one."""

from __future__ import annotations

import random
from dataclasses import dataclass

from editor.core.article import Article
from editor.core.metadata import Metadata
from editor.markup.chunks.incremental import IncrementalConversion
from editor.markup.elements import convert
from tests.markup.chunks.shapes import PLAIN, WORDS, document, edited, typed

EDITS = 5
BEHIND = [0, 0, 20, 4_000]
"""How far behind an edit the old chunks are looked for: short documents would never get there."""


@dataclass(slots=True)
class Tally:
    """What a run has seen."""

    texts: int = 0
    chunks: int = 0
    fallbacks: int = 0


class Different(AssertionError):
    """The two conversions do not agree; holds the texts up to the last one."""

    def __init__(self, texts: list[str], shown: str) -> None:
        super().__init__(shown)
        self.texts = texts


def article(text: str) -> Article:
    return Article(Metadata(), text)


def differs(texts: list[str], behind: int = 0) -> str:
    """Convert one text after the other; return where the last differs from the full one, or ""."""
    conversion = IncrementalConversion(behind=behind)
    for text in texts:
        step = conversion.convert(article(text))
    full = [one.html for one in convert(article(texts[-1])).elements]
    ours = [one.html for one in step.conversion.elements]
    if full == ours:
        return ""
    at = next((at for at, (a, b) in enumerate(zip(full, ours, strict=False)) if a != b), -1)
    return f"full {full[at : at + 2]!r}\nours {ours[at : at + 2]!r}"


def attempt_article(text: str, seed: int, edits: int, tally: Tally) -> None:
    """Try an article with so many edits as a writer makes them. Raises Different."""
    rnd = random.Random(seed)
    conversion = IncrementalConversion(behind=rnd.choice(BEHIND))
    texts = []
    for _ in range(edits + 1):
        texts.append(text)
        compare(conversion, texts, tally)
        text = typed(rnd, text)


def attempt(seed: int, tally: Tally) -> None:
    """Try one document with its edits. Raises Different."""
    rnd = random.Random(seed)
    words = rnd.choice([WORDS, PLAIN])
    conversion = IncrementalConversion(behind=rnd.choice(BEHIND))
    text = document(rnd, words, most=rnd.choice([12, 12, 40]))
    texts = []
    for _ in range(rnd.randint(1, EDITS + 1)):
        texts.append(text)
        compare(conversion, texts, tally)
        text = edited(rnd, text, words)


def compare(conversion: IncrementalConversion, texts: list[str], tally: Tally) -> None:
    """Convert the last text both ways. Raises Different."""
    step = conversion.convert(article(texts[-1]))
    tally.texts += 1
    tally.chunks += len(step.chunks)
    tally.fallbacks += bool(step.fallback)
    if step.fallback:
        # That is the full conversion: holding it against itself costs a third of a run.
        return
    full, ours = convert(article(texts[-1])), step.conversion
    same = [one.html for one in full.elements] == [one.html for one in ours.elements]
    if not same or words_of(full) != words_of(ours):
        raise Different(texts, "the two conversions differ")


def words_of(conversion) -> list[tuple[str, str]]:
    """What is said, without the place: the full conversion loses it more often."""
    return [(one.rule, str(one.message)) for one in conversion.findings]


def smallest(texts: list[str]) -> list[str]:
    """Return texts that still differ, with as little in them as can be."""
    if differs(texts[-1:]):
        texts = texts[-1:]
    for index in range(len(texts)):
        size = max(len(texts[index]) // 2, 1)
        while size:
            at = 0
            while at < len(texts[index]):
                less = texts[index][:at] + texts[index][at + size :]
                tried = [*texts[:index], less, *texts[index + 1 :]]
                if differs(tried):
                    texts = tried
                else:
                    at += size
            size //= 2
    return texts
