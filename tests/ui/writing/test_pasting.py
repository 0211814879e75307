"""Paste from browsers, word processors and spreadsheets: clean Markdown, one step of undo."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="


def copied(html, said=""):
    data = QMimeData()
    data.setHtml(html)
    data.setText(said or "as text")
    return data


def paste(writer, data):
    writer.pane.body.insertFromMimeData(data)


def test_a_page_becomes_markdown_and_one_undo_takes_it_back(writer):
    buffer = writer.take("Before and after.\n")
    writer.caret(7)
    paste(writer, copied("<p>a <b>bold</b> word</p><h2>Head</h2><ul><li>one</li></ul>"))
    assert buffer.body == "Before a **bold** word\n\n## Head\n\n- one\n\nand after.\n"
    writer.pane.body.undo()
    assert buffer.body == "Before and after.\n"


def test_pasted_as_text_the_words_alone_come(writer):
    buffer = writer.take("")
    QApplication.clipboard().setMimeData(copied("<p><b>x</b></p>", "x"))
    writer.pane.inserting.paste_as_text()
    assert buffer.body == "x"


def test_in_code_the_words_alone_come(writer):
    buffer = writer.take("```\n\n```\n")
    writer.caret(4)
    paste(writer, copied("<p><b>x</b></p>", "x *y*"))
    assert buffer.body == "```\nx *y*\n```\n"


def test_an_address_makes_a_link_though_it_comes_as_html_too(writer):
    buffer = writer.take("See here.\n")
    writer.caret(8, anchor=4)
    paste(writer, copied('<a href="https://a.example">x</a>', "https://a.example"))
    assert buffer.body == "See [here](https://a.example).\n"


def test_cells_of_a_spreadsheet_become_a_table(writer):
    buffer = writer.take("Words\n")
    writer.caret(5)
    data = QMimeData()
    data.setText("Line\tStops\nA\t12\n")
    paste(writer, data)
    assert buffer.body == "Words\n\n| Line | Stops |\n|------|-------|\n| A    | 12    |\n"


def test_in_a_table_lines_become_one_cell_and_cells_fill_it(writer):
    table = "| a | b |\n|---|---|\n| c | d |\n"
    buffer = writer.take(table)
    writer.caret(3)
    data = QMimeData()
    data.setText("|one\ntwo")
    paste(writer, data)
    assert buffer.body.startswith("| a\\|one<br>two | b |\n")
    data.setText("1\t2\n3\t4")
    writer.caret(buffer.body.index("c"))
    paste(writer, data)
    assert buffer.body.endswith("| 1             | 2   |\n| 3             | 4   |\n")


def test_pictures_in_the_page_are_copied_beside_the_article(writer, library_folder):
    path = library_folder / "bridge.md"
    path.write_text("Words.\n", "utf-8")
    writer.context.open(path)
    buffer = writer.context.current_buffer
    writer.caret(6)
    paste(writer, copied(f'<p>See<img alt="Quay" src="data:image/png;base64,{PNG}"></p>'))
    writer.desk.jobs.settle()
    assert buffer.body == "Words.See![Quay](bridge/picture.png)\n"
    assert (library_folder / "bridge" / "picture.png").exists()
    writer.pane.body.undo()
    assert buffer.body == "Words.\n"


def test_the_words_come_though_the_pictures_cannot(writer):
    buffer = writer.take("")
    paste(writer, copied(f'<p>See <img src="data:image/png;base64,{PNG}">this</p>'))
    assert buffer.body == "See this"
    assert [one.key for one in writer.notices] == ["picture", "paste"]
    paste(writer, copied('<p>!<img src="file:///c/a.png"></p>'))
    assert buffer.body == "See this!"
    assert writer.notices[-1].key == "paste"


def test_a_picture_copied_from_a_page_is_the_picture(writer, library_folder):
    writer.desk.open_library(library_folder)
    writer.desk.jobs.settle()
    buffer = writer.take("")
    QTest.keyClicks(writer.pane.fields.headline, "Quay")
    data = copied('<img src="https://a.example/p.png">', "")
    data.setText("")
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    data.setImageData(image)
    QTest.keyClicks(writer.pane.body, "Words.")
    paste(writer, data)
    writer.desk.jobs.settle()
    assert buffer.body.endswith("![](quay/picture.png)\n")


def test_a_long_page_is_converted_beside_the_window(writer):
    buffer = writer.take("")
    paste(writer, copied("<p>" + "word " * 50_000 + "</p>"))
    writer.desk.jobs.settle()
    assert buffer.body.count("word") == 50_000


def test_footnotes_get_numbers_of_their_own(writer):
    buffer = writer.take("One[^1]\n\n[^1]: Note\n")
    writer.caret(3)
    paste(writer, copied('<p>x<a href="#_ftn1">[1]</a></p><p><a href="#_ftnref1">[1]</a> y</p>'))
    assert "x[^2]" in buffer.body
    assert "[^2]: y" in buffer.body


def test_what_is_copied_is_markdown_here_and_a_page_elsewhere(writer):
    buffer = writer.take("A **bold** \u201cword\u201d {++new++}\n")
    writer.caret(27, anchor=0)
    writer.pane.body.copy()
    data = QApplication.clipboard().mimeData()
    assert data.text() == "A **bold** \u201cword\u201d {++new++}"
    assert data.html() == "<p>A <strong>bold</strong> \u201cword\u201d new</p>"
    writer.caret(len(buffer.body))
    writer.pane.body.paste()
    assert buffer.body.endswith("\nA **bold** \u201cword\u201d {++new++}")


def test_words_that_make_no_markdown_come_in_as_plain_text(writer):
    buffer = writer.take("")
    data = QMimeData()
    data.setHtml("<textarea>Hello words</textarea>")
    data.setText("Hello words")
    writer.pane.body.insertFromMimeData(data)
    assert buffer.body == "Hello words"
