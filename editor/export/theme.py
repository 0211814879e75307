"""A theme as a value: a template, a style and options."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ThemeInfo:
    """What a list of themes says of one."""

    name: str
    """Its folder's name: what `site.yaml` and `--theme` say."""
    title: str
    description: str = ""
    origin: str = "copydesk"
    """`library`, `user`, a distribution's name, or `copydesk`."""


@dataclass(frozen=True, slots=True)
class ThemeOption:
    """An option as the theme declares it."""

    name: str
    title: str
    default: object
    choices: tuple[str, ...] = ()
    """The texts that it takes; empty where it takes any."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme read from its folder."""

    name: str
    title: str
    template: str
    """Source of `page.html`, Jinja2."""
    style: str
    """Text of `style.css`; it is set into the page."""
    options: Mapping[str, object] = field(default_factory=dict)
    """Name → default; the site may give other values."""
    declared: tuple[ThemeOption, ...] = ()
    """The options with their titles, in the theme's order."""
    where: str = ""
    """Folder, for messages."""
