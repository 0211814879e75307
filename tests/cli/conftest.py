"""The command line, called in this process and as a program of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from editor.cli.program import program

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Said:
    """What a command put out."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> object:
        """The one document on standard output."""
        return json.loads(self.out)


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, folder in (("CONFIG", "config"), ("STATE", "state"), ("CACHE", "cache")):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "home" / folder))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def copydesk() -> Callable[..., Said]:
    """Call a command in this process."""

    def call(*arguments: object) -> Said:
        result = CliRunner().invoke(program, [str(one) for one in arguments])
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Said(result.exit_code, result.stdout, result.stderr)

    return call


@pytest.fixture
def process() -> Callable[..., Said]:
    """Start the program itself; `environment` replaces variables, None takes one away."""

    def call(*arguments: object, **environment: str | None) -> Said:
        variables = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
        done = subprocess.run(
            [sys.executable, "-m", "editor", *(str(one) for one in arguments)],
            check=False,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            env={name: value for name, value in variables.items() if value is not None},
        )
        return Said(done.returncode, done.stdout, done.stderr)

    return call


ARTICLE = """---
title: The harbour bridge reopens
slug: harbour-bridge
date: 2026-05-05 09:30
description: Trams cross on Monday.
author: Ada Oyelaran
section: City
tags: [harbour]
image: harbour-bridge/dawn.png
image_alt: The bridge at dawn
image_credit: Harbour Post
source: {name: Harbour Post, url: "https://example.org/bridge"}
stage: ready
---

The first tram will cross on Monday.
"""
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154"
    "08d763f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)


@pytest.fixture
def article(library_folder: Path) -> Path:
    """A finished article in a library."""
    path = library_folder / "harbour-bridge.md"
    path.write_text(ARTICLE, "utf-8", newline="")
    folder = library_folder / "harbour-bridge"
    folder.mkdir()
    (folder / "dawn.png").write_bytes(PNG)
    return path
