"""New values for the fields of an article, as edits of the lines of their keys and of no others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TypeGuard

from editor.core.article import Place
from editor.core.edit import Edit, apply, difference
from editor.core.errors import FrontMatterError
from editor.core.metadata import FIELDS
from editor.core.stage import Stage
from editor.markup.front_matter.block import Notation
from editor.markup.front_matter.field_edits import FieldEdits
from editor.markup.front_matter.json_words import JsonWords
from editor.markup.front_matter.lines import line_start, next_line
from editor.markup.front_matter.names import (
    ALIASES,
    PICTURE_PARTS,
    Found,
    Names,
    is_empty,
    normal_key,
)
from editor.markup.front_matter.parse import FrontMatter, place_of, read_front_matter
from editor.markup.front_matter.toml_words import TomlWords
from editor.markup.front_matter.tree import Listing, Node, Scalar, Table, span
from editor.markup.front_matter.values import truth_of
from editor.markup.front_matter.wanted import (
    FieldValue,
    Form,
    clean,
    is_blank,
    present,
    value_of,
    wanted,
)
from editor.markup.front_matter.words import Words
from editor.markup.front_matter.yaml_words import YamlWords
from editor.markup.headline import Heading, edit_heading, leading_heading

MOST_LINES = 2_000
"""Lines of front matter up to which several changes come back as one edit for each run of lines."""


def set_fields(text: str, values: Mapping[str, FieldValue]) -> list[Edit]:
    """Return the edits of a text that give fields new values, by canonical key.

    - Only the lines of these keys change; spelling, quotes, comments, order and anchors stay. A
      value that already stands there, also in another spelling, gives no edit.
    - New keys stand behind all others, several in the order of `core.metadata.FIELDS`; where there
      is no front matter, one in YAML is made.
    - An empty value keeps a key that is there (`description:`), so that its place and comment last
      while somebody types, and adds none. None takes the key's lines out.
    - `title` without a key is the body's leading `# X`, in one line; None takes that line out.
    - A change of `stage` keeps an existing `draft` in step.
    - A scalar `source` becomes a mapping only where both name and address are given.

    Raises FrontMatterError where the front matter is broken, or where a value cannot be put in
    without changing others; TypeError where a key cannot hold such a value.
    """
    front = read_front_matter(text)
    if front.fault is not None:
        raise FrontMatterError(
            "front-matter-broken", front.fault.place, details=front.fault.problem
        )
    order = {key: number for number, key in enumerate(FIELDS)}
    state = _State(text, front)
    changes: list[list[Edit]] = []
    for key in sorted(values, key=lambda key: order.get(key, len(order))):
        for one, value in _in_step(state.front, key, values):
            edits = _set(state, one, value)
            if edits:
                changes.append(edits)
                now = apply(state.text, edits)
                state = _State(now, read_front_matter(now))
    return changes[0] if len(changes) == 1 else _by_lines(text, state.text)


@dataclass(frozen=True, slots=True)
class _State:
    """A text between two changes."""

    text: str
    front: FrontMatter

    def find(self, key: str) -> Found | None:
        return Names(self.front.table).find(key) if self.front.table else None


def _in_step(
    front: FrontMatter, key: str, values: Mapping[str, FieldValue]
) -> Iterator[tuple[str, FieldValue]]:
    """Yield the key's own change, and what follows from it."""
    yield key, values[key]
    stage = values[key]
    if key != "stage" or stage not in set(Stage) or front.table is None:
        return
    names = Names(front.table)
    published = stage == Stage.PUBLISHED
    if "draft" not in values and (draft := names.find("draft")) and not is_empty(draft.node):
        yield "draft", not published
    jekyll = names.unknown().get("published")
    if "published" not in values and jekyll and truth_of(jekyll.value) is not None:
        yield "published", published


def _set(state: _State, key: str, value: FieldValue) -> list[Edit]:
    found = state.find(key)
    heading = leading_heading(state.text[state.front.end :]) if key == "title" else None
    if heading is not None and found is None:
        return _set_heading(state, heading, value)
    if value is None:
        return _removed(state, key)
    form = wanted(key, value)
    if present(key, found.node) == form if found else is_blank(form):
        return []
    for edits in _attempts(state, key, form):
        if _right(state, edits, key, form):
            return edits
    place = place_of(state.text, found.node.start) if found else Place(1, 1)
    raise FrontMatterError("front-matter-key", place, key=key)


def _set_heading(state: _State, heading: Heading, value: FieldValue) -> list[Edit]:
    begin = state.front.end
    headline = None if value is None else " ".join(clean(str(value)).split())
    if headline == heading.text:
        return []
    edit = edit_heading(state.text[begin:], heading, headline)
    return [Edit(edit.start + begin, edit.end + begin, edit.text)]


def _words(front: FrontMatter) -> list[Words]:
    """Return the ways to write, the one closest to what stands there first."""
    notation = front.block.notation if front.block else Notation.YAML
    if notation is Notation.JSON:
        return [JsonWords()]
    if notation is Notation.TOML:
        return [TomlWords(), TomlWords(strict=True)]
    lists = [entry.value for entry in front.table.entries] if front.table else []
    styles = {one.flow for one in lists if isinstance(one, Listing)}
    flow = styles == {True}
    return [YamlWords(flow=flow), YamlWords(strict=True, flow=flow)]


def _attempts(state: _State, key: str, form: Form) -> Iterator[list[Edit]]:
    """Yield ways to make the change, the gentlest first."""
    block = state.front.block
    if block is None:
        for words in _words(state.front):
            pair = words.key(key) + words.below(value_of(key, form), 0)
            yield [Edit(0, 0, f"---\n{pair}\n---\n")]
        return
    root = state.front.table or Table(block.content, block.content)
    for words in _words(state.front):
        yield FieldEdits(state.text, block, root, words).set(key, form)
    for words in _words(state.front):
        yield FieldEdits(state.text, block, root, words).rewrite(key, form)


def _right(state: _State, edits: list[Edit], key: str, form: Form) -> bool:
    """Tell whether the edits do what they should and nothing else, by reading the result."""
    try:
        now = apply(state.text, edits)
    except ValueError:
        return False
    after = _State(now, read_front_matter(now))
    if after.front.fault or after.front.table is None or not _same_body(state, after):
        return False
    found = after.find(key)
    if found is None:
        return is_blank(form)
    holds = present(key, found.node) == form or (is_blank(form) and is_empty(found.node))
    return holds and _others(state, key) <= _others(after, key)


def _removed(state: _State, key: str) -> list[Edit]:
    """Return the edits that take every spelling of a key out."""
    now = state
    while now.front.block and now.front.table:
        words = _words(now.front)[0]
        edits = FieldEdits(now.text, now.front.block, now.front.table, words).remove(key)
        changed = apply(now.text, edits)
        if len(changed) >= len(now.text):
            break
        now = _State(changed, read_front_matter(changed))
    found = now.find(key)
    spellings = ALIASES.get(key, ())
    kept = _others(state, key, *spellings) <= _others(now, key)
    if now.front.fault or found or not kept or not _same_body(state, now):
        place = place_of(now.text, found.node.start) if found else Place(1, 1)
        raise FrontMatterError("front-matter-key", place, key=key)
    return _by_lines(state.text, now.text)


def _same_body(before: _State, after: _State) -> bool:
    return after.text[after.front.end :] == before.text[before.front.end :]


def _others(state: _State, key: str, *spellings: str) -> set[str]:
    """Return the other keys as they are written, with what their scalars say, to compare."""
    table = state.front.table
    if table is None:
        return set()
    names = Names(table)
    found = names.find(key)
    spelt = {found.entry.key if found else key}
    if key in PICTURE_PARTS and (picture := names.picture()):
        spelt.add(picture.key)
    return {
        state.text[slice(*span(entry))] + (entry.value.text if _says(entry.value) else "")
        for entry in table.entries
        if entry.key not in spelt and normal_key(entry.key) not in spellings and not entry.borrowed
    }


def _says(node: Node) -> TypeGuard[Scalar]:
    # What an alias says may change with its anchor.
    return isinstance(node, Scalar) and not node.borrowed


def _by_lines(before: str, after: str) -> list[Edit]:
    """Return edits from one text to the other that leave equal lines of the front matter alone."""
    if before == after:
        return []
    whole = difference(before, after)
    if before.count("\n", whole.start, whole.end) > MOST_LINES:
        return [whole]
    start = line_start(before, whole.start)
    tail = len(before) - next_line(before, whole.end)
    old_lines = _lines(before[start : len(before) - tail])
    new_lines = _lines(after[start : len(after) - tail])
    offsets = [start]
    for line in old_lines:
        offsets.append(offsets[-1] + len(line))
    matcher = SequenceMatcher(None, old_lines, new_lines, autojunk=False)
    return [
        Edit(offsets[first], offsets[last], "".join(new_lines[new_first:new_last]))
        for tag, first, last, new_first, new_last in matcher.get_opcodes()
        if tag != "equal"
    ]


def _lines(text: str) -> list[str]:
    lines = [f"{line}\n" for line in text.split("\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]
