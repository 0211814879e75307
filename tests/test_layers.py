"""The house's layers, held by import-linter."""

from importlinter.cli import lint_imports


def test_each_package_imports_only_what_stands_to_its_right(capsys):
    assert lint_imports(no_cache=True) == 0, capsys.readouterr().out
