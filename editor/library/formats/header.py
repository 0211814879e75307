"""What each format's reader returns, and how it refuses."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Header:
    """Type, size and turn of a picture, read from its head without decoding it."""

    mime: str
    width: int
    """Pixels as stored, before turning."""
    height: int
    orientation: int = 1
    """As EXIF counts it, 1 to 8; 5 to 8 stand on their side."""

    @property
    def upright(self) -> tuple[int, int]:
        """Width and height after turning the picture upright."""
        return (self.height, self.width) if self.orientation >= 5 else (self.width, self.height)


class BrokenPicture(ValueError):
    """The bytes break off or contradict themselves; mapped to a ReadError by `pictures`."""


class UnsafePicture(ValueError):
    """A drawing with script, or that would load something from elsewhere."""
