"""Which saves are kept, and a version's way back into an open article."""

import pytest

from editor.core.edit import Edit
from editor.library.history.history import History


@pytest.fixture
def buffer(calm, article):
    return calm.buffers.open(article)


def whys(calm, buffer):
    return [one.why.value for one in History(calm.library.folder).versions(buffer.path)]


def texts(calm, buffer):
    history = History(calm.library.folder)
    return [history.data(one).decode() for one in history.versions(buffer.path)]


def test_the_first_save_of_a_day_is_kept_and_what_was_there_before_it(calm, owner, buffer, written):
    for word in ("One. ", "Two. "):
        buffer.replace([Edit(0, 0, word)])
        owner.passes(3)
    assert texts(calm, buffer)[-1] == written
    assert len(whys(calm, buffer)) == 2
    owner.passes(86_400)
    buffer.replace([Edit(0, 0, "Three. ")])
    owner.passes(3)
    assert len(whys(calm, buffer)) == 3


def test_a_save_by_hand_is_kept_each_time(calm, owner, buffer):
    for word in ("One. ", "Two. "):
        buffer.replace([Edit(0, 0, word)])
        calm.versions.ask(buffer, calm.saver.save_now)
        owner.passes(1)
    assert whys(calm, buffer)[:2] == ["asked", "asked"]


def test_a_name_is_kept_though_nothing_changed(calm, buffer):
    calm.versions.ask(buffer, calm.saver.save_now, "Before the lawyer")
    assert whys(calm, buffer) == ["named"]


def test_what_was_there_before_a_large_deletion_is_kept(calm, owner, buffer):
    buffer.replace([Edit(0, 0, "word " * 400)])
    owner.passes(3)
    buffer.replace([Edit(0, 0, "Not kept by itself. ")])
    owner.passes(3)
    full = buffer.text
    buffer.replace([Edit(0, len(buffer.body), "Short.")])
    owner.passes(3)
    assert "deletion" in whys(calm, buffer)
    assert full in texts(calm, buffer)


def test_restoring_is_undoable_and_keeps_what_was_there(calm, owner, buffer, written):
    calm.versions.ask(buffer, calm.saver.save_now, "First")
    buffer.set_fields({"title": "The tunnel"})
    buffer.replace([Edit(0, 0, "New. ")])
    owner.passes(3)
    (version,) = [
        one for one in History(calm.library.folder).versions(buffer.path) if one.name == "First"
    ]
    calm.versions.restore(buffer, version)
    assert buffer.text == written
    buffer.undo_field()
    assert buffer.article().metadata.headline == "The tunnel"
    assert "restore" in whys(calm, buffer) or "day" in whys(calm, buffer)


def test_a_renamed_article_keeps_its_history(calm, owner, buffer):
    calm.versions.ask(buffer, calm.saver.save_now)
    calm.operations.rename(buffer.path, "tunnel")
    assert buffer.path.stem == "tunnel"
    assert whys(calm, buffer) == ["asked"]
