"""How much there is of the text in hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor.markup.counts import Counts


@dataclass(frozen=True, slots=True)
class Measures:
    """Counts of the article, of the section with the caret, and of what is selected."""

    article: Counts
    section: Counts | None = None
    """With those below it; None above the first heading."""
    title: str = ""
    """The section's heading."""
    selection: Counts | None = None
