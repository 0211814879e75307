"""Mends: each page of `mending/` shows articles before and after, and what is left."""

from pathlib import Path

import pytest

from editor.check.mending import mend, mend_all
from editor.check.run import check
from editor.check.surroundings import Surroundings
from editor.core.article import Place
from editor.core.edit import Edit
from editor.core.errors import FrontMatterError
from editor.core.findings import Finding, Gravity, Mend
from editor.core.site import Site
from editor.core.text import message
from editor.markup.article import read_article

PAGES = sorted((Path(__file__).parent / "mending").glob("*.md"))
AROUND = Surroundings(slugs=frozenset({"tunnel"}))


def look(text: str) -> tuple[Finding, ...]:
    return check(read_article(text, Path("/library/bridge.md")), Site(), AROUND)


def offering(*edits: Edit, fields: tuple[tuple[str, str], ...] = ()) -> Finding:
    label = message("check.mend-remove")
    return Finding("x", Gravity.HINT, label, Place(1), mend=Mend(label, edits, fields))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_shows_the_article_before_and_after(page):
    before, after = page.read_text("utf-8").split("=====\n")
    assert mend_all(before, look).text == after


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_what_is_mended_has_nothing_more_to_mend(page):
    mended = mend_all(page.read_text("utf-8").split("=====\n")[0], look)
    assert mended.mended
    assert not [one for one in mended.left if one.mend]


def test_a_text_without_mends_stays_the_same_to_the_byte():
    text = "---\ntitle:   'Bridge'  # c\r\n---\n\n\nText\u2028.  "
    assert mend(text, [Finding("x", Gravity.HINT, message("check.date"), Place(1))]) == text


def test_edits_count_from_the_body_not_from_the_front_matter():
    assert mend("---\ntitle: A\n---\nxyz", [offering(Edit(1, 2, "Y"))]) == "---\ntitle: A\n---\nxYz"


def test_of_two_mends_of_the_same_words_the_first_is_made():
    assert mend("abc", [offering(Edit(0, 2, "X")), offering(Edit(1, 3, "Y"))]) == "Xc"


def test_of_two_values_for_a_field_the_first_is_written():
    found = [offering(fields=(("slug", "a"),)), offering(fields=(("slug", "b"),))]
    assert "slug: a\n" in mend("---\ntitle: A\n---\n", found)


def test_a_mend_that_never_settles_ends():
    assert mend_all("a", lambda _text: (offering(Edit(0, 0, "b")),)).text.endswith("ba")


def test_a_field_is_not_set_in_front_matter_that_is_broken():
    with pytest.raises(FrontMatterError):
        mend('---\ntitle: "A\n---\n', [offering(fields=(("slug", "a"),))])
