"""Every sentence can be translated: a whole catalogue made with Babel is spoken instead of English."""

import tomllib
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from editor.core import text as texts
from editor.core.text import Catalogue, Message

ENGLISH = sorted((Path(__file__).parents[1] / "resources" / "text" / "en").glob("*.toml"))


@pytest.fixture
def mirrored(tmp_path, monkeypatch):
    """A German catalogue in which each sentence stands in brackets."""
    catalogue = Catalog(locale="de", domain=texts.DOMAIN)
    for path in ENGLISH:
        for name, entry in tomllib.loads(path.read_text("utf-8")).items():
            id = f"{path.stem}.{name}"
            if isinstance(entry, str):
                catalogue.add(id, f"⟦{entry}⟧")
            else:
                catalogue.add((id, f"{id}#other"), (f"⟦{entry['one']}⟧", f"⟦{entry['other']}⟧"))
    folder = tmp_path / "locale" / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / f"{texts.DOMAIN}.mo").open("wb") as file:
        write_mo(file, catalogue)
    real = texts.resource
    monkeypatch.setattr(
        texts,
        "resource",
        lambda *parts: tmp_path / "locale" if parts == ("locale",) else real(*parts),
    )
    return Catalogue("de")


def test_each_sentence_of_the_catalogue_can_be_translated(mirrored):
    for path in ENGLISH:
        for name, entry in tomllib.loads(path.read_text("utf-8")).items():
            forms = (
                {"": entry} if isinstance(entry, str) else {"1": entry["one"], "2": entry["other"]}
            )
            for count, form in forms.items():
                pattern = mirrored._pattern(f"{path.stem}.{name}", int(count) if count else None)
                assert pattern == f"⟦{form}⟧"


def test_a_language_without_a_catalogue_speaks_english():
    assert Catalogue("tlh").sentence(Message("options.look")) == "Look"
