"""The tail of a story: source, section, tags, comments, the site's card."""

from __future__ import annotations

from collections.abc import Sequence

from editor.intake.furniture import TAIL
from editor.intake.story import Story
from editor.intake.zone import Known, know, read_zone

LONGEST = 60
"""Lines with words from the end in which furniture is looked for."""
STRANGERS = 2
"""Lines that no rule knows and that may stand between others; they stay in the body."""


def take_tail(story: Story) -> None:
    """Take furniture off the end: from the earliest known line below which all but a few are known."""
    filled = story.filled()
    window = filled[-LONGEST:]
    lines = [story.quiet(at) for at in window]
    for start, line in enumerate(lines):
        if know(line, TAIL) is None:
            continue
        zone = list(read_zone(lines[start:], TAIL))
        if _is_tail(zone):
            for known in zone:
                if known.marks:
                    story.take(window[start + known.at], known.marks)
            return


def _is_tail(zone: Sequence[Known]) -> bool:
    """Tell whether a run of lines is furniture: it ends with a known line, with few strangers inside."""
    strangers = sum(not known.marks for known in zone)
    return bool(zone[-1].marks) and strangers <= min(STRANGERS, len(zone) // 3)
