"""A foreign file becomes an article."""

from __future__ import annotations

from pathlib import Path

from editor.core.errors import ImportFailed
from editor.core.site import Site
from editor.intake.decoding import Decoded, decode
from editor.intake.plain_text import Intake, take_in
from editor.intake.report import Line, Report

MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd"})
PLAIN = frozenset({".txt", ".text", ""})
LATER = frozenset(
    {
        ".html",
        ".htm",
        ".xhtml",
        ".docx",
        ".doc",
        ".odt",
        ".rtf",
        ".pdf",
        ".epub",
        ".xml",
        ".zip",
        ".eml",
    }
)
"""Kinds that a later version will take in."""


def is_markdown(path: Path) -> bool:
    """Tell whether a file is an article already, by its suffix."""
    return path.suffix.lower() in MARKDOWN


def take_in_file(path: Path, site: Site) -> Intake:
    """Return the article that a file is; Markdown comes in as it is, plain text by its rules.

    A Markdown file's text, encoded as UTF-8, is the file byte for byte: BOM and line ends included.

    Raises ImportFailed where the file cannot be read, is no text, is empty, or of a kind that
    comes later.
    """
    kind = path.suffix.lower()
    if kind in LATER:
        raise ImportFailed("import-kind-later", path, kind=kind.removeprefix("."))
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise ImportFailed("import-unreadable", path, details=str(problem)) from problem
    if not data.strip():
        raise ImportFailed("import-empty", path)
    decoded = decode(data, path)
    if is_markdown(path):
        return _markdown(path, data, decoded)
    return take_in(decoded.text, path.stem, site)


def _markdown(path: Path, data: bytes, decoded: Decoded) -> Intake:
    if decoded.encoding in {"utf-8", "utf-8-sig"}:
        return Intake(data.decode("utf-8"), path.stem)
    line = Line(1, decoded.text.partition("\n")[0], "encoding")
    return Intake(decoded.text, path.stem, report=Report(changed=(line,)))
