"""Hugo's shortcodes in a body: where they stand and what they were given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from editor.markup.code_ranges import CodeRanges, code_ranges

ARGUMENT = 4_000
"""Characters of one quoted argument; a longer one is no shortcode, and the search stays linear."""
_TAG = re.compile(
    rf"""\{{\{{(?P<mark>[<%])[ \t\n]*(?P<end>/)?[ \t\n]*(?P<name>[A-Za-z][\w./-]*)
         (?P<args>(?:"(?:[^"\\]|\\.){{0,{ARGUMENT}}}"|`[^`]{{0,{ARGUMENT}}}`|[^"`{{}}]){{0,200}}?)
         (?P<self>/)?(?:>|%)\}}\}}""",
    re.VERBOSE | re.DOTALL,
)
_ARGUMENT = re.compile(
    r"""(?:(?P<key>[A-Za-z_][\w-]*)\s*=\s*)?
        (?:"(?P<quoted>(?:[^"\\]|\\.)*)"|`(?P<raw>[^`]*)`|(?P<bare>[^\s"`=]+))""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPED = re.compile(r"\{\{(?P<mark>[<%])/\*(?P<inside>[^*{}]{0,4000})\*/(?P<end>[>%])\}\}")
_BACKSLASHED = re.compile(r'\\(["\\])')


@dataclass(frozen=True, slots=True)
class Shortcode:
    """One opening tag of a shortcode; `start` and `end` are code points of the body."""

    start: int
    end: int
    name: str
    args: tuple[str, ...] = ()
    """Arguments without a name, in order."""
    kwargs: dict[str, str] = field(default_factory=dict)
    """Arguments with a name; names are lower case."""
    inner: tuple[int, int] | None = None
    """Range of what the pair encloses; None where the shortcode stands alone."""
    closing: tuple[int, int] | None = None
    """Range of the closing tag."""

    def argument(self, *names: str, position: int | None = None) -> str:
        """Return the first of the named arguments that is there, else the one at `position`."""
        for name in names:
            if self.kwargs.get(name):
                return self.kwargs[name]
        if position is not None and position < len(self.args):
            return self.args[position]
        return ""


@dataclass(frozen=True, slots=True)
class Escaped:
    """A shortcode written to be shown: `{{</* name */>}}`."""

    start: int
    end: int
    shown: str


@dataclass(frozen=True, slots=True)
class Found:
    """All shortcodes of a body in their order, and closing tags that close nothing."""

    shortcodes: tuple[Shortcode, ...] = ()
    closings: tuple[tuple[int, int], ...] = ()


def find(body: str) -> list[Shortcode]:
    """Return the shortcodes of a body in their order, each pair with what it encloses."""
    return list(find_all(body).shortcodes)


def find_all(body: str, code: CodeRanges | None = None) -> Found:
    """Return the shortcodes of a body, each pair with what it encloses, and lone closing tags.

    In code they are literal: Hugo would run them there too, but an article that quotes a shortcode
    in backticks means the words.
    """
    if "{{" not in body:
        return Found()
    code = code or code_ranges(body)
    found: list[Shortcode] = []
    lone: list[tuple[int, int]] = []
    open_by_name: dict[str, list[int]] = {}
    for tag in _TAG.finditer(body):
        if tag.start() in code:
            continue
        if not tag["end"]:
            args, kwargs = _arguments(tag["args"])
            if not tag["self"]:
                open_by_name.setdefault(tag["name"], []).append(len(found))
            found.append(Shortcode(tag.start(), tag.end(), tag["name"], args, kwargs))
        elif waiting := open_by_name.get(tag["name"]):
            opened = found[waiting[-1]]
            found[waiting.pop()] = replace(
                opened, inner=(opened.end, tag.start()), closing=(tag.start(), tag.end())
            )
        else:
            lone.append(tag.span())
    return Found(tuple(found), tuple(lone))


def find_escaped(body: str) -> list[Escaped]:
    """Return the shortcodes that the writer escaped in Hugo's way, in code and outside of it."""
    if "/*" not in body:
        return []
    return [
        Escaped(
            one.start(),
            one.end(),
            "{{" + one["mark"] + one["inside"] + one["end"] + "}}",
        )
        for one in _ESCAPED.finditer(body)
    ]


def _arguments(written: str) -> tuple[tuple[str, ...], dict[str, str]]:
    args: list[str] = []
    kwargs: dict[str, str] = {}
    for key, value in _each(written):
        if key:
            kwargs[key.lower()] = value
        else:
            args.append(value)
    return tuple(args), kwargs


def _each(written: str) -> Iterator[tuple[str, str]]:
    for one in _ARGUMENT.finditer(written):
        if one["quoted"] is not None:
            yield one["key"] or "", _BACKSLASHED.sub(r"\1", one["quoted"])
        else:
            yield one["key"] or "", one["raw"] if one["raw"] is not None else one["bare"]
