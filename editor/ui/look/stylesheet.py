"""The window's stylesheet, made from the colours and the scales.

A widget says what it is by the dynamic property `role`, set before it is shown:

    QToolButton/QPushButton  role=go      the one filled button of a place
                             role=quiet   words only, a field behind it when under the pointer
                             role=link    words in the accent colour (mend, undo)
    QWidget                  role=bar     top bar, tabs: hairline below
                             role=status  status line: hairline above
                             role=pane    a side pane on the window colour
                             role=paper   the text's own ground
                             role=notice  the quiet line at the bottom, with a tone
                             role=card    a framed thing that lies on a pane
    QLabel                   role=title, section, muted, small, faint, key, headline, lede, result, entry
    QFrame                   role=hairline
"""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from editor.core.resources import resource
from editor.ui.look.colours import Colours

_SHEET = Template("""
QWidget { color: $ink; font-family: "Source Sans Pro"; font-size: 13px; }
QMainWindow, QDialog, QWidget[role="pane"], QWidget[role="bar"], QWidget[role="status"] {
  background: $window; }
QDialog { background: $raised; }
QWidget[role="paper"] { background: $surface; }
QWidget[role="bar"] { border-bottom: 1px solid $line; }
QWidget[role="status"] { border-top: 1px solid $line; }
QWidget[role="status"] QLabel, QWidget[role="status"] QToolButton {
  color: $muted; font-size: 12px; }
QWidget[role="card"] { background: $surface; border: 1px solid $line; border-radius: 8px; }
QWidget[role="notice"] { background: $raised; border: 1px solid $line; border-radius: 8px; }
QFrame[role="palette"] { background: $raised; border: 1px solid $line; border-radius: 12px; }
QLabel[role="strip"] { background: $mark; color: $ink; padding: 6px 12px; }
.QFrame[role="section"] { border: none; border-bottom: 1px solid $line; }
QLabel[role="well"] { background: $surface; border: 1px dashed $line; border-radius: 8px;
  color: $muted; }
QToolButton[role="chip"] { background: $accent_soft; color: $accent; border-radius: 5px;
  padding: 0 7px; min-height: 20px; }
QFrame[role="hairline"] { background: $line; border: none; }
QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $faint; }

QLabel { background: transparent; }
QLabel[role="title"] { font-size: 18px; font-weight: 600; }
QLabel[role="section"] { font-weight: 600; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="small"] { color: $muted; font-size: 12px; }
QLabel[role="faint"] { color: $faint; }
QLabel[role="key"] { color: $faint; font-size: 11px; }
QLabel[role="headline"] { font-family: "Source Serif Pro"; font-size: 33px; font-weight: 700; }
QLabel[role="lede"] { font-family: "Source Serif Pro"; font-size: 19px; color: $muted; }
QLabel[role="big"] { font-family: "Source Serif Pro"; font-size: 38px; font-weight: 700; }
QLabel[role="step"] { font-size: 15px; font-weight: 600; }
QLabel[role="result"] { font-family: "Arial", "Liberation Sans", "Arimo", sans-serif;
  font-size: 20px; color: $accent; }
QLabel[role="entry"] { font-family: "Source Serif Pro"; font-size: 16px; font-weight: 600; }
QLabel[role="number"] { font-family: "Source Serif Pro"; font-size: 20px; font-weight: 600;
  color: $accent; }
QLabel[tone="bad"] { color: $bad; }
QLabel[tone="warn"] { color: $warn; }
QLabel[tone="good"] { color: $good; }

QToolButton, QPushButton {
  background: transparent; color: $muted; border: 1px solid transparent; border-radius: 6px;
  padding: 0 5px; min-height: 26px; }
QPushButton { background: $surface; color: $ink; border-color: $line; padding: 0 12px; }
QToolButton:hover, QPushButton:hover { background: $hover; color: $ink; }
QToolButton:pressed, QPushButton:pressed { background: $line; }
QToolButton:checked { background: $accent_soft; color: $accent; }
QToolButton:focus, QPushButton:focus { border-color: $accent; }
QToolButton:disabled, QPushButton:disabled { color: $disabled; }
QToolButton::menu-indicator { image: none; }
QToolButton[look="menu"] { padding-right: 20px; }
QToolButton[look="menu"]::menu-indicator { image: url("$icons/chevron-down-$shade.svg");
  subcontrol-origin: padding; subcontrol-position: right center; width: 10px; height: 10px;
  right: 6px; }
QPushButton[role="quiet"] { background: transparent; border-color: transparent; color: $muted; }
QPushButton[role="quiet"]:hover { background: $hover; color: $ink; }
QPushButton[role="link"], QToolButton[role="link"] {
  background: transparent; border: 1px solid transparent; color: $accent; padding: 0 4px; }
QPushButton[role="link"]:hover, QToolButton[role="link"]:hover { background: $accent_soft; }
QPushButton[role="go"], QToolButton[role="go"] {
  background: $accent; color: $surface; font-weight: 600; border: 1px solid $accent;
  padding: 0 12px; }
QPushButton[role="go"]:hover, QToolButton[role="go"]:hover { background: $accent_hover; }
QPushButton[role="go"]:focus, QToolButton[role="go"]:focus { border: 2px solid $ink; padding: 0 11px;
  min-height: 24px; }
QPushButton[role="go"]:disabled, QToolButton[role="go"]:disabled {
  background: $line; border-color: $line; color: $muted; }
QPushButton[role="quiet"]:focus, QPushButton[role="link"]:focus, QToolButton[role="link"]:focus {
  border-color: $accent; }

QPushButton[role="choice"] { background: $surface; border: 1px solid $line;
  border-radius: 10px; }
QPushButton[role="choice"]:hover { background: $raised; border-color: $faint; }
QPushButton[role="choice"]:focus { border: 2px solid $accent; }
QToolButton[look="name"] { color: $ink; font-weight: 600; }
QToolButton[look="strong"] { font-weight: 700; }
QToolButton[look="emphasis"] { font-style: italic; }

QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QTextEdit[role="field"] {
  background: $surface; color: $ink; border: 1px solid $line; border-radius: 6px;
  padding: 4px 9px; min-height: 18px; selection-background-color: $selection;
  selection-color: $ink; placeholder-text-color: $muted; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus,
QTextEdit[role="field"]:focus { border: 2px solid $accent; padding: 3px 8px; }
QLineEdit[role="search"] { border-radius: 8px; min-height: 20px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
  color: $disabled; background: $window; }
QComboBox { padding: 4px 11px; }
QComboBox:focus { padding: 3px 10px; }
QPlainTextEdit { padding: 4px 7px; }
QPlainTextEdit:focus { padding: 3px 6px; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url("$icons/chevron-down-$shade.svg"); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $line; padding: 4px;
  selection-background-color: $accent_soft; selection-color: $ink; outline: none; }
QAbstractSpinBox { padding-right: 20px; }
QPlainTextEdit[role="lines"] { min-height: 84px; max-height: 84px; }
QDialog QScrollArea > QWidget > QWidget { background: transparent; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 18px; }
QAbstractSpinBox::up-arrow { image: url("$icons/chevron-up-$shade.svg"); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow {
  image: url("$icons/chevron-down-$shade.svg"); width: 10px; height: 10px; }

QCheckBox, QRadioButton { spacing: 8px; padding: 2px; border: 1px solid transparent;
  border-radius: 4px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px; background: $surface;
  border: 1px solid $faint; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent;
  image: url("$icons/check-$shade.svg"); }
QRadioButton::indicator:checked { background: $accent; border-color: $accent;
  image: url("$icons/dot-$shade.svg"); }
QCheckBox:disabled, QRadioButton:disabled { color: $disabled; }

QMenuBar { background: $window; color: $ink; }
QMenuBar::item { padding: 4px 8px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $raised; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 24px; border-radius: 6px; }
QMenu::item:selected { background: $accent_soft; color: $ink; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::indicator { width: 12px; height: 12px; left: 6px; }
QToolTip { background: $raised; color: $ink; border: 1px solid $line; padding: 4px 8px; }

QAbstractItemView { background: $surface; border: 1px solid $line; border-radius: 6px;
  selection-background-color: $accent_soft; selection-color: $ink; outline: none; }
QAbstractItemView[role="bare"] { background: transparent; border: none; border-radius: 0; }
QListWidget[role="offers"] { background: $raised; border: 1px solid $line; border-radius: 8px; padding: 3px; }
QListWidget[role="offers"]::item { padding: 4px 8px; border-radius: 6px; color: $ink; }
QListWidget[role="offers"]::item:hover { background: $hover; }
QListWidget[role="offers"]::item:selected { background: $accent_soft; color: $accent; }
QListWidget[role="pages"] { background: transparent; border: none; }
QListWidget[role="pages"]::item { padding: 6px 8px; border-radius: 6px; border: 1px solid transparent; }
QListWidget[role="pages"]::item:hover { background: $hover; }
QListWidget[role="pages"]::item:selected { background: $accent_soft; color: $accent; }
QListWidget[role="pages"]:focus::item:selected { border-color: $accent; }
QTextEdit[role="reader"] { background: $surface; border: none; border-left: 1px solid $line; }
QTreeView::item { padding: 4px 8px; border: none; }
QTreeView::item:selected { background: $accent_soft; color: $ink; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; color: $muted; border: none;
  border-bottom: 1px solid $line; padding: 6px 8px; }
QScrollArea, QScrollArea > QWidget > QWidget[role="pane"] { border: none; }
QScrollArea { background: transparent; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $scroll; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar::tab { padding: 5px 12px; color: $muted; border: 1px solid transparent;
  border-radius: 6px; margin: 2px; }
QTabBar::tab:selected { background: $accent_soft; color: $accent; }
QTabBar::tab:selected:focus { border-color: $accent; }
QProgressBar { background: $line; border: none; border-radius: 2px; max-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
QGroupBox { border: none; margin-top: 20px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; }
""")


def stylesheet(colours: Colours) -> str:
    """Return the stylesheet of the whole program in these colours."""
    names = asdict(colours)
    return _SHEET.substitute(
        names,
        hover=mixed(colours.window, colours.ink, 0.07),
        disabled=mixed(colours.window, colours.muted, 0.62),
        scroll=mixed(colours.window, colours.ink, 0.2),
        accent_hover=mixed(colours.accent, colours.ink, 0.12),
        icons=resource("icons").as_posix(),
        shade="dark" if colours.dark else "light",
    )


def mixed(ground: str, other: str, part: float) -> str:
    """Return the colour that `part` of `other` (0 to 1) on `ground` gives, as `#rrggbb`."""
    pairs = ((int(ground[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(below + (above - below) * part):02x}" for below, above in pairs)
