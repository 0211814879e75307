"""Preferences: pages, fields and explanations derived from the declared options."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFontComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from editor.core.options import Option, Options, Value
from editor.core.text import text
from editor.ui.dialogs.frame import FramedDialog
from editor.ui.look.scale import SPACE_L, SPACE_M, SPACE_S, SPACE_XS

Set = Callable[[str, Value], None]
"""Sets an option and keeps it."""
FONTS = {"text-font"}


class PreferencesDialog(FramedDialog):
    """Each preference acts at once; there is nothing to confirm."""

    def __init__(self, options: Options, set_option: Set, parent: QWidget | None = None) -> None:
        """Take the options in force and the way to set one."""
        super().__init__(text("panels.preferences"), text("panels.preferences-lead"), parent)
        self._options = options
        self._set = set_option
        self._fields: list[QWidget] = []
        tabs = QTabWidget(self)
        pages: dict[str, QFormLayout] = {}
        for option in options:
            form = pages.get(option.page)
            if form is None:
                page = QWidget(tabs)
                form = pages[option.page] = QFormLayout(page)
                form.setContentsMargins(0, SPACE_L, 0, 0)
                form.setVerticalSpacing(SPACE_M)
                form.setHorizontalSpacing(SPACE_L)
                form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
                tabs.addTab(page, text(f"panels.preferences.{option.page}"))
            self._add(form, option)
        self.middle.addWidget(tabs)
        self._fields[0].setFocus()
        self.close_button()
        self.resize(560, 460)

    def _add(self, form: QFormLayout, option: Option) -> None:
        field = self._field(option)
        self._fields.append(field)
        field.setAccessibleName(str(option.title))
        field.setToolTip(str(option.help))
        field.setObjectName(option.key)
        help = QLabel(str(option.help))
        help.setProperty("role", "small")
        help.setWordWrap(True)
        cell = QWidget()
        layout = QVBoxLayout(cell)
        layout.setContentsMargins(0, 0, 0, SPACE_S)
        layout.setSpacing(SPACE_XS)
        layout.addWidget(field)
        layout.addWidget(help)
        label = QLabel(str(option.title))
        label.setBuddy(field)
        form.addRow(label, cell)

    def _field(self, option: Option) -> QWidget:
        value = self._options[option.key]
        if isinstance(option.default, bool):
            return self._switch(option, on=bool(value))
        if isinstance(option.default, int):
            return self._whole(option, int(value))
        if isinstance(option.default, float):
            return self._number(option, float(value))
        if option.choices:
            return self._choice(option, str(value))
        if option.key in FONTS:
            return self._font(option, str(value))
        return self._line(option, str(value))

    def _setter(self, option: Option) -> Callable[[Value], None]:
        def set_value(value: Value) -> None:
            self._set(option.key, value)

        return set_value

    def _switch(self, option: Option, *, on: bool) -> QWidget:
        box = QCheckBox(text("panels.on"))
        box.setChecked(on)
        box.toggled.connect(self._setter(option))
        return box

    def _whole(self, option: Option, value: int) -> QWidget:
        box = QSpinBox()
        box.lineEdit().setTextMargins(SPACE_S, 0, 0, 0)
        box.setRange(int(option.least or 0), int(option.most or 10_000))
        box.setSuffix(f" {option.unit}" if option.unit else "")
        box.setValue(value)
        box.setKeyboardTracking(False)  # each change is written to the disk
        box.valueChanged.connect(self._setter(option))
        return box

    def _number(self, option: Option, value: float) -> QWidget:
        box = QDoubleSpinBox()
        box.lineEdit().setTextMargins(SPACE_S, 0, 0, 0)
        box.setDecimals(1)
        box.setSingleStep(0.1)
        box.setRange(option.least or 0, option.most or 10_000)
        box.setSuffix(f" {option.unit}" if option.unit else "")
        box.setValue(value)
        box.setKeyboardTracking(False)  # each change is written to the disk
        box.valueChanged.connect(self._setter(option))
        return box

    def _choice(self, option: Option, value: str) -> QWidget:
        box = QComboBox()
        for choice in option.choices:
            box.addItem(text(f"options.{option.key}.{choice}"), choice)
        box.setCurrentIndex(option.choices.index(value))
        set_value = self._setter(option)

        def chosen(index: int) -> None:
            set_value(option.choices[index])

        box.activated.connect(chosen)
        return box

    def _font(self, option: Option, value: str) -> QWidget:
        box = QFontComboBox()
        box.setCurrentText(value)
        set_value = self._setter(option)

        def chosen(font: object) -> None:
            del font
            set_value(box.currentFont().family())

        box.currentFontChanged.connect(chosen)
        return box

    def _line(self, option: Option, value: str) -> QWidget:
        line = QLineEdit(value)
        line.textEdited.connect(self._setter(option))
        return line
