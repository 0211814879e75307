"""The folders of the user's system in which Copydesk keeps what is not an article."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class AppPaths:
    """Absolute folders; none need exist."""

    config: Path
    """Options, window state, the user's themes."""
    state: Path
    """The journal."""
    cache: Path
    """May be deleted at any time."""

    @classmethod
    def of_user(cls) -> AppPaths:
        """Return the folders that this system gives a program for this user."""
        from platformdirs import PlatformDirs  # 5 ms, not needed by tests or workers

        dirs = PlatformDirs("copydesk", appauthor=False)
        return cls(dirs.user_config_path, dirs.user_state_path, dirs.user_cache_path)

    @classmethod
    def below(cls, root: Path) -> AppPaths:
        """Return folders below `root`, for tests and for `--home`."""
        return cls(root / "config", root / "state", root / "cache")
