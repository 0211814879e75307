"""Sound and film: with controls, never by themselves, with an address or not at all."""

from __future__ import annotations

from collections.abc import Iterator

from editor.core.findings import Gravity
from editor.export.addresses import is_relative, web_address
from editor.export.names import names
from editor.export.setting import Note, Setting, Used, note
from editor.export.tree import Tree, drop, elements

TAGS = names("audio source track video")


def step(tree: Tree, _setting: Setting) -> Iterator[Note | Used]:
    """Give players controls and take those without an address out."""
    for player in elements(tree, "audio", "video"):
        for one in (player, *player.iter("source", "track")):
            _address(one, "src")
        _address(player, "poster")
        for source in [*player.iter("source", "track")]:
            if not source.get("src"):
                drop(source)
        if not player.get("src") and player.find("source") is None:
            yield note("media", Gravity.WARNING, "media-left-out")
            drop(player)
        else:
            _set(player)
    for source in elements(tree, "source", "track"):
        parent = source.getparent()
        if parent is not None and parent.tag not in {"audio", "video"}:
            # In a `picture` it says nothing without `srcset`, which is not taken over.
            drop(source)


def _set(player: Tree) -> None:
    player.set("controls", "")
    if player.get("preload") not in {"none", "metadata"}:
        player.set("preload", "metadata")
    for name in ("autoplay", "loop", "muted"):
        player.attrib.pop(name, "")
    for name in ("width", "height"):
        if not (player.get(name) or "").isdigit():
            player.attrib.pop(name, "")


def _address(node: Tree, name: str) -> None:
    """Keep an address of the web; a file beside the article does not go along, pictures do."""
    if node.get(name) is None:
        return
    address = web_address(node.get(name) or "")
    if address and not is_relative(address):
        node.set(name, address)
    else:
        del node.attrib[name]
