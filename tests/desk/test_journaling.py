"""The journal: what was typed is on the disk before the next key, and comes back after a crash."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.core.edit import Edit
from editor.core.errors import SaveError
from editor.desk.desk import Desk
from editor.library import disk
from editor.library.journal.reading import read_journal
from editor.library.journal.records import Edited
from editor.library.journal.replay import states
from editor.library.loaded import load
from editor.markup.article import split
from tests.desk.crashes import crash


@pytest.fixture
def start(owner, paths, library_folder):
    """Return the function that starts a desk with a journal on the library."""
    desks = []

    def one(**how):
        desk = Desk(paths, clock=owner.clock, later=owner.later, journal=True, **how)
        desk.notices.subscribe(owner.notices.append)
        desk.open_library(library_folder)
        desks.append(desk)
        return desk

    yield one
    for desk in desks:
        desk.close()


def edits_of(desk):
    return [
        edit for one in read_journal(desk.journaling.file).buffers.values() for edit in one.edits
    ]


def test_an_edit_is_on_the_disk_before_it_returns(start, article):
    desk = start()
    desk.buffers.open(article).replace([Edit(4, 9, "second")])
    assert edits_of(desk) == [Edited(1, 1, "body", 4, 5, "second")]


def test_reading_alone_makes_no_journal(start, article):
    desk = start()
    desk.buffers.open(article)
    assert desk.journaling.file is None


def test_after_a_save_nothing_is_left_of_it_but_its_head(start, article):
    desk = start()
    buffer = desk.buffers.open(article)
    buffer.replace([Edit(0, 0, "x" * 5000)])
    assert desk.journaling.file.stat().st_size > 5000
    assert desk.saver.flush(buffer) is None
    assert desk.journaling.file.stat().st_size < 200


def test_what_was_typed_while_a_save_ran_stays(desk, owner, paths, library_folder, article):
    desk.open_library(library_folder)
    buffer = desk.buffers.open(article)
    buffer.replace([Edit(0, 0, "One. ")])
    desk.saver.save_now(buffer)
    buffer.replace([Edit(0, 0, "Two. ")])
    owner.until(lambda: buffer.saved_revision == 1)
    assert [edit.text for edit in edits_of(desk)] == ["Two. "]
    crash(desk)
    later = Desk(paths, clock=owner.clock, later=owner.later, journal=True)
    later.open_library(library_folder)
    later.recover()
    assert later.buffers.open(article).body.startswith("Two. One. ")
    later.close()


def test_the_journal_goes_with_the_program_when_all_is_saved(start, article):
    desk = start()
    desk.buffers.open(article).replace([Edit(0, 0, "New. ")])
    file = desk.journaling.file
    assert file.exists()
    desk.close()
    assert not file.exists()


def test_body_fields_and_several_places_at_once_come_back(start, article, written):
    desk = start()
    buffer = desk.buffers.open(article)
    buffer.replace([Edit(0, 3, "That"), Edit(4, 9, "second"), Edit(20, 20, "¶")])
    buffer.set_fields({"title": "The tunnel", "section": "City"})
    buffer.replace([Edit(1, 2, "\U0001f6a2")])
    text = buffer.text
    crash(desk)
    again = start()
    (one,) = again.recover().articles
    assert (one.path, one.buffer.text, one.is_apart) == (article, text, False)
    assert one.buffer.dirty
    assert article.read_text("utf-8") == written
    again.saver.flush(one.buffer)
    assert article.read_text("utf-8") == text


def test_what_came_back_is_journaled_again_before_the_old_journal_goes(start, article):
    desk = start()
    desk.buffers.open(article).replace([Edit(0, 0, "New. ")])
    old = desk.journaling.file
    crash(desk)
    again = start()
    again.recover()
    assert not old.exists()
    text = again.buffers.open(article).text
    crash(again)
    third = start()
    (one,) = third.recover().articles
    assert one.buffer.text == text


def test_a_new_article_without_a_file_comes_back(start):
    desk = start()
    buffer = desk.buffers.new("")
    buffer.set_fields({"title": "Untold"})
    buffer.replace([Edit(0, 0, "Nobody has heard of it.")])
    text = buffer.text
    crash(desk)
    (one,) = start().recover().articles
    assert (one.path, one.buffer.text) == (None, text)


def test_a_save_that_was_not_noted_any_more_is_known_by_its_text(start, article):
    desk = start()
    buffer = desk.buffers.open(article)
    buffer.replace([Edit(0, 0, "One. ")])
    article.write_text(buffer.text, "utf-8", newline="")
    buffer.replace([Edit(0, 0, "Two. ")])
    text = buffer.text
    crash(desk)
    (one,) = start().recover().articles
    assert (one.buffer.text, one.is_apart) == (text, False)


def test_a_file_that_holds_it_all_needs_nothing(start, article):
    desk = start()
    buffer = desk.buffers.open(article)
    buffer.replace([Edit(0, 0, "One. ")])
    article.write_text(buffer.text, "utf-8", newline="")
    crash(desk)
    assert start().recover().articles == ()


def test_where_another_program_changed_the_file_both_texts_are_kept(start, article):
    desk = start()
    buffer = desk.buffers.open(article)
    buffer.replace([Edit(0, 0, "Mine. ")])
    text = buffer.text
    crash(desk)
    article.write_text("---\ntitle: Theirs\n---\nAnother text.\n", "utf-8")
    again = start()
    (one,) = again.recover().articles
    assert (one.buffer.text, one.buffer.path, one.is_apart) == (text, None, True)
    assert again.buffers.open(article).body == "Another text.\n"


def test_where_the_file_is_gone_the_text_comes_back_whole(start, article):
    desk = start()
    buffer = desk.buffers.open(article)
    buffer.replace([Edit(0, 0, "Mine. ")])
    text = buffer.text
    crash(desk)
    article.unlink()
    (one,) = start().recover().articles
    assert (one.buffer.text, one.is_apart, one.buffer.dirty) == (text, True, True)


def test_a_torn_tail_costs_what_was_torn_and_the_journal_is_kept_aside(start, article):
    desk = start()
    buffer = desk.buffers.open(article)
    buffer.replace([Edit(0, 0, "One. ")])
    text = buffer.text
    buffer.replace([Edit(0, 0, "Two. ")])
    file = desk.journaling.file
    crash(desk)
    lines = file.read_bytes().splitlines(keepends=True)
    last = max(place for place, line in enumerate(lines) if b"Two" in line and b"edited" in line)
    lines[last] = lines[last][:-9]
    file.write_bytes(b"".join(lines[: last + 1]))
    found = start().recover()
    assert found.articles[0].buffer.text == text
    assert found.lost_bytes > 0
    assert [place.parent.name for place in found.kept] == ["kept"]


def test_a_flipped_bit_stops_its_article_and_no_other(start, article, library_folder):
    other = library_folder / "tunnel.md"
    other.write_text("Dark.\n", "utf-8")
    desk = start()
    first, second = desk.buffers.open(article), desk.buffers.open(other)
    for word in ("one ", "two ", "three "):
        first.replace([Edit(0, 0, word)])
        second.replace([Edit(0, 0, word)])
    file, texts = desk.journaling.file, (first.text, second.text)
    crash(desk)
    data = file.read_bytes()
    file.write_bytes(data.replace(b"two ", b"twp ", 1))
    found = start().recover()
    assert [one.edits for one in found.articles] == [1, 3]
    assert found.articles[1].buffer.text == texts[1]
    assert found.kept


def test_a_journal_of_a_later_format_is_left_alone(start, article):
    desk = start()
    desk.buffers.open(article).replace([Edit(0, 0, "x")])
    file = desk.journaling.file
    crash(desk)
    from editor.library.journal.records import Begun, encode

    lines = file.read_bytes().splitlines(keepends=True)
    begun = encode(Begun(99, str(article.parent), "9.0"))
    file.write_bytes(b"".join([begun, *lines[1:]]))
    assert start().recover().articles == ()
    assert file.exists()


def test_the_journal_of_a_program_that_runs_is_not_touched(start, article):
    desk = start()
    desk.buffers.open(article).replace([Edit(0, 0, "x")])
    assert start().recover().articles == ()
    assert desk.journaling.file.exists()


def test_where_the_disk_refuses_the_new_journal_the_old_one_stays(start, article, monkeypatch):
    desk = start()
    desk.buffers.open(article).replace([Edit(0, 0, "Mine. ")])
    old = desk.journaling.file
    crash(desk)
    again = start()

    def refuse(_descriptor, _data):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(disk, "write", refuse)
    (one,) = again.recover().articles
    assert one.buffer.body.startswith("Mine. ")
    assert old.exists()
    monkeypatch.undo()


def test_half_a_record_written_beside_the_typing_spoils_none_behind_it(start, article, monkeypatch):
    desk = start()
    buffer = desk.buffers.open(article)
    real = disk.write

    def tear(descriptor, data):
        if b'"base"' in data:
            real(descriptor, data[:20])
            raise OSError(28, "No space left on device")
        real(descriptor, data)

    monkeypatch.setattr(disk, "write", tear)
    buffer.replace([Edit(0, 0, "One. ")])
    with pytest.raises(OSError, match="space"):
        desk.journaling._writer._write_waiting()
    buffer.replace([Edit(0, 0, "Two. ")])
    assert [edit.text for edit in edits_of(desk)] == ["One. ", "Two. "]
    monkeypatch.undo()


def test_what_could_not_be_saved_before_another_library_was_opened_is_journaled_anew(
    start, article, tmp_path, monkeypatch
):
    desk = start()
    buffer = desk.buffers.open(article)
    buffer.replace([Edit(0, 0, "One. ")])
    monkeypatch.setattr(desk.saver, "flush", lambda _buffer: SaveError("save-full", article))
    other = tmp_path / "other"
    other.mkdir()
    desk.open_library(other)
    buffer.replace([Edit(len("One. "), len("One. "), "Two. ")])
    text = buffer.text
    monkeypatch.undo()
    (unsaved,) = read_journal(desk.journaling.file).buffers.values()
    loaded = load(article)
    *_, end = states(*split(loaded.text), unsaved.edits)
    assert (unsaved.digest, "".join(map(str, end))) == (loaded.stamp.digest, text)


def test_an_article_that_was_thrown_away_does_not_come_back(start, article):
    desk = start()
    buffer = desk.buffers.open(article)
    buffer.replace([Edit(0, 0, "x")])
    desk.buffers.drop(buffer)
    crash(desk)
    assert start().recover().articles == ()


def test_a_disk_that_refuses_is_told_once_and_typing_goes_on(start, article, owner, monkeypatch):
    desk = start()
    buffer = desk.buffers.open(article)

    def refuse(_descriptor, _data):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(disk, "write", refuse)
    for _ in range(3):
        buffer.replace([Edit(0, 0, "x")])
    assert buffer.body.startswith("xxx")
    assert len([one for one in owner.notices if one.key == "journal"]) == 1
    monkeypatch.undo()


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(seed=st.integers(0, 2**32))
def test_any_edits_come_back(start, article, written, seed):
    chance = random.Random(seed)
    article.write_text(written, "utf-8", newline="")
    desk = start()
    buffer = desk.buffers.open(article)
    for _ in range(chance.randrange(1, 30)):
        match chance.randrange(6):
            case 0:
                buffer.set_fields({"title": chance.choice(("A: b", "“Ü”", "x\U0001f600"))})
            case 1:
                buffer.undo_field()
            case 2 if chance.random() < 0.3:
                desk.saver.flush(buffer)
            case _:
                places = sorted(chance.choices(range(len(buffer.body) + 1), k=2))
                buffer.replace(
                    [Edit(*places, chance.choice(("", "a", "ß\n\n", "\u2028", "\U0001f600")))]
                )
    text = buffer.text
    if desk.journaling.file is None:
        return
    crash(desk)
    again = start()
    again.recover()
    assert again.buffers.open(article).text == text
    again.close()
