"""A thousand damaged articles of the corpus: no traceback, no hang, no byte lost."""

import random
from collections import Counter

from tests.hostile.mutation import mutate
from tests.hostile.trial import try_article

HOW_MANY = 1000
SEED = 20261124


def test_a_thousand_damaged_articles_are_shown_or_refused_in_words(news, tmp_path):
    chance = random.Random(SEED)
    seen = Counter()
    for number in range(HOW_MANY):
        path = chance.choice(news)
        damaged = mutate(path.read_bytes(), chance)
        try:
            seen[try_article(tmp_path, damaged)] += 1
        except Exception as problem:
            kept = tmp_path / f"damaged-{number}.md"
            kept.write_bytes(damaged)
            raise AssertionError(f"{path.name}, kept as {kept}") from problem
    assert set(seen) == {"unread", "broken", "page"}, seen
