"""The numbers of a list, kept in order when an item comes or goes."""

from __future__ import annotations

from editor.core.edit import Edit
from editor.markup.edits.lines import Lead, lead_of


def renumbered(text: str, start: int, lead: Lead, number: int) -> list[Edit]:
    """Return the edits that number the items from offset `start` (a line's) on, from `number`.

    Ends with the list: at an item less deep, or a line that does not belong to it. A list whose
    numbers are all the same is left alone: its writer counts on the page for them.
    """
    edits: list[Edit] = []
    at = start
    while at <= len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end]
        other = lead_of(line)
        if line.strip() and len(other.quote.strip()) == len(lead.quote.strip()):
            if other.mark and len(other.indent) < len(lead.indent):
                break
            if other.number is not None and len(other.indent) == len(lead.indent):
                place = at + len(other.quote) + len(other.indent)
                if other.number != number:
                    edits.append(Edit(place, place + len(other.mark), f"{number}."))
                number += 1
            elif len(other.indent) <= len(lead.indent):
                break
        elif line.strip():
            break
        at = end + 1
    return edits


def counts_up(text: str, start: int, lead: Lead) -> bool:
    """Tell whether the item behind a line's start goes on counting; False where all say the same."""
    at = text.find("\n", start) + 1
    while at > 0:
        end = text.find("\n", at)
        other = lead_of(text[at : end if end >= 0 else len(text)])
        if other.number is None or other.indent != lead.indent:
            return True
        return other.number != lead.number
    return True
