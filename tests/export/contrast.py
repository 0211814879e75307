"""Contrast as WCAG 2 counts it, and what `oklch(from …)` makes of a colour."""

from __future__ import annotations

import math

Linear = tuple[float, float, float]


def linear(colour: str) -> Linear:
    """Return the light of a `#rrggbb` colour, each part from 0 to 1."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return red, green, blue


def mixed(over: str, under: str, opacity: float) -> Linear:
    """Return a half-transparent colour over another, mixed as browsers do, in sRGB."""
    pairs = [(int(over[at : at + 2], 16), int(under[at : at + 2], 16)) for at in (1, 3, 5)]
    parts = [round(top * opacity + below * (1 - opacity)) for top, below in pairs]
    return linear("#" + "".join(f"{part:02x}" for part in parts))


def ratio(one: Linear, other: Linear) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    dark, light = sorted(
        0.2126 * red + 0.7152 * green + 0.0722 * blue for red, green, blue in (one, other)
    )
    return (light + 0.05) / (dark + 0.05)


def oklch(light: Linear) -> tuple[float, float, float]:
    """Return lightness, chroma and hue (radians) of a colour in Oklab's cylinder."""
    red, green, blue = light
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return lightness, math.hypot(a, b), math.atan2(b, a)


def shown(lightness: float, chroma: float, hue: float) -> Linear:
    """Return the colour that a screen shows for it: what it cannot show is cut off."""
    a, b = chroma * math.cos(hue), chroma * math.sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    red, green, blue = (
        min(1.0, max(0.0, part))
        for part in (
            4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
            -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
            -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
        )
    )
    return red, green, blue
