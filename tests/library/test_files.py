"""Writing whole files: the old one or the new one is there, whatever happens."""

import errno
import os
import stat
from pathlib import Path

import pytest

from editor.core.errors import ChangedElsewhere, ExportError, ReadError, SaveError
from editor.library import disk, files
from editor.library.faults import Purpose

POSIX = pytest.mark.skipif(os.name == "nt", reason="rights and links of POSIX")


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_file_is_replaced_and_nothing_else_is_left(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    stamp = files.write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert names(tmp_path) == {"a.md"}
    assert stamp.digest == files.digest_of(b"new")


@pytest.mark.parametrize(
    ("call", "number", "key"),
    [
        ("write", errno.ENOSPC, "save-full"),
        ("sync", errno.EDQUOT, "save-full"),
        ("open_new", errno.EROFS, "save-read-only"),
        ("open_new", errno.EACCES, "save-forbidden"),
        ("open_new", errno.ENOENT, "save-gone"),
        ("replace", errno.EPERM, "save-forbidden"),
        ("replace", errno.EIO, "save-failed"),
        ("sync_folder", errno.EIO, "save-failed"),
    ],
)
def test_each_refusal_is_told_apart_and_leaves_a_whole_file(tmp_path, failing, call, number, key):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    failing(call, number)
    with pytest.raises(SaveError) as raised:
        files.write_atomically(path, b"new")
    assert raised.value.key == key
    assert str(raised.value)
    assert str(raised.value.hint)
    assert path.read_bytes() == (b"new" if call == "sync_folder" else b"old")
    assert names(tmp_path) == {"a.md"}


def test_a_full_disk_in_the_middle_of_a_file_leaves_the_old_one(tmp_path, monkeypatch):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")

    def half(descriptor: int, data: bytes) -> None:
        os.write(descriptor, data[: len(data) // 2])
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(disk, "write", half)
    with pytest.raises(SaveError):
        files.write_atomically(path, b"new text" * 1000)
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == {"a.md"}


def test_a_vanished_folder_is_named(tmp_path):
    with pytest.raises(SaveError) as raised:
        files.write_atomically(tmp_path / "gone" / "a.md", b"new")
    assert raised.value.key == "save-gone"
    assert str(tmp_path / "gone") in str(raised.value)


def test_a_disk_that_gives_back_something_else_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(disk, "write", lambda descriptor, data: os.write(descriptor, data[:-1]))
    with pytest.raises(SaveError) as raised:
        files.write_atomically(tmp_path / "a.md", b"new")
    assert raised.value.key == "save-differs"


def test_a_write_protected_file_is_left_alone_even_by_root(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(SaveError) as raised:
        files.write_atomically(path, b"new")
    assert raised.value.key == "save-read-only"
    assert path.read_bytes() == b"old"
    path.chmod(0o644)


@POSIX
def test_a_file_keeps_its_rights(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    path.chmod(0o640)
    files.write_atomically(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@POSIX
def test_a_new_file_has_the_rights_that_the_system_gives(tmp_path):
    (tmp_path / "other").touch()
    files.write_new(tmp_path / "a.md", b"new")
    assert (tmp_path / "a.md").stat().st_mode == (tmp_path / "other").stat().st_mode


@POSIX
def test_a_symbolic_link_is_written_through(tmp_path):
    (tmp_path / "real").mkdir()
    target = tmp_path / "real" / "a.md"
    target.write_bytes(b"old")
    link = tmp_path / "a.md"
    link.symlink_to(target)
    files.write_atomically(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert names(tmp_path / "real") == {"a.md"}


def test_a_new_file_never_overwrites(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    with pytest.raises(SaveError) as raised:
        files.write_new(path, b"new")
    assert raised.value.key == "change-taken"
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == {"a.md"}


def test_a_new_file_is_made_on_a_disk_without_second_names(tmp_path, failing):
    failing("link", errno.EPERM)
    files.write_new(tmp_path / "a.md", b"new")
    assert (tmp_path / "a.md").read_bytes() == b"new"
    assert names(tmp_path) == {"a.md"}


def test_where_neither_works_no_empty_file_is_left(tmp_path, failing):
    failing("link", errno.EPERM)
    failing("replace", errno.EIO)
    with pytest.raises(SaveError):
        files.write_new(tmp_path / "a.md", b"new")
    assert names(tmp_path) == set()


def test_a_file_that_changed_since_is_not_replaced(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    _, stamp = files.read_file(path)
    path.write_bytes(b"sly")  # same size, perhaps the same moment
    with pytest.raises(ChangedElsewhere) as raised:
        files.write_atomically(path, b"new", expect=stamp)
    assert raised.value.key == "changed-elsewhere"
    assert path.read_bytes() == b"sly"


def test_a_file_that_was_only_touched_is_the_same(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    _, stamp = files.read_file(path)
    os.utime(path, (1, 1))
    files.write_atomically(path, b"new", expect=stamp)
    assert path.read_bytes() == b"new"


def test_a_file_that_was_deleted_since_is_not_made_anew(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    _, stamp = files.read_file(path)
    path.unlink()
    with pytest.raises(ChangedElsewhere) as raised:
        files.write_atomically(path, b"new", expect=stamp)
    assert raised.value.key == "deleted-elsewhere"
    assert not path.exists()


def test_an_output_makes_its_folders_and_fails_in_the_words_of_an_export(tmp_path, failing):
    files.write_outputs({tmp_path / "site" / "slug" / "index.html": b"<p>"})
    assert (tmp_path / "site" / "slug" / "index.html").read_bytes() == b"<p>"
    failing("write", errno.ENOSPC)
    with pytest.raises(ExportError) as raised:
        files.write_outputs({tmp_path / "other.html": b"<p>"})
    assert raised.value.key == "output-full"


def test_the_folders_of_an_output_are_synced_once_at_its_end(tmp_path, monkeypatch):
    done = []
    for call in ("sync", "sync_folder"):
        real = getattr(disk, call)
        monkeypatch.setattr(
            disk,
            call,
            lambda what, call=call, real=real: (done.append((call, what)), real(what)),
        )
    page = tmp_path / "slug" / "index.html"
    files.write_outputs({page.with_name(name): b"x" for name in ("a.jpg", "b.jpg", page.name)})
    assert [call for call, _ in done] == [*["sync"] * 3, *["sync_folder"] * 2]
    assert {what for call, what in done if call == "sync_folder"} == {tmp_path, page.parent}


def test_a_folder_that_cannot_be_synced_is_told_in_the_words_of_an_export(tmp_path, failing):
    failing("sync_folder", errno.EIO)
    with pytest.raises(ExportError):
        files.write_outputs({tmp_path / "a.html": b"x"})


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO, errno.EROFS])
def test_a_folder_that_cannot_be_made_is_told(tmp_path, failing, number):
    failing("make_folder", number)
    with pytest.raises(SaveError):
        files.make_folders(tmp_path / "a" / "b", purpose=Purpose.CHANGE)


def test_a_moved_file_does_not_overwrite(tmp_path):
    (tmp_path / "a").write_bytes(b"a")
    (tmp_path / "b").write_bytes(b"b")
    with pytest.raises(SaveError) as raised:
        files.move(tmp_path / "a", tmp_path / "b")
    assert raised.value.key == "change-taken"
    assert (tmp_path / "b").read_bytes() == b"b"


def test_a_name_may_change_in_case_alone(tmp_path):
    (tmp_path / "Bridge.md").write_bytes(b"x")
    files.move(tmp_path / "Bridge.md", tmp_path / "bridge.md")
    assert names(tmp_path) == {"bridge.md"}


def test_a_name_may_change_in_case_alone_where_the_disk_sees_no_case(tmp_path, monkeypatch):
    source, target = tmp_path / "Bridge.md", tmp_path / "bridge.md"
    source.write_bytes(b"x")
    real = os.lstat
    monkeypatch.setattr(os.path, "lexists", lambda path: Path(path) in {source, target})
    monkeypatch.setattr(
        os, "lstat", lambda path, **more: real(source if Path(path) == target else path, **more)
    )
    files.move(source, target)
    assert names(tmp_path) == {"bridge.md"}


@POSIX
def test_two_names_of_one_file_are_not_taken_for_one(tmp_path):
    (tmp_path / "Bridge.md").write_bytes(b"x")
    os.link(tmp_path / "Bridge.md", tmp_path / "bridge.md")
    with pytest.raises(SaveError):
        files.move(tmp_path / "Bridge.md", tmp_path / "bridge.md")
    assert names(tmp_path) == {"Bridge.md", "bridge.md"}


def test_a_file_that_keeps_its_old_name_has_not_moved(tmp_path, failing):
    (tmp_path / "a").write_bytes(b"a")
    failing("remove", errno.EACCES)
    with pytest.raises(SaveError):
        files.move(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "a").read_bytes() == b"a"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_refused_instead_of_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.md")
    with pytest.raises(ReadError) as raised:
        files.read_file(tmp_path / "pipe.md")
    assert raised.value.key == "read-not-a-file"


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path):
    with (tmp_path / "big.md").open("wb") as file:
        file.truncate(files.LARGEST + 1)
    with pytest.raises(ReadError) as raised:
        files.read_file(tmp_path / "big.md")
    assert raised.value.key == "read-too-large"
    assert "64" in str(raised.value)


def test_a_file_that_is_gone_is_told(tmp_path):
    with pytest.raises(ReadError) as raised:
        files.read_file(tmp_path / "none.md")
    assert raised.value.key == "read-gone"
