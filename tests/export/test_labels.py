"""The small words of a page, in each language that we have them in."""

import tomllib

import pytest

from editor.core.resources import resource
from editor.export.labels import labels

FILES = sorted(resource("labels").glob("*.toml"))
NOT_EVERYWHERE = {"colon"}
"""Most languages write it as English does."""


def test_there_are_languages():
    assert len(FILES) > 10


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_a_language_has_every_label_and_no_other(path):
    said = tomllib.loads(path.read_text("utf-8"))
    english = labels("en").keys()
    assert english - NOT_EVERYWHERE <= said.keys() <= english
    assert all(said.values())


@pytest.mark.parametrize(
    ("tag", "by"), [("fr-CA", "Par"), ("de-AT", "Von"), ("xx", "By"), ("", "By"), ("../en", "By")]
)
def test_a_country_speaks_its_language_and_an_unknown_one_english(tag, by):
    assert labels(tag)["by"] == by
