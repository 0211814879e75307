"""Lines that ask to share or follow, and lists of networks."""

from __future__ import annotations

import re

from editor.intake.furniture.taken import Taken, taken

_LINE = re.compile(
    r"""(?:share|tweet|pin|email|e-mail|print|save|bookmark|copy\s+link|like|follow|subscribe)
        (?:\s+(?:this|us|it|the|article|story|post|page|on|via|with|your|friends|link|by|in|to|a|friend))*
        (?:\s*[:,|/·•]?\s*(?:facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|email|e-mail|instagram|threads|bluesky|mastodon
          |youtube|tiktok|tumblr|pocket|messenger|google\s+news|print|copy\s+link|more|and|or))*\s*[:.]?
      | (?:(?:facebook|twitter|linkedin|whatsapp|telegram|reddit|pinterest|e-?mail|instagram|threads|bluesky|mastodon|youtube
          |tiktok|tumblr|pocket|messenger|flipboard|copy\s+link|print|share|tweet|sms|x)(?:[\s,|/·•]+|$))+
      | click\s+to\s+(?:share|email|print|tweet|follow)\b.{0,100} | @\w{2,30} | like\s+this:? | like\s+loading.{0,6}
      | \d[\d,.]*[km]?\s+(?:shares?|likes?|views?|retweets?) | (?:seite|artikel|beitrag)\s+teilen | teilen(?:\s+mit)?:?
      | partager(?:\s+(?:cet\s+article|sur\s+\w+))?\s*:? | compartir(?:\s+(?:en|esto|en\s+\w+))?\s*:? | condividi(?:\s+su\s+\w+)?\s*:?
      | compartilhar?(?:\s+isso)?\s*:? | delen(?:\s+op\s+\w+)?\s*:? | dela(?:\s+på\s+\w+)?\s*:?""",
    re.VERBOSE | re.IGNORECASE,
)


def share(line: str) -> Taken | None:
    """Know a line that is about sharing and following, or that names networks and nothing else."""
    return taken("share") if _LINE.fullmatch(line) else None
