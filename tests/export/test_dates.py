"""When it was published and updated, as a reader sees it; · stands between the two."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.export.building import SITE, html

ROWS = re.findall(
    r"^\| (\S+) \| (\S+) \| (.+?) \| (.+?) \| (.+?) \|$",
    (Path(__file__).parent / "dates" / "updated.md").read_text("utf-8"),
    re.MULTILINE,
)[1:]


@pytest.mark.parametrize(("language", "zone", "date", "updated", "expected"), ROWS)
def test_the_day_of_an_update_is_said_where_it_is_another_one(
    language, zone, date, updated, expected
):
    text = f"---\ntitle: T\nlang: {language}\ndate: {date}\nlastmod: {updated}\n---\n"
    shown = re.findall(r"<time [^>]*>(.*?)</time>", html(text, replace(SITE, timezone=zone)))
    assert " · ".join(shown).replace("\u202f", " ") == expected
