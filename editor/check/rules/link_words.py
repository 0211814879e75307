"""A link whose words do not say where it leads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.check.proof import Proof
from editor.check.reading.wording import plain
from editor.core.findings import Finding, Gravity
from editor.core.text import message

_SAYS_NOTHING = re.compile(
    r"""(?:click|tap|read|see|find\s+out|learn)?\s*(?:here|more|this|this\s+(?:link|page|article|story|site))
      | (?:the\s+)?link | read\s+on | hier(?:\s+klicken)? | (?:mehr|weiterlesen) | ici | cliquez\s+ici | en\s+savoir\s+plus
      | aquí | haz\s+clic\s+aquí | leer\s+más | qui | clicca\s+qui | aqui | clique\s+aqui | saiba\s+mais | lees\s+meer | här""",
    re.VERBOSE | re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def link_words(proof: Proof) -> Iterator[Finding]:
    """Yield a hint for a link that says `here` or its own address instead of where it leads."""
    for link in proof.found.links:
        words = plain(link.text).strip(" .,:;!?»›→>")
        if link.target.strip() and (_SAYS_NOTHING.fullmatch(words) or _ADDRESS.fullmatch(words)):
            yield Finding(
                rule="link-words",
                gravity=Gravity.HINT,
                where=proof.place(link.start),
                message=message("check.link-words", words=words),
                detail=message("check.link-words-why"),
            )
