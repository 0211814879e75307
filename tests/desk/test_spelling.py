"""What the desk knows of words: dictionaries, verdicts, the site's own words."""

from __future__ import annotations

import pytest

from editor.core.errors import ExportError
from editor.core.events import Change
from editor.desk import spelling
from editor.desk.desk import Desk
from editor.desk.samples import copy_samples
from editor.desk.spelling import Wanted
from editor.markup.spelling_words import words_of_body
from editor.spelling import places
from tests.spelling.conftest import write


@pytest.fixture
def dictionaries(tmp_path, monkeypatch):
    """The only folder there is."""
    folder = tmp_path / "dictionaries"
    write(folder, "en_US", "the tram bridge harbor well known over")
    write(folder, "de_DE", "der Zug Brücke")
    monkeypatch.setattr(places, "dictionary_folders", lambda _own: (folder,))
    return folder


@pytest.fixture
def speller(calm, dictionaries):
    calm.spelling.look()
    return calm.spelling


@pytest.fixture
def buffer(calm, article):
    return calm.buffers.open(article)


def verdicts(speller, tag, *words, paragraph=False):
    readers = speller.readers(tag, paragraph=paragraph)
    speller.ask([Wanted(readers, frozenset(words))], lambda: None)
    return [speller.verdict(readers, word) for word in words]


def test_nothing_is_known_before_it_was_asked_for(speller):
    readers = speller.readers("en-US")
    assert speller.verdict(readers, "tram") is None
    assert verdicts(speller, "en-US", "tram", "tramm") == [True, False]


def test_a_word_is_asked_for_once(speller, monkeypatch):
    asked = []
    judge = spelling.Spelling._answer
    monkeypatch.setattr(
        spelling.Spelling,
        "_answer",
        lambda self, question: asked.append(question.words) or judge(self, question),
    )
    verdicts(speller, "en-US", "tram", "tramm")
    verdicts(speller, "en-US", "tram", "tramm", "bridge")
    assert [set(words) for words in asked] == [{"tram", "tramm"}, {"bridge"}]


def test_more_than_fits_one_question_is_asked_again(speller, monkeypatch):
    monkeypatch.setattr(spelling, "AT_ONCE", 2)
    words = ("tram", "bridge", "the")
    assert verdicts(speller, "en-US", *words).count(None) == 1
    assert verdicts(speller, "en-US", *words) == [True, True, True]


def test_an_article_is_read_in_the_languages_of_the_option_too(calm, speller):
    assert verdicts(speller, "en-US", "Zug", "tram") == [False, True]
    calm.settings.set("spelling-languages", "de, xx")
    assert verdicts(speller, "en-US", "Zug", "tram") == [True, True]


def test_a_paragraph_of_its_own_language_is_read_in_that_alone(calm, speller):
    calm.settings.set("spelling-languages", "en-US")
    assert verdicts(speller, "de", "Zug", "tram", paragraph=True) == [True, False]


def test_a_language_without_a_dictionary_has_no_verdicts_and_is_said_once(speller, owner):
    assert verdicts(speller, "sv", "tram") == [None]
    speller.say_missing("sv", "Swedish")
    speller.say_missing("sv", "Swedish")
    assert owner.said() == [
        "There is no dictionary for Swedish (sv) here, so its words are not judged."
    ]
    assert "hunspell" in str(owner.notices[-1].hint)


def test_nobody_is_told_of_languages_without_words(speller, owner):
    speller.say_missing("ja", "Japanese")
    assert owner.said() == []


def test_the_american_dictionary_stands_in_for_a_british_one(speller, dictionaries):
    assert verdicts(speller, "en-GB", "harbour") == [True]
    assert verdicts(speller, "en-US", "harbour") == [False]
    write(dictionaries, "en_GB", "harbour")
    speller.look()
    assert verdicts(speller, "en-GB", "harbour", "harbor") == [True, False]


def test_a_broken_dictionary_is_said_and_the_others_go_on(calm, speller, owner, dictionaries):
    (dictionaries / "de_DE.dic").write_text("no list", "utf-8")
    assert verdicts(speller, "de", "Zug") == [None]
    assert "de_DE.dic is not a dictionary" in owner.said()[-1]
    assert [one.tag for one in speller.dictionaries] == ["en-US"]
    assert verdicts(speller, "en-US", "tram") == [True]


def test_hyphens_part_a_wrong_word_and_apostrophes_in_languages_that_elide(speller):
    english, german = speller.readers("en-US"), speller.readers("de")
    assert speller.halves(english, "well-knwon") == ["well", "knwon"]
    assert speller.halves(english, "Dekker's") == ["Dekker", "s"]
    assert speller.halves(english, "dont't") == []
    assert speller.halves(german, "Dekker's") == []


def test_suggestions_come_with_the_sites_words(speller, owner):
    found = []
    speller.suggest(speller.readers("en-US"), "brigde", frozenset({"Brigade"}), found.append)
    assert "bridge" in found[0]


def test_the_articles_language_is_its_own_else_the_sites(calm, speller, buffer, library_folder):
    assert speller.language_of(buffer) == "en"
    (library_folder / "site.yaml").write_text("language: de\n", "utf-8")
    calm.read_site()
    assert speller.language_of(buffer) == "de"
    buffer.set_fields({"lang": "fr"})
    assert speller.language_of(buffer) == "fr"


@pytest.mark.parametrize(
    ("word", "accepted"),
    [
        ("Oyelaran", True),
        ("Oyelaran's", True),
        ("OYELARAN", True),
        ("OYELARAN'S", True),
        ("oyelaran", False),
        ("harbour", True),
        ("Harbour", True),
        ("Oyelarans", False),
        ("NATO", True),
        ("Nato", False),
    ],
)
def test_names_of_the_front_matter_and_capitals_are_right(speller, buffer, word, accepted):
    assert speller.accepts(buffer, word) is accepted


def test_capitals_are_judged_by_option(calm, speller, buffer):
    calm.settings.set("spelling-capitals", True)
    assert not speller.accepts(buffer, "NATO")


def test_another_byline_has_other_names(speller, buffer):
    assert speller.accepts(buffer, "Oyelaran")
    buffer.set_fields({"authors": ["Kwabena Dirks"]})
    assert speller.accepts(buffer, "Dirks")
    assert not speller.accepts(buffer, "Oyelaran")


def test_a_word_is_skipped_in_one_article_until_it_is_closed(calm, owner, speller, buffer):
    other = calm.buffers.new("Text")
    speller.own.skip(buffer, "tramm")
    assert owner.changes[-1] == Change(words=True)
    assert speller.accepts(buffer, "tramm")
    assert not speller.accepts(other, "tramm")
    path = buffer.path
    calm.buffers.close(buffer)
    assert not speller.accepts(calm.buffers.open(path), "tramm")


def test_a_word_of_the_site_is_right_in_all_its_articles_and_taken_back(
    calm, owner, speller, buffer, library_folder
):
    other = calm.buffers.new("Text")
    speller.own.add(buffer, "tramm")
    assert (library_folder / "words.txt").read_text("utf-8") == "tramm\n"
    assert speller.accepts(other, "Tramm")
    assert owner.said()[-1] == "“tramm” is one of the site's words now."
    (undo,) = owner.notices[-1].ways
    undo.go()
    assert not speller.accepts(buffer, "tramm")
    assert (library_folder / "words.txt").read_text("utf-8") == ""


def test_taking_a_word_out_is_taken_back_too(owner, speller, buffer, library_folder):
    (library_folder / "words.txt").write_text("tramm\nzola\n", "utf-8")
    speller.own.read(library_folder)
    assert speller.own.is_of_site(buffer, "tramm")
    speller.own.remove(buffer, "tramm")
    assert not speller.accepts(buffer, "tramm")
    owner.notices[-1].ways[0].go()
    assert (library_folder / "words.txt").read_text("utf-8") == "tramm\nzola\n"


def test_words_that_another_program_wrote_are_seen(calm, owner, speller, buffer, library_folder):
    assert not speller.accepts(buffer, "tramm")
    (library_folder / "words.txt").write_text("tramm\n", "utf-8")
    calm.watching.look_again()
    assert speller.accepts(buffer, "tramm")
    told = len(owner.changes)
    calm.watching.look_again()
    assert len(owner.changes) == told


def test_words_that_cannot_be_written_are_said(owner, speller, buffer, library_folder):
    (library_folder / "words.txt").write_bytes(b"\xff\x00")
    speller.own.add(buffer, "tramm")
    assert not speller.accepts(buffer, "tramm")
    assert "words.txt" in owner.said()[-1]


def test_an_article_outside_of_a_library_has_no_words_to_add_to(calm, speller, tmp_path):
    lone = tmp_path / "elsewhere" / "lone.md"
    lone.parent.mkdir()
    lone.write_text("Text\n", "utf-8")
    buffer = calm.buffers.open(lone)
    assert speller.own.home_of(buffer) is None
    speller.own.add(buffer, "tramm")
    assert [one.name for one in lone.parent.iterdir()] == ["lone.md"]


def test_the_work_is_done_in_another_process_and_comes_back(desk, owner, dictionaries):
    desk.spelling.look()
    owner.until(lambda: desk.spelling.ready)
    readers = desk.spelling.readers("en-US")
    known = []
    wanted = [Wanted(readers, frozenset({"tram", "tramm"}))]
    desk.spelling.ask(wanted, lambda: known.append("first"))
    desk.spelling.ask(wanted, lambda: known.append("second"))
    assert desk.spelling.verdict(readers, "tram") is None
    owner.until(lambda: len(known) == 2)
    assert known == ["first", "second"]
    assert desk.spelling.verdict(readers, "tram") is True
    assert desk.spelling.verdict(readers, "tramm") is False
    desk.spelling.suggest(readers, "brigde", frozenset(), known.append)
    owner.until(lambda: len(known) == 3)
    assert known[2][0] == "bridge"


def test_the_sample_newsroom_has_no_misspelling(owner, paths, tmp_path, monkeypatch):
    monkeypatch.setattr(places, "dictionary_folders", lambda _own: (places.bundled(),))
    desk = Desk(paths, clock=owner.clock, later=owner.later)
    folder = copy_samples(tmp_path / "newsroom")
    desk.read_library(folder)
    desk.spelling.look()
    wrong = {}
    for path in sorted(folder.glob("*.md")):
        buffer = desk.buffers.open(path)
        readers = desk.spelling.readers(desk.spelling.language_of(buffer))
        words = {word.text for word in words_of_body(buffer.body)}
        said = dict(zip(words, verdicts_of(desk.spelling, readers, words), strict=True))
        parts = {word: desk.spelling.halves(readers, word) for word in words if said[word] is False}
        for word, halves in parts.items():
            right = verdicts_of(desk.spelling, readers, halves)
            for part, is_right in zip(halves or [word], right or [False], strict=True):
                if len(part) > 1 and not is_right and not desk.spelling.accepts(buffer, part):
                    wrong[part] = path.name
    desk.close()
    assert wrong == {}


def verdicts_of(speller, readers, words):
    speller.ask([Wanted(readers, frozenset(words))], lambda: None)
    return [speller.verdict(readers, word) for word in words]


def test_a_word_in_letters_of_another_script_is_nobodys_to_judge(speller):
    readers = speller.readers("en-US")
    assert speller.verdict(readers, "мостт") is True


class Ending:
    """A process that ends over the first questions put to it."""

    def __init__(self, deaths):
        self.deaths = deaths

    def call(self, function, argument):
        if self.deaths:
            self.deaths -= 1
            raise ExportError("worker-died")
        return function(argument)

    def close(self):
        pass


@pytest.mark.parametrize(("deaths", "blamed"), [(1, 0), (2, 1)])
def test_a_dictionary_is_blamed_where_two_processes_end_over_it(speller, deaths, blamed):
    speller._workers = Ending(deaths)
    before = len(speller.dictionaries)
    verdicts(speller, "en-US", "tram")
    assert before - len(speller.dictionaries) == blamed
