"""What a check knows of the world around an article, gathered before it runs."""

from __future__ import annotations

from dataclasses import dataclass

from editor.core.findings import Finding


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Plain values, so that a check is a pure function and can run in another process."""

    missing: frozenset[str] = frozenset()
    """Those of `references_of` whose file is not there."""
    slugs: frozenset[str] = frozenset()
    """Slugs of the library's other articles."""
    page: tuple[Finding, ...] = ()
    """What the page builder found: HTML it took out, shortcodes it cannot show."""

    def has(self, reference: str) -> bool:
        """Tell whether a reference leads to a file that is there, or away from the library."""
        return reference not in self.missing

    def slug_taken(self, slug: str) -> bool:
        """Tell whether another article has this slug."""
        return slug in self.slugs


ALONE = Surroundings()
"""Nothing is known: no other article, every file there."""
