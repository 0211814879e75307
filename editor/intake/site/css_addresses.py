"""Puts every address in a style sheet's words right: held as `data:`, or gone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urljoin

from editor.export.names import names
from editor.intake.site.assets import Assets

Token = Any
"""A token of tinycss2, which has no types."""
Hold = Callable[[str, str], str]
"""Address and base → the address that may stand there, "" for none."""

TAKES_ADDRESSES = names("url image-set -webkit-image-set image src")
"""Functions whose texts are addresses."""
UNKNOWN_INSIDE = names("var attr env if src element -moz-element")
"""Functions that could put an address into one of those when the page is shown."""
_REMOTE = re.compile(r"\s*(?:[a-z]+:)?//\w", re.IGNORECASE)
OLD = names("expression")
"""Functions that some browser once ran."""


def held(tokens: list[Token], base: str, assets: Assets) -> list[Token]:
    """Return the tokens with their pictures held; a function that asks the web becomes `none`."""
    return [_one(token, base, assets.picture) for token in tokens]


def held_text(css: str, base: str, assets: Assets) -> str:
    """Return the text of declarations, as a `style` attribute has them, with their pictures held."""
    import tinycss2

    tokens = tinycss2.parse_component_value_list(css, skip_comments=True)
    return str(tinycss2.serialize(held(tokens, base, assets)))


def addresses(tokens: list[Token]) -> Iterator[str]:
    """Yield the addresses of `url()` in the order of the tokens."""
    for token in tokens:
        if token.type == "url":
            yield str(token.value)
        elif token.type == "function":
            if token.lower_name == "url":
                yield from (str(one.value) for one in token.arguments if one.type == "string")
            else:
                yield from addresses(token.arguments)


def url_token(address: str) -> Token:
    """Return `url("…")`."""
    import tinycss2

    plain = address.replace("\\", "%5C").replace('"', "%22")
    return tinycss2.parse_one_component_value(f'url("{plain}")')


def _one(token: Token, base: str, hold: Hold) -> Token:
    if token.type == "url":
        return _address(str(token.value), base, hold)
    if token.type == "string" and _REMOTE.match(str(token.value)):
        return _none()  # a text that a function could take for an address by way of a variable
    if token.type == "function":
        return _function(token, base, hold)
    if token.type in {"{} block", "[] block", "() block"}:
        token.content = [_one(one, base, hold) for one in token.content]
    return token


def _function(token: Token, base: str, hold: Hold) -> Token:
    name = token.lower_name
    if name in OLD:
        return _none()
    if name not in TAKES_ADDRESSES:
        token.arguments = [_one(one, base, hold) for one in token.arguments]
        return token
    if name == "src" or any(_is_unknown(one) for one in token.arguments):
        return _none()
    if name == "url":
        said = [str(one.value) for one in token.arguments if one.type == "string"]
        return _address(said[0] if said else "", base, hold)
    token.arguments = [
        _address(str(one.value), base, hold) if one.type == "string" else _one(one, base, hold)
        for one in token.arguments
    ]
    return token


def _is_unknown(token: Token) -> bool:
    return token.type == "function" and token.lower_name in UNKNOWN_INSIDE


def _address(address: str, base: str, hold: Hold) -> Token:
    if address.strip().startswith("#"):
        return url_token(address.strip())
    data = hold(address, base)
    return url_token(data) if data else _none()


def _none() -> Token:
    import tinycss2

    return tinycss2.parse_one_component_value("none")


def joined(base: str, address: str) -> str:
    """Return an address made full, "" where it cannot be."""
    try:
        return urljoin(base, address.strip())
    except ValueError:
        return ""
