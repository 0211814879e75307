"""Ways to other pages: `Previous post`, `Back to top`."""

from __future__ import annotations

import re

from editor.intake.furniture.taken import Taken, taken

_LINE = re.compile(
    r"""(?:post|article|page)s?\s+navigation | (?:←|«|‹|<)\s*(?:previous|older|back|prev)\b.{0,160} | (?:next|newer)\b.{0,160}\s*(?:→|»|›|>)
      | (?:previous|next|older|newer)\s+(?:article|post|story|entries|posts|page)(?:\s*:.{0,160})? | (?:previous|next)\s*:.{1,160}
      | (?:back\s+to|return\s+to)\s+(?:top|home|the\s+top|news)\.? | skip\s+to\s+(?:main\s+)?(?:content|navigation) | (?:main\s+)?menu | search
      | home(?:\s*[»›>/|]\s*[\w &’'-]{1,40})*""",
    re.VERBOSE | re.IGNORECASE,
)


def navigation(line: str) -> Taken | None:
    """Know a line that leads to other pages of a site."""
    return taken("navigation") if _LINE.fullmatch(line) else None
