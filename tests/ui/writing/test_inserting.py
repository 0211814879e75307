"""Paste and drop: addresses, pictures."""

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication


def picture(path=None):
    image = QImage(8, 6, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    if path is not None:
        image.save(str(path))
    return image


def paste(writer, data):
    writer.pane.body.insertFromMimeData(data)


def said(text):
    data = QMimeData()
    data.setText(text)
    return data


def test_an_address_on_selected_words_makes_them_a_link(writer):
    buffer = writer.take("The city council said.\n")
    writer.caret(16, anchor=4)
    paste(writer, said("https://a.example/minutes"))
    assert buffer.body == "The [city council](https://a.example/minutes) said.\n"


def test_pasted_as_text_an_address_stays_one(writer):
    buffer = writer.take("The council said.\n")
    writer.caret(11, anchor=4)
    QApplication.clipboard().setText("https://a.example")
    writer.pane.inserting.paste_as_text()
    assert buffer.body == "The https://a.example said.\n"


def test_line_ends_of_other_systems_become_ours(writer):
    buffer = writer.take("")
    paste(writer, said("one\r\ntwo\rthree"))
    assert buffer.body == "one\ntwo\nthree"


def test_a_dropped_picture_is_copied_beside_the_article(writer, library_folder, tmp_path):
    path = library_folder / "bridge.md"
    path.write_text("Words.\n", "utf-8")
    picture(tmp_path / "Dawn over it.png")
    writer.context.open(path)
    writer.caret(6)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "Dawn over it.png"))])
    paste(writer, data)
    writer.desk.jobs.settle()
    body = writer.context.current_buffer.body
    assert body.startswith("Words.\n\n![](bridge/")
    assert len(list((library_folder / "bridge").iterdir())) == 1


def test_a_picture_from_the_clipboard_too_and_the_article_is_saved_first(writer, library_folder):
    writer.desk.open_library(library_folder)
    writer.desk.jobs.settle()
    buffer = writer.take("")
    QTest.keyClicks(writer.pane.fields.headline, "Night buses")
    QTest.keyClicks(writer.pane.body, "Words.")
    data = QMimeData()
    data.setImageData(picture())
    paste(writer, data)
    writer.desk.jobs.settle()
    assert buffer.path == library_folder / "night-buses.md"
    assert buffer.body.endswith("Words.\n\n![](night-buses/picture.png)\n")


def test_a_file_that_is_no_picture_is_said_in_words(writer, library_folder, tmp_path):
    path = library_folder / "bridge.md"
    path.write_text("Words.\n", "utf-8")
    (tmp_path / "fake.png").write_text("no picture", "utf-8")
    writer.context.open(path)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "fake.png"))])
    paste(writer, data)
    writer.desk.jobs.settle()
    assert writer.context.current_buffer.body == "Words.\n"
    assert [one.key for one in writer.notices] == ["picture"]


def test_without_a_word_the_writer_hears_what_a_picture_needs(writer):
    writer.take("")
    data = QMimeData()
    data.setImageData(picture())
    paste(writer, data)
    assert [one.key for one in writer.notices] == ["picture"]
