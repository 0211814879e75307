"""Finds and reads themes: the library's, the user's, those of other packages, ours."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from editor.core.errors import ThemeError
from editor.core.resources import resource
from editor.export.theme import Theme, ThemeInfo, ThemeOption

FOLDER = "themes"
"""Name of the folder with themes, in a library and in the user's folder."""
GROUP = "copydesk.themes"
"""Entry points of other packages: name = a package that holds the theme's files."""
TEMPLATE, STYLE, ABOUT = "page.html", "style.css", "theme.toml"
LARGEST = 12_000_000
"""Bytes of one file of a theme: one that was captured holds its fonts and pictures."""


def load_theme(name: str, library: Path | None = None, user: Path | None = None) -> Theme:
    """Return the theme of this name, looked for in the library, the user's folder, packages, ours.

    Raises ThemeError where there is none, or where one of its files cannot be read.
    """
    for found, folder, _origin in _folders(library, user):
        if found == name:
            return read_theme(name, folder)
    raise ThemeError("theme-unknown", theme=name, known=", ".join(_names(library, user)))


def list_themes(library: Path | None = None, user: Path | None = None) -> tuple[ThemeInfo, ...]:
    """Return all themes by name; where two have one name, the one that `load_theme` would take.

    A theme whose `theme.toml` is broken is listed by its name, so that it can be found.
    """
    themes: dict[str, ThemeInfo] = {}
    for name, folder, origin in _folders(library, user):
        if name in themes:
            continue
        try:
            about = _about(name, folder)
        except ThemeError:
            about = {}
        themes[name] = ThemeInfo(
            name=name,
            title=str(about.get("title") or name),
            description=str(about.get("description") or ""),
            origin=origin,
        )
    return tuple(sorted(themes.values(), key=lambda one: one.name))


def read_theme(name: str, folder: Path) -> Theme:
    """Read a theme from its folder. Raises ThemeError."""
    about = _about(name, folder)
    declared = tuple(_declared(about.get("options")))
    return Theme(
        name=name,
        title=str(about.get("title") or name),
        template=_text(name, folder / TEMPLATE),
        style=_text(name, folder / STYLE),
        options={one.name: one.default for one in declared},
        declared=declared,
        where=str(folder),
    )


def _folders(library: Path | None, user: Path | None) -> Iterator[tuple[str, Path, str]]:
    if library:
        yield from _below(library / FOLDER, "library")
    if user:
        yield from _below(user / FOLDER, "user")
    yield from _foreign()
    yield from _below(resource(FOLDER), "copydesk")


def _foreign() -> Iterator[tuple[str, Path, str]]:
    """Yield the themes of other packages; a package that cannot be found brings none."""
    from importlib.metadata import entry_points  # 30 ms, and most pages never ask

    for point in sorted(entry_points(group=GROUP), key=lambda one: one.name):
        distribution = point.dist.name if point.dist else point.value
        folder = _package_folder(point.value)
        if folder is not None:
            yield point.name, folder, distribution


def _package_folder(package: str) -> Path | None:
    """Return where a package's files lie, without running any of its code."""
    from importlib.util import find_spec

    top, *below = package.split(".")
    # Asking for a package inside of another one would import that.
    spec = find_spec(top)
    places = spec.submodule_search_locations if spec else None
    return next((Path(one, *below) for one in places or ()), None)


def _below(folder: Path, origin: str) -> Iterator[tuple[str, Path, str]]:
    try:
        found = sorted(one for one in folder.iterdir() if (one / ABOUT).is_file())
    except OSError:
        return
    for one in found:
        yield one.name, one, origin


def _names(library: Path | None, user: Path | None) -> list[str]:
    return sorted({name for name, _, _ in _folders(library, user)})


def _about(name: str, folder: Path) -> Mapping[str, object]:
    path = folder / ABOUT
    try:
        return tomllib.loads(_text(name, path))
    except tomllib.TOMLDecodeError as fault:
        line, problem = _line_of(fault)
        raise ThemeError(
            "theme-broken", theme=name, file=str(path), line=line, problem=problem
        ) from fault


def _line_of(fault: tomllib.TOMLDecodeError) -> tuple[int, str]:
    # Before Python 3.14 the line stands in the sentence only: "… (at line 3, column 7)".
    problem, _, place = str(fault).partition(" (at line ")
    number = place.partition(",")[0]
    return (int(number) if number.isdecimal() else 1), problem


def _text(name: str, path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise ThemeError("theme-file-large", theme=name, file=str(path))
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as fault:
        raise ThemeError(
            "theme-file-missing", theme=name, file=str(path), details=str(fault)
        ) from fault


def _declared(options: object) -> Iterator[ThemeOption]:
    """Yield the options; each is a table with `default`, or a bare value."""
    if not isinstance(options, Mapping):
        return
    for key, value in options.items():
        table = value if isinstance(value, Mapping) else {"default": value}
        choices = table.get("choices")
        yield ThemeOption(
            name=str(key),
            title=str(table.get("title") or key),
            default=table.get("default"),
            choices=tuple(map(str, choices)) if isinstance(choices, list) else (),
        )
