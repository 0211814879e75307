"""Chunk by chunk as in one piece: random documents of many shapes, edited at random."""

from tests.markup.chunks.shapes import MADE, STILL
from tests.markup.chunks.trial import Tally, attempt

DOCUMENTS = 2_000
SEED = 20_261_124


def test_two_thousand_random_documents_are_converted_as_in_one_piece():
    tally = Tally()
    for document in range(DOCUMENTS):
        attempt(SEED * DOCUMENTS + document, tally)
    assert tally.texts > 2 * DOCUMENTS
    assert tally.fallbacks < tally.texts / 2, "the chunks themselves must have been tried"


def test_the_documents_have_at_least_seventy_shapes():
    assert len({*MADE, *STILL}) >= 70
