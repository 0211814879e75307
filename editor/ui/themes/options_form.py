"""The options of a theme as a form: a switch, a number, a colour, a text or a choice each."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QDoubleValidator
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from editor.core.site import Site
from editor.core.text import text
from editor.export.theme import Theme, ThemeOption
from editor.export.theme_options import chosen, kind_of
from editor.ui.look.scale import SPACE_M, SPACE_S
from editor.ui.still_wheel import keep_wheel_out


class OptionsForm(QWidget):
    """Shows what a site chose of a theme; `values` is what should be written."""

    changed = Signal()

    def __init__(self, theme: Theme, site: Site, parent: QWidget | None = None) -> None:
        """Build one row for each option that the theme declares."""
        super().__init__(parent)
        self._theme = theme
        self._written = dict(site.theme_options)
        self._read: dict[str, Callable[[], object]] = {}
        self._rows = QFormLayout(self)
        self._rows.setContentsMargins(0, SPACE_S, 0, 0)
        self._rows.setVerticalSpacing(SPACE_M)
        self._rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        given = chosen(theme, site).values
        self._shown = {}
        for option in theme.declared:
            self._row(option, given[option.name])
            self._shown[option.name] = self._read[option.name]()

    def values(self) -> Mapping[str, object]:
        """Return `theme_options` as they should stand: what was changed here, and all others."""
        changed = {name: read() for name, read in self._read.items() if read() != self._shown[name]}
        defaults = {name: self._theme.options[name] for name in changed}
        kept = {**self._written, **changed}
        return {
            name: value
            for name, value in kept.items()
            if name not in changed or (value != "" and value != defaults[name])
        }

    def _row(self, option: ThemeOption, value: object) -> None:
        kind = kind_of(option.default)
        if kind == "bool":
            box = QCheckBox(option.title, self)
            box.setChecked(bool(value))
            box.toggled.connect(self.changed)
            self._read[option.name] = box.isChecked
            self._add(option, box, label="")
        elif option.choices:
            choice = QComboBox(self)
            choice.addItems(option.choices)
            choice.setCurrentText(str(value))
            choice.currentIndexChanged.connect(self.changed)
            keep_wheel_out(choice)
            self._read[option.name] = choice.currentText
            self._add(option, choice)
        else:
            line = QLineEdit("" if value is None else str(value), self)
            line.setPlaceholderText("" if option.default is None else str(option.default))
            line.textChanged.connect(self.changed)
            self._read[option.name] = lambda: line.text().strip()
            if kind == "number":
                line.setValidator(QDoubleValidator(line))
                self._read[option.name] = lambda: _number(line.text().strip())
            self._add(option, line)

    def _add(self, option: ThemeOption, field: QWidget, label: str | None = None) -> None:
        field.setObjectName(option.name)
        field.setAccessibleName(option.title)
        field.setToolTip(text("panels.themes-default", value=_shown(option.default)))
        if label == "":
            self._rows.addRow(field)
        else:
            self._rows.addRow(option.title, field)


def _number(said: str) -> object:
    try:
        number = float(said)
    except ValueError:
        return said
    return int(number) if number.is_integer() and "." not in said else number


def _shown(default: object) -> str:
    if isinstance(default, bool):
        return text("panels.themes-on" if default else "panels.themes-off")
    return "–" if default in (None, "") else str(default)
