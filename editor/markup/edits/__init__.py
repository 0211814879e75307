"""Edits of Markdown as pure functions: text and selection in, edits and the new selection out."""

from editor.markup.edits.outcome import EditFunction, Outcome

__all__ = ["EditFunction", "Outcome"]
