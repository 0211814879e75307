"""What each of Hugo's shortcodes becomes before Markdown reads the text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from editor.markup.shortcodes import Shortcode

_SPECIAL = re.compile(r"""[\[\]`\\<>"&!{}|*_~=^()\n]""")
_UNSAFE_IN_ADDRESS = re.compile(r"""[\s"'<>()\[\]{}|\\^`]""")


@dataclass(frozen=True, slots=True)
class Form:
    """What stands on the page for a shortcode."""

    text: str
    shown: str
    """`whole` (nothing is lost), `link` (a link stands for it), or `nothing`."""
    block: bool = False
    """Whether the text is a block of its own and needs blank lines around it."""


Maker = Callable[[Shortcode], Form]


def form_of(shortcode: Shortcode) -> Form | None:
    """Return what stands for a shortcode, or None for one that Copydesk does not know."""
    maker = _MAKERS.get(shortcode.name.lower().removesuffix(".html"))
    return maker(shortcode) if maker else None


def escaped(text: str) -> str:
    """Return text for an attribute of raw HTML that Markdown must not look into.

    Every character that an inline pattern could start with is written as a reference.
    """
    return _SPECIAL.sub(lambda one: f"&#{ord(one[0])};" if one[0] != "\n" else " ", text)


def address(text: str) -> str:
    """Return an address that is safe between Markdown's parentheses and in quotes."""
    return _UNSAFE_IN_ADDRESS.sub(
        lambda one: "".join(f"%{byte:02X}" for byte in one[0].encode()), text.strip()
    )


def _tag(name: str, **attributes: str) -> str:
    given = "".join(f' {key}="{escaped(value)}"' for key, value in attributes.items() if value)
    return f"<{name}{given}>"


def _reference(shortcode: Shortcode) -> Form:
    target = shortcode.argument("path", "page", position=0)
    return Form(address(target), "whole")


def _picture(shortcode: Shortcode) -> Form:
    source = shortcode.argument("src", "link", "file", "image", position=0)
    side = "right" if "right" in shortcode.name else "left" if "left" in shortcode.name else ""
    tag = _tag(
        "img",
        src=address(source),
        caption=shortcode.argument("caption", "title"),
        credit=shortcode.argument("credit", "attr", "attribution"),
        width=shortcode.argument("width"),
        height=shortcode.argument("height"),
        **{"class": f"figure {side}".strip()},
    )
    # An empty alt says that the picture is decoration; `_tag` leaves empty attributes out.
    alt = shortcode.argument("alt", position=1)
    return Form(f'{tag[:-1]} alt="{escaped(alt)}">', "whole")


def _frame(page: str) -> Maker:
    """Return what makes a frame; whether the site lets it stand, `export/steps/frames` says."""

    def make(shortcode: Shortcode) -> Form:
        id = shortcode.argument("id", "v", position=0)
        title = shortcode.argument("title", "caption", "alt")
        return Form(
            _tag("iframe", src=page.format(address(id)), title=title) + "</iframe>", "whole"
        )

    return make


def _post(shortcode: Shortcode) -> Form:
    user = shortcode.argument("user", position=0) or "i"
    id = shortcode.argument("id", position=1)
    if not id:
        user, id = "i", user
    where = f"https://x.com/{address(user)}/status/{address(id)}"
    return Form(f"<{where}>", "link")


def _gist(shortcode: Shortcode) -> Form:
    where = "/".join(address(one) for one in shortcode.args[:2])
    return Form(f"<https://gist.github.com/{where}>", "link")


def _instagram(shortcode: Shortcode) -> Form:
    id = shortcode.argument("id", position=0)
    return Form(f"<https://www.instagram.com/p/{address(id)}/>", "link")


def _quotation(shortcode: Shortcode) -> Form:
    words = shortcode.argument("text", "quote", position=0)
    by = shortcode.argument("cite", "author", "source", position=1)
    lines = [*words.split("\n"), *(["", f"— {by}"] if by else [])]
    return Form("\n".join(f"> {line}".rstrip() for line in lines), "whole", block=True)


def _nothing(_shortcode: Shortcode) -> Form:
    return Form("", "nothing")


_MAKERS: dict[str, Maker] = {
    **dict.fromkeys(("ref", "relref", "legacy-file", "asset", "file", "asset-static"), _reference),
    **dict.fromkeys(
        (
            "figure",
            "img",
            "image",
            "picture",
            "img-left",
            "img-right",
            "legacy-img",
            "legacy-img-left",
            "legacy-img-right",
        ),
        _picture,
    ),
    "youtube": _frame("https://www.youtube-nocookie.com/embed/{}"),
    "youtube-simple": _frame("https://www.youtube-nocookie.com/embed/{}"),
    "vimeo": _frame("https://player.vimeo.com/video/{}"),
    "vimeo-simple": _frame("https://player.vimeo.com/video/{}"),
    **dict.fromkeys(("tweet", "twitter", "twitter-simple", "x", "x-simple"), _post),
    "instagram": _instagram,
    "gist": _gist,
    **dict.fromkeys(("quote", "quote-block", "blockquote", "pullquote"), _quotation),
    "comment": _nothing,
}
