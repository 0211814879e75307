"""`copydesk doctor`: what is installed, where things lie, what is missing."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import click

from editor import __version__
from editor.cli.options import json_option
from editor.cli.saying import put, put_json
from editor.cli.system import has_qt, missing_libraries, missing_screen
from editor.core.options import Options
from editor.core.paths import AppPaths
from editor.core.resources import resource
from editor.core.text import text
from editor.desk.settings import stored_options
from editor.spelling.dictionaries import find_dictionaries
from editor.spelling.places import dictionary_folders

PROBE_S = 60
"""Seconds that the engine has to load; a cold disk takes some."""
PROBE = "editor.ui.probe"
"""Loads Qt in a process of its own: what is missing may end it."""


@dataclass(frozen=True, slots=True)
class Engine:
    """What loading Qt found."""

    qt: str | None = None
    webengine: str | None = None
    problem: str = ""


@click.command("doctor", help=text("cli.doctor"))
@json_option
def doctor(as_json: bool) -> None:  # noqa: FBT001
    """Look at the installation and the system."""
    engine = look_at_engine()
    paths = folders()
    missing = lacking(engine)
    if as_json:
        put_json(
            {
                "version": __version__,
                "python": platform.python_version(),
                "qt": engine.qt,
                "webengine": engine.webengine,
                "paths": {name: str(path) for name, path in paths.items()},
                "dictionaries": dictionaries(),
                "missing": missing,
            }
        )
        return
    put(text("cli.doctor-version", version=__version__))
    put(text("cli.doctor-python", version=platform.python_version()))
    put(text("cli.doctor-qt", version=engine.qt or text("cli.doctor-absent")))
    put(text("cli.doctor-webengine", version=engine.webengine or text("cli.doctor-absent")))
    for name, path in paths.items():
        put(text("cli.doctor-path", what=text(f"cli.doctor-{name}"), path=str(path)))
    put(text("cli.doctor-dictionaries", languages=", ".join(dictionaries())))
    for one in missing:
        put(text("cli.doctor-missing", what=one))
    if not missing:
        put(text("cli.doctor-complete"))


def folders() -> dict[str, Path]:
    """Return where things lie."""
    user = AppPaths.of_user()
    return {
        "program": Path(__file__).resolve().parents[1],
        "resources": resource(),
        "config": user.config,
        "state": user.state,
        "cache": user.cache,
    }


def dictionaries() -> list[str]:
    """Return the languages that can be judged for spelling."""
    options = Options(stored_options(AppPaths.of_user()))
    folders = dictionary_folders(options.text("spelling-folder"))
    return [one.tag for one in find_dictionaries(folders)]


def look_at_engine() -> Engine:
    """Load Qt and its web engine in another process and return their versions."""
    if not has_qt():
        return Engine(problem="PySide6")
    try:
        # What is run is this interpreter with a module of ours.
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-m", PROBE],
            capture_output=True,
            text=True,
            timeout=PROBE_S,
            check=False,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        )
        found = json.loads(done.stdout)
    except (OSError, subprocess.TimeoutExpired) as problem:
        return Engine(problem=str(problem))
    except ValueError:
        said = done.stderr.strip().splitlines()
        return Engine(problem=said[-1] if said else f"exit {done.returncode}")
    return Engine(found["qt"], found["webengine"], found["problem"])


def lacking(engine: Engine) -> list[str]:
    """Return what the window lacks: libraries, a screen, else what loading Qt said."""
    missing: list[str] = []
    if sys.platform.startswith("linux"):
        missing += missing_libraries()
        screen = missing_screen()
        missing += [screen] if screen else []
    if engine.problem and not any(one in engine.problem for one in missing):
        missing.append(engine.problem)
    return missing
