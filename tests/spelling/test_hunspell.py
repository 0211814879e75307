"""Words are judged, and others suggested."""

import pytest

from editor.core.errors import DictionaryError
from editor.spelling.dictionaries import find_dictionaries
from editor.spelling.hunspell import LONGEST, MOST, Question, Wish, judge, suggest
from editor.spelling.places import bundled
from tests.spelling.conftest import write


def test_words_are_right_in_the_forms_that_the_dictionary_has(english):
    words = ("tram", "trams", "Tram", "TRAM", "tramm", "don't", "Zug")
    assert judge(Question(english, words)) == (True, True, True, True, False, True, False)


def test_letters_that_a_dictionary_cannot_write_are_wrong(tmp_path):
    write(tmp_path, "en_US", "tram", "SET ISO8859-1\n")
    (latin,) = find_dictionaries([tmp_path])
    assert judge(Question(latin, ("tram", "трам", "tram"))) == (True, False, True)
    assert suggest(Wish("трам", (latin,))) == ()


@pytest.mark.parametrize("word", ["colour", "colours", "centre", "theatres"])
def test_british_spellings_are_right_where_the_american_dictionary_stands_in(english, word):
    assert judge(Question(english, (word,), british=True)) == (True,)
    assert judge(Question(english, (word,))) == (False,)


BRITISH = (
    "organise organised analyse travelled traveller jewellery fulfil skilful licence defence "
    "catalogue paediatric manoeuvre programme grey tyres kerb ploughed storeys practise judgement "
    "ageing cosy draught learnt spelt metres centred modelling neighbourhood marvellous"
)
WRONG = "recieve wierd seperate occured sentance theire wouldnt"


@pytest.mark.parametrize("word", BRITISH.split())
def test_the_english_that_comes_along_reads_british_words(word):
    american = next(one for one in find_dictionaries([bundled()]) if one.tag == "en-US")
    assert judge(Question(american, (word,), british=True)) == (True,)


@pytest.mark.parametrize("word", WRONG.split())
def test_what_is_wrong_in_britain_too_stays_wrong(word):
    american = next(one for one in find_dictionaries([bundled()]) if one.tag == "en-US")
    assert judge(Question(american, (word,), british=True)) == (False,)


def test_the_likeliest_word_comes_first(english):
    assert suggest(Wish("brigde", (english,)))[0] == "bridge"


def test_of_several_languages_the_one_that_is_nearer_comes_first(english, german):
    assert suggest(Wish("Brükce", (english, german)))[0] == "Brücke"
    assert suggest(Wish("brigde", (german, english)))[0] == "bridge"


def test_words_of_the_site_are_suggested_before_those_of_a_dictionary(english):
    own = frozenset({"Okafor", "tramway"})
    assert suggest(Wish("Okaphor", (english,), own))[0] == "Okafor"


def test_there_are_five_at_most_and_none_for_what_is_no_word(tmp_path):
    write(tmp_path, "en_US", "cat car can cap cab cad caw")
    (many,) = find_dictionaries([tmp_path])
    assert 1 < len(suggest(Wish("caq", (many,)))) <= MOST
    assert suggest(Wish("c" * (LONGEST + 1), (many,))) == ()


def test_a_file_that_is_no_dictionary_is_said(tmp_path):
    path = write(tmp_path, "de_DE", "Zug")
    path.write_text("<html>moved</html>", "utf-8")
    (broken,) = find_dictionaries([tmp_path])
    with pytest.raises(DictionaryError) as said:
        judge(Question(broken, ("Zug",)))
    assert said.value.key == "dictionary-broken"


def test_a_dictionary_that_went_is_said(tmp_path):
    path = write(tmp_path, "de_DE", "Zug")
    (gone,) = find_dictionaries([tmp_path])
    path.unlink()
    with pytest.raises(DictionaryError) as said:
        judge(Question(gone, ("Zug",)))
    assert said.value.key == "dictionary-unreadable"
