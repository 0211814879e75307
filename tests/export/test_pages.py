"""Pages of pairs: Markdown in, the body's HTML and the findings out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.export.building import page

FOLDER = Path(__file__).parent / "pages"
CASE = re.compile(
    r"^=== (.+?)\n(.*?)\n--- page\n(.*?)(?:\n--- findings\n(.*?))?\n*(?=^=== |\Z)",
    re.DOTALL | re.MULTILINE,
)


def cases() -> list[object]:
    found = []
    for path in sorted(FOLDER.glob("*.md")):
        text = path.read_text("utf-8")
        read = CASE.findall(text)
        assert len(read) == text.count("\n=== ") + text.startswith("=== "), path
        found += [
            pytest.param(markdown, html, told, id=f"{path.stem}: {name}")
            for name, markdown, html, told in read
        ]
    return found


@pytest.mark.parametrize(("markdown", "html", "told"), cases())
def test_the_page_shows(markdown: str, html: str, told: str) -> None:
    built = page(markdown)
    said = [f"{one.where.line} {one.gravity} {one.rule}: {one.message}" for one in built.findings]
    assert built.body == html.strip("\n")
    assert said == [line for line in told.split("\n") if line]
