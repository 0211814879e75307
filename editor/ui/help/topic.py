"""Which page of the help belongs to the place that has the focus."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

FIRST = "start"
HELP = "help"
"""Dynamic property of a widget: the page that explains it and what stands in it."""


def topic_of(widget: QWidget | None) -> str:
    """Return the page of the nearest widget, from this one outwards, that names one."""
    while widget is not None:
        page = widget.property(HELP)
        if page:
            return str(page)
        widget = widget.parentWidget()
    return FIRST
