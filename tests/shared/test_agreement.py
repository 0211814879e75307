"""The editor shows as bold, link, code, heading, list, quote and table what the page has as such."""

import random

from editor.markup.article import split
from tests.shared.agreement import Agreement

LEAST = 0.999
SEED = 20261124
GENERATED = 2_000
WORDS = ("tram", "bridge", "harbour", "winter", "ledger", "window", "night")
MARKS = (
    "{}", "{}", "{}", "{}", "**{}**", "*{}*", "_{}_", "__{}__", "***{}***", "`{}`", "~~{}~~", "=={}==",
    "[{}](https://a.example/{})", "[**{}** two](x.html)", "<https://{}.example>", "{}[^1]",
    "![{}](p.png)", "<b>{}</b>", "snake_{}_case", "5 * {}", "\\*{}\\*", "**{} `x*y` z**",
)  # fmt: skip
LEADS = ("", "", "", "# ", "## ", "### ", "- ", "1. ", "> ", "- [ ] ", "    ", "| a | ")


def test_the_corpus_is_shown_as_its_pages_have_it(news, capsys):
    agreement = Agreement()
    for path in news:
        agreement.compare(path.name, split(path.read_text("utf-8-sig"))[1])
    with capsys.disabled():
        print("\n" + agreement.report())
    assert agreement.blocks > 20_000
    assert agreement.rate >= LEAST, agreement.report()


def test_generated_texts_are_shown_as_their_pages_have_them(capsys):
    dice = random.Random(SEED)
    agreement = Agreement()
    for number in range(GENERATED // 20):
        agreement.compare(f"text {number}", generated(dice))
    with capsys.disabled():
        print("\n" + agreement.report())
    assert agreement.blocks > 1_000
    assert agreement.rate >= LEAST, agreement.report()


def generated(dice: random.Random) -> str:
    """Return a text of twenty blocks with every construct in it by chance."""
    blocks = []
    for _ in range(20):
        said = [mark.format(*[dice.choice(WORDS)] * 2) for mark in dice.choices(MARKS, k=9)]
        lead = dice.choice(LEADS)
        if lead.startswith("|"):
            blocks.append(f"| {said[0]} | {said[1]} |\n|---|---|\n| {said[2]} | {said[3]} |")
        else:
            blocks.append(lead + " ".join(["Word", *said]))
    return "\n\n".join(blocks) + "\n\n[^1]: A note.\n"
