"""Search over the corpus finds what a plain scan of its files finds."""

import random

import pytest

from editor.library.index.index import opened
from editor.library.loaded import load
from editor.markup.article import read_article
from editor.markup.search.matter import matter_of
from editor.markup.search.parse import read_query
from editor.markup.words import words

QUERIES = 500
SEED = 20261124


def piece(rng, texts):
    said = rng.choice(texts).split()
    at = rng.randrange(len(said))
    word = said[at]
    return rng.choice([
        word,
        word[: rng.randint(1, 4)],
        f"{word[: rng.randint(1, 4)]}*",
        '"{}"'.format(" ".join(said[at : at + rng.randint(1, 4)]).replace('"', "")),
        f"-{word}",
        f"tag:{rng.choice(['mobile', 'gov', 'a', 'content'])}",
        f"section:{rng.choice(['mobile', 'gov'])}",
        f"by:{rng.choice(['jo', 'a', 'smith'])}",
        f"stage:{rng.choice(['p', 'draft'])}",
        f"{rng.choice(['', '-'])}before:{rng.randint(2013, 2016)}-0{rng.randint(1, 9)}",
        f"after:{rng.randint(2013, 2016)}",
        f"{rng.choice(['', '-'])}has:{rng.choice(['picture', 'source'])}",
        f"words:{rng.choice(['>', '<', '>=', '<='])}{rng.randint(100, 1200)}",
    ])  # fmt: skip


@pytest.mark.corpus
def test_random_queries_find_what_a_plain_scan_of_the_files_finds(news, tmp_path):
    index = opened(tmp_path / "index", news[0].parent)
    for batch in index.stale().batches():
        index.take(batch, "en")
    articles = [read_article(load(path).text, path) for path in news]
    matters = {one.path: matter_of(one) for one in articles}
    texts = [one.body for one in articles if words(one.body)]
    rng = random.Random(SEED)
    for _ in range(QUERIES):
        query = read_query(" ".join(piece(rng, texts) for _ in range(rng.choice([1, 1, 2, 2, 3]))))
        wanted = {path for path, one in matters.items() if query.meets(one, lambda: False)}
        found = index.find(query, len(news))
        assert set(found.paths) >= wanted, query.written
        if found.exact:
            assert set(found.paths) == wanted, query.written
    index.close()
