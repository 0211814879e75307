"""Where dictionaries of Hunspell lie: the one that comes along, the system's, LibreOffice's."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

_UNIX = (
    "/usr/local/share/hunspell",
    "/usr/share/hunspell",
    "/usr/share/myspell",
    "/usr/share/myspell/dicts",
    "/opt/homebrew/share/hunspell",
)
_MAC = ("/Library/Spelling",)
_OFFICES = (
    "/usr/lib/libreoffice/share/extensions",
    "/usr/lib64/libreoffice/share/extensions",
    "/Applications/LibreOffice.app/Contents/Resources/extensions",
)
_NEWER_OFFICES = ("/opt", "libreoffice*/share/extensions")


def dictionary_folders(
    own: str = "", environment: Mapping[str, str] | None = None, system: str = sys.platform
) -> tuple[Path, ...]:
    """Return the folders that may hold dictionaries, those that win first; some may not exist.

    `own` is the writer's own folder, from the options.
    """
    environment = os.environ if environment is None else environment
    found = [Path(os.path.expanduser(own.strip()))] if own.strip() else []  # noqa: PTH111 - raises for a name that nobody has
    found += [Path(one) for one in environment.get("DICPATH", "").split(os.pathsep) if one]
    found += _windows(environment) if system == "win32" else _unix(environment, system)
    found.append(bundled())
    return tuple(dict.fromkeys(found))


def bundled() -> Path:
    """Return the folder of the English dictionary that comes along."""
    spec = importlib.util.find_spec("hunspell")
    inside = Path(spec.origin).parent if spec is not None and spec.origin else Path()
    return inside / "dictionaries"


def _unix(environment: Mapping[str, str], system: str) -> list[Path]:
    home = Path(environment.get("HOME", "~")).expanduser()
    data = Path(environment.get("XDG_DATA_HOME") or home / ".local" / "share")
    shared = [one for one in environment.get("XDG_DATA_DIRS", "").split(":") if one]
    found = [data / "hunspell", *(Path(one) / "hunspell" for one in shared)]
    if system == "darwin":
        found += [home / "Library" / "Spelling", *(Path(one) for one in _MAC)]
    found += [Path(one) for one in _UNIX]
    for office in _OFFICES:
        found += _dictionaries_of(Path(office))
    top, below = _NEWER_OFFICES
    for newer in sorted(Path(top).glob(below)):
        found += _dictionaries_of(newer)
    return found


def _windows(environment: Mapping[str, str]) -> list[Path]:
    found = [
        Path(environment[name]) / "hunspell"
        for name in ("APPDATA", "LOCALAPPDATA", "PROGRAMDATA")
        if environment.get(name)
    ]
    for name in ("PROGRAMFILES", "PROGRAMFILES(X86)"):
        if environment.get(name):
            office = Path(environment[name]) / "LibreOffice" / "share" / "extensions"
            found += _dictionaries_of(office)
    return found


def _dictionaries_of(office: Path) -> Iterator[Path]:
    """Yield the folders of an office's dictionaries: `dict-de`, `dict-en`."""
    yield from sorted(office.glob("dict-*"))
