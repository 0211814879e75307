"""`copydesk versions` and `restore`."""

from datetime import UTC, datetime

import pytest

from editor.library.history.history import History
from editor.library.history.keeping import keep
from editor.library.history.version import Why
from editor.library.loaded import load

WHEN = datetime(2026, 5, 5, 9, 30, tzinfo=UTC)


@pytest.fixture
def story(library_folder):
    (library_folder / "site.yaml").write_text("name: Harbour Post\n", "utf-8")
    path = library_folder / "bridge.md"
    path.write_text("First words of it.\n", "utf-8")
    keep(History(library_folder), load(path), Why.ASKED, when=WHEN)
    path.write_text("Second.\n", "utf-8")
    return path


def test_versions_lists_what_was_kept(copydesk, story):
    said = copydesk("versions", story, "--json")
    assert said.code == 0
    (one,) = said.json["versions"]
    assert one.pop("id")
    assert one == {"when": "2026-05-05T09:30:00Z", "why": "asked", "words": 4}
    assert "Saved by hand" in copydesk("versions", story).out


def test_restore_goes_back_and_keeps_what_was_there(copydesk, story):
    id = copydesk("versions", story, "--json").json["versions"][0]["id"]
    said = copydesk("restore", story, "--version", id[:8], "--json")
    assert said.code == 0
    assert said.json == {"path": str(story), "version": id}
    assert story.read_text("utf-8") == "First words of it.\n"
    whys = [one["why"] for one in copydesk("versions", story, "--json").json["versions"]]
    assert whys == ["restore", "asked"]


def test_a_deleted_article_is_there_again(copydesk, story):
    id = copydesk("versions", story, "--json").json["versions"][0]["id"]
    story.unlink()
    assert copydesk("restore", story, "--version", id).code == 0
    assert story.read_text("utf-8") == "First words of it.\n"


def test_an_unknown_version_is_refused_in_words(copydesk, story):
    said = copydesk("restore", story, "--version", "ffff")
    assert said.code == 2
    assert "There is no version ffff of bridge.md." in said.err
    assert story.read_text("utf-8") == "Second.\n"
