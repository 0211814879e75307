"""Dates in the shortest words that are clear."""

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from editor.ui.drafts.when import day, when

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)  # a Tuesday


@pytest.fixture(autouse=True)
def british():
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (timedelta(seconds=30), "now"),
        (timedelta(hours=3), "09:00"),
        (timedelta(hours=20), "yesterday"),
        (timedelta(days=2), "Sunday"),
        (timedelta(days=6), "Wednesday"),
        (timedelta(days=7), "17 Nov"),
        (timedelta(days=400), "20 Oct 2025"),
        (timedelta(days=-1), "tomorrow"),
        (timedelta(days=-9), "3 Dec"),
    ],
)
def test_the_words_fit_the_distance(before, said):
    assert when(NOW - before, NOW) == said


def test_the_order_of_day_and_month_is_the_writers():
    american = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
    assert day(date(2026, 11, 9), NOW.date(), american) == "Nov 9"
    assert day(date(2025, 11, 9), NOW.date(), american) == "Nov 9, 2025"


def test_where_the_year_comes_first_it_stays_there():
    swedish = QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden)
    assert day(date(2025, 11, 9), NOW.date(), swedish) == "2025-11-09"
