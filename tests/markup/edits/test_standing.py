"""What a caret stands in: a page of places and what is said of each."""

import pytest

from editor.core.edit import Selection
from editor.markup.edits.standing import standing
from editor.markup.spans import LineKind, scan

PLACES = [
    ("plain w‸ords", ""),
    ("**bo‸ld** word", "strong"),
    ("**bold‸** word", "strong"),
    ("**bold**‸ word", ""),
    ("‸**bold** word", ""),
    ("a *wo‸rd* here", "emphasis"),
    ("***bo‸th***", "emphasis strong"),
    ("**all of ⟦these⟧ words**", "strong"),
    ("⟦**bold**⟧ word", "strong"),
    ("⟦plain **bold**⟧", ""),
    ("~~o‸ld~~ ==ne w== `code`", "strike"),
    ("~~old~~ ==ne‸w== `code`", "highlight"),
    ("~~old~~ ==new== `co‸de`", "code"),
    ("a [li‸nk](https://example.org)", "link"),
    ("> a quo‸te", "quote"),
    ("> - an it‸em", "bullets quote"),
    ("- it‸em", "bullets"),
    ("3. it‸em", "numbers"),
    ("- [ ] ta‸sk", "tasks"),
    ("## Head‸ing", "heading-2"),
    ("#### Head‸ing **x**", "heading-4"),
    ("```\n**co‸de**\n```", "code-block"),
    ("```\ncode\n```\n**bo‸ld**", "strong"),
    ("~~~\n```\n**co‸de**\n~~~", "code-block"),
    ("**⟦two\nlines**⟧", ""),
    ("‸", ""),
]


def place(marked: str) -> tuple[str, Selection]:
    if "‸" in marked:
        at = marked.index("‸")
        return marked.replace("‸", ""), Selection(at, at)
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    return marked.replace("⟦", "").replace("⟧", ""), Selection(start, end)


@pytest.mark.parametrize(("marked", "said"), PLACES)
def test_a_place_is_said_as_the_commands_that_make_it_so(marked, said):
    text, selection = place(marked)
    in_code = scan(text)[text.count("\n", 0, selection.end)].kind is LineKind.CODE
    assert " ".join(sorted(standing(text, selection, in_code=in_code))) == said


def test_an_emphasis_of_two_words_is_seen_from_either_end():
    text, _ = place("a *two words* b‸")
    assert standing(text, Selection(3, 12), in_code=False) == {"emphasis"}
    assert standing(text, Selection(12, 3), in_code=False) == {"emphasis"}


def test_a_line_that_nobody_writes_is_not_looked_at():
    long = "**" + "x" * 30_000 + "**"
    assert standing(long, Selection(20, 20), in_code=False) == frozenset()
