"""Pictures: the files that are there, with their size; what is missing leaves its caption."""

from __future__ import annotations

from collections.abc import Iterator

from editor.core.findings import Gravity
from editor.export.addresses import is_relative, reference_of, web_address
from editor.export.names import names
from editor.export.setting import Note, Setting, Used, note
from editor.export.tree import Tree, drop, elements, is_blank, text_of

TAGS = names("img")


def step(tree: Tree, setting: Setting) -> Iterator[Note | Used]:
    """Point each picture to the file that goes along, or take it out with one finding."""
    for image in elements(tree, "img"):
        source = (image.get("src") or "").strip()
        if is_relative(source):
            yield from _own(image, reference_of(source), setting)
        else:
            yield from _elsewhere(image, source)


def _own(image: Tree, reference: str, setting: Setting) -> Iterator[Note | Used]:
    info = setting.pictures.info(reference)
    if info is None:
        yield note("picture-missing", Gravity.ERROR, "picture-missing", file=reference)
        _leave_out(image)
        return
    yield Used(reference)
    image.set("src", setting.pictures.src(reference))
    if info.width and info.height:
        image.set("width", str(info.width))
        image.set("height", str(info.height))
    else:
        _plain_size(image)
    _finish(image)


def _elsewhere(image: Tree, source: str) -> Iterator[Note | Used]:
    address = web_address(source)
    if not address.startswith(("http://", "https://", "//", "/")):
        yield note("picture-missing", Gravity.WARNING, "picture-nowhere")
        _leave_out(image)
        return
    image.set("src", address)
    _plain_size(image)
    _finish(image)


def _finish(image: Tree) -> None:
    if image.get("alt") is None:
        # Without a description it is decoration to those who cannot see it; the check says so.
        image.set("alt", "")
    # Only the lead picture is on the first screen.
    image.set("loading", "lazy")
    image.set("decoding", "async")


def _plain_size(image: Tree) -> None:
    """Keep width and height where both are whole numbers of pixels."""
    sizes = [(image.get(name) or "").removesuffix("px") for name in ("width", "height")]
    for name, size in zip(("width", "height"), sizes, strict=True):
        if all(one.isascii() and one.isdigit() and int(one) for one in sizes):
            image.set(name, size)
        elif image.get(name) is not None:
            del image.attrib[name]


def _leave_out(image: Tree) -> None:
    """Take a picture out, with a link or a figure that holds nothing else."""
    around = image.getparent()
    drop(image)
    while around is not None and around.tag in {"a", "picture", "p", "span", "figure"}:
        if len(around) or not is_blank(text_of(around)):
            return
        above = around.getparent()
        if above is None:
            return
        drop(around)
        around = above
