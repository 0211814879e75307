"""The help page on themes: its example is a theme, and it names everything that a template is given."""

import re
from dataclasses import replace

from editor.core.article import Article
from editor.core.resources import resource
from editor.core.site import Site
from editor.export.context import context_of
from editor.export.page import build_page
from editor.export.snapshot import Snapshot
from editor.export.theme import Theme
from editor.export.themes import load_theme
from tests.export import themed

PAGE = resource("help", "themes.md").read_text("utf-8")
FILES = dict(re.findall(r"^`([\w.]+)`\n\n```\w+\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL))


def made(tmp_path) -> Theme:
    folder = tmp_path / "themes" / "plain"
    folder.mkdir(parents=True)
    for name, text in FILES.items():
        (folder / name).write_text(text, "utf-8")
    return load_theme("plain", tmp_path)


def test_the_example_of_the_help_is_a_theme_that_exports(tmp_path):
    theme = made(tmp_path)
    article = Article(themed.METADATA, themed.BODY)
    manifest = {"dawn.jpg": themed.picture(), "rib.jpg": themed.picture()}
    shown = build_page(Snapshot(article, themed.SITE, theme, manifest)).html.decode()
    for part in ('<h1 class="p-name">The bridge', "Ana Sol", "dawn.jpg", "max-width: 38rem"):
        assert part in shown
    site = replace(Site(), theme_options={"byline": "no"})
    assert "p-author" not in build_page(Snapshot(article, site, theme, manifest)).html.decode()


def test_the_help_names_everything_that_a_template_is_given(monkeypatch):
    given = {}

    def keep(*values):
        given.update(context_of(*values))
        return given

    monkeypatch.setattr("editor.export.page.context_of", keep)
    themed.page("classic")
    names = {key for one in ("page", "article", "site") for key in given[one]}
    told = set(re.findall(r"`(\w+)`", PAGE))
    assert names - told == set()
    assert given.keys() - told == set()
