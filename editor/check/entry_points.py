"""Third parties' checks, found by entry point, loaded on first use and kept apart from ours.

A package offers a module under `copydesk.checks`:

    API = 1
    RULES = (my_rule,)          # each (Proof) -> Iterable[Finding]
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from importlib.metadata import EntryPoint, entry_points
from typing import TypeVar

from editor.check.proof import Proof
from editor.core.article import Place
from editor.core.findings import Finding, Gravity
from editor.core.text import Message, message

GROUP = "copydesk.checks"
API = 1
"""Version of what a rule takes and gives; raised when either changes."""

Rule = Callable[[Proof], Iterable[Finding]]
Result = TypeVar("Result")


@cache
def others() -> tuple[Rule, ...]:
    """Return the rules that installed packages offer; read once for a process."""
    return rules_of(entry_points(group=GROUP))


def rules_of(points: Iterable[EntryPoint]) -> tuple[Rule, ...]:
    """Return one rule for each entry point; it loads the package's rules when first asked."""
    return tuple(_isolated(point) for point in sorted(points, key=lambda one: one.name))


def _isolated(point: EntryPoint) -> Rule:
    loaded: list[Rule | Message] = []

    def rule(proof: Proof) -> Iterator[Finding]:
        if not loaded:
            loaded.extend(_load(point))
        for one in loaded:
            if isinstance(one, Message):
                yield _failed(point, one)
                continue
            found = _tried(partial(_asked, one, proof))
            if isinstance(found, Message):
                yield _failed(point, found)
            else:
                yield from found

    return rule


def _load(point: EntryPoint) -> list[Rule | Message]:
    module = _tried(point.load)
    if isinstance(module, Message):
        return [module]
    if getattr(module, "API", None) != API:
        return [message("check.other-api", name=point.name, api=API)]
    rules: list[Rule] | Message = _tried(partial(list, getattr(module, "RULES", ())))
    return [rules] if isinstance(rules, Message) else [*rules]


def _asked(rule: Rule, proof: Proof) -> list[Finding]:
    return list(rule(proof))


def _tried(work: Callable[[], Result]) -> Result | Message:
    # Whatever a third party's code raises, the writer's own checks go on and the culprit is named:
    # this is the one border at which every Exception is caught.
    try:
        return work()
    except Exception as problem:  # noqa: BLE001
        return message("check.other-failed", problem=f"{type(problem).__name__}: {problem}")


def _failed(point: EntryPoint, said: Message) -> Finding:
    return Finding(
        rule=f"check-{point.name}",
        gravity=Gravity.WARNING,
        where=Place(1),
        message=said,
        detail=message("check.other-why", name=point.name),
    )
