"""How wide the page is laid out for a phone, a tablet, a desktop, and how large it is shown."""

from __future__ import annotations

WIDTHS = {"phone": 390, "tablet": 768, "desktop": 1080}
"""CSS pixels of the screens that themes are made for."""
LEAST_ZOOM = 0.66
"""Below this nobody can read along: then the page is laid out narrower."""


def fitted(device: str, room: int) -> tuple[int, float]:
    """Return the width of the view in pixels and the zoom at which the page fits into `room`.

    A phone keeps its own size; a wide screen is shown smaller, so that its layout is the true one.
    """
    wanted = WIDTHS.get(device, WIDTHS["desktop"])
    if room >= wanted:
        return (room, 1.0) if device == "desktop" else (wanted, 1.0)
    zoom = 1.0 if device == "phone" else max(room / wanted, LEAST_ZOOM)
    return max(room, 1), zoom
