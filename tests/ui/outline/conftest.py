"""The outline is tried on the writing pane's own desk."""

from tests.ui.writing.conftest import writer

__all__ = ["writer"]
