"""Buffers: what is edited, what it tells, and how it is taken back."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.edit import Edit, apply, difference
from editor.core.errors import FrontMatterError
from editor.desk.buffer import Buffer
from editor.desk.tally import EXACT
from editor.library.encoding import Shape
from editor.library.files import Stamp, digest_of
from editor.library.loaded import Loaded
from editor.markup.counts import count

HEAD = "---\ntitle: The bridge  # working title\ntags: [harbour]\n---\n"
BODY = "\nThe first tram.\n"


@pytest.fixture
def told():
    return []


@pytest.fixture
def make(owner, told):
    return lambda text: Buffer(7, text, tell=told.append, clock=owner.clock)


def test_head_and_body_together_are_the_text(make):
    buffer = make(HEAD + BODY)
    assert (buffer.head, buffer.body) == (HEAD, BODY)
    assert buffer.text == HEAD + BODY
    assert not buffer.dirty


def test_an_edit_of_the_body_is_told_once_and_with_its_origin(make, told):
    buffer = make(HEAD + BODY)
    view = object()
    change = buffer.replace([Edit(1, 4, "A")], view)
    assert buffer.body == "\nA first tram.\n"
    assert told == [change]
    assert change.body == {7}
    assert change.body_edits == (Edit(1, 4, "A"),)
    assert change.origin is view
    assert not change.metadata
    assert buffer.dirty


def test_only_the_first_edit_after_a_save_changes_the_state(make, told):
    buffer = make(BODY)
    buffer.replace([Edit(0, 0, "a")])
    buffer.replace([Edit(0, 0, "b")])
    assert [change.state for change in told] == [{7}, frozenset()]


def test_an_edit_that_changes_nothing_is_no_change(make, told):
    buffer = make(BODY)
    buffer.replace([Edit(0, 1, "\n")])
    assert not told
    assert not buffer.dirty


def test_an_edit_outside_the_body_is_refused(make):
    with pytest.raises(ValueError, match="does not fit"):
        make(BODY).replace([Edit(0, 99, "")])


def test_a_field_is_set_on_its_own_line_and_the_comment_behind_it_stays(make, told):
    buffer = make(HEAD + BODY)
    buffer.set_fields({"title": "The tunnel"})
    assert buffer.head == HEAD.replace("The bridge", "The tunnel")
    assert buffer.body == BODY
    assert told[0].metadata == {7}
    assert not told[0].body


def test_undo_of_a_field_restores_the_front_matter_exactly(make):
    buffer = make(HEAD + BODY)
    buffer.set_fields({"description": "From Monday on"})
    buffer.set_fields({"tags": ["harbour", "trams"]})
    after = buffer.head
    buffer.undo_field()
    buffer.undo_field()
    assert buffer.head == HEAD
    assert not buffer.fields.can_undo()
    buffer.redo_field()
    buffer.redo_field()
    assert buffer.head == after
    assert not buffer.fields.can_redo()


def test_undo_of_the_first_field_takes_the_front_matter_away_again(make):
    buffer = make("Just a body.\n")
    buffer.set_fields({"section": "City"})
    assert buffer.head
    buffer.undo_field()
    assert (buffer.head, buffer.body) == ("", "Just a body.\n")


def test_typing_a_word_in_a_field_is_one_step(make):
    buffer = make(HEAD + BODY)
    for typed in ("The b", "The br", "The bro", "The broom"):
        buffer.set_fields({"title": typed})
    buffer.undo_field()
    assert buffer.head == HEAD
    assert not buffer.fields.can_undo()


def test_each_word_of_a_field_is_a_step_of_its_own(make):
    buffer = make(HEAD + BODY)
    for typed in ("Tr", "Trams", "Trams ", "Trams c", "Trams cross"):
        buffer.set_fields({"title": typed})
    buffer.undo_field()
    assert buffer.article().metadata.headline == "Trams"


def test_a_pause_in_a_field_begins_a_new_step(make, owner):
    buffer = make(HEAD + BODY)
    buffer.set_fields({"title": "Tr"})
    owner.now += timedelta(seconds=5)
    buffer.set_fields({"title": "Trams"})
    buffer.undo_field()
    assert buffer.article().metadata.headline == "Tr"


def test_another_field_begins_a_new_step(make):
    buffer = make(HEAD + BODY)
    buffer.set_fields({"title": "Trams"})
    buffer.set_fields({"section": "City"})
    buffer.undo_field()
    assert "Trams" in buffer.head
    assert "City" not in buffer.head


def test_a_new_change_of_a_field_ends_what_could_be_redone(make):
    buffer = make(HEAD + BODY)
    buffer.set_fields({"title": "One"})
    buffer.undo_field()
    buffer.set_fields({"title": "Two"})
    assert not buffer.fields.can_redo()


def test_a_headline_in_the_body_is_edited_there_and_the_view_is_told(make, told):
    buffer = make("# The bridge\n\nText.\n")
    change = buffer.set_fields({"title": "The tunnel"})
    assert (buffer.head, buffer.body) == ("", "# The tunnel\n\nText.\n")
    assert apply("# The bridge\n\nText.\n", change.body_edits) == buffer.body
    assert told == [change]
    assert change.metadata == {7}


def test_undo_of_a_headline_in_the_body_comes_back_as_an_edit_of_the_body(make):
    buffer = make("# The bridge\n\nText.\n")
    buffer.set_fields({"title": "The tunnel"})
    change = buffer.undo_field()
    assert buffer.body == "# The bridge\n\nText.\n"
    assert change.body_edits


def test_undo_of_a_headline_leaves_a_body_alone_that_was_edited_there_since(make):
    buffer = make("# The bridge\n\nText.\n")
    buffer.set_fields({"title": "The tunnel"})
    buffer.replace([Edit(0, 12, "# Something else")])
    buffer.undo_field()
    assert buffer.body.startswith("# Something else")


def test_typing_a_headline_in_the_body_is_one_step_too(make):
    buffer = make("# The bridge\n\nText.\n")
    for typed in ("The br", "The bro", "The broom"):
        buffer.set_fields({"title": typed})
    buffer.undo_field()
    assert buffer.body == "# The bridge\n\nText.\n"


def test_broken_front_matter_refuses_fields_and_keeps_the_last_good_metadata(make):
    buffer = make(HEAD + BODY)
    assert buffer.article().metadata.headline == "The bridge"
    buffer.replace_head("---\ntitle: [unclosed\n---\n")
    article = buffer.article()
    assert article.fault is not None
    assert article.metadata.headline == "The bridge"
    with pytest.raises(FrontMatterError):
        buffer.set_fields({"title": "x"})


def test_front_matter_typed_in_source_mode_is_one_step_of_undo(make):
    buffer = make(HEAD + BODY)
    buffer.replace_head("---\ntitle: Source\n---\n")
    assert buffer.article().metadata.headline == "Source"
    buffer.undo_field()
    assert buffer.head == HEAD


def test_the_article_is_read_once_for_each_revision(make):
    buffer = make(HEAD + BODY)
    first = buffer.article()
    assert buffer.article() is first
    buffer.replace([Edit(0, 0, "x")])
    second = buffer.article()
    assert second.body == buffer.body
    assert second.metadata is first.metadata


def test_counts_follow_the_body(make):
    buffer = make(HEAD + BODY)
    assert buffer.counts().words == 3
    buffer.replace([Edit(len(BODY) - 2, len(BODY) - 1, " left.")])
    assert buffer.counts().words == 4


def loaded(text):
    stamp = Stamp(0, len(text), 0, digest_of(text.encode()))
    return Loaded(Path("bridge.md"), text, stamp, Shape())


def test_a_text_from_outside_comes_as_one_edit_and_leaves_the_buffer_clean(make, told):
    buffer = make(HEAD + BODY)
    buffer.base = loaded(HEAD + BODY)
    buffer.meet(loaded(HEAD.replace("bridge", "tunnel") + BODY + "More.\n"))
    assert not buffer.dirty
    assert told[-1].body_edits == (difference(BODY, BODY + "More.\n"),)
    assert told[-1].metadata == {7}
    buffer.undo_field()
    assert buffer.head == HEAD


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.text(max_size=5)), max_size=8))
def test_edits_of_the_body_never_touch_the_front_matter(edits):
    buffer = Buffer(1, HEAD + BODY, tell=lambda _change: None, clock=lambda: None)
    body = BODY
    for one, other, text in edits:
        start, end = sorted((min(one, len(body)), min(other, len(body))))
        body = body[:start] + text + body[end:]
        buffer.replace([Edit(start, end, text)])
        assert buffer.body == body
        assert buffer.head == HEAD


@given(st.lists(st.text("ab# c\n", max_size=6), min_size=1, max_size=6))
def test_undo_of_a_headline_typed_in_the_body_restores_the_body(headlines):
    now = datetime(2026, 5, 5, tzinfo=UTC)
    buffer = Buffer(1, "# The bridge\n\nText.\n", tell=lambda _change: None, clock=lambda: now)
    for headline in headlines:
        buffer.set_fields({"title": headline})
    while buffer.fields.can_undo():
        buffer.undo_field()
    assert buffer.text == "# The bridge\n\nText.\n"


def test_a_long_body_is_counted_by_paragraphs_to_the_same_sum(make):
    body = "".join(
        f"## Heading {number}\n\nThe *first* tram. It [left](x.html) at {number}.\n\n- one\n- two\n\n"
        for number in range(600)
    )
    buffer = make(body)
    assert len(body) > EXACT
    whole = count(body)
    assert buffer.counts() == whole
    buffer.replace([Edit(0, 0, "One more. ")])
    assert buffer.counts().words == whole.words + 2
