"""What Qt there is, said as JSON on standard output. Run in a process of its own.

    python -m editor.ui.probe

Where something is missing, loading Qt may end the process.
"""

from __future__ import annotations

import json

from PySide6.QtCore import qVersion


def main() -> None:
    """Print Qt's version, Chromium's (null without the web engine), and what stands in the way."""
    found: dict[str, str | None] = {"qt": qVersion(), "webengine": None, "problem": ""}
    try:
        from PySide6.QtWebEngineCore import qWebEngineChromiumVersion

        found["webengine"] = str(qWebEngineChromiumVersion())
    except ImportError as problem:
        found["problem"] = str(problem)
    print(json.dumps(found))  # noqa: T201 - the answer to who started this process


if __name__ == "__main__":
    main()
