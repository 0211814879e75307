"""What asks for comments: `Leave a Comment`, `3 Comments`."""

from __future__ import annotations

import re

from editor.intake.furniture.taken import Taken, taken

_LINE = re.compile(
    r"""(?:leave|post|add|write)\s+(?:a\s+|your\s+)?(?:comment|reply|response)s?(?:\s+(?:below|here|cancel\s+reply))?
      | (?:no|\d[\d,.]*)\s+(?:comments?|repl(?:y|ies)|responses?)(?:\s+(?:on|to)\s+.{1,160})?
      | comments?(?:\s*\(\d+\)|\s*:?\s*\d*) | comments\s+(?:are|have\s+been)\s+(?:closed|off|disabled)\.?
      | join\s+the\s+(?:conversation|discussion)\.? | (?:view|show|read)\s+(?:all\s+)?(?:\d+\s+)?comments
      | what\s+do\s+you\s+think\?.{0,80} | be\s+the\s+first\s+to\s+(?:comment|reply).{0,80}
      | your\s+email\s+address\s+will\s+not\s+be\s+published\.?.{0,80}
      | you\s+must\s+be\s+logged\s+in\s+to\s+(?:post|comment).{0,60} | (?:log|sign)\s+in\s+to\s+(?:comment|leave\s+a\s+comment).{0,40}
      | (?:schreibe?n?\s+(?:sie\s+)?einen\s+)?kommentar(?:e)?(?:\s+(?:hinterlassen|schreiben|verfassen))?(?:\s*\(\d+\))?
      | (?:laisser|ajouter|écrire)\s+un\s+commentaire | (?:aucun|\d+)\s+commentaires?
      | deja(?:r)?\s+(?:un|una)\s+(?:comentario|respuesta) | (?:sin|\d+)\s+comentarios?
      | lascia\s+un\s+commento | (?:nessun|\d+)\s+comment[oi] | deixe\s+um\s+comentário | (?:nenhum|\d+)\s+comentários?
      | (?:een\s+)?reactie\s+(?:achterlaten|plaatsen) | geef\s+een\s+reactie | (?:geen|\d+)\s+reacties?
      | lämna\s+en\s+kommentar | inga\s+kommentarer | dodaj\s+komentarz | оставить\s+комментарий""",
    re.VERBOSE | re.IGNORECASE,
)


def comment_prompt(line: str) -> Taken | None:
    """Know a line that asks for comments, counts them or says that they are closed."""
    return taken("comment-prompt") if _LINE.fullmatch(line) else None
