"""The links and pictures of a body, in Markdown and in HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from html import unescape
from typing import Any

LONGEST = 2000
"""Characters between a tag and its end; beyond that it is not looked for."""

_BRACKET = re.compile(r"[\[\]]|\n[ \t]*\n")
_TARGET = re.compile(
    r"""\(\s*(?P<target><[^<>\n]*>|(?:[^\s()]|\([^\s()]*\))*)
        (?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)""",
    re.VERBOSE,
)
_DEFINED = re.compile(
    r"^[ ]{0,3}\[(?P<label>[^\]\n^][^\]\n]*)\]:[ \t]*\n?[ \t]*(?P<target>\S+)", re.MULTILINE
)
_BY_LABEL = re.compile(
    r"(?P<mark>!?)\[(?P<text>[^\[\]]{1,2000})\](?P<apart>[ ]?)\[(?P<label>[^\[\]^][^\[\]]{0,200}|)\](?![\[(:])"
)
_TAG = re.compile(r"<(?P<name>a|img)\b(?P<attributes>[^<>]{0,2000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"""(?<![\w:-])(?P<name>[\w:-]+)\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>]+))"""
)


@dataclass(frozen=True, slots=True)
class Link:
    """One link; offsets are code points of the body."""

    target: str
    """As written, without angle brackets."""
    text: str
    """Its words as Markdown; empty where only a picture or nothing stands between the brackets."""
    start: int
    end: int
    written: str
    """`inline` (`[text](target)`), `reference`, `html` or `shortcode`."""


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

    def moved(self, origin: Callable[[int], int], body: str) -> Found:
        """Return them with the offsets of `body`, from which the text that was read was made."""

        def at(one: Link | Picture) -> dict[str, Any]:
            start, end = origin(one.start), origin(one.end)
            made = body.startswith("{{", start)
            return {
                "start": start,
                "end": end,
                "written": "shortcode" if made else one.written,
            }

        return Found(
            tuple(replace(one, **at(one)) for one in self.links),
            tuple(replace(one, **at(one)) for one in self.pictures),
            tuple(replace(one, **at(one)) for one in self.undefined),
        )


def links_of(body: str, bare: str) -> Found:
    """Return what a body links to and shows; `bare` is the body with its code blanked."""
    links: list[Link] = []
    pictures: list[Picture] = []
    undefined: list[Link] = []
    for found in (*_inline(body, bare), *_tags(body, bare)):
        (pictures if isinstance(found, Picture) else links).append(found)  # type: ignore[arg-type]
    for found, defined in _by_label(body, bare):
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


def _inline(body: str, bare: str) -> Iterator[Link | Picture]:
    at = bare.find("](")
    openings = _openings(bare) if at >= 0 else {}
    while at >= 0:
        opening = openings.get(at)
        target = _TARGET.match(bare, at + 1)
        if opening is not None and target is not None:
            start, end = target.span("target")
            written = body[start:end]
            if written.startswith("<") and written.endswith(">"):
                written = written[1:-1]
            words = body[opening + 1 : at]
            if opening and bare[opening - 1] == "!":
                yield Picture(written, words, opening - 1, target.end(), "inline")
            else:
                yield Link(written, words, opening, target.end(), "inline")
        at = bare.find("](", at + 2)


def _openings(bare: str) -> dict[int, int]:
    """Return, for each closing bracket, where it was opened; none reaches over a blank line."""
    openings: dict[int, int] = {}
    open_ones: list[int] = []
    for found in _BRACKET.finditer(bare):
        at = found.start()
        if bare[at] == "[":
            open_ones.append(at)
        elif bare[at] == "]":
            if open_ones:
                openings[at] = open_ones.pop()
        else:
            open_ones.clear()
    return openings


def _by_label(body: str, bare: str) -> Iterator[tuple[Link | Picture, bool]]:
    if "][" not in bare and "] [" not in bare:
        return
    targets = {_label(one["label"]): one["target"].strip("<>") for one in _DEFINED.finditer(bare)}
    for found in _BY_LABEL.finditer(bare):
        words = body[slice(*found.span("text"))]
        label = _label(found["label"] or found["text"])
        target = targets.get(label, "")
        start, end = found.span()
        one: Link | Picture = (
            Picture(target, words, start, end, "reference")
            if found["mark"]
            else Link(target, words, start, end, "reference")
        )
        # `[one] [two]` without a definition are two words in brackets.
        if label in targets or not found["apart"]:
            yield one, label in targets


def _label(written: str) -> str:
    return " ".join(written.split()).casefold()


def _tags(body: str, bare: str) -> Iterator[Link | Picture]:
    if "<" not in bare:
        return
    for found in _TAG.finditer(bare):
        begin = found.start("attributes")
        attributes = {
            one["name"].lower(): unescape(_value(one, body, begin))
            for one in _ATTRIBUTE.finditer(found["attributes"])
        }
        start, end = found.span()
        if found["name"].lower() == "img":
            yield Picture(attributes.get("src", ""), attributes.get("alt"), start, end, "html")
        elif "href" in attributes:
            close = re.compile(r"</a\s*>", re.IGNORECASE).search(bare, end, end + LONGEST)
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
