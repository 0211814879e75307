"""What goes out: results on standard output, everything said on standard error."""

from __future__ import annotations

import json
import sys
from typing import TextIO

from editor.core.errors import CopydeskError
from editor.core.text import Message, text


def say(said: Message | str) -> None:
    """Say something on standard error."""
    _write(sys.stderr, f"{said}\n")


def say_problem(problem: CopydeskError, about: str = "") -> None:
    """Say what failed and what to do next; `about` is the file it failed for."""
    say_failure(str(problem.message), str(problem.hint), about)


def say_failure(error: str, hint: str, about: str = "") -> None:
    """Say an error and its hint; `about` is the file it failed for."""
    before = f"{about}: " if about else ""
    say(f"{before}{error}")
    say(text("cli.hint", hint=hint))


def put(line: str) -> None:
    """Put one line of a result on standard output."""
    _write(sys.stdout, f"{line}\n")


def put_json(document: object) -> None:
    """Put the one JSON document on standard output, in ASCII: it is right in every encoding."""
    _write(sys.stdout, json.dumps(document, indent=2) + "\n")


def _write(stream: TextIO | None, said: str) -> None:
    if stream is None:
        return  # started without a console, as programs with windows are on Windows
    # A terminal that cannot show a character must not stop the work.
    encoding = getattr(stream, "encoding", None) or "utf-8"
    stream.write(said.encode(encoding, "backslashreplace").decode(encoding))
    stream.flush()
