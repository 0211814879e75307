"""Which elements of the page are framed for their findings. The engine has to be there."""

from functools import partial

import pytest

from editor.core.findings import Gravity
from editor.ui.look.colours import DARK, LIGHT
from editor.ui.preview.plan import element_at

LINES = (1, 3, 7)


@pytest.fixture
def framed(monkeypatch):
    monkeypatch.undo()
    from editor.ui.preview import aids

    return partial(aids.framed, element_at=partial(element_at, LINES), night=False)


def test_an_element_is_framed_by_the_gravest_finding_in_it(framed):
    found = ((3, Gravity.HINT), (5, Gravity.ERROR), (4, Gravity.WARNING), (7, Gravity.HINT))
    assert framed(found) == [(1, LIGHT.bad), (2, LIGHT.faint)]


def test_what_is_found_in_the_front_matter_has_no_place_on_the_page(framed):
    assert framed(((0, Gravity.ERROR), (-4, Gravity.WARNING))) == []


def test_by_night_the_colours_are_those_of_the_night(framed):
    assert framed(((1, Gravity.WARNING),), night=True) == [(0, DARK.warn)]
