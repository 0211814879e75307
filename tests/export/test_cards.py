"""What a page becomes elsewhere: pages of pairs, one a place, read from the exported bytes."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.pictures import PictureInfo
from editor.export.cards import CARDS, cards_of, reference_of_picture
from editor.export.cards.card import Card
from editor.export.cards.told import read_head
from editor.export.cards.widths import cut_to_letters, cut_to_width, width_of
from editor.export.page import Page, build_page
from editor.export.themes import load_theme
from tests.export.building import MANIFEST, SITE, snapshot

HERE = Path(__file__).parent / "cards"
THEME = load_theme("classic")
PICTURES = MANIFEST | {"small.jpg": PictureInfo("dd", 200, 120, "image/jpeg")}


def cases() -> list:
    return [
        pytest.param(path.stem, *case(chunk), id=f"{path.stem}: {chunk.partition(chr(10))[0]}")
        for path in sorted(HERE.glob("*.md"))
        for chunk in path.read_text("utf-8").strip().split("\n\n")
    ]


def case(chunk: str) -> tuple[str, str, str]:
    """Return what the site is, the article, and the card that is expected."""
    around, head, body = re.split(r"^---\n", chunk, maxsplit=2, flags=re.MULTILINE)
    body, _, expected = body.partition("\n.\n")
    return around, f"---\n{head}---\n{body}\n", expected


def exported(text: str, said_of_site: str = "") -> tuple[Page, object]:
    values = dict(re.findall(r"^site (\w+): ?(.*)$", said_of_site, re.MULTILINE))
    of = snapshot(text, replace(SITE, **values), manifest=PICTURES, theme=THEME)
    return build_page(of), of.article.metadata


def dumped(card: Card) -> str:
    lines = [str(card.shape)]
    for name, said in card.parts():
        origin = ", ".join(one for one in (said.tag, said.field) if one)
        lines.append(f"{name}: {said.text} ({origin})")
    lines += [f"! {one.message}" + (f" ({one.field})" if one.field else "") for one in card.lacks]
    return "\n".join(lines)


@pytest.mark.parametrize(("place", "site", "text", "expected"), cases())
def test_a_place_shows_what_it_takes_and_says_what_is_missing(place, site, text, expected):
    page, metadata = exported(text, site)
    card = next(one for one in cards_of(page.html, metadata) if one.place == place)
    assert dumped(card) == expected


def test_each_place_has_a_page_of_pairs():
    assert {path.stem for path in HERE.glob("*.md")} == {card.__name__ for card in CARDS}


def test_the_head_is_read_from_the_bytes_with_its_escapes_undone():
    page, metadata = exported("---\ntitle: '\"Q\" & <b>'\ndescription: a > b\n---\nText.")
    told = read_head(page.html, metadata)
    assert told.tags["<title>"] == told.tags["og:title"] == "“Q” & <b>"
    assert told.tags["JSON-LD headline"] == "“Q” & <b>"
    assert told.tags["og:description"] == "a > b"


def test_a_page_without_a_head_tells_nothing():
    assert read_head(b"<p>Words</p>", exported("Words.")[1]).tags == {}


def test_the_first_of_two_tags_counts_and_broken_data_do_not():
    html = (
        b'<head><meta property="og:title" content="One"><meta property="og:title" content="Two">'
        b'<script type="application/ld+json">{"@type": "Article", </script></head>'
    )
    assert read_head(html, exported("Words.")[1]).tags == {"og:title": "One"}


def test_the_picture_of_a_card_is_found_among_those_of_the_page():
    page, metadata = exported("---\ntitle: A\nimage: more/dawn.jpg\n---\nText.")
    address = read_head(page.html, metadata).tags["og:image"]
    assert reference_of_picture(address, page.pictures) == "more/dawn.jpg"
    assert reference_of_picture("https://elsewhere.example/dawn.jpg", {}) == ""


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("iii", 13.3), ("WWW", 56.6), ("Harbour", 72.3), ("日本", 40.0), ("e\u0301", 11.1)],
)
def test_widths_are_those_of_arial(text, width):
    assert width_of(text, 20) == pytest.approx(width, abs=0.1)


@given(st.text(alphabet="iW m,日", min_size=1, max_size=90), st.integers(60, 400))
def test_what_was_cut_fits_and_is_a_beginning(text, room):
    cut = cut_to_width(text, room, 20)
    assert width_of(cut, 20) <= room
    assert cut == text or text.startswith(cut.removesuffix(" …"))


@given(st.text(alphabet="iW m,", min_size=1, max_size=90), st.integers(4, 80))
def test_letters_are_cut_at_words(text, most):
    cut = cut_to_letters(text, most)
    assert len(cut) <= most
    assert cut == text or text.startswith(cut.removesuffix("…"))
