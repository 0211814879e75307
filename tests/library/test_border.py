"""All writing goes through one module, where tests let it fail; every refusal has its words."""

import ast
from pathlib import Path

import pytest

from editor.core.text import known
from editor.library.faults import Cause, Purpose

EDITOR = Path(__file__).resolve().parents[2] / "editor"
WRITING = {
    "write_text", "write_bytes", "unlink", "mkdir", "rmdir", "touch", "symlink_to", "hardlink_to",
    "rename", "renames", "replace", "remove", "removedirs", "makedirs", "rmtree", "copytree", "link",
    "symlink", "truncate", "chmod", "copyfile", "copy2",
}  # fmt: skip
MODULES = {"os", "shutil"}
ALSO_METHODS_OF_OTHERS = {"rename", "replace", "remove", "link", "truncate"}
"""Names that strings, lists and our own classes have too: looked at only behind `os.` and `shutil.`."""


def writes(path: Path) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        called = node.func
        if isinstance(called, ast.Attribute) and called.attr in WRITING:
            of_module = isinstance(called.value, ast.Name) and called.value.id in MODULES
            if of_module or called.attr not in ALSO_METHODS_OF_OTHERS:
                found.append(f"{path.name}:{node.lineno} {called.attr}")
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
        modes = [one.value for one in node.args if isinstance(one, ast.Constant)]
        if name == "open" and any(
            isinstance(one, str) and set(one) & set("wax+") and len(one) < 4 for one in modes
        ):
            found.append(f"{path.name}:{node.lineno} open")
    return found


def test_only_one_module_of_the_library_writes():
    sources = [path for path in (EDITOR / "library").rglob("*.py") if path.name != "disk.py"]
    assert [one for path in sources for one in writes(path)] == []


@pytest.mark.parametrize("package", ["core", "markup", "export", "check", "intake", "desk", "cli"])
def test_no_other_package_writes_past_the_library(package):
    assert [one for path in (EDITOR / package).rglob("*.py") for one in writes(path)] == []


@pytest.mark.parametrize("purpose", Purpose)
@pytest.mark.parametrize("cause", Cause)
def test_each_refusal_of_the_system_has_a_sentence_and_a_hint(purpose, cause):
    assert known(f"errors.{purpose}-{cause}")
    assert known(f"errors.{purpose}-{cause}-hint")
