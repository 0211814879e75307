"""The named colours of the window, light and dark: every colour on the screen is one of these."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colours:
    """One set of named colours, each `#rrggbb`; every text pair has a contrast of at least 4.5."""

    dark: bool
    window: str
    """Behind bars and lists."""
    surface: str
    """Behind the text that is written, and in fields."""
    raised: str
    """Behind what lies above: the chosen entry, menus, dialogs."""
    line: str
    """Hairlines between panes and around fields."""
    ink: str
    muted: str
    """Second voice: labels, standfirsts, counts."""
    faint: str
    """Third voice: marks of the markup, keys of shortcuts."""
    accent: str
    accent_soft: str
    """Behind what is chosen or switched on."""
    bad: str
    warn: str
    good: str
    mark: str
    """Behind highlighted text and search hits."""
    selection: str
    """Behind selected text."""


LIGHT = Colours(
    dark=False,
    window="#f4f2ee",
    surface="#fffefb",
    raised="#ffffff",
    line="#e2ddd4",
    ink="#1f1d1a",
    muted="#69635b",
    faint="#736d64",
    accent="#2b59c3",
    accent_soft="#e6ecfa",
    bad="#b3261e",
    warn="#855400",
    good="#2f6b3a",
    mark="#fff3bf",
    selection="#dbe5fb",
)

DARK = Colours(
    dark=True,
    window="#1a1917",
    surface="#211f1d",
    raised="#282623",
    line="#37332e",
    ink="#ece8e1",
    muted="#a8a096",
    faint="#958d82",
    accent="#93b2ff",
    accent_soft="#273150",
    bad="#ff8a80",
    warn="#e6b35c",
    good="#8fcf9a",
    mark="#4d431b",
    selection="#2c3c66",
)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG 2 counts it, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
