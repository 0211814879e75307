"""Bytes and text: nothing that was not edited comes back another."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core.errors import ReadError
from editor.library.encoding import BOM, Shape, decode, restore, writable

PATH = Path("article.md")
PIECES = st.sampled_from(
    [
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        "a",
        "Wort",
        " ",
        "\u2028",
        "\u2029",
        "\x85",
        "\x0b",
        "\x0c",
        "\xa0",
        "é",
        "🙂",
        "\ufeff",
    ]
)
WRITTEN = st.lists(PIECES, max_size=30).map("".join)


@settings(deadline=None)
@given(WRITTEN, st.booleans())
def test_the_same_text_gives_the_same_bytes(written, bom):
    data = (BOM if bom else b"") + written.encode()
    text, shape = decode(data, PATH)
    assert restore(shape, text, text) == data


@settings(deadline=None)
@given(WRITTEN, WRITTEN)
def test_what_is_written_is_read_again_as_the_text_it_was(before, after):
    old, shape = decode(before.encode(), PATH)
    new = writable(after)
    text, _ = decode(restore(shape, old, new), PATH)
    assert text == (new.removeprefix("\ufeff") if not shape.bom else new)


@settings(deadline=None)
@given(WRITTEN, WRITTEN, WRITTEN)
def test_lines_before_and_behind_an_edit_keep_their_bytes(head, middle, tail):
    data = f"{head}\n<>\n{tail}".encode()
    old, shape = decode(data, PATH)
    new = old.replace("<>", f"<{writable(middle)}>")
    written = restore(shape, old, new)
    assert written.startswith(f"{head}\n<".encode())
    assert written.endswith(f">\n{tail}".encode())


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (b"a\r\nb\r\n", "a\nx\nb\n", b"a\r\nx\r\nb\r\n"),
        (b"a\rb\r", "a\nb\nc\n", b"a\rb\rc\r"),
        (b"a\r\nb\nc\r\nd\r\n", "a\nB\nc\nd\n", b"a\r\nB\nc\r\nd\r\n"),
        (b"a\r\nb\nc\r\nd\r\n", "a\nnew\nb\nc\nd\n", b"a\r\nnew\r\nb\nc\r\nd\r\n"),
        (b"a\nb\r\nc", "a\nc", b"a\nc"),
        (b"a\rx\n\nb\r\n", "a\n\nb\n", b"a\r\rb\r\n"),
        (b"one", "one\ntwo", b"one\ntwo"),
        (b"", "one\n", b"one\n"),
        (b"\xef\xbb\xbfa\r\n", "b\n", b"\xef\xbb\xbfb\r\n"),
    ],
)
def test_a_new_line_ends_as_most_lines_of_the_file_do(before, after, expected):
    old, shape = decode(before, PATH)
    assert restore(shape, old, after) == expected


def test_only_line_feeds_and_carriage_returns_end_a_line():
    text, shape = decode("a\u2028b\u2029c\x85d\x0be\x0cf\n".encode(), PATH)
    assert text.count("\n") == 1
    assert shape.ends == "n"


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"caf\xe9", "read-not-utf8"),
        (b"\xff\xfea\x00", "read-binary"),
        (b"a\0b", "read-binary"),
        (b"\xed\xa0\x80", "read-not-utf8"),
    ],
)
def test_what_is_no_text_in_utf8_is_refused_in_words(data, key):
    with pytest.raises(ReadError) as raised:
        decode(data, PATH)
    assert raised.value.key == key


def test_half_a_surrogate_pair_and_a_nul_become_a_sign_that_can_be_written():
    assert restore(Shape(), "", "a\ud800b\0c") == "a\ufffdb\ufffdc".encode()


def test_two_halves_of_a_surrogate_pair_become_the_character_they_are():
    assert restore(Shape(), "", "\ud83d\ude42") == "🙂".encode()


def test_ten_thousand_changed_lines_of_mixed_ends_take_no_time():
    data = b"".join(b"line %d%s" % (n, (b"\n", b"\r\n")[n % 3 == 0]) for n in range(10_000))
    old, shape = decode(data, PATH)
    assert restore(shape, old, old.replace("line", "row")).count(b"\r\n") == data.count(b"\r\n")
