"""Edits of one key: its value replaced where it stands, its lines taken out, or new ones added."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from editor.core.edit import Edit
from editor.core.metadata import Person, Source
from editor.markup.front_matter.block import Block, Notation
from editor.markup.front_matter.entities import encode
from editor.markup.front_matter.lines import alone, column, line_end, line_start, next_line
from editor.markup.front_matter.list_edits import Items, edit_list
from editor.markup.front_matter.names import PICTURE_PARTS, Found, Names, normal_key
from editor.markup.front_matter.tree import Entry, Listing, Node, Scalar, Style, Table
from editor.markup.front_matter.values import first_text_of, person_of, text_of
from editor.markup.front_matter.wanted import (
    Form,
    Shape,
    Value,
    correction_form,
    is_blank,
    present,
    shape_of,
    value_of,
)
from editor.markup.front_matter.words import Words

_SOURCE_PARTS = {"name": ("name", "title"), "url": ("url", "link", "href")}


class FieldEdits:
    """Makes the edits of one front matter; each result stands for itself, on the text as it is."""

    def __init__(self, text: str, block: Block, root: Table, words: Words) -> None:
        """Take the text, where its front matter stands, what it holds, and how to write it."""
        self._text = text
        self._block = block
        self._root = root
        self._words = words
        self.names = Names(root)

    def set(self, key: str, form: Form) -> list[Edit]:
        """Return the edits that make a key hold a form; an absent key is added unless it says nothing."""
        found = self.names.find(key)
        if found is not None and not found.entry.borrowed:
            return self._replace(key, found, form)
        if found is None and is_blank(form):
            return []
        picture = self.names.picture()
        inside = picture.value if picture and key in PICTURE_PARTS else None
        if picture and isinstance(inside, Table) and not inside.borrowed:
            return [self.add(inside, _part_name(key, picture), value_of(key, form))]
        return [self.add(self._root, key, value_of(key, form))]

    def rewrite(self, key: str, form: Form) -> list[Edit]:
        """Return the edit that writes a key's whole value anew: the way out where `set` does not do."""
        found = self.names.find(key)
        if found is None or found.entry.borrowed:
            return self.set(key, form)
        return self._whole(found.entry, value_of(key, form))

    def remove(self, key: str) -> list[Edit]:
        """Return the edit that takes a key out; none where it is absent."""
        found = self.names.find(key)
        if found is None:
            return []
        picture = self.names.picture()
        if picture and found.table is not self._root and len(found.table.entries) == 1:
            return self._removal(self._root, picture)
        return self._removal(found.table, found.entry)

    def add(self, table: Table, key: str, value: Value) -> Edit:
        """Return the edit that adds a key to a table, behind all others."""
        words, text = self._words, self._text
        if table.flow:
            pair = f"{words.key(key)} {words.inline(value)}"
            if not table.entries:
                return Edit(table.start + 1, table.end - 1, pair)
            last = table.entries[-1]
            on_its_own = alone(text, last.key_start) and line_start(text, last.key_start)
            margin = text[line_start(text, last.key_start) : last.key_start] if on_its_own else ""
            end = last.value.end
            return Edit(end, end, f",\n{margin}{pair}" if on_its_own else f", {pair}")
        at, indent = self._place_in(table)
        line = f"{' ' * indent}{table.prefix}{words.key(key)}{words.below(value, indent)}\n"
        broken = at > 0 and text[at - 1] != "\n"
        return Edit(at, at, f"\n{line}" if broken else line)

    def _place_in(self, table: Table) -> tuple[int, int]:
        written = [entry for entry in table.entries if not entry.borrowed]
        if table.insert is not None:
            return max(table.insert, self._block.content), 0
        if not written:
            return self._block.content_end, 0
        indent = min(column(self._text, entry.key_start) for entry in written)
        if table is not self._root:
            return next_line(self._text, written[-1].value.end), indent
        end = self._block.content_end
        kept = self._text[written[-1].value.start : end].lstrip("|>0123456789").startswith("+")
        if not kept:
            end = self._block.content + len(self._text[self._block.content : end].rstrip(" \t\n"))
            end = next_line(self._text, end)
        return end, indent

    def _replace(self, key: str, found: Found, form: Form) -> list[Edit]:
        node = found.node
        if isinstance(node, Listing) and not node.borrowed:
            return self._replace_in_list(key, found.entry, node, form)
        if isinstance(form, Source) and isinstance(node, Table) and not node.borrowed:
            return self._replace_source(node, form)
        value = _value_like(key, node, form)
        if isinstance(node, Scalar) and isinstance(value, str):
            return self._replace_scalar(found, node, value)
        return self._whole(found.entry, value)

    def _replace_scalar(self, found: Found, node: Scalar, value: str) -> list[Edit]:
        text, entry = self._text, found.entry
        like = None if node.borrowed else node
        flow = found.table.flow
        new = self._words.scalar(value, like, written=text[node.start : node.end], flow=flow)
        yaml = self._block.notation is Notation.YAML
        if yaml and not value and not flow and (like is None or node.style not in QUOTED):
            return [Edit(_behind_key(text, entry), node.end, "")]
        blank = "" if text[node.start - 1 : node.start].isspace() else " "
        if not yaml or node.start > _behind_key(text, entry):
            blank = "" if not (yaml and node.start == node.end) else blank
        return [Edit(node.start, node.end, blank + new)]

    def _replace_in_list(self, key: str, entry: Entry, listing: Listing, form: Form) -> list[Edit]:
        shape = shape_of(key)
        if shape in {Shape.FIRST, Shape.TEXT}:
            said = value_of(key, form)
            first = listing.items[0] if listing.items else None
            if first is None or shape is Shape.TEXT or is_blank(form):
                return self._whole(entry, said)
            kept = [first_text_of(item) for item in listing.items]
            items = Items(kept, [form, *kept[1:]], [said, *kept[1:]])
            return edit_list(self._text, listing, items, self._words)
        if not isinstance(form, tuple):
            return self._whole(entry, value_of(key, form))
        if not form or not listing.items:
            return self._whole(entry, [] if not form else value_of(key, form))
        before = [_ITEM_FORMS[shape](item) for item in listing.items]
        value = value_of(key, form)
        assert isinstance(value, list)
        return edit_list(self._text, listing, Items(before, form, value), self._words)

    def _replace_source(self, table: Table, form: Source) -> list[Edit]:
        edits: list[Edit] = []
        inside = {normal_key(entry.key): entry for entry in table.entries}
        for part, said in (("name", form.name), ("url", form.url)):
            entry = next((inside[name] for name in _SOURCE_PARTS[part] if name in inside), None)
            if entry is None:
                if said:
                    edits.append(self.add(table, part, encode(said)))
            elif isinstance(entry.value, Scalar):
                if text_of(entry.value).strip() != said:
                    found = Found(entry, table, entry.key)
                    edits += self._replace_scalar(found, entry.value, encode(said))
            else:
                edits += self._whole(entry, encode(said))
        return edits

    def _whole(self, entry: Entry, value: Value) -> list[Edit]:
        """Return the edits that put a value behind a key whatever stands there now."""
        text, node = self._text, entry.value
        if entry.section:
            return [*self._removal(self._root, entry), self.add(self._root, entry.key, value)]
        start = _behind_key(text, entry)
        flow = not self._words.lines or self._in_flow(entry)
        if flow:
            return [Edit(start, max(node.end, start), f" {self._words.inline(value)}")]
        indent = column(text, entry.key_start)
        new = self._words.below(value, indent)
        comment_end = line_end(text, start)
        if node.start > comment_end or (isinstance(node, Scalar) and node.start == node.end):
            # What stands on the key's own line behind the colon is at most a comment: it stays.
            at = comment_end if new.startswith("\n") else start
            edits = [Edit(at, at, new)]
            if node.end > comment_end:
                edits.append(Edit(comment_end, node.end, ""))
            return _joined(edits)
        if new.startswith("\n"):
            rest = text[node.end : line_end(text, node.end)]
            end = node.end + len(rest)
            return [Edit(start, end, rest.rstrip() + new)]
        return [Edit(start, node.end, new)]

    def _in_flow(self, entry: Entry) -> bool:
        return self._root.flow or not alone(self._text, entry.key_start)

    def _removal(self, table: Table, entry: Entry) -> list[Edit]:
        text, node = self._text, entry.value
        if entry.section and isinstance(node, Listing):
            ends = [item.insert or item.end for item in node.items if isinstance(item, Table)]
            return [Edit(*span, "") for span in zip(node.dashes, ends, strict=False)]
        if not table.flow:
            end = entry.value.end
            if isinstance(entry.value, Table) and entry.value.insert is not None:
                end = max(entry.value.insert - 1, entry.key_end)
            return [Edit(line_start(text, entry.key_start), next_line(text, end), "")]
        at = table.entries.index(entry)
        if at + 1 < len(table.entries):
            return [Edit(entry.key_start, table.entries[at + 1].key_start, "")]
        if at > 0:
            return [Edit(table.entries[at - 1].value.end, entry.value.end, "")]
        return [Edit(table.start + 1, table.end - 1, "")]


QUOTED = frozenset({Style.SINGLE, Style.DOUBLE})
_ITEM_FORMS: Mapping[Shape, Callable[[Node], Form]] = {
    Shape.PERSONS: person_of,
    Shape.CORRECTIONS: correction_form,
    Shape.TEXTS: lambda item: text_of(item).strip(),
}


def _part_name(key: str, picture: Entry) -> str:
    """Return the key of a part inside a picture: Jekyll's `image` has a `path`, Hugo's `cover` an `image`."""
    return "path" if key == "image" == normal_key(picture.key) else PICTURE_PARTS[key][0]


def _behind_key(text: str, entry: Entry) -> int:
    """Return the offset behind the key's colon or equals sign."""
    at = entry.key_end
    while at < len(text) and text[at] in " \t":
        at += 1
    return at + 1 if text[at : at + 1] in {":", "="} else entry.key_end


def _joined(edits: list[Edit]) -> list[Edit]:
    first = edits[0]
    if len(edits) == 2 and edits[1].start == first.start:
        return [Edit(first.start, edits[1].end, first.text)]
    return edits


def _value_like(key: str, node: Node, form: Form) -> Value:
    """Return what to write where a scalar stands: several names stay one text if they can."""
    value = value_of(key, form)
    said = text_of(node).strip() if isinstance(node, Scalar) else ""
    if not said:
        return value
    if isinstance(form, Source) and said.startswith("[") and form.name and form.url:
        return encode(f"[{form.name}]({form.url})")
    if not isinstance(form, tuple):
        return value
    joined = ""
    if all(isinstance(one, Person) and not one.url for one in form):
        names = [one.name for one in form]
        joined = " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
    elif shape_of(key) is Shape.TEXTS:
        joined = ", ".join(form)
    same = present(key, Scalar(0, 0, encode(joined))) == form
    return encode(joined) if same else value
