"""A picture that stands alone is seen in its place; the text stays what it is."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from editor.ui.writing.pictures.decoding import decoded, upright_size
from editor.ui.writing.pictures.shelf import PictureShelf, PictureState

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#ff0000"/></svg>'


def picture(path, width=600, height=300, colour="#ff0000"):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    assert image.save(str(path))


def turned(path):
    from PIL import Image

    image = Image.new("RGB", (60, 30), "red")
    exif = image.getexif()
    exif[0x0112] = 6
    image.save(path, exif=exif)


@pytest.fixture
def library(tmp_path):
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "site.yaml").write_text("name: Post\n")
    picture(folder / "quay.png")
    return folder


@pytest.fixture
def show(writer, library):
    def open_(body):
        path = library / "story.md"
        path.write_text("---\ntitle: Story\n---\n" + body)
        writer.context.take(writer.desk.buffers.open(path))
        writer.caret(0)
        writer.pane.body.setFocus()
        QApplication.processEvents()
        return writer

    return open_


def block_with(writer, words):
    block = writer.pane.body.document().firstBlock()
    while words not in block.text():
        block = block.next()
    return block


def area(writer, words):
    return writer.pane.body.page.blockBoundingRect(block_with(writer, words))


def stand(writer, words):
    page = writer.pane.body.page
    return page.ensure(block_with(writer, words)).stand


def seen(writer, words):
    """Return the colour in the middle of the upper part of a block."""
    body = writer.pane.body
    QApplication.processEvents()
    image = body.viewport().grab().toImage()
    room = area(writer, words)
    y = room.top() + 30 - body.verticalScrollBar().value()
    return QColor(image.pixel(int(room.left()) + 40, int(y))).name()


def test_a_picture_is_painted_in_its_place(show):
    writer = show("Above.\n\n![The quay](quay.png)\n\nBelow.\n")
    assert seen(writer, "quay") == "#ff0000"
    assert area(writer, "quay").height() > 200


def test_a_picture_is_never_wider_than_the_column(show):
    writer = show("Above.\n\n![The quay](quay.png)\n")
    writer.pane.resize(400, 600)
    QApplication.processEvents()
    page = writer.pane.body.page
    assert area(writer, "quay").height() < page.column.width / 2 + 60


def test_the_caption_is_the_title_and_else_the_words_for_those_who_do_not_see_it(show):
    writer = show('Above.\n\n![Alt](quay.png "Title")\n\n![Alone](quay.png)\n')
    lines = [
        (words, block_with(writer, words).layout().lineAt(0).naturalTextWidth())
        for words in ("Title", "Alone")
    ]
    assert all(0 < width < 100 for _, width in lines), lines


def test_the_picture_stays_where_it_is_when_the_caret_comes_in(show):
    writer = show("Above.\n\n![The quay](quay.png)\n\nBelow.\n")
    top = area(writer, "quay").top()
    writer.caret(writer.pane.buffer.body.index("quay"))
    QApplication.processEvents()
    assert area(writer, "quay").top() == top
    assert seen(writer, "quay") == "#ff0000"
    line = block_with(writer, "quay").layout().lineAt(0)
    assert line.naturalTextWidth() > 150, "the source is seen below it"
    assert line.y() > 200


def test_a_picture_that_is_not_there_says_so(show):
    writer = show("Above.\n\n![The quay](none.png)\n")
    assert stand(writer, "none")._found.state is PictureState.MISSING
    assert area(writer, "none").height() < 100


def test_a_picture_from_elsewhere_is_not_fetched(show):
    writer = show("Above.\n\n![The quay](https://a.example/quay.png)\n")
    assert stand(writer, "quay")._found.state is PictureState.REMOTE


def test_a_file_that_is_no_picture_says_so(show, library):
    (library / "broken.png").write_text("no picture")
    writer = show("Above.\n\n![The quay](broken.png)\n")
    assert stand(writer, "broken")._found.state is PictureState.UNREADABLE


def test_a_picture_that_comes_later_is_shown_when_files_changed(show, library):
    writer = show("Above.\n\n![The quay](late.png)\n")
    picture(library / "late.png", colour="#00ff00")
    writer.pane._pictures.shelf.again([writer.pane.buffer.path])
    QApplication.processEvents()
    assert seen(writer, "late") == "#00ff00"


def test_a_picture_inside_a_sentence_stays_words(show):
    writer = show("Above ![the quay](quay.png) and more.\n")
    assert stand(writer, "quay") is None


def test_a_drawing_is_a_picture(show, library):
    (library / "chart.svg").write_text(SVG)
    writer = show("Above.\n\n![Chart](chart.svg)\n")
    assert stand(writer, "chart")._found.size == (40, 20)


def test_a_turned_photograph_stands_upright(tmp_path):
    turned(tmp_path / "turned.jpg")
    assert upright_size(tmp_path / "turned.jpg") == QSize(30, 60)
    assert decoded(tmp_path / "turned.jpg", QSize(10, 100)).size() == QSize(10, 20)


def test_decoded_pictures_keep_within_their_memory(writer, library):
    shelf = PictureShelf(writer.context, kept_bytes=600 * 300 * 4 * 2)
    article = library / "story.md"
    for number in range(4):
        picture(library / f"{number}.png")
        found = shelf.find(article, f"{number}.png")
        assert shelf.image(found, QSize(600, 300)) is not None
        assert shelf.kept_bytes <= 600 * 300 * 4 * 2


def test_a_small_box_decodes_a_small_picture(writer, library):
    shelf = PictureShelf(writer.context)
    found = shelf.find(library / "story.md", "quay.png")
    image = shelf.image(found, QSize(60, 30))
    assert image.size() == QSize(60, 30)
