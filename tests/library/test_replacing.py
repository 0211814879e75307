"""Words replaced in many articles: as planned, all or none, and back in one step."""

import pytest

from editor.core.errors import ChangedElsewhere, CopydeskError
from editor.core.jobs import Token
from editor.library.replacing import plan, replace
from editor.markup.edits.find import Query

FRONT = "---\r\ntitle: Tram\r\n---\r\nA tram and a Tram.\r\nNo trams.\r\n"


@pytest.fixture
def paths(put):
    return [put("a.md", FRONT.encode()), put("b.md", "One tram.\n"), put("c.md", "Nothing.\n")]


def test_only_the_text_is_looked_at_and_each_place_is_shown_with_its_line(paths):
    planned = list(plan(paths, Query("tram", whole=True), Token()))
    shown = [
        (
            one.loaded.path.name,
            [(spot.line, spot.before, spot.found, spot.behind) for spot in one.spots],
        )
        for one in planned
    ]
    assert shown == [
        ("a.md", [(4, "A ", "tram", " and a Tram."), (4, "A tram and a ", "Tram", ".")]),
        ("b.md", [(1, "One ", "tram", ".")]),
    ]


def test_what_is_replaced_keeps_all_else_and_comes_back_byte_for_byte(library, paths):
    before = [path.read_bytes() for path in paths]
    operation = replace(plan(paths, Query("tram", case=True), Token()), "bus")
    assert (
        paths[0].read_bytes() == FRONT.replace("A tram", "A bus").replace("trams", "buss").encode()
    )
    assert paths[1].read_text() == "One bus.\n"
    again = library.undo(operation)
    assert [path.read_bytes() for path in paths] == before
    library.undo(again)
    assert paths[1].read_text() == "One bus.\n"


def test_a_file_that_changed_since_is_not_touched_and_neither_are_the_others(paths):
    planned = list(plan(paths, Query("tram"), Token()))
    paths[1].write_text("One tram more.\n")
    before = [path.read_bytes() for path in paths]
    with pytest.raises(ChangedElsewhere):
        replace(planned, "bus")
    assert [path.read_bytes() for path in paths] == before


def test_nothing_is_taken_back_where_somebody_wrote_since(library, paths):
    operation = replace(plan(paths, Query("tram"), Token()), "bus")
    paths[1].write_text("Written since.\n")
    before = [path.read_bytes() for path in paths]
    with pytest.raises(CopydeskError) as problem:
        library.undo(operation)
    assert problem.value.key == "changed-since-replaced"
    assert [path.read_bytes() for path in paths] == before
