"""The links and pictures of a body, in Markdown and in HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from editor.check.reading.blank import quiet_shortcodes

LONGEST = 2000
"""Characters between the brackets of a link; beyond that a bracket is a bracket."""

_TARGET = re.compile(
    r"""\(\s*(?P<target><[^<>\n]*>|\{\{.*?\}\}|(?:[^\s()]|\([^\s()]*\))*)
        (?:\s+(?:"[^"\n]*"|'[^'\n]*'|\x01.*?\x01))?\s*\)""",
    re.VERBOSE,
)
_DEFINED = re.compile(
    r"^[ ]{0,3}\[(?P<label>[^\]\n^][^\]\n]*)\]:[ \t]*\n?[ \t]*(?P<target>\S+)", re.MULTILINE
)
_BY_LABEL = re.compile(
    r"(?P<mark>!?)\[(?P<text>[^\[\]]{1,2000})\][ ]?\[(?P<label>[^\[\]^][^\[\]]{0,200}|)\]"
)
_TAG = re.compile(r"<(?P<name>a|img)\b(?P<attributes>[^<>]{0,2000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"""(?P<name>[\w:-]+)\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>]+))"""
)


@dataclass(frozen=True, slots=True)
class Link:
    """One link; offsets are code points of the body."""

    target: str
    """As written, without angle brackets; a `{{< ref … >}}` stays whole."""
    text: str
    """Its words as Markdown; empty where only a picture or nothing stands between the brackets."""
    start: int
    end: int
    written: str
    """`inline` (`[text](target)`), `reference` or `html`."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture of the body."""

    reference: str
    alt: str | None
    """None where HTML says nothing of it; `alt=""` in HTML is a decision and an empty string."""
    start: int
    end: int
    written: str


@dataclass(frozen=True, slots=True)
class Found:
    """All links and pictures of a body, in order, and the labels that no definition explains."""

    links: tuple[Link, ...]
    pictures: tuple[Picture, ...]
    undefined: tuple[Link, ...]


def links_of(body: str, bare: str) -> Found:
    """Return what a body links to and shows; `bare` is the body with its code blanked."""
    quiet = quiet_shortcodes(bare)
    links: list[Link] = []
    pictures: list[Picture] = []
    undefined: list[Link] = []
    for found in (*_inline(body, quiet), *_tags(body, quiet)):
        (pictures if isinstance(found, Picture) else links).append(found)  # type: ignore[arg-type]
    for found, defined in _by_label(body, quiet):
        if not defined:
            undefined.append(_as_link(found))
        elif isinstance(found, Picture):
            pictures.append(found)
        else:
            links.append(found)
    return Found(
        tuple(sorted(links, key=lambda one: one.start)),
        tuple(sorted(pictures, key=lambda one: one.start)),
        tuple(undefined),
    )


def _as_link(found: Link | Picture) -> Link:
    if isinstance(found, Link):
        return found
    return Link(found.reference, found.alt or "", found.start, found.end, found.written)


def _inline(body: str, quiet: str) -> Iterator[Link | Picture]:
    at = quiet.find("](")
    while at >= 0:
        opening = _opening(quiet, at)
        target = _TARGET.match(quiet, at + 1)
        if opening is not None and target is not None:
            start, end = target.span("target")
            written = body[start:end]
            if written.startswith("<") and written.endswith(">"):
                written = written[1:-1]
            words = body[opening + 1 : at]
            if opening and quiet[opening - 1] == "!":
                yield Picture(written, words, opening - 1, target.end(), "inline")
            else:
                yield Link(written, words, opening, target.end(), "inline")
        at = quiet.find("](", at + 2)


def _opening(quiet: str, closing: int) -> int | None:
    """Return where the bracket was opened that closes at `closing`."""
    depth = 0
    for at in range(closing - 1, max(-1, closing - LONGEST), -1):
        character = quiet[at]
        if character == "]":
            depth += 1
        elif character == "[":
            if not depth:
                return at
            depth -= 1
        elif character == "\n" and quiet[at - 1 : at] == "\n":
            return None
    return None


def _by_label(body: str, quiet: str) -> Iterator[tuple[Link | Picture, bool]]:
    if "][" not in quiet and "] [" not in quiet:
        return
    targets = {_label(one["label"]): one["target"].strip("<>") for one in _DEFINED.finditer(quiet)}
    for found in _BY_LABEL.finditer(quiet):
        words = body[slice(*found.span("text"))]
        label = _label(found["label"] or found["text"])
        target = targets.get(label, "")
        start, end = found.span()
        one: Link | Picture = (
            Picture(target, words, start, end, "reference")
            if found["mark"]
            else Link(target, words, start, end, "reference")
        )
        yield one, label in targets


def _label(written: str) -> str:
    return " ".join(written.split()).casefold()


def _tags(body: str, quiet: str) -> Iterator[Link | Picture]:
    if "<" not in quiet:
        return
    for found in _TAG.finditer(quiet):
        begin = found.start("attributes")
        attributes = {
            one["name"].lower(): unescape(_value(one, body, begin))
            for one in _ATTRIBUTE.finditer(found["attributes"])
        }
        start, end = found.span()
        if found["name"].lower() == "img":
            yield Picture(attributes.get("src", ""), attributes.get("alt"), start, end, "html")
        elif "href" in attributes:
            close = re.compile(r"</a\s*>", re.IGNORECASE).search(quiet, end, end + LONGEST)
            last = close.start() if close else end
            yield Link(
                attributes["href"], body[end:last], start, close.end() if close else end, "html"
            )


def _value(found: re.Match[str], body: str, begin: int) -> str:
    """Return an attribute's value as the body has it, shortcodes included."""
    for group in ("double", "single", "bare"):
        if found[group] is not None:
            start, end = found.span(group)
            return body[begin + start : begin + end]
    return ""
