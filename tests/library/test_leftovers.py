"""What a killed save left behind is put away; nothing that is not ours, and no word."""

import os
from datetime import timedelta

import pytest

from editor.core.errors import SaveError
from editor.core.jobs import Cancelled, Token
from editor.library import disk, files
from editor.library.leftovers import OLD_S
from tests.library.conftest import NOON

OURS = ".copydesk-0123456789ab.tmp"
OLD = NOON - timedelta(seconds=OLD_S + 60)
YOUNG = NOON - timedelta(seconds=OLD_S - 60)


@pytest.fixture
def left(put):
    """Leave a file behind, last changed at a given time."""

    def leave(name, content="", when=OLD):
        path = put(name, content)
        os.utime(path, (when.timestamp(), when.timestamp()))
        return path

    return leave


def there(library):
    found = (path for path in library.folder.rglob("*") if path.is_file())
    return sorted(path.relative_to(library.folder).as_posix() for path in found)


def test_words_that_stand_nowhere_else_go_into_the_trash_and_can_be_brought_back(library, left):
    left("a.md", "The old words.")
    left(f"{OURS}", "The last words typed.")
    library.tidy()
    assert there(library) == [".trash/unfinished-save.md", ".trash/unfinished-save.md.json", "a.md"]
    (trashed,) = library.trashed()
    library.undo(trashed)
    assert (library.folder / "unfinished-save.md").read_text() == "The last words typed."


def test_two_of_them_both_keep_their_words(library, left):
    for number in range(2):
        left(f".copydesk-00000000000{number}.tmp", f"Words {number}.")
    library.tidy()
    said = {one.after.read_text() for one in library.trashed()}
    assert said == {"Words 0.", "Words 1."}


@pytest.mark.parametrize("content", ["", " \n", "Saved words.", b"\xff\xd8\xff\xe0 a picture"])
def test_what_says_nothing_of_its_own_is_removed(library, left, content):
    left("a.md", "Saved words.")
    left("a/deeper/" + OURS, content)
    left("a/deeper/b.md", "Saved words.")
    library.tidy()
    assert there(library) == ["a.md", "a/deeper/b.md"]


def test_a_second_name_of_a_new_file_is_removed(library, left):
    path = left("a.md", "Words.")
    (library.folder / OURS).hardlink_to(path)
    library.tidy()
    assert there(library) == ["a.md"]


def test_what_a_killed_trashing_left_in_the_trash_is_removed(library, left):
    left(f".trash/{OURS}", '{"path": "a.md"}')
    library.tidy()
    assert there(library) == []


def test_a_save_that_may_still_be_under_way_is_let_be(library, left):
    left(OURS, "Words.", YOUNG)
    library.tidy()
    assert there(library) == [OURS]


@pytest.mark.parametrize(
    "name",
    [
        ".copydesk-notes.tmp",
        ".copydesk-0123456789ab.tmp.md",
        ".copydesk-0123456789AB.tmp",
        "copydesk-0123456789ab.tmp",
        ".tmp",
        ".git/.copydesk-0123456789ab.tmp",
        ".copydesk/.copydesk-0123456789ab.tmp",
        ".copydesk-0123456789ab.tmp/mine.md",
        "a.md",
    ],
)
def test_nothing_else_is_touched(library, left, name):
    left(name, "")
    library.tidy()
    assert there(library) == [name]


def test_a_link_of_that_name_is_no_file_of_ours(library, left, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / OURS).write_text("")
    os.utime(elsewhere / OURS, (0, 0))
    (library.folder / "linked").symlink_to(elsewhere)
    (library.folder / OURS).symlink_to(elsewhere / OURS)
    library.tidy()
    assert (elsewhere / OURS).exists()
    assert (library.folder / OURS).is_symlink()


def test_what_the_disk_refuses_stays(library, left, failing):
    left(OURS, "")
    left("a/" + OURS, "Words.")
    failing("remove")
    failing("open_new")
    library.tidy()
    assert there(library) == [OURS, "a/" + OURS]


def test_a_cancelled_tidying_stops(library, left):
    left(OURS, "")
    token = Token()
    token.cancel()
    with pytest.raises(Cancelled):
        library.tidy(token)
    assert there(library) == [OURS]


def test_a_file_on_its_way_has_the_name_that_is_looked_for(library, put, monkeypatch):
    seen = []
    replace = disk.replace
    monkeypatch.setattr(
        disk, "replace", lambda source, target: (seen.append(source), replace(source, target))
    )
    files.write_atomically(put("a.md", "old"), b"new")
    assert files.TEMPORARY.fullmatch(seen[0].name)


def test_a_process_killed_in_the_middle_of_a_save_loses_no_word(library, put, monkeypatch):
    path = put("a.md", "The old words.")

    def killed(source, _target):
        os.link(source, source.with_name(".copydesk-ffffffffffff.tmp"))
        raise OSError(5, "the power went")

    monkeypatch.setattr(disk, "replace", killed)
    with pytest.raises(SaveError):
        library.save(path, "The last words typed.", library.read(path))
    os.utime(library.folder / ".copydesk-ffffffffffff.tmp", (OLD.timestamp(),) * 2)
    monkeypatch.undo()
    library.tidy()
    assert path.read_text() == "The old words."
    assert [one.after.read_text() for one in library.trashed()] == ["The last words typed."]
