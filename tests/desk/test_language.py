"""The language in which the program speaks."""

import json
import locale

import pytest

from editor.core.text import Catalogue, text
from editor.desk.language import speak, system_language


@pytest.fixture(autouse=True)
def _english_afterwards():
    yield
    Catalogue.use(Catalogue())


def test_the_writers_choice_comes_before_the_systems(paths):
    paths.config.mkdir(parents=True)
    (paths.config / "options.json").write_text(json.dumps({"language": "de"}), "utf-8")
    assert speak(paths) == "de"
    assert Catalogue.current().language == "de"


def test_a_language_without_a_translation_is_spoken_in_english(paths):
    paths.config.mkdir(parents=True)
    (paths.config / "options.json").write_text(json.dumps({"language": "tlh"}), "utf-8")
    speak(paths)
    assert text("desk.try-again") == "Try again"


@pytest.mark.parametrize(
    ("found", "language"),
    [("de_AT", "de-AT"), ("en_US", "en-US"), (None, "en"), ("C", "en"), ("pt_BR", "pt-BR")],
)
def test_the_systems_language(monkeypatch, found, language):
    monkeypatch.setattr(locale, "getlocale", lambda: (found, "UTF-8"))
    assert system_language() == language
