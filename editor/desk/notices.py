"""Where the desk says what the writer should know; a window or a command line listens."""

from __future__ import annotations

from collections.abc import Callable

from editor.core.errors import CopydeskError
from editor.core.notices import Notice, Tone, Way


class Notices:
    """Passes notices on to whoever listens, in the order of subscription."""

    def __init__(self) -> None:
        """Begin with no listener."""
        self._listeners: list[Callable[[Notice], None]] = []

    def subscribe(self, listener: Callable[[Notice], None]) -> Callable[[], None]:
        """Call `listener` for each notice from now on; the result ends that."""
        self._listeners.append(listener)

        def end() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return end

    def tell(self, notice: Notice) -> None:
        """Tell everybody who listens."""
        for listener in tuple(self._listeners):
            listener(notice)

    def fault(self, problem: CopydeskError, *ways: Way, key: str = "") -> None:
        """Say in words what failed outside, with its hint and ways on."""
        self.tell(notice_of(problem, *ways, key=key))


def notice_of(problem: CopydeskError, *ways: Way, key: str = "") -> Notice:
    """Return what is said of a fault: its two sentences, the ways on, its details for a report."""
    return Notice(
        problem.message,
        Tone.BAD,
        hint=problem.hint,
        ways=ways,
        key=key or problem.key,
        details=problem.details,
    )
