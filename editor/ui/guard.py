"""Guards overrides of Qt's virtuals: an exception must never travel through Qt."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")
Default = TypeVar("Default")


def guard(
    default: Default,
) -> Callable[[Callable[Arguments, Result]], Callable[Arguments, Result | Default]]:
    """Return a decorator: what goes wrong goes to `sys.excepthook`, and Qt gets `default`.

    An exception that leaves an overridden virtual ends the process on Python 3.11 (the interpreter
    returns to C++ with an error set), so each override is guarded, also the ones that look harmless.
    """

    def decorate(method: Callable[Arguments, Result]) -> Callable[Arguments, Result | Default]:
        @wraps(method)
        def guarded(*args: Arguments.args, **kwargs: Arguments.kwargs) -> Result | Default:
            try:
                return method(*args, **kwargs)
            except Exception:  # noqa: BLE001 - the last resort before the crash handler
                sys.excepthook(*sys.exc_info())
                return default

        return guarded

    return decorate
