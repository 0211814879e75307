"""Dictionaries are found, and chosen by language."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.spelling.dictionaries import Dictionary, find_dictionaries, readers_of
from editor.spelling.places import bundled, dictionary_folders
from tests.spelling.conftest import write


def of(*tags: str) -> list[Dictionary]:
    parts = (tag.partition("-") for tag in tags)
    return [Dictionary(language, region, Path(f"{language}.dic")) for language, _, region in parts]


def test_the_one_that_comes_along_is_english():
    assert "en-US" in {one.tag for one in find_dictionaries([bundled()])}


def test_dictionaries_are_known_by_their_names(tmp_path):
    for name in ("de_AT", "sr_Latn_RS", "nl", "de_DE_frami", "index", "en-GB"):
        write(tmp_path, name, "word")
    (tmp_path / "hyph_fr_FR.dic").write_text("UTF-8\n", "utf-8")
    found = {one.tag for one in find_dictionaries([tmp_path])}
    assert found == {"de-AT", "sr-RS", "nl", "de-DE", "en-GB"}


def test_a_list_without_its_affixes_is_left_out(tmp_path):
    write(tmp_path, "fr", "mot").with_suffix(".aff").unlink()
    assert find_dictionaries([tmp_path]) == ()


def test_of_two_for_one_language_the_first_folder_counts(tmp_path):
    write(tmp_path / "own", "de_DE", "eigen")
    write(tmp_path / "system", "de_DE", "fremd")
    (found,) = find_dictionaries([tmp_path / "own", tmp_path / "gone", tmp_path / "system"])
    assert found.path.parent == tmp_path / "own"


@pytest.mark.parametrize(
    ("asked", "there", "reads", "exact"),
    [
        ("de-AT", ("de-AT", "de-DE"), ["de-AT"], True),
        ("de", ("de-AT", "de-DE"), ["de-DE"], True),
        ("de-CH", ("de-AT", "de-DE"), ["de-AT"], False),
        ("de", ("de-AT",), ["de-AT"], True),
        ("fr", ("fr", "fr-CA"), ["fr"], True),
        ("fr-FR", ("fr", "fr-CA"), ["fr"], False),
        ("pt-BR", ("pt-BR", "pt-PT"), ["pt-BR"], True),
        ("sv", ("sv-FI", "sv-SE"), ["sv-SE"], True),
        ("en", ("en-GB", "en-US"), ["en-GB", "en-US"], True),
        ("en_GB", ("en-GB", "en-US"), ["en-GB"], True),
        ("sr-Latn-RS", ("sr-RS",), ["sr-RS"], True),
        ("ja", ("de-DE",), [], True),
        ("", ("de-DE",), [], False),
        ("no language", ("de-DE",), [], False),
    ],
)
def test_an_article_is_read_by_the_dictionary_of_its_language(asked, there, reads, exact):
    found = readers_of(asked, of(*there))
    assert [one.tag for one in found.dictionaries] == reads
    assert found.exact is exact


def test_the_writers_folder_wins_and_the_one_that_comes_along_is_the_last(tmp_path):
    folders = dictionary_folders(str(tmp_path), {"DICPATH": "/dics", "HOME": "/home/w"}, "linux")
    assert folders[:2] == (tmp_path, Path("/dics"))
    assert Path("/home/w/.local/share/hunspell") in folders
    assert Path("/usr/share/hunspell") in folders
    assert folders[-1] == bundled()


def test_an_office_has_a_folder_for_each_language(tmp_path):
    german = tmp_path / "LibreOffice" / "share" / "extensions" / "dict-de"
    german.mkdir(parents=True)
    environment = {"PROGRAMFILES": str(tmp_path), "APPDATA": str(tmp_path / "roaming")}
    folders = dictionary_folders("", environment, "win32")
    assert folders == (tmp_path / "roaming" / "hunspell", german, bundled())
    assert not [one for one in folders if one.as_posix().startswith("/usr")]


def test_a_mac_has_the_folders_of_its_user():
    folders = dictionary_folders("", {"HOME": "/Users/w"}, "darwin")
    assert Path("/Users/w/Library/Spelling") in folders


def test_a_folder_of_somebody_who_is_not_there_is_only_not_there():
    assert dictionary_folders("~nobody-of-this-name/words", {}, "linux")
