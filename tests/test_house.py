"""The house's measures: small files, small classes, short functions, nothing at the top but what belongs."""

import ast
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "editor").rglob("*.py"))
TOP = {"pyproject.toml", "editor", "resources", "tests", "README.md"}
DRAWERS = {"utils", "misc", "helpers", "manager", "common"}
LINES, METHODS, LENGTH = 400, 20, 50

LONGER_FILES: dict[str, str] = {}
LARGER_CLASSES: dict[str, str] = {}
LONGER_FUNCTIONS: dict[str, str] = {}
"""Exceptions by name, each with its reason."""


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def definitions(kind: type[ast.AST] | tuple[type[ast.AST], ...]) -> list[tuple[str, ast.AST]]:
    return [
        (f"{name(path)}:{node.name}", node)
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, kind)
    ]


def test_a_file_has_at_most_four_hundred_lines():
    long = {
        name(path): count
        for path in SOURCES
        if (count := path.read_text("utf-8").count("\n")) > LINES
    }
    assert long.keys() == LONGER_FILES.keys(), long


def test_a_class_has_at_most_twenty_public_methods():
    large = {}
    for where, node in definitions(ast.ClassDef):
        methods = [
            one.name
            for one in node.body
            if isinstance(one, (ast.FunctionDef, ast.AsyncFunctionDef))
            and not one.name.startswith("_")
        ]
        if len(methods) > METHODS:
            large[where] = len(methods)
    assert large.keys() == LARGER_CLASSES.keys(), large


def test_a_function_has_at_most_fifty_lines():
    long = {
        where: length
        for where, node in definitions((ast.FunctionDef, ast.AsyncFunctionDef))
        if (length := node.end_lineno - node.lineno + 1) > LENGTH
    }
    assert long.keys() == LONGER_FUNCTIONS.keys(), long


def test_no_file_is_a_drawer_for_things_without_a_home():
    assert not [name(path) for path in SOURCES if DRAWERS & {*path.parts, path.stem}]


def test_the_top_level_holds_what_belongs_there_and_nothing_else():
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, check=False, capture_output=True, text=True
    ).stdout.split("\n")
    top = {line.split("/")[0] for line in listed if line} or {one.name for one in ROOT.iterdir()}
    assert {one for one in top if not one.startswith(".")} == TOP


def test_only_the_window_imports_qt():
    found = [
        name(path)
        for path in SOURCES
        if "editor/ui/" not in name(path)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if (isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6"))
        or (
            isinstance(node, ast.Import)
            and any(one.name.startswith("PySide6") for one in node.names)
        )
    ]
    assert not found


def test_nothing_catches_every_exception():
    """A border to third parties, and the last resort before the crash handler, are named."""
    allowed = {
        "editor/check/entry_points.py": "a third party's check may fail; it is isolated and named",
        "editor/ui/guard.py": "an exception must not travel through Qt",
    }
    found = {
        name(path)
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ExceptHandler)
        and (
            node.type is None
            or (isinstance(node.type, ast.Name) and node.type.id in {"Exception", "BaseException"})
        )
    }
    assert found <= allowed.keys()
