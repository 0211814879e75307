"""Files that come in: their encodings and kinds, and those that cannot be taken in."""

import json
from time import perf_counter

import pytest

from editor.core.errors import ImportFailed
from editor.core.site import Site
from editor.intake.files import LATER, take_in_file
from editor.intake.plain_text import take_in

STORY = (
    "Brücke nach neun Jahren eröffnet\n\nDie Brücke wurde am Freitag in Köln eröffnet, für alle.\n"
)


@pytest.fixture
def came_in(tmp_path):
    def take(data: bytes, name: str = "story.txt"):
        path = tmp_path / name
        path.write_bytes(data)
        return take_in_file(path, Site())

    return take


@pytest.mark.parametrize(
    "data",
    [
        STORY.encode(),
        b"\xef\xbb\xbf" + STORY.encode(),
        STORY.encode("utf-16"),
        b"\xfe\xff" + STORY.encode("utf-16-be"),
        STORY.encode("utf-32"),
        STORY.replace("\n", "\r\n").encode(),
        STORY.replace("\n", "\r").encode(),
        (STORY * 4).encode("cp1252"),
    ],
    ids=[
        "UTF-8",
        "UTF-8 with BOM",
        "UTF-16 LE",
        "UTF-16 BE",
        "UTF-32",
        "CRLF",
        "CR",
        "Windows-1252",
    ],
)
def test_the_words_are_the_same_in_each_encoding_and_with_each_line_end(came_in, data):
    text = came_in(data).text
    assert text.startswith("---\ntitle: Brücke nach neun Jahren eröffnet\n---\n")
    assert "Die Brücke wurde am Freitag in Köln eröffnet, für alle.\n" in text
    assert "\r" not in text


def test_a_no_break_space_stays(came_in):
    assert "9\u00a0years\n" in came_in("Bridge opens\n\nAfter 9\u00a0years\n".encode()).text


@pytest.mark.parametrize("ending", [b"\n", b"\r\n", b""])
def test_markdown_comes_in_byte_for_byte(came_in, ending):
    data = (
        b"\xef\xbb\xbf---"
        + ending
        + b"title:  'A'  # c"
        + ending
        + b"---"
        + ending
        + b"# B  \r\n\x0c"
    )
    intake = came_in(data, "story.md")
    assert intake.text.encode() == data
    assert not intake.report.recognised


def test_markdown_in_another_encoding_is_told(came_in):
    intake = came_in(("# " + STORY * 4).encode("cp1252"), "story.md")
    assert intake.text == "# " + STORY * 4
    assert [one.as_ for one in intake.report.changed] == ["encoding"]


@pytest.mark.parametrize(
    ("data", "name", "key"),
    [
        (b"", "story.txt", "import-empty"),
        (b" \n\n", "story.txt", "import-empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "story.txt", "import-not-text"),
        (b"\xff\xfea", "story.txt", "import-not-text"),
        (b"%PDF-1.7", "story.pdf", "import-kind-later"),
        (b"\0\0", "story.md", "import-not-text"),
    ],
)
def test_what_cannot_be_taken_in_is_said_in_words(came_in, data, name, key):
    with pytest.raises(ImportFailed) as failed:
        came_in(data, name)
    assert failed.value.key == key
    assert name in str(failed.value)
    assert str(failed.value.hint)


@pytest.mark.parametrize("kind", sorted(LATER))
def test_kinds_that_come_later_are_named(came_in, kind):
    with pytest.raises(ImportFailed, match=kind.removeprefix(".")):
        came_in(b"<p>Words</p>", f"story{kind}")


def test_a_file_that_is_not_there_is_said_in_words(tmp_path):
    with pytest.raises(ImportFailed) as failed:
        take_in_file(tmp_path / "gone.txt", Site())
    assert failed.value.key == "import-unreadable"


def test_one_line_is_a_headline():
    assert take_in("Bridge opens\n", "story", Site()).text == "---\ntitle: Bridge opens\n---\n"


def test_a_file_is_named_from_its_headline_else_from_what_it_was_called():
    assert take_in("Bridge opens\n", "story", Site()).name == "Bridge opens"
    assert take_in("The bridge opened on Friday.\n", "story", Site()).name == "story"


def test_what_the_site_says_of_itself_is_kept():
    story = "Bridge opens\n\nIt did.\n\nPosted in\n\nThe Paper\n\nWe write of bridges.\n\nLeave a comment\n"
    ours = take_in(story, "story", Site(name="Ours"))
    assert ours.site_values == {"description": "We write of bridges."}
    assert [one.as_ for one in ours.report.dropped] == ["site.name-again", "comment-prompt"]


def test_the_report_is_plain_data():
    data = take_in("Bridge opens\n\nBy Ana Sol\n", "story", Site()).report.as_data()
    assert json.loads(json.dumps(data)) == {
        "recognised": [
            {"line": 1, "text": "Bridge opens", "as": "title"},
            {"line": 3, "text": "By Ana Sol", "as": "authors"},
        ],
        "changed": [],
        "dropped": [],
    }


@pytest.mark.parametrize(
    "piece", ["[", "*", "_", "~", "^ ", "<a", "&a", "\\", "{", "#\n", "\n", " ", "|", "-", "By A, "]
)
def test_a_long_run_of_one_mark_takes_no_longer_than_its_length(piece):
    def seconds(size: int) -> float:
        text = "Bridge opens\n\n" + piece * (size // len(piece))
        before = perf_counter()
        take_in(text, "story", Site())
        return perf_counter() - before

    assert seconds(200_000) < 30 * seconds(20_000) + 0.5
