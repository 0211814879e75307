"""The site's own card below a story: its name and what it says of itself."""

from __future__ import annotations

from collections.abc import Sequence

from editor.intake.furniture.shape import is_sentence, is_title_like
from editor.intake.furniture.taken import Mark

NAME_LENGTH = 60
"""Characters of a site's name."""
DESCRIPTION_LENGTH = 400
"""Characters of what a site says of itself."""


def site_card(lines: Sequence[str]) -> tuple[Mark, Mark] | None:
    """Know, below other furniture, a short line like a name above one or two sentences."""
    if len(lines) < 2:
        return None
    name, description = lines[0], lines[1]
    is_card = (
        len(name) <= NAME_LENGTH
        and is_title_like(name)
        and not is_sentence(name)
        and name[0].isupper()
        and len(description) <= DESCRIPTION_LENGTH
        and is_sentence(description)
        and not description.startswith(("“", '"', "«", "„", "‘"))
    )
    return (Mark("site.name", name), Mark("site.description", description)) if is_card else None
