"""What needs the corpus and the real validators: their folder, and how they are asked."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

Check = Callable[..., dict[str, object]]
Copydesk = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with corpus and servers."""
    return Path(os.environ["COPYDESK_SHARED"])


@pytest.fixture(scope="session")
def news(shared: Path) -> list[Path]:
    """All news articles of the corpus, by name."""
    return sorted((shared / "corpus" / "news").glob("*.md"))


@pytest.fixture
def copydesk() -> Copydesk:
    """Run the command line in a real process."""

    def run(*args: object) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "editor", *map(str, args)],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=600,
        )

    return run


@pytest.fixture(scope="session")
def validate(shared: Path) -> Check:
    """Hold pages to Nu, html-validate, axe and structured data; with Lighthouse where asked."""
    cache = os.environ["COPYDESK_CACHE"]

    def check(files: Sequence[Path], *, lighthouse: bool = False) -> dict[str, object]:
        flags = ["--lighthouse"] if lighthouse else []
        ran = subprocess.run(
            [shared / "servers" / "validate" / "check", cache, *flags, *files],
            capture_output=True,
            text=True,
            check=False,
            timeout=900,
        )
        assert ran.stdout, ran.stderr
        return json.loads(ran.stdout)

    return check
