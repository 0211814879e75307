"""How the words are set: font, size, measure and colours, from the options and the look."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from editor.core.options import Options
from editor.ui.look.colours import Colours
from editor.ui.look.fonts import SERIF_ELSE

HEADLINE_SIZE = 33 / 18
"""The headline's size, in sizes of the text; all sizes of `look/main-light.png` are at 18 px."""
HEADLINE_LINE = 39 / 33
HEADING_SIZES = (1.44, 22 / 18, 1.12, 1.0, 1.0, 1.0)
HEADING_LINE = 1.36
CODE_SIZE = 0.88
MONO_ELSE = (
    "Source Code Pro",
    "Cascadia Mono",
    "Menlo",
    "Consolas",
    "DejaVu Sans Mono",
    "monospace",
)


@dataclass(frozen=True)
class Typography:
    """Everything that decides how a block looks; a new one means a new layout."""

    families: tuple[str, ...]
    size: float
    """Pixels of the text's font."""
    characters: int
    """Width of the column, in digits of the text's font."""
    line_height: float
    """In sizes of the font."""
    colours: Colours

    @classmethod
    def of(cls, options: Options, colours: Colours) -> Typography:
        """Return what the writer chose."""
        wanted = options.text("text-font").strip()
        families = (wanted, *SERIF_ELSE) if wanted else SERIF_ELSE
        return cls(
            families=tuple(dict.fromkeys(families)),
            size=options.number("text-size"),
            characters=int(options.number("text-width")),
            line_height=options.number("line-height"),
            colours=colours,
        )

    def font(self, scale: float = 1.0, *, bold: bool = False, italic: bool = False) -> QFont:
        """Return the text's font in a size relative to the text's."""
        font = QFont(list(self.families))
        font.setPixelSize(max(1, round(self.size * scale)))
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        font.setItalic(italic)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def mono_families(self) -> list[str]:
        """Return the families for code, the system's fixed one last."""
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
        return list(dict.fromkeys((*MONO_ELSE[:-1], fixed, MONO_ELSE[-1])))

    def line(self) -> float:
        """Return the height of a line of text in pixels."""
        return round(self.size * self.line_height)

    def measure(self) -> float:
        """Return the width of the column in pixels."""
        return round(QFontMetricsF(self.font()).horizontalAdvance("0") * self.characters)

    def sheet(self, scale: float = 1.0, *, bold: bool = False, italic: bool = False) -> str:
        """Return the font as declarations of a stylesheet: the program's own would win otherwise."""
        families = ", ".join(f'"{one}"' for one in self.families)
        return (
            f"font-family: {families}; font-size: {max(1, round(self.size * scale))}px; "
            f"font-weight: {700 if bold else 400}; font-style: {'italic' if italic else 'normal'};"
        )
