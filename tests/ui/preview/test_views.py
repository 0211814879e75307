"""The other views beside the text: reader, compare, weight; and who looks at the page."""

import pytest
from PySide6.QtWidgets import QWidget

from editor.core.edit import Edit
from editor.ui.preview.compare import CompareView
from editor.ui.preview.reader import ReaderView
from editor.ui.preview.weight import WeightView
from tests.ui.waiting import until


def shown(newsroom, name: str, kind: type[QWidget]):
    newsroom.window.resize(1400, 900)
    newsroom.open("harbour-bridge.md")
    newsroom.run(f"view-{name}")
    return newsroom.window.preview.findChild(kind)


def test_the_reader_sees_headline_and_words(newsroom):
    reader = shown(newsroom, "reader", ReaderView)
    assert until(lambda: "The first tram" in reader.page.toPlainText())
    assert reader.page.toPlainText().startswith("The harbour bridge reopens")
    assert "of the text" in reader.said.text()


def test_a_text_is_held_against_its_saved_file_and_against_another(newsroom):
    view = shown(newsroom, "compare", CompareView)
    assert until(lambda: "No change" in view.said.text())
    buffer = newsroom.context.current_buffer
    buffer.replace([Edit(0, 0, "Yesterday: ")])
    assert until(lambda: "1 change since" in view.said.text())
    assert "Yesterday" in view.after.toPlainText()
    assert "Yesterday" not in view.before.toPlainText()
    view.compare_with(newsroom.folder / "night-buses.md")
    assert until(lambda: "What the night buses cost" in view.said.text())
    assert "A gap of two million." in view.before.toPlainText()


def test_the_weight_names_bytes_requests_and_minutes(newsroom):
    view = shown(newsroom, "weight", WeightView)
    assert until(lambda: len(view.rows()) > 3)
    rows = dict(view.rows())
    assert rows["Requests"] == "1"
    assert rows["Reading time"].startswith("1 minute for")


@pytest.mark.parametrize(
    ("name", "kind"), [("reader", ReaderView), ("compare", CompareView), ("weight", WeightView)]
)
def test_a_view_without_an_article_says_what_will_be_there(newsroom, name, kind):
    view = shown(newsroom, name, kind)
    newsroom.run("close-article")
    assert until(
        lambda: "article" in view.said.text() or "Once there are words" in view.said.text()
    )


def test_the_viewer_is_changed_by_commands(newsroom):
    newsroom.window.resize(1400, 900)
    newsroom.open("harbour-bridge.md")
    newsroom.run("page-larger")
    newsroom.run("sight-tritanopia")
    newsroom.run("page-night")
    newsroom.run("width-phone")
    viewer = newsroom.window.preview.viewer
    assert (round(viewer.zoom, 2), viewer.sight, viewer.night) == (1.1, "tritanopia", True)
    assert viewer.width == 390
    viewer.choose_own(512)
    assert (viewer.device, viewer.width) == ("own", 512)
    newsroom.run("page-as-at-first")
    assert viewer.zoom == 1.0


def test_the_page_knows_where_findings_are(newsroom):
    newsroom.window.resize(1400, 900)
    buffer = newsroom.open("harbour-bridge.md")
    newsroom.run("page-findings")
    viewer = newsroom.window.preview.viewer
    assert viewer.marks
    assert until(lambda: viewer.found)
    buffer.replace([Edit(len(buffer.body), len(buffer.body), "\n\n# Not a second headline\n")])
    line = buffer.body.count("\n")
    assert until(lambda: any(one == line for one, _gravity in viewer.found))
