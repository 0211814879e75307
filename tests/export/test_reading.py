"""What a reading mode takes of a page, and what it leaves out."""

from editor.export.reading import reading_of
from editor.export.themes import load_theme
from tests.export.building import page, snapshot

THEME = load_theme("classic")
STORY = "\n\n".join(
    f"Paragraph {at} tells what happened, to whom, where, when and why. " * 4 for at in range(6)
)
HEAD = "---\ntitle: Harbour bridge reopens\nauthors: [Ana Sol]\nimage: dawn.jpg\n---\n"


def read(text: str):
    built = page(text, theme=THEME)
    return reading_of(built.html, built.body, snapshot(text).article.metadata)


def test_all_words_of_a_story_are_taken_with_headline_and_byline():
    reading = read(HEAD + STORY)
    assert (reading.title, reading.byline) == ("Harbour bridge reopens", "Ana Sol")
    assert reading.words == reading.of
    assert not reading.lost


def test_pictures_links_and_scripts_are_words_or_nothing():
    html = read(HEAD + STORY + "\n\n[A link](https://wire.example) and ![A tram](dawn.jpg).").html
    assert "A link" in html
    assert not any(one in html for one in ("<img", "<a", "href", "src=", "<script"))


def test_a_block_that_is_left_out_is_named():
    built = page(HEAD + STORY, theme=THEME)
    body = f"{built.body}\n<p>Nobody took these words along at all.</p>"
    reading = reading_of(built.html, body, snapshot(HEAD).article.metadata)
    assert reading.lost == ("Nobody took these words along at all.",)
    assert reading.words < reading.of
