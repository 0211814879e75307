"""Fields are set by editing lines: pages of a text, new values, and the text afterwards."""

import json
from pathlib import Path

import pytest

from editor.core.edit import apply
from editor.core.errors import FrontMatterError
from editor.markup.front_matter import set_fields

PAGES = sorted(Path(__file__).with_name("set_fields").glob("*.md"))


def pages_of_cases():
    for page in PAGES:
        parts = page.read_text("utf-8").split("\n.\n")
        first = parts[0].rpartition("\n\n")[2]
        for number in range(0, len(parts) - 3, 4):
            sentence = first if number == 0 else parts[number].strip()
            before, values, after = parts[number + 1 : number + 4]
            yield pytest.param(
                f"{before}\n", json.loads(values), f"{after}\n", id=f"{page.stem}: {sentence}"
            )


CASES = list(pages_of_cases())


@pytest.mark.parametrize(("before", "values", "after"), CASES)
def test_fields_are_set_as_the_page_shows(before, values, after):
    assert apply(before, set_fields(before, values)) == after


@pytest.mark.parametrize(("before", "values", "after"), CASES)
def test_setting_the_same_again_changes_nothing(before, values, after):
    if None not in values.values():
        assert set_fields(after, values) == []


def test_the_edits_touch_only_the_lines_of_their_keys():
    text = "---\na: 1\ntitle: x\nb: 2\nslug: y\nc: 3\n---\n"
    edits = set_fields(text, {"title": "New", "slug": "z"})
    assert [text[edit.start : edit.end] for edit in edits] == ["title: x\n", "slug: y\n"]


def test_one_key_gives_the_edit_of_its_value_alone():
    text = "---\ntitle: Old\n---\n"
    (edit,) = set_fields(text, {"title": "New"})
    assert text[edit.start : edit.end] == "Old"


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("---\ntitle: a: b\n---\nBody\n", 2, 9),
        ("---\ntitle: x\nBody\n", 1, 1),
        ("+++\ntitle = x\n+++\n", 2, 9),
        ('{\n"title": x}\n', 2, 10),
    ],
)
def test_a_broken_front_matter_is_refused_with_its_place(text, line, column):
    with pytest.raises(FrontMatterError) as refused:
        set_fields(text, {"slug": "x"})
    assert (refused.value.place.line, refused.value.place.column) == (line, column)


def test_an_anchor_that_others_use_is_not_taken_away():
    text = "---\ntitle: &t x\nsearch_title: *t\n---\n"
    with pytest.raises(FrontMatterError):
        set_fields(text, {"title": None})


def test_a_key_is_told_when_it_cannot_hold_a_value():
    with pytest.raises(TypeError):
        set_fields("", {"title": {"name": "x"}})
