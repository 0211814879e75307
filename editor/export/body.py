"""From an article's body to the elements of its page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from editor.core.article import Article, Place
from editor.core.findings import Finding, Gravity
from editor.core.text import message
from editor.export.assembly import assemble
from editor.export.sanitising import Removed, sanitise
from editor.export.setting import Note, Setting, Used
from editor.export.steps import take_all
from editor.export.tree import Tree, read, text_of, write
from editor.markup.elements import Element, convert


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


def build_body(article: Article, setting: Setting, reserved: frozenset[str] = frozenset()) -> Body:
    """Convert, sanitise and finish a body. `reserved` are ids that the theme itself uses."""
    conversion = convert(article)
    findings = list(conversion.findings)
    finished: list[tuple[Element, Finished]] = []
    opening = ""
    for element in conversion.elements:
        done, tree = _finish(element, setting)
        if not finished and done.heading and _same(done.heading, article.metadata.headline):
            # The headline once more, as the first line of the text: the page has it already.
            continue
        findings += [_finding(article, element, one) for one in done.notes]
        if done.html and not opening and done.is_paragraph:
            opening = text_of(tree).strip()
        if done.html:
            finished.append((element, done))
    assembled = assemble([done.html for _, done in finished], setting, reserved)
    findings += [_finding(article, finished[index][0], one) for index, one in assembled.notes]
    shown = frozenset(name for _, done in finished for name in done.pictures)
    lines = tuple(element.line for element, _ in finished)
    # An element that came to nothing (a list of contents without headings) leaves no line for sure.
    known = lines if len(lines) == len(assembled.elements) else ()
    return Body(assembled.elements, tuple(_once(findings)), opening, shown, known)


def _finish(element: Element, setting: Setting) -> tuple[Finished, Tree]:
    """Sanitise one element and take it through all steps: a pure function of the two."""
    clean, removed = sanitise(element.html)
    told: list[Note | Used] = [_told(one) for one in removed]
    tree = read(clean)
    heading = _only_heading(tree)
    told += take_all(tree, clean, setting)
    done = Finished(
        html=write(tree).strip(),
        notes=tuple(one for one in told if isinstance(one, Note)),
        is_paragraph=clean.startswith("<p"),
        heading=heading,
        pictures=tuple(one.reference for one in told if isinstance(one, Used)),
    )
    return done, tree


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
