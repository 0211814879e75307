"""Where code stands: what is literal."""

import pytest

from editor.markup.code_ranges import code_ranges


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a `b` c", ["`b`"]),
        ("a ``b`c`` d", ["``b`c``"]),
        ("a `b\n\nc` d", []),
        ("\\`a` b", []),
        ("```\na\n\nb\n```\nc", ["```\na\n\nb\n```"]),
        ("- x\n\n    ~~~ py\n    a\n    ~~~\n", ["    ~~~ py\n    a\n    ~~~"]),
        ("```\na", []),
        ("```\na\n~~~\nb\n```", ["```\na\n~~~\nb\n```"]),
        ("a\n\n    b\n\nc", ["    b"]),
        ("- a\n\n    b", []),
        ("<pre>{++a++}</pre>", ["<pre>{++a++}"]),
        ("<p>a</p>", []),
    ],
)
def test_code_is_found(text, code):
    found = code_ranges(text)
    assert [text[start:end] for start, end in zip(found.starts, found.ends, strict=True)] == code


def test_an_offset_is_in_code_or_not():
    found = code_ranges("a `b` c")
    assert [offset in found for offset in range(7)] == [
        False,
        False,
        True,
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    "piece", ["`", "` ", "``` ", "```\n", "~~~\n", "<pre>", "<code ", "\n\n    a"]
)
def test_much_code_takes_no_longer_than_it_is_long(piece):
    code_ranges(piece * 30_000)
