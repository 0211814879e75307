"""The site's settings: what `site.yaml` says, as a form."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from zoneinfo import available_timezones

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from editor.core.errors import CopydeskError
from editor.core.site import Site
from editor.core.text import text
from editor.ui.dialogs.frame import FramedDialog
from editor.ui.look.scale import SPACE_L, SPACE_M
from editor.ui.still_wheel import keep_wheel_out

LINES = ("name", "url", "language", "timezone", "logo", "icon", "accent", "permalink")
AREAS = ("description",)
LISTS = ("sections", "byline", "social", "frames")
"""Shown one value a line."""
MORE = ("comments_url", "x_account", "fediverse")
SWITCHES = ("comments", "quotes")
KINDS = ("news", "blog")

Save = Callable[[Mapping[str, object]], None]
"""Writes the changed values into `site.yaml`; raises CopydeskError where that fails."""


class SiteDialog(FramedDialog):
    """Name, address and habits of the site; Save writes only the lines that changed."""

    def __init__(
        self,
        site: Site,
        themes: Sequence[tuple[str, str]],
        save: Save,
        parent: QWidget | None = None,
    ) -> None:
        """Take the site, the themes by name and title, and the way to save."""
        super().__init__(text("panels.site"), text("panels.site-lead"), parent)
        self._save = save
        self._lines: dict[str, QLineEdit] = {}
        self._areas: dict[str, QPlainTextEdit] = {}
        self._switches: dict[str, QCheckBox] = {}
        self._choices: dict[str, QComboBox] = {}
        self._with_address: dict[tuple[str, str], dict[str, str]] = {}
        page = QWidget()
        self._form = QFormLayout(page)
        self._form.setContentsMargins(0, 0, SPACE_L, 0)
        self._form.setVerticalSpacing(SPACE_M)
        self._form.setHorizontalSpacing(SPACE_L)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._build(themes)
        self._show(site)
        self._before = self._values()
        area = QScrollArea(self)
        area.setWidget(page)
        area.setWidgetResizable(True)
        self.middle.addWidget(area, 1)
        self._fault = QLabel(self)
        self._fault.setProperty("tone", "bad")
        self._fault.setWordWrap(True)
        self._fault.hide()
        self.middle.addWidget(self._fault)
        cancel = self.button(text("panels.cancel"))
        cancel.clicked.connect(self.reject)
        self.save_button = self.button(text("panels.save"), "go")
        self.save_button.clicked.connect(self._finish)
        self._lines["name"].setFocus()
        self.resize(640, 660)

    def _build(self, themes: Sequence[tuple[str, str]]) -> None:
        for key in ("name", "url"):
            self._line(key)
        self._area("description")
        for key in ("language", "timezone"):
            self._line(key)
        zones = QCompleter(sorted(available_timezones()), self)
        zones.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        zones.setFilterMode(Qt.MatchFlag.MatchContains)
        self._lines["timezone"].setCompleter(zones)
        for key in ("sections", "byline"):
            self._area(key)
        self._choice("theme", themes)
        self._choice("kind", [(kind, text(f"panels.site.kind.{kind}")) for kind in KINDS])
        for key in ("accent", "logo", "icon", "permalink"):
            self._line(key)
        for key in SWITCHES:
            self._switch(key)
        self._line("comments_url")
        self._area("social")
        for key in ("x_account", "fediverse"):
            self._line(key)
        self._line("licence_name")
        self._line("licence_url")
        self._area("frames")

    def _row(self, key: str, field: QWidget) -> None:
        field.setAccessibleName(text(f"panels.site.{key}"))
        field.setToolTip(text(f"panels.site.{key}-help"))
        field.setObjectName(key)
        label = QLabel(text(f"panels.site.{key}"))
        label.setProperty("role", "muted")
        label.setBuddy(field)
        self._form.addRow(label, field)

    def _line(self, key: str) -> None:
        line = QLineEdit()
        line.setPlaceholderText(text(f"panels.site.{key}-help"))
        self._lines[key] = line
        self._row(key, line)

    def _area(self, key: str) -> None:
        area = QPlainTextEdit()
        area.setTabChangesFocus(True)
        area.setProperty("role", "lines")
        area.setPlaceholderText(text(f"panels.site.{key}-help"))
        self._areas[key] = area
        self._row(key, area)

    def _switch(self, key: str) -> None:
        box = QCheckBox(text(f"panels.site.{key}-help"))
        self._switches[key] = box
        self._row(key, box)

    def _choice(self, key: str, choices: Sequence[tuple[str, str]]) -> None:
        box = QComboBox()
        for value, name in choices:
            box.addItem(name, value)
        keep_wheel_out(box)
        self._choices[key] = box
        self._row(key, box)

    def _show(self, site: Site) -> None:
        for key in (*LINES, *MORE):
            self._lines[key].setText(str(getattr(site, key)))
        self._lines["licence_name"].setText(site.licence.name)
        self._lines["licence_url"].setText(site.licence.url)
        self._areas["description"].setPlainText(site.description)
        for key, values in (
            ("sections", [one.name for one in site.sections]),
            ("byline", [one.name for one in site.byline]),
            ("social", list(site.social)),
            ("frames", list(site.frames)),
        ):
            self._areas[key].setPlainText("\n".join(values))
        for key, people in (("sections", site.sections), ("byline", site.byline)):
            for one in people:
                if one.url:  # the form shows the name alone; the address stays with it
                    self._with_address[key, one.name] = {"name": one.name, "url": one.url}
        for key in SWITCHES:
            self._switches[key].setChecked(bool(getattr(site, key)))
        for key, box in self._choices.items():
            index = box.findData(getattr(site, key))
            box.setCurrentIndex(max(index, 0))

    def _values(self) -> dict[str, object]:
        values: dict[str, object] = {
            key: line.text().strip()
            for key, line in self._lines.items()
            if not key.startswith("licence_")
        }
        name = self._lines["licence_name"].text().strip()
        url = self._lines["licence_url"].text().strip()
        values["licence"] = {"name": name, "url": url} if name and url else name or url
        values["description"] = " ".join(self._areas["description"].toPlainText().split())
        for key in LISTS:
            lines = self._areas[key].toPlainText().split("\n")
            names = [line.strip() for line in lines if line.strip()]
            values[key] = [self._with_address.get((key, name), name) for name in names]
        values.update({key: box.isChecked() for key, box in self._switches.items()})
        values.update({key: box.currentData() for key, box in self._choices.items()})
        return values

    def changed_values(self) -> dict[str, object]:
        """Return what the writer changed, by key of `site.yaml`; an emptied value is None."""
        return {
            key: value if value not in ("", []) else None
            for key, value in self._values().items()
            if value != self._before[key]
        }

    def _finish(self) -> None:
        values = self.changed_values()
        if values:
            try:
                self._save(values)
            except CopydeskError as problem:
                self._fault.setText(f"{problem.message} {problem.hint}")
                self._fault.show()
                return
        self.accept()
