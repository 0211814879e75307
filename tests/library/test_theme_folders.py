"""Themes in a library's folder: whole, or not there at all."""

import pytest

from editor.core.errors import SaveError
from editor.library import disk
from editor.library.theme_folders import copy_theme, write_theme

FILES = {"style.css": b"p {}", "page.html": b"<p>", "theme.toml": b'title = "Odd"'}


def contents(folder):
    return {one.name: one.read_bytes() for one in folder.iterdir()} if folder.exists() else {}


def break_write(monkeypatch, number):
    """Let the disk be full at the write of this number."""
    write, calls = disk.write, []

    def full(descriptor, data):
        calls.append(data)
        if len(calls) == number:
            raise OSError(28, "No space left on device")
        write(descriptor, data)

    monkeypatch.setattr(disk, "write", full)


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_theme_that_cannot_be_written_is_not_there(tmp_path, monkeypatch, number):
    break_write(monkeypatch, number)
    with pytest.raises(SaveError):
        write_theme(tmp_path, "odd", FILES)
    assert not (tmp_path / "themes").exists()


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_theme_that_cannot_be_replaced_is_as_it_was(tmp_path, monkeypatch, number):
    folder = write_theme(tmp_path, "odd", FILES)
    break_write(monkeypatch, number)
    with pytest.raises(SaveError):
        write_theme(tmp_path, "odd", dict.fromkeys(FILES, b"new"), replace=True)
    assert contents(folder) == FILES


def test_a_copy_takes_a_free_name_and_leaves_what_is_hidden(tmp_path):
    source = write_theme(tmp_path, "odd", {**FILES, ".hidden": b"x"})
    copy = copy_theme(source, tmp_path, "odd")
    assert copy.name == "odd-2"
    assert contents(copy) == FILES


def test_a_copy_that_cannot_be_made_is_not_there(tmp_path, monkeypatch):
    source = write_theme(tmp_path, "odd", FILES)
    break_write(monkeypatch, 3)
    with pytest.raises(SaveError):
        copy_theme(source, tmp_path, "mine")
    assert not (tmp_path / "themes" / "mine").exists()
