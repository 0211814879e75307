"""New values for the fields of an article, as edits of the lines of their keys and of no others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from editor.core.article import Place
from editor.core.edit import Edit, apply, difference
from editor.core.errors import FrontMatterError
from editor.core.metadata import FIELDS
from editor.core.stage import Stage
from editor.markup.front_matter.block import Notation
from editor.markup.front_matter.field_edits import FieldEdits
from editor.markup.front_matter.json_words import JsonWords
from editor.markup.front_matter.names import PICTURE_PARTS, Names, is_empty
from editor.markup.front_matter.parse import FrontMatter, place_of, read_front_matter
from editor.markup.front_matter.toml_words import TomlWords
from editor.markup.front_matter.tree import Listing, Table
from editor.markup.front_matter.values import plain, truth_of
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
from editor.markup.headline import edit_heading, leading_heading

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
    now = text
    changes: list[list[Edit]] = []
    for key in sorted(values, key=lambda key: order.get(key, len(order))):
        for one, value in _in_step(now, key, values):
            edits = _set(now, one, value)
            if edits:
                changes.append(edits)
                now = apply(now, edits)
    return changes[0] if len(changes) == 1 else _by_lines(text, now)


def _in_step(
    text: str, key: str, values: Mapping[str, FieldValue]
) -> Iterator[tuple[str, FieldValue]]:
    """Yield the key's own change, and what follows from it."""
    yield key, values[key]
    stage = values[key]
    if key != "stage" or not isinstance(stage, str) or stage not in set(Stage):
        return
    table = read_front_matter(text).table
    if table is None:
        return
    names = Names(table)
    published = stage == Stage.PUBLISHED
    if "draft" not in values and (draft := names.find("draft")) and not is_empty(draft.node):
        yield "draft", not published
    jekyll = names.unknown().get("published")
    if "published" not in values and jekyll and truth_of(jekyll.value) is not None:
        yield "published", published


def _set(text: str, key: str, value: FieldValue) -> list[Edit]:
    front = read_front_matter(text)
    names = Names(front.table) if front.table else None
    found = names.find(key) if names else None
    if key == "title" and found is None:
        heading = leading_heading(text[front.end :])
        if heading is not None:
            return _set_heading(text, front, value)
    if value is None:
        return _removed(text, key, front)
    form = wanted(key, value)
    if found is not None and present(key, found.node) == form:
        return []
    if found is None and is_blank(form):
        return []
    for edits in _attempts(text, front, key, form):
        if _right(text, edits, front, key, form):
            return edits
    place = place_of(text, found.node.start) if found else Place(1, 1)
    raise FrontMatterError("front-matter-key", place, key=key)


def _set_heading(text: str, front: FrontMatter, value: FieldValue) -> list[Edit]:
    body = text[front.end :]
    heading = leading_heading(body)
    assert heading is not None
    headline = None if value is None else clean(str(value))
    if headline is not None and " ".join(headline.split()) == heading.text:
        return []
    edit = edit_heading(body, heading, headline)
    return [Edit(edit.start + front.end, edit.end + front.end, edit.text)]


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


def _attempts(text: str, front: FrontMatter, key: str, form: Form) -> Iterator[list[Edit]]:
    if front.block is None:
        for words in _words(front):
            pair = words.key(key) + words.below(value_of(key, form), 0)
            yield [Edit(0, 0, f"---\n{pair}\n---\n")]
        return
    root = front.table or Table(front.block.content, front.block.content)
    for words in _words(front):
        yield FieldEdits(text, front.block, root, words).set(key, form)
    for words in _words(front):
        yield FieldEdits(text, front.block, root, words).rewrite(key, form)


def _right(text: str, edits: list[Edit], front: FrontMatter, key: str, form: Form) -> bool:
    """Tell whether the edits do what they should and nothing else, by reading the result."""
    try:
        changed = apply(text, edits)
    except ValueError:
        return False
    read = read_front_matter(changed)
    if read.fault or read.table is None or changed[read.end :] != text[front.end :]:
        return False
    found = Names(read.table).find(key)
    if found is None:
        return is_blank(form)
    holds = present(key, found.node) == form or (is_blank(form) and is_empty(found.node))
    return holds and _others(front.table, key) <= _others(read.table, key)


def _removed(text: str, key: str, front: FrontMatter) -> list[Edit]:
    """Return one edit or none: every spelling of the key is taken out."""
    now = text
    for _ in range(100):
        read = read_front_matter(now)
        if read.block is None or read.table is None or read.fault:
            break
        edits = FieldEdits(now, read.block, read.table, _words(read)[0]).remove(key)
        if not edits:
            break
        now = apply(now, edits)
    read = read_front_matter(now)
    gone = read.table is None or Names(read.table).find(key) is None
    kept = _others(front.table, key) <= _others(read.table, key)
    if read.fault or not gone or not kept or now[read.end :] != text[front.end :]:
        raise FrontMatterError("front-matter-key", Place(1, 1), key=key)
    return _by_lines(text, now)


def _others(table: Table | None, key: str) -> set[str]:
    """Return what the other keys say, to compare; an anchored value may change its aliases."""
    if table is None:
        return set()
    names = Names(table)
    found = names.find(key)
    spelt = {found.entry.key if found else key}
    if key in PICTURE_PARTS and (picture := names.picture()):
        spelt = {picture.key, found.entry.key if found else key}
    return {
        f"{entry.key}: {plain(entry.value)!r}"
        for entry in table.entries
        if entry.key not in spelt and not entry.borrowed and not entry.value.borrowed
    }


def _by_lines(before: str, after: str) -> list[Edit]:
    """Return edits from one text to the other that leave equal lines of the front matter alone."""
    if before == after:
        return []
    whole = difference(before, after)
    old = before[: whole.end].count("\n")
    if old > MOST_LINES:
        return [whole]
    start = before.rfind("\n", 0, whole.start) + 1
    tail = len(before) - whole.end
    old_lines = _lines(before[start : whole.end])
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
