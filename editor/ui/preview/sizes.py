"""How wide the page is laid out for a phone, a tablet, a desktop, and how large it is shown."""

from __future__ import annotations

WIDTHS = {"phone": 390, "tablet": 768, "desktop": 1080}
"""CSS pixels of the screens that themes are made for."""
LEAST_ZOOM = 0.66
"""Below this nobody can read along: then the page is laid out narrower."""


def fitted(device: str, wanted: int, room: int, zoom: float = 1.0) -> tuple[int, float]:
    """Return the width of the view in pixels and the zoom at which the page fits into `room`.

    `wanted` are the CSS pixels of the device's screen. A phone keeps its own size; a wide screen is
    shown smaller, so that its layout is the true one. `zoom` enlarges that, as a reader does: the
    view grows as far as there is room.
    """
    if room >= wanted:
        width, factor = (room if device == "desktop" else wanted), 1.0
    else:
        width, factor = room, 1.0 if device == "phone" else max(room / wanted, LEAST_ZOOM)
    return max(min(round(width * max(zoom, 1.0)), room), 1), factor * zoom
