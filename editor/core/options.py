"""Options as data: type, default, choices; page, help and the file of preferences derive from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from editor.core.text import Message, message

Value = bool | int | float | str


@dataclass(frozen=True, slots=True)
class Option:
    """One preference. Its title and explanation are `options.<key>` and `options.<key>-help`."""

    key: str
    default: Value
    choices: tuple[str, ...] = ()
    """For text: the values it may have; empty means any. Each has a title `options.<key>.<choice>`."""
    least: float | None = None
    most: float | None = None
    unit: str = ""
    page: str = "general"
    """Page of the preferences: `general`, `writing`, `spelling`, `preview`, `export`."""
    once: str = ""
    """Its name in an earlier version."""

    @property
    def title(self) -> Message:
        """Its name."""
        return message(f"options.{self.key}")

    @property
    def help(self) -> Message:
        """One sentence: what it changes."""
        return message(f"options.{self.key}-help")

    def take(self, value: object) -> Value:
        """Return a stored value if it fits, else the default: a bad file never stops the program."""
        if isinstance(self.default, bool):
            return value if isinstance(value, bool) else self.default
        if isinstance(self.default, (int, float)):
            if isinstance(value, bool) or not isinstance(value, (int, float)):
                return self.default
            if (self.least is not None and value < self.least) or (
                self.most is not None and value > self.most
            ):
                return self.default
            return type(self.default)(value)
        if not isinstance(value, str) or (self.choices and value not in self.choices):
            return self.default
        return value


OPTIONS = (
    Option("look", "system", ("system", "light", "dark")),
    Option("language", "system", page="general"),
    Option("rest", 2.0, least=0.5, most=60, unit="s", page="writing"),
    Option("text-font", "Source Serif Pro", page="writing"),
    Option("text-size", 18, least=10, most=48, unit="px", page="writing"),
    Option("text-width", 60, least=30, most=120, unit="ch", page="writing"),
    Option("line-height", 1.6, least=1.0, most=2.5, page="writing"),
    Option("pairs", True, page="writing"),
    Option("typed-quotes", True, page="writing"),
    Option("emoji", False, page="writing"),
    Option("focus", "off", ("off", "sentence", "paragraph"), page="writing"),
    Option("typewriter", False, page="writing"),
    Option("full-screen", "text", ("text", "window"), page="writing"),
    Option("day-goal", 0, least=0, most=100_000, page="writing"),
    Option("words-per-minute", 238, least=100, most=600, page="writing"),
    Option("spelling", True, page="spelling"),
    Option("spelling-languages", "", page="spelling"),
    Option("spelling-folder", "", page="spelling"),
    Option("spelling-capitals", False, page="spelling"),
    Option("preview-width", "desktop", ("phone", "tablet", "desktop", "own"), page="preview"),
    Option("preview-own-width", 600, least=200, most=3840, unit="px", page="preview"),
    Option("preview-links", True, page="preview"),
    Option("in-step", True, page="preview"),
    Option("export-form", "folder", ("folder", "self-contained", "fragment"), page="export"),
    Option("export-place", "", page="export"),
)
"""All preferences; `preview-links`: ask before a link opens in the browser."""


class Options:
    """The values in force: what the user set, else the defaults."""

    def __init__(
        self, stored: Mapping[str, object] | None = None, declared: Iterable[Option] = OPTIONS
    ) -> None:
        """Take stored values; an unknown or unfitting one is left out, an old name understood."""
        self._declared = {option.key: option for option in declared}
        self._values: dict[str, Value] = {}
        for option in self._declared.values():
            for key in (option.once, option.key):
                if key and stored and key in stored:
                    self._values[option.key] = option.take(stored[key])

    def __iter__(self) -> Iterator[Option]:
        """Yield the declared options."""
        return iter(self._declared.values())

    def __getitem__(self, key: str) -> Value:
        """Return an option's value. Raises KeyError for an undeclared one."""
        return self._values.get(key, self._declared[key].default)

    def text(self, key: str) -> str:
        """Return a text option's value."""
        return str(self[key])

    def number(self, key: str) -> float:
        """Return a number option's value."""
        return float(self[key])

    def flag(self, key: str) -> bool:
        """Return a yes-or-no option's value."""
        return bool(self[key])

    def set(self, key: str, value: Value) -> bool:
        """Set a value that fits; tell whether anything changed. Raises KeyError if undeclared."""
        taken = self._declared[key].take(value)
        if taken == self[key]:
            return False
        self._values[key] = taken
        return True

    def stored(self) -> dict[str, Value]:
        """Return what differs from the defaults, for the file of preferences."""
        return {
            key: value
            for key, value in self._values.items()
            if value != self._declared[key].default
        }
