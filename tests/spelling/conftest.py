"""Small dictionaries of the tests' own."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.spelling.dictionaries import Dictionary, find_dictionaries

AFFIXES = "SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\nSFX S Y 1\nSFX S 0 s [^s]\n"


def write(folder: Path, name: str, words: str, affixes: str = AFFIXES) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    listed = words.split()
    path = folder / f"{name}.dic"
    path.write_text("\n".join([str(len(listed)), *listed, ""]), "utf-8")
    path.with_suffix(".aff").write_text(affixes, "utf-8")
    return path


@pytest.fixture
def folder(tmp_path) -> Path:
    dictionaries = tmp_path / "dictionaries"
    write(dictionaries, "en_US", "the tram/S bridge/S color/S center/S theater/S don't well known")
    write(dictionaries, "de_DE", "der Zug Brücke fährt")
    return dictionaries


@pytest.fixture
def english(folder) -> Dictionary:
    return next(one for one in find_dictionaries([folder]) if one.language == "en")


@pytest.fixture
def german(folder) -> Dictionary:
    return next(one for one in find_dictionaries([folder]) if one.language == "de")
