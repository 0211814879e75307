"""Markdown: front matter, dialect, spans, chunks, edits as pure functions."""
