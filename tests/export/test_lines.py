"""A page says on which line of the text each of its elements begins, for the preview's mark."""

from editor.core.site import Site
from editor.export.page import preview_page
from editor.export.snapshot import Snapshot
from editor.export.themes import load_theme
from editor.markup.article import read_article


def lines(text: str) -> tuple[int, ...]:
    return preview_page(Snapshot(read_article(text), Site(), load_theme("classic"))).lines


def test_each_element_names_the_line_of_the_body_on_which_it_begins():
    text = "---\ntitle: Bridge\n---\nOne.\n\n## Two\n\n- three\n- four\n\nFive\nsix.\n"
    assert lines(text) == (1, 3, 5, 8)


def test_a_headline_that_stands_in_the_body_counts_as_a_line():
    assert lines("# Bridge\n\nOne.\n") == (3,)
