"""What Copydesk keeps of its own: options, libraries opened before, how each window was left."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from pathlib import Path

from editor.core.errors import CopydeskError
from editor.core.events import Change
from editor.core.options import Options, Value
from editor.core.paths import AppPaths

OPTIONS_FILE = "options.json"
RECENT = 12
"""Libraries that are remembered."""


class Settings:
    """Reads and writes `options.json` and `windows.json` in the folder for preferences.

    A file that cannot be read counts as empty, and one that cannot be written is told: neither
    keeps anybody from writing.
    """

    def __init__(
        self,
        paths: AppPaths,
        tell: Callable[[Change], None],
        failed: Callable[[CopydeskError], None],
    ) -> None:
        """Read what is there."""
        self._options_file = paths.config / OPTIONS_FILE
        self._windows_file = paths.config / "windows.json"
        self._tell = tell
        self._failed = failed
        self.options = Options(stored_options(paths))

    def set(self, key: str, value: Value, origin: object = None) -> None:
        """Give an option a value, keep it and tell everybody. Raises KeyError if undeclared."""
        if self.options.set(key, value):
            self._write(self._options_file, dict(self.options.stored()))
            self._tell(Change(options=frozenset((key,)), origin=origin))

    def recent(self) -> tuple[Path, ...]:
        """Return the libraries opened before that are still there, the last one first."""
        known = _read(self._windows_file).get("recent", [])
        paths = (
            [Path(one) for one in known if isinstance(one, str)] if isinstance(known, list) else []
        )
        return tuple(path for path in paths if path.is_dir())

    def opened(self, library: Path) -> None:
        """Remember that a library was opened."""
        stored = _read(self._windows_file)
        before = [str(path) for path in self.recent() if path != library]
        stored["recent"] = [str(library), *before][:RECENT]
        self._write(self._windows_file, stored)

    def window_state(self, library: Path | None, name: str = "window") -> bytes:
        """Return how something was left in the window of a library; empty where nothing is known."""
        windows = _read(self._windows_file).get("windows", {})
        kept = windows.get(str(library or ""), {}) if isinstance(windows, dict) else {}
        value = kept.get(name, "") if isinstance(kept, dict) else ""
        if not isinstance(value, str):
            return b""
        try:
            return base64.b64decode(value, validate=True)
        except ValueError:
            return b""

    def keep_window_state(self, library: Path | None, state: bytes, name: str = "window") -> None:
        """Keep how something was left in the window of a library."""
        stored = _read(self._windows_file)
        windows = stored.get("windows")
        windows = windows if isinstance(windows, dict) else {}
        kept = windows.get(str(library or ""))
        kept = kept if isinstance(kept, dict) else {}
        kept[name] = base64.b64encode(state).decode("ascii")
        windows[str(library or "")] = kept
        stored["windows"] = windows
        self._write(self._windows_file, stored)

    def _write(self, file: Path, values: dict[str, object]) -> None:
        from editor.library.files import make_folders, write_outputs

        text = json.dumps(values, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
        try:
            make_folders(file.parent)
            write_outputs({file: text.encode("utf-8")})
        except CopydeskError as problem:
            self._failed(problem)


def stored_options(paths: AppPaths) -> dict[str, object]:
    """Return the options as they are stored, unchecked; empty where there are none."""
    return _read(paths.config / OPTIONS_FILE)


def _read(file: Path) -> dict[str, object]:
    try:
        stored = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return stored if isinstance(stored, dict) else {}
