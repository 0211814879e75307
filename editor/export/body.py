"""From an article's body to the elements of its page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from editor.core.article import Article, Place
from editor.core.findings import Finding, Gravity
from editor.core.text import message
from editor.export.assembly import Assembled, assemble
from editor.export.sanitising import Removed, sanitise
from editor.export.setting import Note, Setting, Used
from editor.export.steps import take_all
from editor.export.tree import Tree, read, text_of, write
from editor.markup.elements import Conversion, Element, convert


@dataclass(frozen=True, slots=True)
class Body:
    """The finished body of a page."""

    elements: tuple[str, ...]
    """Ids are final; joined by line ends they are the body."""
    findings: tuple[Finding, ...]
    opening: str
    """The first paragraph as plain text."""
    pictures: frozenset[str] = frozenset()
    """References of the pictures that it shows."""
    lines: tuple[int, ...] = ()
    """Line of the article's body on which each element begins, from 1; empty where that is lost."""

    @property
    def html(self) -> str:
        """The body's HTML."""
        return "\n".join(self.elements)


@dataclass(frozen=True, slots=True)
class Finished:
    """One element after all steps; ids still are tokens."""

    html: str
    notes: tuple[Note, ...]
    is_paragraph: bool
    """Whether it may be the opening that describes the page."""
    heading: str = ""
    """Text of a heading of level 1 that the element was."""
    pictures: tuple[str, ...] = ()
    """References of the pictures that it shows."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """The finished elements of a body before assembly."""

    kept: tuple[tuple[int, Finished], ...]
    """Each with its place among all elements: what came to nothing is left out."""
    notes: tuple[tuple[int, Note], ...]

    @property
    def opening(self) -> str:
        """The first paragraph as plain text."""
        paragraphs = (done.html for _, done in self.kept if done.is_paragraph)
        return next((text for html in paragraphs if (text := text_of(read(html)).strip())), "")

    @property
    def pictures(self) -> frozenset[str]:
        """References of the pictures that they show."""
        return frozenset(name for _, done in self.kept if done.pictures for name in done.pictures)


def build_body(article: Article, setting: Setting, reserved: frozenset[str] = frozenset()) -> Body:
    """Convert, sanitise and finish a body. `reserved` are ids that the theme itself uses."""
    conversion = convert(article)
    gathered = gather(
        article.metadata.headline, (finish(one, setting) for one in conversion.elements)
    )
    assembled = assemble([done.html for _, done in gathered.kept], setting, reserved)
    return body_of(article, conversion, gathered, assembled)


def gather(headline: str, finished: Iterable[Finished]) -> Gathered:
    """Return what stands on the page of the finished elements of a body, in order."""
    kept: list[tuple[int, Finished]] = []
    notes: list[tuple[int, Note]] = []
    for index, done in enumerate(finished):
        if done.heading and not kept and _same(done.heading, headline):
            # The headline once more, as the first line of the text: the page has it already.
            continue
        if done.notes:
            notes += [(index, one) for one in done.notes]
        if done.html:
            kept.append((index, done))
    return Gathered(tuple(kept), tuple(notes))


def body_of(
    article: Article, conversion: Conversion, gathered: Gathered, assembled: Assembled
) -> Body:
    """Return the body of a page with its findings, each at the line of its element."""
    elements, kept = conversion.elements, gathered.kept
    findings = list(conversion.findings)
    findings += [_finding(article, elements[index], one) for index, one in gathered.notes]
    findings += [_finding(article, elements[kept[at][0]], one) for at, one in assembled.notes]
    lines = tuple(elements[index].line for index, _ in kept)
    return Body(
        elements=assembled.elements,
        findings=tuple(_once(findings)),
        opening=gathered.opening,
        pictures=gathered.pictures,
        lines=known_lines(lines, assembled),
    )


def known_lines(lines: tuple[int, ...], assembled: Assembled) -> tuple[int, ...]:
    """Return the lines of the assembled elements; none where they are not sure.

    An element that came to nothing (a list of contents without headings) leaves no line.
    """
    return lines if len(lines) == len(assembled.elements) else ()


def finish(element: Element, setting: Setting) -> Finished:
    """Sanitise one element and take it through all steps: a pure function of the two."""
    clean, removed = sanitise(element.html)
    told: list[Note | Used] = [_told(one) for one in removed]
    tree = read(clean)
    heading = _only_heading(tree)
    told += take_all(tree, clean, setting)
    return Finished(
        html=write(tree).strip(),
        notes=tuple(one for one in told if isinstance(one, Note)),
        is_paragraph=clean.startswith("<p"),
        heading=heading,
        pictures=tuple(one.reference for one in told if isinstance(one, Used)),
    )


def _only_heading(tree: Tree) -> str:
    return text_of(tree[0]) if len(tree) == 1 and tree[0].tag == "h1" else ""


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def _told(removed: Removed) -> Note:
    gravity = Gravity.HINT if removed.kind == "attribute" else Gravity.WARNING
    said = message(f"export.removed-{removed.kind}", what=removed.what)
    return Note("page-html", gravity, said)


def _finding(article: Article, element: Element, one: Note) -> Finding:
    return Finding(one.rule, one.gravity, one.message, Place(article.body_line + element.line - 1))


def _once(findings: list[Finding]) -> list[Finding]:
    return list(dict.fromkeys(findings))


@lru_cache(maxsize=4096)
def heading_slug(text: str, language: str) -> str:
    """Return the id of a heading; remembered, because a preview asks for the same ones again."""
    from editor.markup.slugs import slugify_text

    return slugify_text(text, language)
