"""Source Sans Pro for the tool, Source Serif Pro for the words of the article."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from editor.ui.look.scale import CONTROL

SANS = "Source Sans Pro"
SERIF = "Source Serif Pro"
SANS_ELSE = (SANS, "Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans", "sans-serif")
SERIF_ELSE = (SERIF, "Charter", "Georgia", "Noto Serif", "DejaVu Serif", "serif")
PACKAGES = {
    SANS: ("font_source_sans_pro", "SourceSansPro"),
    SERIF: ("font_source_serif_pro", "SourceSerifPro"),
}
STYLES = ("Regular", "It", "Semibold", "Bold", "BoldIt")

NORMAL = QFont.Weight.Normal
SEMIBOLD = QFont.Weight.DemiBold
BOLD = QFont.Weight.Bold


def load_fonts(family: str) -> None:
    """Give the files of a family that comes as a package to Qt; else the system's own stand in.

    Needs a QGuiApplication. The package is not imported: doing so lists its folder. The tool's
    font is needed for the first paint, the text's only after it.
    """
    package, stem = PACKAGES[family]
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        return
    folder = Path(spec.submodule_search_locations[0]) / "files"
    for style in STYLES:
        QFontDatabase.addApplicationFont(str(folder / f"{stem}-{style}.ttf"))


def sans(px: int = CONTROL, weight: QFont.Weight = NORMAL, *, tabular: bool = False) -> QFont:
    """Return the tool's font; `tabular` gives all figures one width, for counts that change."""
    font = _font(SANS_ELSE, px, weight)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def serif(px: int, weight: QFont.Weight = NORMAL, *, italic: bool = False) -> QFont:
    """Return the font of the article's words."""
    font = _font(SERIF_ELSE, px, weight)
    font.setItalic(italic)
    return font


def _font(families: tuple[str, ...], px: int, weight: QFont.Weight) -> QFont:
    font = QFont(list(families))
    font.setPixelSize(px)
    font.setWeight(weight)
    return font
