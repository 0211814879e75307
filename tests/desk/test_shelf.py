"""The shelf: filter, sort, counts, and its pace."""

import time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from editor.core.moment import read_moment
from editor.core.stage import Stage
from editor.desk.shelf import Shelf, Sort
from editor.desk.snapshots import Slugs
from editor.library.entries import Entry

UTC = ZoneInfo("UTC")


def entry(name, **values):
    return Entry(Path(f"/library/{name}.md"), **{"headline": name.title(), **values})


@pytest.fixture
def shelf():
    one = Shelf()
    one.fill(
        [
            entry(
                "bridge",
                headline="The harbour bridge reopens",
                standfirst="Trams cross on Monday",
                section="City",
                authors=("Ada Oyelaran",),
                tags=("trams",),
                modified=3.0,
                date=read_moment("2026-05-05"),
                slug="bridge",
            ),
            entry(
                "cafe", headline="Le café d’Élodie", section="Food", modified=2.0, tags=("trams",)
            ),
            entry(
                "zebra",
                headline="Äpfel",
                stage=Stage.REVIEW,
                modified=1.0,
                date=read_moment("2026-05-06 08:00"),
            ),
        ],
        UTC,
    )
    return one


def names(entries):
    return [one.path.stem for one in entries]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["bridge", "cafe", "zebra"]),
        ("harbour", ["bridge"]),
        ("BRIDGE trams", ["bridge"]),
        ("monday", ["bridge"]),
        ("ada", ["bridge"]),
        ("trams", ["bridge", "cafe"]),
        ("cafe elodie", ["cafe"]),
        ("CAFÉ", ["cafe"]),
        ("apfel", ["zebra"]),
        ("zeb", ["zebra"]),
        ("harbour food", []),
    ],
)
def test_every_word_must_be_found_whatever_its_case_and_accents(shelf, query, found):
    assert names(shelf.filtered(query)) == found


def test_a_stage_narrows_the_filter(shelf):
    assert names(shelf.filtered("", stage=Stage.REVIEW)) == ["zebra"]


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        (Sort.MODIFIED, ["bridge", "cafe", "zebra"]),
        (Sort.DATE, ["zebra", "bridge", "cafe"]),
        (Sort.HEADLINE, ["zebra", "cafe", "bridge"]),
    ],
)
def test_the_list_can_be_sorted(shelf, sort, order):
    assert names(shelf.entries(sort)) == order


def test_what_is_published_stands_by_its_date_however_late_its_file_was_touched():
    one = Shelf()
    one.fill(
        [
            entry("old", stage=Stage.PUBLISHED, date=read_moment("2025-01-01"), modified=9e9),
            entry("new", stage=Stage.PUBLISHED, date=read_moment("2026-01-01"), modified=1.0),
        ],
        UTC,
    )
    assert names(one.entries(Sort.MODIFIED)) == ["new", "old"]


def test_stages_are_counted(shelf):
    assert shelf.counts() == {
        **dict.fromkeys(Stage, 0),
        Stage.DRAFT: 2,
        Stage.REVIEW: 1,
    }


def test_values_for_completion_come_the_most_used_first(shelf):
    assert shelf.values("tags") == ("trams",)
    assert shelf.values("section") == ("City", "Food")
    assert shelf.values("authors") == ("Ada Oyelaran",)


def test_one_entry_is_put_in_the_place_of_the_old_in_every_order(shelf):
    for sort in Sort:
        shelf.entries(sort)
    shelf.put(entry("cafe", headline="Aaa", modified=9.0))
    assert names(shelf.entries()) == ["cafe", "bridge", "zebra"]
    assert names(shelf.entries(Sort.HEADLINE))[0] == "cafe"
    assert not shelf.filtered("elodie")
    assert len(shelf) == 3


def test_an_entry_can_be_taken_away(shelf):
    shelf.entries()
    shelf.remove(Path("/library/cafe.md"), Path("/library/unknown.md"))
    assert names(shelf.entries()) == ["bridge", "zebra"]


def test_a_slug_is_taken_by_another_article_only(shelf):
    slugs = Slugs.of(shelf)
    assert slugs.taken("bridge", None)
    assert slugs.taken("bridge", Path("/library/cafe.md"))
    assert not slugs.taken("bridge", Path("/library/bridge.md"))
    assert not slugs.taken("unknown", None)


def test_slugs_that_were_taken_before_a_change_stay_as_they_were(shelf):
    before = Slugs.of(shelf)
    shelf.remove(Path("/library/bridge.md"))
    assert before.taken("bridge", None)
    assert not Slugs.of(shelf).taken("bridge", None)


def test_a_filter_costs_little_more_than_looking_for_the_words_in_all_texts():
    shelf = Shelf()
    shelf.fill(
        [
            entry(
                f"article-{number}",
                headline=f"Headline number {number} about the harbour and its bridges",
                standfirst="A standfirst of usual length that says what the article is about, in short.",
                section="City",
                modified=float(number),
            )
            for number in range(20_000)
        ],
        UTC,
    )
    shelf.entries()
    texts = [kept.words for kept in shelf._kept.values()]
    looking, filtering = [], []
    for _ in range(25):
        looking.append(
            _seconds(lambda: [one for one in texts if "harbour" in one and "1999" in one])
        )
        filtering.append(_seconds(lambda: shelf.filtered("harbour 1999")))
    assert len(shelf.filtered("harbour 1999")) == 12
    assert min(filtering) < 5 * min(looking)


def _seconds(work):
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin
