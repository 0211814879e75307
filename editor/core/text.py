"""Texts for people: a message is an id with parameters, its sentence stands in the catalogue."""

from __future__ import annotations

import gettext
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from editor.core.resources import resource

Param = str | int | float
DOMAIN = "copydesk"


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for people, not yet spoken: `area.name` and what is filled into it."""

    id: str
    params: tuple[tuple[str, Param], ...] = ()

    def __str__(self) -> str:
        """Return the sentence in the writer's language."""
        return Catalogue.current().sentence(self)


def message(id: str, /, **params: Param) -> Message:
    """Return the message `area.name` with its parameters."""
    return Message(id, tuple(sorted(params.items())))


def text(id: str, /, **params: Param) -> str:
    """Return the sentence of `area.name` in the writer's language, at once."""
    return str(message(id, **params))


@cache
def english(area: str) -> Mapping[str, str | Mapping[str, str]]:
    """Return the English sentences of one area, read from `resources/text/en/<area>.toml`.

    A sentence is a string, or a table `{one, other}` chosen by the parameter `count`.
    Raises FileNotFoundError for an area that has no file: a defect, not a fault of the world.
    """
    return tomllib.loads(resource("text", "en", f"{area}.toml").read_text("utf-8"))


class Catalogue:
    """Looks sentences up: the translation by gettext where there is one, else English."""

    _current: Catalogue | None = None

    def __init__(self, language: str = "en") -> None:
        """Load the gettext catalogue of `language` (BCP 47); English needs none."""
        self.language = language
        self._translation: gettext.NullTranslations = gettext.NullTranslations()
        if not language.startswith("en"):
            self._translation = gettext.translation(
                DOMAIN,
                localedir=str(resource("locale")),
                languages=[language.replace("-", "_"), language.split("-", maxsplit=1)[0]],
                fallback=True,
            )

    @classmethod
    def current(cls) -> Catalogue:
        """Return the catalogue in force; English until `use` was called."""
        if cls._current is None:
            cls._current = cls()
        return cls._current

    @classmethod
    def use(cls, catalogue: Catalogue) -> None:
        """Put a catalogue in force; called once, by the composition root."""
        cls._current = catalogue

    def sentence(self, said: Message) -> str:
        """Return the sentence of a message with its parameters filled in."""
        params = dict(said.params)
        pattern = self._pattern(said.id, params.get("count"))
        return pattern.format(**params) if params else pattern

    def _pattern(self, id: str, count: Param | None) -> str:
        area, _, name = id.partition(".")
        entry = english(area)[name]
        if isinstance(entry, str):
            translated = self._translation.gettext(id)
            return entry if translated == id else translated
        number = int(count) if count is not None else 0
        plural = f"{id}#other"
        translated = self._translation.ngettext(id, plural, number)
        if translated in (id, plural):
            return entry["one"] if number == 1 else entry["other"]
        return translated


def known(id: str) -> bool:
    """Tell whether the catalogue has a sentence for this id."""
    area, _, name = id.partition(".")
    try:
        return name in english(area)
    except FileNotFoundError:
        return False
