"""The index: equal to a plain scan of the files, whatever happens to them or to it."""

import os
import random

import pytest

from editor.library.index.hits import hit_in
from editor.library.index.index import Damaged, Index, Stale, opened
from editor.library.index.ledger import known_entries, place_of
from editor.library.index.suggestions import suggestion
from editor.library.index.terms import Busy
from editor.library.library import Library
from editor.library.walking import articles_below, states_below
from editor.markup.search.parse import read_query

WORDS = [
    "harbour",
    "bridge",
    "tram",
    "trams",
    "tramway",
    "night",
    "bus",
    "buses",
    "café",
    "cafe",
    "CAFÉ",
    "straße",
    "don't",
    "o'brien",
    "東京都",
    "東",
    "都庁",
    "ガ",
    "naïve",
    "x-ray",
    "5.12",
    "हिन्दी",
]
STAGES = ("idea", "draft", "review", "published")


def article(rng):
    said = [rng.choice(WORDS) for _ in range(rng.randint(1, 12))]
    lines = [f"title: {rng.choice(WORDS)} {rng.choice(WORDS)}"]
    if rng.random() < 0.7:
        lines.append(f"date: {rng.randint(2024, 2026)}-0{rng.randint(1, 9)}-1{rng.randint(0, 9)}")
    if rng.random() < 0.7:
        lines.append(f"tags: [{rng.choice(WORDS)}, {rng.choice(WORDS)} {rng.choice(WORDS)}]")
    if rng.random() < 0.5:
        lines.append(f"section: {rng.choice(WORDS)}")
    if rng.random() < 0.3:
        lines += ["image: a.jpg", f"image_alt: {rng.choice(WORDS)}", f"source: {rng.choice(WORDS)}"]
    lines.append(f"stage: {rng.choice(STAGES)}")
    body = " ".join(said[: len(said) // 2]) + "\n\n" + ", ".join(said[len(said) // 2 :])
    return "---\n" + "\n".join(lines) + f"\n---\n{body}\n"


def asked(rng):
    word = rng.choice(WORDS)
    kinds = [
        word,
        f"{word} ",
        f"{word[:2]}*",
        f'"{word} {rng.choice(WORDS)}"',
        f"-{word}",
        f"tag:{word}",
        f'tag:"{word}"',
        f"section:{word[:1]}",
        f"stage:{rng.choice(STAGES)[:1]}",
        f"before:{rng.randint(2024, 2026)}",
        f"after:2025-0{rng.randint(1, 9)}",
        f"{rng.choice(['', '-'])}has:{rng.choice(['picture', 'source'])}",
        f"words:{rng.choice(['>', '<=', ''])}{rng.randint(1, 12)}",
    ]
    return " ".join(rng.choice(kinds) for _ in range(rng.randint(1, 3)))


def scanned(folder, query):
    """Read every file and ask nobody else."""
    return {path for path in articles_below(folder) if hit_in(path, query, lambda _one: False)}


def brought_in_step(index):
    for batch in index.stale().batches():
        index.take(batch, "en")


@pytest.fixture
def folder(tmp_path):
    rng = random.Random(6)
    place = tmp_path / "library"
    place.mkdir()
    for number in range(60):
        (place / f"a{number}.md").write_text(article(rng), "utf-8")
    return place


@pytest.fixture
def index(tmp_path, folder):
    one = opened(place_of(tmp_path / "cache", folder), folder)
    brought_in_step(one)
    yield one
    one.close()


def hits(index, written):
    found = index.find(read_query(written), 1000)
    assert found.total == len(found.paths)
    return {path.name for path in found.paths}


def test_random_queries_find_what_a_plain_scan_finds(index, folder):
    rng = random.Random(7)
    for _ in range(120):
        query = read_query(asked(rng))
        assert set(index.find(query, 1000).paths) == scanned(folder, query), query.written


def test_a_phrase_that_has_hardly_begun_finds_more_but_shows_what_it_means(index, folder):
    query = read_query('"night b')
    found = index.find(query, 1000)
    assert not found.exact
    shown = {path for path in found.paths if hit_in(path, query, lambda _one: False)}
    assert shown == scanned(folder, query)
    assert shown < set(found.paths)


def test_it_follows_what_comes_changes_and_goes(index, folder):
    (folder / "new.md").write_text("Zebra crossing.\n", "utf-8")
    (folder / "a1.md").write_text("Zebra too.\n", "utf-8")
    (folder / "a2.md").unlink()
    assert hits(index, "zebra") == set()
    brought_in_step(index)
    assert hits(index, "zebra") == {"new.md", "a1.md"}
    assert len(index) == 60
    assert "a2.md" not in hits(index, "-zebra")


def test_a_file_of_no_text_is_found_by_its_name_and_one_gone_meanwhile_is_not(index, folder):
    (folder / "odd.md").write_bytes(b"\0\1\2")
    index.take(Stale((str(folder / "odd.md"), str(folder / "never.md")), ()), "en")
    assert hits(index, "odd") == {"odd.md"}
    assert index.is_sound()


def test_names_that_are_no_utf8_are_kept(index, folder):
    name = os.fsdecode(b"caf\xe9 100%.md")
    try:
        (folder / name).write_text("Zebra.\n", "utf-8")
    except OSError:
        assert os.name == "nt" or os.uname().sysname == "Darwin"
        return
    brought_in_step(index)
    assert hits(index, "zebra") == {name}
    assert not index.stale().gone


def test_what_was_written_a_moment_ago_is_looked_at_again(index, folder):
    assert set(index.stale().changed) == set(states_below(folder))
    for path in states_below(folder):
        os.utime(path, (1e9, 1e9))
    brought_in_step(index)
    assert index.stale() == Stale((), ())


def test_a_kill_between_words_and_ledger_loses_nothing(index, folder, monkeypatch):
    (folder / "new.md").write_text("Zebra.\n", "utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(index._ledger, "put", lambda *_: (_ for _ in ()).throw(OSError("killed")))
        with pytest.raises(Damaged):
            brought_in_step(index)
    brought_in_step(index)
    assert hits(index, "zebra") == {"new.md"}
    assert index.is_sound()


@pytest.mark.parametrize("suffix", [".idx", ".pos", ".term", ".store", ".fast"])
def test_a_flipped_bit_makes_it_anew(index, tmp_path, folder, suffix):
    place = place_of(tmp_path / "cache", folder)
    index.close()
    file = next((place / "words").glob(f"*{suffix}"))
    data = bytearray(file.read_bytes())
    data[len(data) // 3] ^= 4
    file.chmod(0o600)
    file.write_bytes(bytes(data))
    again = opened(place, folder)
    assert len(again) == 0
    brought_in_step(again)
    assert again.is_sound()
    assert len(again) == 60
    again.close()


@pytest.mark.parametrize("name", ["ledger.db", "words/meta.json"])
def test_rubbish_in_its_place_makes_it_anew(index, tmp_path, folder, name):
    place = place_of(tmp_path / "cache", folder)
    index.close()
    (place / name).write_bytes(b"rubbish" * 100)
    again = opened(place, folder)
    brought_in_step(again)
    assert len(again) == 60
    again.close()


def test_two_writers_do_not_mix(index, tmp_path, folder, monkeypatch):
    other = Index(place_of(tmp_path / "cache", folder), folder)
    writer = other.terms._index.writer(15_000_000, 1)
    with pytest.raises(Busy):
        index.take(Stale((str(folder / "a1.md"),), ()), "en")
    assert index.is_sound()  # nobody can tell while it is written
    del writer
    other.close()


def test_what_a_killed_program_had_begun_counts_for_nothing(index, tmp_path, folder):
    place = place_of(tmp_path / "cache", folder)
    (place / "words" / f"{'0a' * 16}.idx").write_bytes(b"half a segm")
    again = opened(place, folder)
    assert len(again) == 60
    again.close()


def test_a_file_that_is_missing_makes_it_anew(index, tmp_path, folder):
    place = place_of(tmp_path / "cache", folder)
    index.close()
    for file in (place / "words").glob("*.idx"):
        file.unlink()
    again = opened(place, folder)
    brought_in_step(again)
    assert len(again) == 60
    again.close()


def test_entries_come_back_as_they_were(index, tmp_path, folder):
    place = place_of(tmp_path / "cache", folder)
    for path in states_below(folder):
        os.utime(path, (1e9, 1e9))
    brought_in_step(index)
    read = list(Library.open(folder).scan())
    with known_entries(place, folder) as known:
        assert list(Library.open(folder).scan(None, known)) == read
        assert [known(str(one.path))[1] for one in read] == read


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("harbuor ", "harbour "),
        ("brigde", "bridge"),
        ("Hrabour tram", "harbour tram"),
        ("bridge", ""),
        ("trm ", "tram "),
        ("harbo", ""),
        ("xy ", ""),
        ("-brigde", ""),
    ],
)
def test_a_slip_is_offered_mended(index, written, meant):
    assert suggestion(read_query(written), index.terms) == meant
