"""An article with everything a reader sees, as one Markdown text for the clipboard."""

from __future__ import annotations

from editor.core.metadata import Metadata


def whole_text(metadata: Metadata, body: str, *, headline_in_body: bool) -> str:
    """Return headline, standfirst, lead picture and body, one below the other.

    A headline that stands in the body already is not said twice.
    """
    parts = []
    if metadata.headline and not headline_in_body:
        parts.append(f"# {metadata.headline}")
    if metadata.standfirst:
        parts.append(metadata.standfirst)
    picture = metadata.picture
    if picture is not None and picture.file:
        title = picture.caption.replace('"', "”")
        behind = f' "{title}"' if title else ""
        target = f"<{picture.file}>" if " " in picture.file else picture.file
        parts.append(f"![{picture.alt}]({target}{behind})")
    return "\n\n".join([*parts, body.strip("\n")]) + "\n"
