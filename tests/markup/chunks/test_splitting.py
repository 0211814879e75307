"""Pieces: where a text is cut, and that only those around an edit are looked at anew."""

import random

import pytest

from editor.core.edit import difference
from editor.markup.chunks.preparing import Preparing
from editor.markup.chunks.resplitting import resplit
from editor.markup.chunks.splitting import split
from editor.markup.elements import Prepared, taken
from tests.markup.chunks.shapes import PLAIN, WORDS, document, edited
from tests.markup.chunks.trial import article

DOCUMENTS = 400


def parts(text):
    at, found = 0, []
    for piece in split(text):
        found.append(text[at : at + piece.size])
        at += piece.size
    return found


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("a\n\nb", ["a\n\n", "b"]),
        ("a\nb", ["a\nb"]),
        ("\n\na\n\nb", ["\n\na\n\n", "b"]),
        ("- a\n\n- b\n\nc", ["- a\n\n- b\n\n", "c"]),
        ("- a\n\nb\n\n- c", ["- a\n\n", "b\n\n", "- c"]),
        ("> a\n\n> b", ["> a\n\n> b"]),
        ("a\n\n    code\n\nb", ["a\n\n    code\n\n", "b"]),
        ("Term\n\n: Meaning\n\nb", ["Term\n\n: Meaning\n\n", "b"]),
        ("Term\n\n[x]: u\n\n: Meaning", ["Term\n\n[x]: u\n\n: Meaning"]),
        ("[\n: x\n\nm\n\n: y", ["[\n: x\n\nm\n\n: y"]),
        ("a\n\n<p>b</p>\n\nc", ["a\n\n", "<p>b</p>\n\n", "c"]),
        ("a\n\n<hr>- b", ["a\n\n<hr>- b"]),
    ],
)
def test_a_text_is_cut_where_no_block_goes_on(text, pieces):
    assert parts(text) == pieces


def random_edits(seed):
    rnd = random.Random(seed)
    words = rnd.choice([WORDS, PLAIN])
    before = document(rnd, words, most=25)
    return rnd, before, edited(rnd, before, words)


def test_the_pieces_after_an_edit_are_those_of_the_text():
    kept = 0
    for seed in range(DOCUMENTS):
        rnd, before, after = random_edits(seed)
        found = resplit(split(before), after, difference(before, after), rnd.choice([0, 9, 4_000]))
        whole = split(after)
        assert found.pieces == whole, seed
        old = split(before)
        assert whole[: found.front] == old[: found.front]
        assert not found.back or whole[-found.back :] == old[-found.back :]
        kept += found.front + found.back
    assert kept > DOCUMENTS


def test_words_that_are_carried_over_lead_back_to_where_they_were_written():
    carried = 0
    for seed in range(3 * DOCUMENTS):
        rnd, before, _ = random_edits(seed)
        at = rnd.randint(0, len(before))
        fresh_words = rnd.choice(["x", " word", ", ", "é", "1", "(a)"])
        after = before[:at] + fresh_words + before[at + rnd.choice([0, 0, 1, 4]) :]
        preparing = Preparing()
        preparing.prepare(article(before))
        prepared, edit = preparing.prepare(article(after))
        critic, shortcodes = taken(article(after))
        fresh = Prepared(article(after), (critic.rewriting, shortcodes.rewriting))
        assert prepared.text == fresh.text, seed
        carried += edit is not None
        lines = range(0, len(fresh.text), 7)
        assert [prepared.line(at) for at in lines] == [fresh.line(at) for at in lines], seed
    assert carried > DOCUMENTS / 20
