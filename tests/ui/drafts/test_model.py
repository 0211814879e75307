"""The rows of the draft list."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from editor.core.stage import Stage
from editor.ui.drafts.model import DraftModel, Head, Row, grouped, spoken


def row(name: str, stage: Stage = Stage.DRAFT, **values) -> Row:
    return Row(Path(f"/l/{name}.md"), name, "", stage, 10, 1.0, **values)


@pytest.fixture
def model(qtmodeltester):
    model = DraftModel()
    model.show(grouped([row("a"), row("b"), row("c", Stage.PUBLISHED)]))
    qtmodeltester.check(model)
    return model


def test_stages_stand_in_their_order_with_counts_and_empty_ones_are_left_out():
    lines = grouped([row("p", Stage.PUBLISHED), row("i", Stage.IDEA), row("q", Stage.PUBLISHED)])
    assert [line if isinstance(line, Head) else line.headline for line in lines] == [
        Head(Stage.IDEA, 1),
        "i",
        Head(Stage.PUBLISHED, 2),
        "p",
        "q",
    ]


def test_a_change_of_one_article_touches_one_row(model, qtbot):
    with qtbot.waitSignal(model.dataChanged) as told, qtbot.assertNotEmitted(model.modelReset):
        assert model.update(replace(row("b"), headline="B, better"))
    assert told.args[0].row() == told.args[1].row() == 2


def test_another_stage_is_another_place(model):
    assert not model.update(row("b", Stage.READY))


def test_the_same_rows_again_are_no_new_list(model, qtbot):
    with qtbot.assertNotEmitted(model.modelReset):
        came = model.show(
            grouped([row("a"), replace(row("b"), words=11), row("c", Stage.PUBLISHED)])
        )
    assert not came


def test_a_row_that_came_is_a_new_list(model, qtbot):
    with qtbot.waitSignal(model.modelReset):
        assert model.show(grouped([row("a"), row("z"), row("b"), row("c", Stage.PUBLISHED)]))


def test_a_stages_line_cannot_be_chosen(model):
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable


def test_a_screen_reader_hears_headline_standfirst_and_state():
    said = spoken(replace(row("Night buses"), standfirst="Eleven lines.", findings=2))
    assert said == "Night buses. Eleven lines. 2 findings"


def test_findings_are_marked_on_their_row(model):
    model.mark(Path("/l/b.md"), 3, 1)
    marked = model.row_of(Path("/l/b.md"))
    assert (marked.findings, marked.errors) == (3, 1)


def test_a_name_that_was_typed_is_told(model, qtbot):
    with qtbot.waitSignal(model.renaming) as told:
        assert model.setData(model.index(1), " new name ", Qt.ItemDataRole.EditRole)
    assert told.args == [Path("/l/a.md"), "new name"]
    assert not model.setData(model.index(1), "   ", Qt.ItemDataRole.EditRole)
