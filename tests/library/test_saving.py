"""Opening and saving an article through the library."""

import errno

import pytest

from editor.core.errors import ChangedElsewhere, LibraryError, ReadError, SaveError
from editor.library.library import Library

ODD = [
    b"",
    b"\xef\xbb\xbf",
    b"---\ntitle: A\n---\nBody",
    b"\xef\xbb\xbf---\r\ntitle: A\r\n---\r\nBody\r\n",
    b"a\rb\nc\r\n\r\nd",
    "a\u2028b\u2029c\x85d\xa0e\x0cf\x1b g\U0001f642\n\n\n".encode(),
]


@pytest.mark.parametrize("data", ODD)
def test_open_and_save_gives_the_same_bytes(library, put, data):
    path = put("a.md", data)
    loaded = library.read(path)
    library.save(path, loaded.text, loaded)
    assert path.read_bytes() == data


def test_a_save_without_a_change_does_not_touch_the_file(library, put):
    path = put("a.md", "text\n")
    before = path.stat()
    loaded = library.read(path)
    library.save(path, loaded.text, loaded)
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_a_save_without_a_change_still_sees_that_another_program_was_there(library, put):
    path = put("a.md", "text\n")
    loaded = library.read(path)
    put("a.md", "other\n")
    with pytest.raises(ChangedElsewhere):
        library.save(path, loaded.text, loaded)


def test_saves_follow_each_other_with_the_base_that_each_returns(library, put):
    path = put("a.md", b"one\r\n")
    base = library.read(path)
    for text in ("one\ntwo\n", "one\ntwo\nthree\n", "one\n"):
        base = library.save(path, text, base)
    assert path.read_bytes() == b"one\r\n"


def test_what_another_program_wrote_is_not_overwritten(library, put):
    path = put("a.md", "old\n")
    base = library.read(path)
    put("a.md", "theirs\n")
    with pytest.raises(ChangedElsewhere):
        library.save(path, "mine\n", base)
    assert path.read_bytes() == b"theirs\n"
    library.save(path, "mine\n", library.read(path))
    assert path.read_bytes() == b"mine\n"


def test_without_a_base_nothing_that_is_there_is_overwritten(library, put):
    path = put("a.md", "theirs\n")
    with pytest.raises(ChangedElsewhere):
        library.save(path, "mine\n", None)
    assert path.read_bytes() == b"theirs\n"


def test_a_deleted_file_is_written_again_when_asked_for(library, put):
    path = put("a.md", "old\n")
    base = library.read(path)
    path.unlink()
    with pytest.raises(ChangedElsewhere):
        library.save(path, "mine\n", base)
    library.save(path, "mine\n", None)
    assert path.read_bytes() == b"mine\n"


def test_a_full_disk_leaves_the_file_and_says_that_the_text_is_safe(library, put, failing):
    path = put("a.md", "old\n")
    base = library.read(path)
    failing("sync", errno.ENOSPC)
    with pytest.raises(SaveError) as raised:
        library.save(path, "mine\n", base)
    assert path.read_bytes() == b"old\n"
    assert "Your text is still here" in str(raised.value)


def test_a_vanished_folder_is_told_as_that(library, put):
    path = put("news/a.md", "old\n")
    base = library.read(path)
    path.unlink()
    path.parent.rmdir()
    with pytest.raises(SaveError) as raised:
        library.save(path, "mine\n", base)
    assert raised.value.key == "save-gone"


def test_a_new_article_is_named_from_its_headline(library):
    assert library.create("text\n", "Harbour bridge opens").path.name == "harbour-bridge-opens.md"
    assert (
        library.create("other\n", "Harbour Bridge Opens!").path.name == "harbour-bridge-opens-2.md"
    )


def test_a_new_article_is_named_in_its_own_language(library):
    made = library.create("---\nlang: de\n---\n", "Möwen über Köln")
    assert made.path.name == "moewen-ueber-koeln.md"


def test_a_new_article_is_named_in_the_language_of_the_site(library, put):
    put("site.yaml", "language: de\n")
    assert library.create("text\n", "Möwen").path.name == "moewen.md"


def test_a_name_that_is_taken_at_the_last_moment_is_not_overwritten(library, put, monkeypatch):
    from editor.library import library as module

    real = module.free_stem

    def late(folder, stem, suffix):
        free = real(folder, stem, suffix)
        if free == "bridge":
            put("bridge.md", "theirs")
        return free

    monkeypatch.setattr(module, "free_stem", late)
    assert library.create("mine\n", "Bridge").path.name == "bridge-2.md"
    assert (library.folder / "bridge.md").read_bytes() == b"theirs"


def test_a_name_that_a_folder_has_is_taken(library, put):
    put("news/a.md")
    assert library.create("text\n", "News").path.name == "news-2.md"


@pytest.mark.parametrize(
    ("data", "key"),
    [(b"\x89PNG\r\n\x1a\n\0", "read-binary"), ("ä".encode("latin-1"), "read-not-utf8")],
)
def test_a_file_that_is_no_text_is_refused(library, put, data, key):
    with pytest.raises(ReadError) as raised:
        library.read(put("a.md", data))
    assert raised.value.key == key


def test_opening_and_reading_a_library_creates_nothing(library, put, on_disk):
    path = put("a.md", "![x](b.png)\n")
    before = on_disk()
    opened = Library.open(library.folder)
    opened.site()
    list(opened.scan())
    opened.entry(path)
    opened.read(path)
    opened.manifest(path, ["b.png"])
    opened.resolve(path, "b.png")
    opened.trashed()
    assert on_disk() == before


def test_a_folder_that_is_none_is_refused(tmp_path):
    with pytest.raises(LibraryError) as raised:
        Library.open(tmp_path / "none")
    assert raised.value.key == "library-gone"
    (tmp_path / "file").touch()
    with pytest.raises(LibraryError) as raised:
        Library.open(tmp_path / "file")
    assert raised.value.key == "library-not-a-folder"
