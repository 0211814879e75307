"""The page of an article that is being written: what did not change is not made again."""

from __future__ import annotations

from dataclasses import replace

from editor.core.article import Article
from editor.export.assembly import Assembled, assemble
from editor.export.body import Body, Finished, Gathered, body_of, finish, gather, known_lines
from editor.export.page import Form, Page, page_of, preview_page, setting_of
from editor.export.picture_names import Pictures
from editor.export.setting import Setting
from editor.export.snapshot import Snapshot
from editor.export.template import reserved_ids
from editor.markup.chunks.incremental import IncrementalConversion, Step
from editor.markup.chunks.words import words_of
from editor.markup.elements import Element

SPARE = 2
"""Finished elements that are kept for each of the page's."""
SPARE_AT_LEAST = 200


class LivePage:
    """Makes the page of one article again and again; it equals `preview_page` byte for byte.

    The elements that changed are converted, sanitised and finished; what depends on all of them,
    ids, contents, head and the theme around the body, is put together anew.
    """

    def __init__(self) -> None:
        """Begin without a page."""
        self._begin()

    def _begin(self) -> None:
        self._conversion = IncrementalConversion()
        self._finished: dict[str, Finished] = {}
        self._setting: Setting | None = None
        self._last: tuple[Snapshot, Step, Gathered, Assembled, Page] | None = None
        self.finished = 0
        """Elements that went through the steps since the start."""

    @property
    def fallback(self) -> str:
        """Why the last text was converted as a whole; `""` where it was not."""
        return self._last[1].fallback if self._last else ""

    @property
    def page(self) -> Page | None:
        """The last page, without its findings; None before the first."""
        return self._last[4] if self._last else None

    def update(self, snapshot: Snapshot) -> Page:
        """Return the page of a snapshot; its findings are left out, `findings` gives them.

        Raises ThemeError.
        """
        setting = setting_of(snapshot, Pictures.of(snapshot.manifest))
        if setting != self._setting:
            self._setting = setting
            self._finished = {}
        article = snapshot.article
        step = self._conversion.convert(article)
        gathered = gather(
            article.metadata.headline, [self._finish(html, setting) for html in step.html]
        )
        reserved = reserved_ids(snapshot.theme.template)
        assembled = assemble([done.html for _, done in gathered.kept], setting, reserved)
        body = _body(step, gathered, assembled)
        page = page_of(snapshot, Form.FOLDER, setting, body, words_of(step, article))
        self._last = snapshot, step, gathered, assembled, page
        self._thin_out(step)
        return page

    def findings(self) -> Page | None:
        """Return the last page with its findings."""
        if self._last is None:
            return None
        snapshot, step, gathered, assembled, page = self._last
        body = body_of(snapshot.article, step.conversion, gathered, assembled)
        return replace(page, findings=body.findings + page.findings)

    def compare(self) -> Page | None:
        """Make the last page as the export makes it; return it where ours is another, and begin anew."""
        if self._last is None:
            return None
        snapshot, *_, ours = self._last
        page = preview_page(snapshot)
        if page.html == ours.html and page.elements == ours.elements:
            return None
        self._begin()
        return page

    def _finish(self, html: str, setting: Setting) -> Finished:
        known = self._finished.get(html)
        if known is None:
            known = self._finished[html] = finish(Element(html, 1), setting)
            self.finished += 1
        return known

    def _thin_out(self, step: Step) -> None:
        if len(self._finished) > SPARE * len(step.html) + SPARE_AT_LEAST:
            self._finished = {html: self._finished[html] for html in step.html}


def _body(step: Step, gathered: Gathered, assembled: Assembled) -> Body:
    """Return the body without its findings: they cost more than an edit."""
    lines = step.lines
    return Body(
        elements=assembled.elements,
        findings=(),
        opening=gathered.opening,
        pictures=gathered.pictures,
        lines=known_lines(tuple(lines[index] for index, _ in gathered.kept), assembled),
    )


def smallest_difference(snapshot: Snapshot, tries: int) -> str:
    """Return the smallest body found, in so many tries, whose page is another chunk by chunk.

    `""` where a page that is made afresh does not differ: then what was kept was wrong.
    """
    body = snapshot.article.body[snapshot.article.body_start :]
    if not _differs(snapshot, body):
        return ""
    size = max(len(body) // 2, 1)
    while size and tries > 0:
        at = 0
        while at < len(body) and tries > 0:
            less = body[:at] + body[at + size :]
            tries -= 1
            if _differs(snapshot, less):
                body = less
            else:
                at += size
        size //= 2
    return body


def _differs(snapshot: Snapshot, body: str) -> bool:
    article: Article = replace(snapshot.article, body=body, body_start=0)
    tried = replace(snapshot, article=article)
    page = LivePage()
    page.update(tried)
    return page.compare() is not None
