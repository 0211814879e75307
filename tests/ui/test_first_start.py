"""The first screen: three ways to begin."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from editor.ui import entrance
from tests.ui.conftest import Newsroom, finish, focused, start
from tests.ui.waiting import until


@pytest.fixture
def first(qapp, tmp_path):
    program = start(tmp_path, None)
    room = Newsroom(program, tmp_path)
    program.context.noticed.connect(room.notices.append)
    yield room
    finish(program)


def test_without_a_library_the_first_screen_stands_there(first):
    assert first.window.first.isVisible()
    assert first.window.bar.name.text() == "Copydesk"
    assert focused() is first.window.first.choices[0]


@pytest.mark.parametrize(
    ("key", "modifier", "way"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "sample"),
        (Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier, "sample"),
        (Qt.Key.Key_2, Qt.KeyboardModifier.NoModifier, "open"),
        (Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier, "import"),
    ],
)
def test_each_way_has_a_key(first, qtbot, key, modifier, way):
    screen = first.window.first
    screen.wanted.disconnect()
    with qtbot.waitSignal(screen.wanted) as told:
        QTest.keyClick(focused(), key, modifier)
    assert told.args == [way]


def test_up_and_down_go_from_one_to_the_next(first):
    choices = first.window.first.choices
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    assert focused() is choices[1]
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    assert focused() is choices[2]


def test_each_way_is_said_to_a_screen_reader(first):
    for choice in first.window.first.choices:
        assert choice.accessibleName()
        assert choice.accessibleDescription()


@pytest.fixture
def documents(first, tmp_path, monkeypatch):
    folder = tmp_path / "Documents"
    monkeypatch.setattr(entrance, "documents", lambda: str(folder))
    return folder


def test_enter_copies_the_sample_newsroom_into_the_documents_and_opens_it(first, documents):
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert until(lambda: not first.desk.scanning and len(first.desk.shelf) > 5)
    assert first.desk.library.folder == documents / "Copydesk sample"
    assert not first.window.first.isVisible()
    assert first.context.current_buffer is not None


def test_a_notice_names_the_place_of_the_sample_newsroom_and_offers_another(
    first, documents, tmp_path, monkeypatch
):
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    notice = first.notices[-1]
    assert str(documents / "Copydesk sample") in str(notice.message)
    monkeypatch.setattr(
        entrance.QFileDialog, "getExistingDirectory", lambda *_asked: str(tmp_path / "elsewhere")
    )
    notice.ways[0].go()
    assert first.desk.library.folder == tmp_path / "elsewhere" / "Copydesk sample"


def test_where_the_documents_cannot_be_written_another_place_is_offered(first, documents):
    documents.write_text("a file where the folder should be")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert first.notices[-1].hint
    assert [str(way.label) for way in first.notices[-1].ways] == ["Make one elsewhere…"]
    assert first.window.first.isVisible()


def test_a_second_sample_newsroom_gets_a_folder_of_its_own(first, tmp_path):
    first.program.entrance.make_sample(tmp_path)
    first.program.entrance.make_sample(tmp_path)
    assert first.desk.library.folder == tmp_path / "Copydesk sample 2"


def test_a_file_of_the_samples_name_is_left_alone(first, tmp_path):
    (tmp_path / "Copydesk sample").write_text("mine")
    first.program.entrance.make_sample(tmp_path)
    assert first.desk.library.folder == tmp_path / "Copydesk sample 2"


def test_the_bar_of_the_first_screen_holds_the_name_alone(first):
    bar = first.window.bar
    first.window.resize(1600, 700)
    first.window.resize(700, 700)
    assert [one for one in bar.findChildren(QToolButton) if one.isVisible()] == [bar.name]


def test_a_folder_that_cannot_be_opened_is_said_in_words(first, tmp_path):
    assert not first.program.entrance.open_library(tmp_path / "not there")
    assert first.said
    assert first.window.first.isVisible()
