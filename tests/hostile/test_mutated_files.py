"""Damaged articles and site files: no traceback, no hang, no byte lost."""

import random

import pytest

from editor.core.resources import resource
from tests.hostile.mutation import mutate
from tests.hostile.trial import try_article, try_site

SAMPLES = sorted(resource("samples").glob("*.md"))
SITE = resource("samples") / "site.yaml"


@pytest.mark.parametrize("seed", range(25))
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_damaged_article_is_shown_or_refused_in_words(sample, seed, tmp_path):
    damaged = mutate(sample.read_bytes(), random.Random(f"{sample.stem} {seed}"))
    assert try_article(tmp_path, damaged) in {"unread", "broken", "page"}


@pytest.mark.parametrize("seed", range(60))
def test_a_damaged_site_file_is_read_or_refused_in_words(seed, tmp_path):
    damaged = mutate(SITE.read_bytes(), random.Random(seed))
    assert try_site(tmp_path, damaged) in {"broken", "page"}
