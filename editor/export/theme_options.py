"""What a site chooses of its theme: `theme_options`, written as text, in the type of each default."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from editor.core.site import Site
from editor.export.theme import Theme
from editor.markup.front_matter.values import truth_in

_NUMBER = re.compile(r"[+-]?\d{1,15}(?:\.\d{1,15})?")
COLOUR = re.compile(r"#[0-9A-Fa-f]{3}(?:[0-9A-Fa-f]{3})?")
"""A colour as a page may hold it."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """A value that its option cannot take; the theme's default stands in its place."""

    option: str
    written: str
    kind: str
    """What the option takes: `bool`, `number`, `colour`, `text`."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """Every option of a theme with its value on one site, and what did not fit."""

    values: Mapping[str, object]
    misfits: tuple[Misfit, ...] = ()


def chosen(theme: Theme, site: Site) -> Chosen:
    """Return a theme's options as the site sets them; options that the theme lacks are left.

    A default that is a truth, a number or a colour (`#rgb`, `#rrggbb`) wants one; what is empty
    is not chosen.
    """
    values = dict(theme.options)
    misfits: list[Misfit] = []
    for option, default in theme.options.items():
        written = site.theme_options.get(option)
        if written is None or written in ("", [], {}):
            continue
        kind = kind_of(default)
        value = _fitting(kind, written)
        if value is None:
            misfits.append(Misfit(option, _shown(written), kind))
        else:
            values[option] = value
    return Chosen(values, tuple(misfits))


def kind_of(default: object) -> str:
    """Return what an option with this default takes: `bool`, `number`, `colour`, `text`, `any`."""
    if isinstance(default, bool):
        return "bool"
    if isinstance(default, int | float):
        return "number"
    if isinstance(default, str):
        return "colour" if COLOUR.fullmatch(default) else "text"
    return "any"


def _fitting(kind: str, written: object) -> object | None:
    """Return a value as its option takes it, None where it does not fit."""
    if kind == "any":
        return written
    if isinstance(written, str):
        return _READ[kind](written.strip())
    # Typed already: a site that was made in code.
    if isinstance(written, bool):
        return written if kind == "bool" else None
    return written if kind == "number" and isinstance(written, int | float) else None


def _number(said: str) -> int | float | None:
    if not _NUMBER.fullmatch(said):
        return None
    return float(said) if "." in said else int(said)


def _colour(said: str) -> str | None:
    return said if COLOUR.fullmatch(said) else None


_READ: Mapping[str, Callable[[str], object]] = {
    "bool": truth_in,
    "number": _number,
    "colour": _colour,
    "text": str,
}


def _shown(written: object) -> str:
    return written if isinstance(written, str) else type(written).__name__
