"""Whether a place takes the picture that a page offers, and how large it shows it."""

from __future__ import annotations

from editor.export.cards.card import SITE, Lack, Shape, lack
from editor.export.cards.told import Told


def shape_of(told: Told, least: tuple[int, int]) -> Shape:
    """Return how a place shows the picture that wants `least` pixels for a large one.

    A picture whose size nobody knows is taken for a large one.
    """
    if told.said("og:image") is None:
        return Shape.WORDS
    width, height = size_of(told)
    fits = not width or (width >= least[0] and height >= least[1])
    return Shape.LARGE if fits else Shape.SMALL


def size_of(told: Told) -> tuple[int, int]:
    """Return width and height of the picture, pixels; 0 where the page does not say."""
    width, height = (told.tags.get(f"og:image:{side}", "") for side in ("width", "height"))
    return (int(width), int(height)) if width.isdigit() and height.isdigit() else (0, 0)


def picture_lacks(told: Told, least: tuple[int, int]) -> tuple[Lack, ...]:
    """Return what is wrong with the picture for a place that wants `least` pixels for a large one."""
    if told.said("og:image") is None:
        has_address = bool(told.said("og:url", "canonical"))
        return (lack("picture", "image") if has_address else lack("address", SITE),)
    width, height = size_of(told)
    if width and (width < least[0] or height < least[1]):
        size = {"width": width, "height": height, "least": least[0], "tall": least[1]}
        return (lack("small", "image", **size),)
    return () if told.said("og:image:alt") else (lack("alt", "image_alt"),)
