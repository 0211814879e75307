"""Each page of `furniture/` shows lines that its rule knows, and lines that look like them.

Below a line stands what it becomes: a field and its value, or the kind under which it is dropped;
`no` where the rule does not know it. Three dots mean that the lines below may hold the value.
"""

from importlib import import_module
from pathlib import Path

import pytest

from editor.core.metadata import FIELDS
from editor.core.text import known
from editor.intake import furniture
from editor.intake.furniture.taken import Mark, Rule
from editor.intake.story import SITE_KEYS

PAGES = sorted((Path(__file__).parent / "furniture").glob("*.md"))
RULES = list(dict.fromkeys((*furniture.HEAD, *furniture.TAIL)))


def rule_of(page: Path) -> Rule:
    return getattr(import_module(f"editor.intake.furniture.{page.stem}"), page.stem)


def pairs(page: Path) -> list[tuple[str, str]]:
    blocks = page.read_text("utf-8").strip("\n").split("\n\n")
    return [(block.split("\n")[0], "\n".join(block.split("\n")[1:])) for block in blocks]


def shown(mark: Mark) -> str:
    value = mark.value
    if value is None:
        return f"  {mark.as_}"
    if isinstance(value, dict):
        value = ", ".join(f"{key} {one}" for key, one in value.items())
    elif isinstance(value, list):
        value = ", ".join(value)
    return f"  {mark.as_}: {value}".rstrip()


def said(page: Path, line: str) -> str:
    found = rule_of(page)(line)
    if found is None:
        return "  no"
    return "\n".join(shown(mark) for mark in found.marks) + (" …" if found.read else "")


@pytest.mark.parametrize(
    ("page", "line", "expected"),
    [(page, *pair) for page in PAGES for pair in pairs(page)],
    ids=lambda value: value.stem if isinstance(value, Path) else value.strip().split("\n")[0],
)
def test_a_rule_knows_what_its_page_shows(page, line, expected):
    assert said(page, line) == expected


def test_each_rule_has_a_page():
    assert {page.stem for page in PAGES} == {rule.__name__ for rule in RULES}


def test_what_a_line_becomes_can_be_said_in_words():
    kinds = {shown(mark).strip().partition(":")[0] for page in PAGES for mark in marks(page)}
    kinds |= {"headline-again", "escaped", "line", "paragraph", "encoding", *SITE_KEYS}
    kinds |= {f"{one}-again" for one in kinds if one in FIELDS or one in SITE_KEYS}
    assert not [one for one in kinds if not known(f"intake.as-{one}")]


def marks(page: Path) -> list[Mark]:
    found = [rule_of(page)(line) for line, _ in pairs(page)]
    return [mark for one in found if one for mark in one.marks]
