"""What changed, broadcast once; each view decides whether it is stale."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from editor.core.edit import Edit

NONE: frozenset[int] = frozenset()
NO_PATHS: frozenset[Path] = frozenset()
NO_NAMES: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Change:
    """What one mutation touched; what is empty was not touched."""

    body: frozenset[int] = NONE
    """Ids of buffers whose body changed."""
    body_edits: tuple[Edit, ...] = ()
    """The edits of that body, where one body changed, in code points of the text before."""
    metadata: frozenset[int] = NONE
    """Ids of buffers whose front matter changed."""
    state: frozenset[int] = NONE
    """Ids of buffers that were opened, closed, saved, renamed or became unsaved."""
    articles: frozenset[Path] = NO_PATHS
    """Articles on disk that appeared, went or changed."""
    library: bool = False
    """Another library was opened, or the whole list was read anew."""
    index: bool = False
    """What can be found by its words: articles were taken into the index, or out of it."""
    site: bool = False
    words: bool = False
    """What counts as spelt right: own words, or the dictionaries that are there."""
    options: frozenset[str] = NO_NAMES
    origin: object = None
    """The view that made the change, so that it can leave its own alone."""

    @property
    def only_body(self) -> bool:
        """Whether nothing but words of the text changed, as at most keys."""
        beside = self.metadata or self.state or self.articles or self.options
        return not (beside or self.library or self.site or self.index)


class Events:
    """Tells subscribers of changes, in the order of their subscription, on the calling thread."""

    def __init__(self) -> None:
        """Begin with no subscriber."""
        self._subscribers: list[Callable[[Change], None]] = []

    def subscribe(self, listener: Callable[[Change], None]) -> Callable[[], None]:
        """Call `listener` for each change from now on; the result ends that."""
        self._subscribers.append(listener)

        def end() -> None:
            if listener in self._subscribers:
                self._subscribers.remove(listener)

        return end

    def tell(self, change: Change) -> None:
        """Tell all subscribers of a change."""
        for listener in tuple(self._subscribers):
            listener(change)
