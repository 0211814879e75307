"""Manuscripts of any length, the same on every machine."""

import random

WORDS = [
    "harbour",
    "bridge",
    "tram",
    "Monday",
    "council",
    "said",
    "the",
    "and",
    "of",
    "a",
    "in",
    "to",
    "that",
    "it",
    "was",
    "with",
    "city",
    "night",
    "window",
    "paper",
    "winter",
    "lantern",
    "mountain",
    "between",
    "something",
    "perhaps",
    "editor",
    "garden",
    "river",
    "stood",
    "looked",
]
SIZES = {"1k": 1_000, "10k": 10_000, "100k": 100_000, "500k": 500_000}
"""Words."""


def sentence(rnd: random.Random) -> str:
    """Return a sentence, now and then with a mark in it."""
    words = [rnd.choice(WORDS) for _ in range(rnd.randint(5, 22))]
    for at in range(1, len(words)):
        chance = rnd.random()
        if chance < 0.02:
            words[at] = f"*{words[at]}*"
        elif chance < 0.025:
            words[at] = f"[{words[at]}](https://ex.org/{rnd.randint(1, 99)})"
    return " ".join(words).capitalize() + "."


def block(rnd: random.Random, number: int) -> str:
    """Return a paragraph, mostly; else a heading, a list, a quote, a table, code or a note."""
    some = [sentence(rnd) for _ in range(rnd.randint(2, 6))]
    kinds = [
        (4, f"## {some[0]}"),
        (4, "\n".join(f"> {one}" for one in some[:2])),
        (4, "\n".join(f"- {one}" for one in some)),
        (1, "```py\nx = 1\n\ny = 2\n```"),
        (1, "| a | b |\n|---|---|\n| 1 | 2 |"),
        (1, f"{some[0]}[^{number}]\n\n[^{number}]: {some[1]}"),
        (85, " ".join(some)),
    ]
    return rnd.choices([one for _, one in kinds], [often for often, _ in kinds])[0]


def manuscript(words: int) -> str:
    """Return a text of about so many words."""
    rnd = random.Random(words)
    blocks: list[str] = []
    count = 0
    while count < words:
        blocks.append(block(rnd, len(blocks)))
        count += len(blocks[-1].split())
    return "\n\n".join(blocks) + "\n"


def typed(text: str, at: float) -> str:
    """Return a text with a word typed into the first long paragraph behind a part of it."""
    start = int(len(text) * at)
    while True:
        start = text.index("\n\n", start) + 2
        end = text.find("\n\n", start)
        if text[start].isalpha() and end - start > 60:
            place = text.index(" ", start + 20)
            return text[:place] + " more" + text[place:]
