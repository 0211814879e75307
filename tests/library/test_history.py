"""The history: states that come back whole, thinned by a rule, found through renames."""

import random
from datetime import UTC, datetime, timedelta

import pytest

from editor.core.errors import HistoryError
from editor.library.history.history import History
from editor.library.history.keeping import bring_pictures_back, keep, text_of
from editor.library.history.thinning import thinned
from editor.library.history.version import Version, Why
from editor.library.loaded import load

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
STORY = "---\ntitle: The bridge\n---\r\nThe first tram.\r\n"


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "newsroom" / "bridge.md"
    (path.parent / "bridge").mkdir(parents=True)
    (path.parent / "bridge" / "dawn.jpg").write_bytes(b"\xff\xd8 dawn")
    path.write_bytes(STORY.encode())
    return path


@pytest.fixture
def history(article):
    return History(article.parent)


def kept(history, path, why=Why.ASKED, when=NOW, name=""):
    return keep(history, load(path), why, when=when, name=name)


def test_a_version_comes_back_byte_for_byte(history, article):
    made = kept(history, article)
    article.write_bytes(b"Gone.\n")
    (found,) = History(article.parent).versions(article)
    assert found == made
    assert (found.words, found.why, found.path, found.when) == (3, Why.ASKED, "bridge.md", NOW)
    assert history.data(found) == STORY.encode()
    assert text_of(history, found) == STORY.replace("\r\n", "\n")


def test_its_pictures_come_back_where_they_are_gone_and_only_there(history, article):
    (article.parent / "bridge" / "dusk.jpg").write_bytes(b"dusk")
    version = kept(history, article)
    (article.parent / "bridge" / "dawn.jpg").unlink()
    (article.parent / "bridge" / "dusk.jpg").write_bytes(b"another dusk")
    back = bring_pictures_back(history, version, article)
    assert [one.name for one in back] == ["dawn.jpg"]
    assert back[0].read_bytes() == b"\xff\xd8 dawn"
    assert (article.parent / "bridge" / "dusk.jpg").read_bytes() == b"another dusk"


def test_the_same_state_is_kept_once_unless_it_gets_a_name(history, article):
    assert kept(history, article) is not None
    assert kept(history, article) is None
    assert kept(history, article, Why.NAMED, name="Before the lawyer").name == "Before the lawyer"
    assert len(history.versions(article)) == 2


def test_a_rename_is_followed_ours_and_other_peoples(history, article):
    kept(history, article)
    moved = article.with_name("tunnel.md")
    article.rename(moved)
    history.moved(article, moved)
    assert len(history.versions(moved)) == 1
    elsewhere = article.with_name("renamed-elsewhere.md")
    moved.rename(elsewhere)
    assert len(History(article.parent).versions(elsewhere)) == 1


def test_another_article_has_a_history_of_its_own(history, article):
    other = article.with_name("other.md")
    other.write_bytes(STORY.encode())
    kept(history, article)
    assert history.versions(other) == ()


def test_a_repository_of_the_writers_is_not_touched(history, article):
    import pygit2

    pygit2.init_repository(str(article.parent))
    before = sorted(one.name for one in (article.parent / ".git").rglob("*"))
    kept(history, article)
    assert sorted(one.name for one in (article.parent / ".git").rglob("*")) == before


def test_a_damaged_store_is_told_in_words(history, article):
    kept(history, article)
    for one in (article.parent / ".copydesk" / "history.git" / "objects").glob("??/*"):
        one.chmod(0o644)
        one.write_bytes(b"nonsense")
    with pytest.raises(HistoryError):
        History(article.parent).versions(article)


def taken(history):
    return sum(one.stat().st_size for one in history._store._place.rglob("*") if one.is_file())


def test_thinning_frees_the_space(history, article, monkeypatch):
    monkeypatch.setattr("editor.library.history.history.REPACK_AFTER", 20)
    chance = random.Random(1)
    for minute in range(60):
        article.write_bytes(chance.randbytes(20_000).hex().encode())
        kept(history, article, Why.DAY, NOW + timedelta(minutes=minute))
    full = taken(history)
    article.write_bytes(b"Short.\n")
    kept(history, article, Why.DAY, NOW + timedelta(days=400))
    versions = history.versions(article)
    assert len(versions) == 3  # the first, the last of that month, the last
    assert taken(history) < full / 10
    assert history.data(versions[0]) == b"Short.\n"


def at(age, why=Why.DAY):
    return Version(str(age.total_seconds()), NOW - age, why, 1, "bridge.md")


def test_all_of_a_day_one_an_hour_one_a_day_one_a_month():
    versions = [at(timedelta(minutes=10 * step)) for step in range(6 * 24 * 200)]
    stay = thinned(versions, NOW)
    ages = [NOW - one.when for one in stay]
    day, week, season = timedelta(days=1), timedelta(days=7), timedelta(days=91)
    assert sum(age <= day for age in ages) == 145
    assert sum(day < age <= week for age in ages) == 6 * 24
    assert sum(week < age <= season for age in ages) in range(84, 87)
    assert sum(age > season for age in ages) in range(4, 7)


def test_a_name_keeps_a_version_for_ever():
    old = at(timedelta(days=900), Why.NAMED)
    crowd = [at(timedelta(days=900, minutes=step)) for step in range(1, 50)]
    assert old in thinned([old, *crowd], NOW)


def test_thinning_what_is_thinned_changes_nothing():
    versions = [at(timedelta(minutes=7 * step * step)) for step in range(400)]
    once = thinned(versions, NOW)
    assert thinned(once, NOW) == once


def test_a_rename_onto_a_deleted_articles_name_takes_none_of_its_history(history, article):
    other = article.with_name("tunnel.md")
    other.write_bytes(b"The tunnel.\n")
    kept(history, article)
    kept(history, other)
    other.unlink()
    article.rename(other)
    history.moved(article, other)
    (only,) = history.versions(other)
    assert history.data(only) == STORY.encode()


def test_two_programs_on_one_library_forget_nobody(history, article):
    other = article.with_name("tunnel.md")
    other.write_bytes(b"The tunnel.\n")
    second = History(article.parent)
    kept(history, article)
    keep(second, load(other), Why.ASKED, when=NOW)
    fresh = History(article.parent)
    assert (len(fresh.versions(article)), len(fresh.versions(other))) == (1, 1)


def test_a_damaged_list_of_ids_is_put_aside_and_not_overwritten(history, article):
    kept(history, article)
    ids = article.parent / ".copydesk" / "articles.json"
    ids.write_bytes(b'{"broken')
    fresh = History(article.parent)
    keep(fresh, load(article), Why.NAMED, when=NOW, name="After")
    assert ids.with_suffix(".damaged").read_bytes() == b'{"broken'


def test_a_page_that_shares_its_folder_has_no_pictures_of_its_own(history, article):
    section = article.parent / "bridge" / "_index.md"
    section.write_bytes(b"A section.\n")
    assert history.pictures(kept(history, section)) == {}


def test_a_crash_between_two_names_of_the_store_is_healed(history, article):
    kept(history, article)
    store = article.parent / ".copydesk" / "history.git"
    store.rename(store.with_suffix(".old"))
    assert len(History(article.parent).versions(article)) == 1
