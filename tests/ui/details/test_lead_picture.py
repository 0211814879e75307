"""The lead picture: dropped, chosen, taken out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from tests.ui.waiting import until


@pytest.fixture
def dawn(tmp_path):
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    path = tmp_path / "dawn.png"
    image.save(str(path))
    return path


def drop(field, path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    field.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def test_a_dropped_picture_is_copied_beside_the_article_and_named(details, folder, dawn):
    buffer = details.open("night-buses.md")
    drop(details.field("image"), dawn)
    assert until(lambda: "image: night-buses/dawn.png\n" in buffer.head)
    assert (folder / "night-buses" / "dawn.png").is_file()
    assert not details.field("image")._view.pixmap().isNull()


def test_a_chosen_picture_too(details, dawn, monkeypatch):
    buffer = details.open("night-buses.md")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(dawn), ""))
    details.field("image")._choose.click()
    assert until(lambda: buffer.article().metadata.picture is not None)


def test_what_is_no_picture_is_not_taken(details, tmp_path):
    (tmp_path / "words.txt").write_text("words", "utf-8")
    buffer = details.open("night-buses.md")
    before = buffer.head
    drop(details.field("image"), tmp_path / "words.txt")
    details.room.settle()
    assert buffer.head == before


def test_taking_it_out_takes_its_four_texts_along_and_is_undone_at_once(details, dawn):
    buffer = details.open("night-buses.md")
    drop(details.field("image"), dawn)
    assert until(lambda: buffer.article().metadata.picture is not None)
    for key in ("image_alt", "image_caption", "image_credit", "image_licence"):
        QTest.keyClicks(details.field(key).line, "said")
    filled = buffer.head
    details.field("image")._remove.click()
    assert "image" not in buffer.head
    buffer.undo_field()
    assert buffer.head == filled


def test_a_picture_that_is_not_there_is_said(details):
    buffer = details.open("night-buses.md")
    buffer.set_fields({"image": "gone.jpg"})
    assert "is not in the library" in details.field("image")._view.text()
