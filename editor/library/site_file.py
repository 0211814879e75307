"""`site.yaml`: read with typed values, written by editing the lines of the changed keys alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from editor.core.edit import apply
from editor.core.errors import ReadError, SiteError
from editor.core.site import Site
from editor.library import files
from editor.library.encoding import Shape, restore
from editor.library.faults import Purpose
from editor.library.loaded import Loaded, load
from editor.library.site_edits import in_lines, site_edits
from editor.library.site_values import site_of, values_of
from editor.markup.front_matter.tree import Table
from editor.markup.front_matter.unreadable import Unreadable
from editor.markup.front_matter.yaml_tree import read_yaml
from editor.markup.front_matter.yaml_words import YamlWords

_NO_VALUE = re.compile(r"(?:(?:---|\.\.\.)?[ \t]*(?:#[^\n]*)?\n)*(?:---|\.\.\.)?[ \t]*(?:#[^\n]*)?")
"""Comments and marks of a document without keys."""


def read_site(path: Path) -> Site:
    """Return what `site.yaml` says; the empty site where there is no such file.

    Raises SiteError, with the line, where it is no YAML mapping or cannot be read.
    """
    loaded = _loaded(path)
    if loaded is None:
        return Site()
    try:
        table = _table(loaded.text)
        return site_of(values_of(table)) if table else Site()
    except Unreadable as problem:
        raise _broken(loaded.text, path, problem) from problem


def set_site(path: Path, values: Mapping[str, object]) -> None:
    """Write fields of Site into the file, and make it where it is missing.

    A key keeps its spelling; None, or what is empty, takes it out. All other lines stay as they
    are. Raises KeyError for a field that Site does not have, SiteError, SaveError.
    """
    loaded = _loaded(path)
    text = loaded.text if loaded else ""
    try:
        after = _changed(text, values)
    except Unreadable as problem:
        raise _broken(text, path, problem) from problem
    if after == text:
        return
    if loaded is None:
        files.write_new(path, restore(Shape(), "", after))
    else:
        data = restore(loaded.shape, text, after)
        files.write_atomically(path, data, expect=loaded.stamp, purpose=Purpose.CHANGE)


def _loaded(path: Path) -> Loaded | None:
    if not path.exists():
        return None
    try:
        return load(path)
    except ReadError as problem:
        raise SiteError("site-unreadable", path, details=str(problem)) from problem


def _table(text: str) -> Table | None:
    return None if _NO_VALUE.fullmatch(text) else read_yaml(text, 0)


def _changed(text: str, values: Mapping[str, object]) -> str:
    words = YamlWords()
    table = _table(text)
    if table and table.flow:
        # In braces nothing has a line of its own.
        text = in_lines(table, words)
        table = _table(text)
    after = apply(text, site_edits(text, table, values, words))
    _table(after)
    return after


def _broken(text: str, path: Path, problem: Unreadable) -> SiteError:
    line = text.count("\n", 0, problem.offset) + 1
    column = problem.offset - text.rfind("\n", 0, problem.offset)
    return SiteError("site-broken", path, details=problem.problem, line=line, column=column)
