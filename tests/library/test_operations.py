"""Renaming, moving, duplicating, trashing, and taking each back."""

import errno
import os
import shutil
import subprocess
import sys

import pytest

from editor.core.errors import BadName, CopydeskError, ReadError, SaveError
from editor.core.jobs import Cancelled, Token
from editor.library import disk
from editor.library.library import Library

from .conftest import CALLS, NOON, tree

BRIDGE = "---\ntitle: Harbour bridge\nimage: harbour-bridge/dawn.jpg\n---\n![A](harbour-bridge/dawn.jpg) [o](other.md)\n"
OTHER = "# Other\r\n\r\n[b](harbour-bridge.md#end)\r\n![A](harbour-bridge/dawn.jpg)\n"


@pytest.fixture
def story(put):
    put("other.md", OTHER)
    put("news/far.md", "[b](../harbour-bridge.md)\n")
    put("news/plain.md", "harbour-bridge is a word here\n")
    put("harbour-bridge/dawn.jpg", b"\xff\xd8picture")
    return put("harbour-bridge.md", BRIDGE)


def test_a_renamed_article_takes_its_pictures_and_all_links_along(library, story, on_disk):
    done = library.rename(story, "Old Pier")
    assert done.after == library.folder / "old-pier.md"
    assert on_disk() == {
        "old-pier.md": BRIDGE.replace("harbour-bridge/", "old-pier/").encode(),
        "old-pier": None,
        "old-pier/dawn.jpg": b"\xff\xd8picture",
        "other.md": OTHER.replace("harbour-bridge", "old-pier").encode(),
        "news": None,
        "news/far.md": b"[b](../old-pier.md)\n",
        "news/plain.md": b"harbour-bridge is a word here\n",
    }


def test_it_tells_which_articles_it_touched_and_where_files_are_now(library, story):
    done = library.rename(story, "Old Pier")
    names = {path.relative_to(library.folder).as_posix() for path in done.touched}
    assert names == {"harbour-bridge.md", "old-pier.md", "other.md", "news/far.md"}
    assert done.new_path(story) == library.folder / "old-pier.md"
    assert done.new_path(library.folder / "harbour-bridge" / "dawn.jpg") == (
        library.folder / "old-pier" / "dawn.jpg"
    )
    assert done.new_path(library.folder / "other.md") == library.folder / "other.md"


@pytest.mark.parametrize(
    "act",
    [
        lambda library, path: library.rename(path, "Old Pier"),
        lambda library, path: library.move(path, "archive/2026"),
        lambda library, path: library.trash(path),
    ],
    ids=["rename", "move", "trash"],
)
def test_each_is_undone_and_done_again_byte_for_byte(library, story, on_disk, act):
    before = on_disk()
    done = act(library, story)
    after = on_disk()
    redo = library.undo(done)
    assert redo.after == story
    for name, content in before.items():
        assert on_disk()[name] == content
    assert {n for n in on_disk() if not n.startswith((".trash", "archive"))} == before.keys()
    again = library.undo(redo)
    assert again.after == done.after
    assert on_disk() == after


def test_an_undo_keeps_what_was_written_meanwhile(library, story, put):
    done = library.rename(story, "Old Pier")
    put("other.md", "New words. [b](old-pier.md)\n")
    library.undo(done)
    assert (library.folder / "other.md").read_bytes() == b"New words. [b](harbour-bridge.md)\n"


def test_an_undo_does_not_overwrite_a_file_that_took_the_name(library, story, put):
    done = library.rename(story, "Old Pier")
    put("harbour-bridge.md", "somebody else\n")
    redo = library.undo(done)
    assert redo.after.name == "harbour-bridge-2.md"
    assert story.read_bytes() == b"somebody else\n"
    assert b"harbour-bridge-2/dawn.jpg" in redo.after.read_bytes()


def test_a_name_that_is_taken_gets_a_number(library, story, put):
    put("old-pier.md")
    assert library.rename(story, "Old Pier").after.name == "old-pier-2.md"


def test_a_name_may_change_in_case_alone(library, put, on_disk):
    put("Bridge/a.jpg", b"x")
    path = put("Bridge.md", "![a](Bridge/a.jpg)\n")
    library.rename(path, "bridge")
    assert on_disk() == {"bridge.md": b"![a](bridge/a.jpg)\n", "bridge": None, "bridge/a.jpg": b"x"}


def test_the_same_name_changes_nothing(library, story, on_disk):
    before = on_disk()
    assert library.rename(story, "harbour-bridge").after == story
    assert on_disk() == before


@pytest.mark.parametrize("name", ["", "  ", ".md"])
def test_an_empty_name_is_refused(library, story, name):
    with pytest.raises(BadName):
        library.rename(story, name)


def test_a_bundle_is_renamed_by_its_folder(library, put, on_disk):
    put("bridge/dawn.jpg", b"x")
    put("other.md", "[b](bridge/index.md) ![a](bridge/dawn.jpg) [c](bridge/)\n")
    path = put("bridge/index.md", "![a](dawn.jpg) [o](../other.md)\n")
    done = library.rename(path, "Old Pier")
    assert done.after == library.folder / "old-pier" / "index.md"
    assert on_disk() == {
        "old-pier": None,
        "old-pier/index.md": b"![a](dawn.jpg) [o](../other.md)\n",
        "old-pier/dawn.jpg": b"x",
        "other.md": b"[b](old-pier/index.md) ![a](old-pier/dawn.jpg) [c](old-pier/)\n",
    }


@pytest.mark.parametrize("name", ["news/_index.md", "news/index.md", "index.md"])
def test_the_page_of_a_section_is_left_alone(library, put, name):
    put("news/a.md")
    path = put(name, "# News\n")
    with pytest.raises(BadName) as raised:
        library.rename(path, "Other")
    assert raised.value.key == "name-of-section"
    with pytest.raises(BadName):
        library.move(path, "archive")
    assert path.exists()


def test_the_page_of_a_section_can_be_trashed_alone(library, put, on_disk):
    put("news/a.md", "a")
    library.undo(library.trash(put("news/_index.md", "# News\n")))
    assert on_disk()["news/_index.md"] == b"# News\n"
    library.trash(library.folder / "news" / "_index.md")
    assert on_disk()["news/a.md"] == b"a"


def test_a_folder_of_the_same_name_that_holds_articles_stays(library, put, on_disk):
    put("news/a.md", "a")
    put("other.md", "[a](news/a.md) [n](news.md)\n")
    library.rename(put("news.md", "[a](news/a.md)\n"), "Old News")
    assert on_disk() == {
        "news": None,
        "news/a.md": b"a",
        "old-news.md": b"[a](news/a.md)\n",
        "other.md": b"[a](news/a.md) [n](old-news.md)\n",
    }


def test_a_moved_article_leads_where_it_led_and_is_led_to(library, story, on_disk):
    done = library.move(story, "archive/2026")
    assert done.after == library.folder / "archive" / "2026" / "harbour-bridge.md"
    found = on_disk()
    assert (
        found["archive/2026/harbour-bridge.md"]
        == BRIDGE.replace("other.md", "../../other.md").encode()
    )
    assert found["archive/2026/harbour-bridge/dawn.jpg"] == b"\xff\xd8picture"
    assert found["other.md"] == OTHER.replace("(harbour", "(archive/2026/harbour").encode()
    assert found["news/far.md"] == b"[b](../archive/2026/harbour-bridge.md)\n"


@pytest.mark.parametrize("folder", ["..", "../other", ".trash", ".copydesk/x", "/tmp"])
def test_an_article_moves_only_inside_of_the_library(library, story, folder):
    with pytest.raises(BadName):
        library.move(story, folder)


def test_a_bundle_does_not_move_into_itself(library, put):
    with pytest.raises(BadName):
        library.move(put("bridge/index.md"), "bridge/inner")


def test_an_article_from_elsewhere_is_refused(library, tmp_path):
    path = tmp_path / "a.md"
    path.touch()
    for act in (library.trash, library.duplicate, lambda one: library.rename(one, "x")):
        with pytest.raises(BadName) as raised:
            act(path)
        assert raised.value.key == "not-in-library"


def test_an_article_that_is_gone_is_told(library):
    for act in (library.trash, library.duplicate, lambda one: library.rename(one, "x")):
        with pytest.raises(ReadError):
            act(library.folder / "none.md")


def test_a_file_that_is_no_text_can_be_renamed_and_trashed(library, put, on_disk):
    done = library.rename(put("odd.md", b"\0\xff"), "Even")
    library.undo(library.trash(done.after))
    assert on_disk()["even.md"] == b"\0\xff"


def test_a_copy_lies_beside_with_its_own_pictures(library, story, on_disk):
    before = on_disk()
    done = library.duplicate(story)
    assert done.after.name == "harbour-bridge-2.md"
    found = on_disk()
    assert (
        found["harbour-bridge-2.md"]
        == BRIDGE.replace("harbour-bridge/", "harbour-bridge-2/").encode()
    )
    assert found["harbour-bridge-2/dawn.jpg"] == b"\xff\xd8picture"
    assert {name: found[name] for name in before} == before


def test_a_copy_of_a_published_article_is_a_draft_of_its_own(library, put):
    path = put(
        "a.md",
        "---\ntitle: A # x\nslug: a-slug\ndate: 2026-05-05\ncopydesk_id: 7f\naliases:\n  - /old/\n---\nBody\n",
    )
    copy = library.duplicate(path).after
    assert copy.read_text("utf-8") == (
        "---\ntitle: A # x\ndate: 2026-05-05\nstage: draft\n---\nBody\n"
    )


def test_a_copy_of_a_broken_article_is_the_same_text(library, put):
    path = put("a.md", "---\nslug: [\n---\nBody\n")
    assert library.duplicate(path).after.read_bytes() == path.read_bytes()


def test_a_copy_of_a_copy_counts_on(library, story):
    copy = library.duplicate(story).after
    assert library.duplicate(copy).after.name == "harbour-bridge-3.md"


def test_a_copied_bundle_is_a_bundle(library, put, on_disk):
    put("bridge/deep/dawn.jpg", b"x")
    done = library.duplicate(put("bridge/index.md", "![a](deep/dawn.jpg)\n"))
    assert done.after == library.folder / "bridge-2" / "index.md"
    assert on_disk()["bridge-2/deep/dawn.jpg"] == b"x"
    assert done.after.read_bytes() == b"![a](deep/dawn.jpg)\n"


def test_a_copy_is_undone_into_the_trash_and_comes_back(library, story, on_disk):
    done = library.duplicate(story)
    after = on_disk()
    redo = library.undo(done)
    assert "harbour-bridge-2.md" not in on_disk()
    assert ".trash/harbour-bridge-2.md" in on_disk()
    library.undo(redo)
    assert {name: one for name, one in on_disk().items() if name != ".trash"} == after


def test_the_trash_says_where_each_came_from(library, story):
    library.trash(story)
    note = library.folder / ".trash" / "harbour-bridge.md.json"
    assert '"path": "harbour-bridge.md"' in note.read_text("utf-8")
    assert NOON.isoformat() in note.read_text("utf-8")


def test_the_trash_can_be_emptied_out_by_another_session(library, story, put, on_disk):
    before = on_disk()
    library.trash(story)
    library.trash(library.folder / "news" / "far.md")
    other = Library.open(library.folder)
    lying = other.trashed()
    assert {one.before.name for one in lying} == {"harbour-bridge.md", "far.md"}
    for one in lying:
        other.undo(one)
    assert {name: one for name, one in on_disk().items() if name != ".trash"} == before
    assert other.trashed() == ()


def test_two_of_one_name_lie_in_the_trash_side_by_side(library, put):
    first = library.trash(put("a.md", "first"))
    second = library.trash(put("a.md", "second"))
    assert library.undo(second).after.read_bytes() == b"second"
    back = library.undo(first)
    assert back.after.name == "a-2.md"
    assert back.after.read_bytes() == b"first"


def test_a_story_that_comes_back_under_another_name_has_its_pictures(library, story, put):
    done = library.trash(story)
    put("harbour-bridge.md", "somebody else")
    back = library.undo(done)
    assert back.after.name == "harbour-bridge-2.md"
    assert b"harbour-bridge-2/dawn.jpg" in back.after.read_bytes()


def test_a_story_comes_back_into_a_folder_that_was_deleted_meanwhile(library, put):
    path = put("news/a.md", "a")
    done = library.trash(path)
    path.parent.rmdir()
    assert library.undo(done).after == path


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no UTF-8 are Linux's")
def test_an_article_whose_name_is_no_utf8_comes_back_and_can_be_listed(library, put, on_disk):
    path = put(os.fsdecode(b"caf\xe9.md"), "x")
    library.trash(path)
    assert library.undo(library.trashed()[0]).after == path
    (entry,) = library.scan()
    assert entry.headline == "caf?"


def test_notes_of_others_in_the_trash_are_left(library, put):
    for content in ("", "[]", '{"path": 1}', '{"path": "../../x.md", "trashed": "now"}', "\0"):
        put(".trash/x.md", "x")
        put(".trash/x.md.json", content)
        assert library.trashed() == ()


def test_a_rename_can_be_cancelled_before_anything_moved(library, story, on_disk):
    before = on_disk()
    token = Token()
    token.cancel()
    with pytest.raises(Cancelled):
        library.rename(story, "Old Pier", token)
    assert on_disk() == before


ACTS = {
    "rename": lambda library, path: library.rename(path, "Old Pier"),
    "move": lambda library, path: library.move(path, "archive/2026"),
    "duplicate": lambda library, path: library.duplicate(path),
    "trash": lambda library, path: library.trash(path),
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_whichever_step_fails_everything_is_as_it_was(story, tmp_path, monkeypatch, act):
    before = tree(story.parent)
    refusals = 0
    for number in range(1, 200):
        library = Library.open(shutil.copytree(story.parent, tmp_path / str(number)))
        with monkeypatch.context() as patched:
            calls = fail_at(patched, number)
            try:
                act(library, library.folder / story.name)
            except SaveError:
                refusals += 1
                left = {n: one for n, one in tree(library.folder).items() if not made(n, before)}
                assert left == before, f"step {number}"
            else:
                assert not [name for name in tree(library.folder) if name.endswith(".tmp")][1:]
        if calls[0] < number:
            break
    assert refusals > 5


def fail_at(patched: pytest.MonkeyPatch, number: int) -> list[int]:
    """Let the disk's call of this number fail; return the count of calls."""
    calls = [0]

    def failing(real):
        def step(*arguments):
            calls[0] += 1
            if calls[0] == number:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return real(*arguments)

        return step

    for name in CALLS:
        patched.setattr(disk, name, failing(getattr(disk, name)))
    return calls


def made(name: str, before: dict) -> bool:
    """Folders that were made for the trash or the move may stay, empty."""
    return name not in before and name in {".trash", "archive", "archive/2026"}


KILLED = """
import os, sys
from pathlib import Path
sys.path[:0] = [{root!r}, {tests!r}]
from editor.library import disk
from editor.library.library import Library
from editor.library.files import digest_of

CALLS = {calls!r}
ACTS = {{
    "rename": lambda library, path: library.rename(path, "Old Pier"),
    "move": lambda library, path: library.move(path, "archive/2026"),
    "duplicate": lambda library, path: library.duplicate(path),
    "trash": lambda library, path: library.trash(path),
    "save": lambda library, path: library.save(path, "New text.\\n", library.read(path)),
}}

def dying(real, at, seen):
    def step(*arguments):
        seen[0] += 1
        if seen[0] == at:
            os._exit(9)
        return real(*arguments)
    return step

def run(act, folder, at):
    child = os.fork()
    if child == 0:
        seen = [0]
        for name in CALLS:
            setattr(disk, name, dying(getattr(disk, name), at, seen))
        act(Library.open(folder), folder / "harbour-bridge.md")
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

def fill(folder):
    (folder / "harbour-bridge").mkdir(parents=True)
    (folder / "harbour-bridge" / "dawn.jpg").write_bytes(b"picture")
    (folder / "harbour-bridge.md").write_text("Words of the bridge. ![A](harbour-bridge/dawn.jpg)\\n")
    (folder / "other.md").write_text("Words of the other. [b](harbour-bridge.md)\\n")

for name, act in ACTS.items():
    for at in range(1, 300):
        folder = Path(sys.argv[1]) / name / str(at)
        fill(folder)
        ended = run(act, folder, at)
        found = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
        assert b"picture" in found, (name, at)
        assert any(b"Words of the other." in one for one in found), (name, at)
        whole = [one for one in found if one.startswith(b"Words of the bridge.") and one.endswith(b")\\n")]
        assert whole or (name == "save" and b"New text.\\n" in found), (name, at)
        if name == "save":
            assert (folder / "harbour-bridge.md").read_bytes() in {{whole[0] if whole else b"", b"New text.\\n"}}
        if ended == 0:
            break
        assert ended == 9, (name, at, ended)
    assert at > 4, name
print("held")
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
def test_whenever_the_program_is_killed_nothing_is_lost(tmp_path):
    root = str(tree.__code__.co_filename).rpartition("tests")[0]
    script = KILLED.format(root=root, tests=root, calls=CALLS)
    ran = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], check=False, capture_output=True, text=True
    )
    assert ran.stdout == "held\n", ran.stderr


def test_every_error_of_an_operation_has_its_words(library, story, failing):
    failing("link", errno.EROFS)
    failing("rename", errno.EROFS)
    failing("replace", errno.EROFS)
    with pytest.raises(CopydeskError) as raised:
        library.rename(story, "Old Pier")
    assert "harbour-bridge" in str(raised.value)
    assert str(raised.value.hint)
