"""Every sentence that the code speaks is in the catalogue, and every one there is spoken."""

import ast
import inspect
import re
import string
import tomllib
from pathlib import Path

import pytest

from editor.core import errors
from editor.core.options import OPTIONS
from editor.core.text import known

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "editor").rglob("*.py"))
ENGLISH = sorted((ROOT / "resources" / "text" / "en").glob("*.toml"))
SPEAKERS = {"message", "text", "tr"}
ERROR_CLASSES = {
    name
    for name, one in inspect.getmembers(errors, inspect.isclass)
    if issubclass(one, errors.CopydeskError)
}


def calls() -> list[tuple[Path, ast.Call, str]]:
    found = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                called = node.func
                name = called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")
                found.append((path, node, name))
    return found


def literal(node: ast.Call) -> str | None:
    first = node.args[0] if node.args else None
    return first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else None


def sentences() -> list[tuple[str, str]]:
    return [
        (f"{path.stem}.{name}", form)
        for path in ENGLISH
        for name, entry in tomllib.loads(path.read_text("utf-8")).items()
        for form in (entry.values() if isinstance(entry, dict) else [entry])
    ]


def test_each_message_in_the_code_has_a_sentence():
    missing = [
        f"{path.name}: {id}"
        for path, node, name in calls()
        if name in SPEAKERS and (id := literal(node)) and re.fullmatch(r"[a-z]+\.[\w.-]+", id)
        if not known(id)
    ]
    assert not missing


def test_each_error_that_is_raised_has_a_message_and_a_hint():
    missing = [
        f"{path.name}: {key}"
        for path, node, name in calls()
        if name in ERROR_CLASSES and (key := literal(node))
        if not (known(f"errors.{key}") and known(f"errors.{key}-hint"))
    ]
    assert not missing


@pytest.mark.parametrize("option", OPTIONS, ids=lambda option: option.key)
def test_each_option_has_a_title_and_an_explanation(option):
    assert known(f"options.{option.key}")
    assert known(f"options.{option.key}-help")
    for choice in option.choices:
        assert known(f"options.{option.key}.{choice}")


def test_sentences_are_calm_and_their_parameters_have_names():
    odd = [
        id
        for id, form in sentences()
        if "!" in form
        or any(field is not None and not field for _, field, _, _ in string.Formatter().parse(form))
    ]
    assert not odd
