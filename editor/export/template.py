"""Fills a theme's template: Jinja2 in its sandbox, faults told with file and line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import TracebackType
from typing import TYPE_CHECKING

from editor.core.errors import ThemeError
from editor.export.theme import Theme
from editor.export.themes import TEMPLATE

if TYPE_CHECKING:
    from jinja2 import Template

_ID = re.compile(r"""\sid=["']([^"'{}]+)["']""")


def fill(theme: Theme, context: Mapping[str, object]) -> str:
    """Return the page. Raises ThemeError where the template has a fault, with its line."""
    from jinja2 import TemplateError

    template = _compiled(theme.template, theme.name, theme.where)
    try:
        return template.render(context)
    except (
        TemplateError,
        TypeError,
        ValueError,
        LookupError,
        ArithmeticError,
        AttributeError,
        RecursionError,
    ) as fault:
        # Whatever an expression of a foreign template can raise; none of it is our code's.
        line = _line(fault.__traceback__)
        raise _fault(theme.name, theme.where, line, str(fault)) from fault


@lru_cache(maxsize=64)
def reserved_ids(template: str) -> frozenset[str]:
    """Return the ids that a template gives itself, which the body's must not repeat."""
    return frozenset(_ID.findall(template))


@lru_cache(maxsize=16)
def _compiled(source: str, name: str, where: str) -> Template:
    from jinja2 import StrictUndefined, TemplateSyntaxError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True, auto_reload=False
    )
    try:
        return environment.from_string(source)
    except TemplateSyntaxError as fault:
        raise _fault(name, where, fault.lineno, fault.message or "") from fault


def _fault(name: str, where: str, line: int, problem: str) -> ThemeError:
    file = f"{where}/{TEMPLATE}" if where else TEMPLATE
    return ThemeError("theme-broken", theme=name, file=file, line=line, problem=problem)


def _line(trace: TracebackType | None) -> int:
    """Return the template's line: Jinja2 rewrites the traceback so that its frames say it."""
    line = 1
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
