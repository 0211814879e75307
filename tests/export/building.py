"""What the tests of the page are made with: a small theme, a site, articles from text."""

from __future__ import annotations

from pathlib import Path

from editor.core.article import Article
from editor.core.pictures import PictureInfo
from editor.core.site import Feed, Licence, Section, Site
from editor.export.page import Form, Page, build_page
from editor.export.setting import Setting
from editor.export.snapshot import Snapshot
from editor.export.theme import Theme
from editor.export.themes import read_theme
from editor.markup.article import read_article

HERE = Path(__file__).parent
THEME: Theme = read_theme("theme", HERE / "theme")
SITE = Site(
    name="The Example",
    url="https://ex.org",
    description="News from the harbour",
    language="en-GB",
    timezone="Europe/Lisbon",
    sections=(Section("City", "/city/"), Section("Sport")),
    feeds=(Feed("/feed.xml"),),
    licence=Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    social=("https://mastodon.example/@ex",),
)
MANIFEST = {
    "dawn.jpg": PictureInfo("aa", 1600, 900, "image/jpeg"),
    "more/dawn.jpg": PictureInfo("bb", 800, 600, "image/jpeg"),
    "plan.svg": PictureInfo("cc", 0, 0, "image/svg+xml"),
}
LINKS = {"other.md": "https://ex.org/other/"}


def article(text: str) -> Article:
    if not text.startswith("---\n"):
        text = f"---\ntitle: Harbour bridge reopens\n---\n{text}"
    return read_article(text, Path("/library/bridge.md"))


def snapshot(text: str, site: Site = SITE, **more: object) -> Snapshot:
    values = {"manifest": MANIFEST, "links": LINKS, "theme": THEME} | more
    return Snapshot(article=article(text), site=site, **values)


def page(text: str, site: Site = SITE, form: Form = Form.FOLDER, **more: object) -> Page:
    return build_page(snapshot(text, site, **more), form)


def html(text: str, site: Site = SITE) -> str:
    return page(text, site).html.decode()


__all__ = ["LINKS", "MANIFEST", "SITE", "THEME", "Setting", "article", "html", "page", "snapshot"]
