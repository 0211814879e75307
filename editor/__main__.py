"""The program: a window, or one of the commands that need none."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run Copydesk and return its exit code: 0 fine, 1 something failed, 2 could not run.

    Whatever is not a command opens the window; only then Qt is loaded, and for the window nothing
    of the command line is.
    """
    from editor.cli.arguments import read_window_arguments

    _speak()
    given = list(sys.argv[1:] if arguments is None else arguments)
    wanted = read_window_arguments(given)
    if wanted is None:
        from editor.cli.program import run

        return run(given)
    return _open_window(wanted.paths, wanted.library)


def _speak() -> None:
    from editor.desk.language import has_translations, speak

    if has_translations():  # else there is only English, and nothing to read
        from editor.core.paths import AppPaths

        speak(AppPaths.of_user())


def _open_window(paths: Sequence[str], library: str | None) -> int:
    from editor.cli.arguments import existing
    from editor.cli.saying import say_problem
    from editor.cli.system import require_window
    from editor.core.errors import CopydeskError

    try:
        found = existing(paths)
        folder = existing([library])[0] if library else None
        require_window()
    except CopydeskError as problem:
        say_problem(problem)
        return 2
    from editor.ui.app import run

    return run(found, folder)


if __name__ == "__main__":
    sys.exit(main())
