"""The site's own words in `words.txt`."""

import pytest

from editor.core.errors import ReadError
from editor.library.nearest import WORDS_FILE
from editor.library.own_words import add_word, read_words, remove_word


def there(folder):
    return (folder / WORDS_FILE).read_bytes().decode("utf-8")


def test_a_library_without_the_file_has_no_words_and_reading_makes_none(tmp_path):
    assert read_words(tmp_path) == frozenset()
    assert list(tmp_path.iterdir()) == []


def test_words_are_lines_without_comments(tmp_path):
    (tmp_path / WORDS_FILE).write_text("# names\nOkafor\n\n  tramway  # ours\n", "utf-8")
    assert read_words(tmp_path) == {"Okafor", "tramway"}


@pytest.mark.parametrize(
    ("before", "word", "after"),
    [
        (None, "Okafor", "Okafor\n"),
        ("", "Okafor", "Okafor\n"),
        ("Adeyemi\ntramway\n", "Okafor", "Adeyemi\nOkafor\ntramway\n"),
        ("Adeyemi\n", "Okafor", "Adeyemi\nOkafor\n"),
        ("Adeyemi", "Okafor", "Adeyemi\nOkafor\n"),
        ("tramway\nAdeyemi\n", "Okafor", "tramway\nAdeyemi\nOkafor\n"),
        ("# names\nZola\n", "Okafor", "# names\nOkafor\nZola\n"),
        ("Adeyemi\r\nZola\r\n", "Okafor", "Adeyemi\r\nOkafor\r\nZola\r\n"),
        ("\ufeffZola\n", "Okafor", "\ufeffOkafor\nZola\n"),
    ],
)
def test_a_word_comes_to_its_place_and_all_other_lines_stay(tmp_path, before, word, after):
    if before is not None:
        (tmp_path / WORDS_FILE).write_bytes(before.encode("utf-8"))
    assert add_word(tmp_path, word)
    assert there(tmp_path) == after
    assert remove_word(tmp_path, word)
    assert word not in read_words(tmp_path)


def test_a_word_that_is_there_is_not_written_again(tmp_path):
    (tmp_path / WORDS_FILE).write_text("Okafor # the reporter\n", "utf-8")
    assert not add_word(tmp_path, "Okafor")
    assert there(tmp_path) == "Okafor # the reporter\n"


def test_taking_out_a_word_that_is_not_there_changes_nothing(tmp_path):
    assert not remove_word(tmp_path, "Okafor")
    (tmp_path / WORDS_FILE).write_text("Zola\n", "utf-8")
    assert not remove_word(tmp_path, "Okafor")
    assert there(tmp_path) == "Zola\n"


def test_a_file_that_is_no_text_is_said_and_not_touched(tmp_path):
    data = b"\xff\xfe\x00\x00binary\x00"
    (tmp_path / WORDS_FILE).write_bytes(data)
    with pytest.raises(ReadError):
        add_word(tmp_path, "Okafor")
    assert (tmp_path / WORDS_FILE).read_bytes() == data
