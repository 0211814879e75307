"""What each line is, one after the other: the state that a line leaves is all the next one needs."""

from __future__ import annotations

import re

from editor.markup.spans.kinds import Line, LineKind, State

START: State = ()
"""Before the first line, and after a blank one outside a list."""
FIRST: State = ("first",)
"""Behind the first line of a paragraph: the next one may make it a heading or a table."""
TEXT: State = ("text",)
TABLE: State = ("table",)
COMMENT: State = ("comment",)
LIST: State = ("list",)
"""In a list or a footnote: indented lines belong to it."""
LIST_BLANK: State = ("list-blank",)
LIST_TEXT: State = ("list-text",)
"""In a paragraph of an item that a blank line parts from its first: it holds no further items."""
INDENTED: State = ("indented",)

_FENCE = re.compile(r"([ \t]*)(`{3,}|~{3,})(.*)$")
_HEADING = re.compile(r"(#{1,6})[ \t]*(?=\S|$)")
_HEADING_IN_ITEM = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_BULLET = re.compile(r"[ \t]*[-*+][ \t]+(\[[ xX]\][ \t]+)?")
_NUMBER = re.compile(r"[ \t]*\d{1,9}\.[ \t]+")
_QUOTE_IN_ITEM = re.compile(r"(?:>[ \t]?)+")
_QUOTE = re.compile(r"(?: {0,3}>[ \t]?)+")
_PICTURE = re.compile(
    r"!\[[^\]]*\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\]]*\])(?:\{[^}]*\})?\s*$"
)
_NOTE = re.compile(r" {0,3}\[\^[^\]\n]+\]:[ \t]*")
_REFERENCE = re.compile(r" {0,3}(?:\[[^\]\n]+\]:\s*\S|\*\[[^\]\n]+\]:)")
_DEFINITION = re.compile(r" {0,3}:[ \t]+")
_ATTRIBUTES = re.compile(r"\{:?[ \t]*[#.\w][^}\n]*\}\s*$")
_TABLE_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_BLOCK_TAG = re.compile(
    r"<(/?)(address|article|aside|blockquote|body|canvas|center|colgroup|dd|details|div|dl|dt|"
    r"fieldset|figcaption|figure|footer|form|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|"
    r"main|menu|nav|noscript|ol|optgroup|option|output|p|picture|pre|script|section|style|summary|"
    r"svg|table|tbody|td|template|tfoot|th|thead|tr|ul|video)\b",
    re.IGNORECASE,
)
_UNDERLINES = {"=": LineKind.UNDERLINE_1, "-": LineKind.UNDERLINE_2}
_LEVELS = (
    LineKind.HEADING_1,
    LineKind.HEADING_2,
    LineKind.HEADING_3,
    LineKind.HEADING_4,
    LineKind.HEADING_5,
    LineKind.HEADING_6,
)
_IN_LIST = frozenset({LIST, LIST_BLANK, LIST_TEXT})
_NO_ITEMS = frozenset({FIRST, TEXT, LIST_TEXT})
"""A list that follows a paragraph without a blank line does not break it."""
_OPEN = frozenset({"fence", "comment", "html"})
"""Modes in which a line is what the ones above began, whatever it says."""
_CODE_INDENT = 4
"""Columns from which a line outside a list is code."""


def scan_line(text: str, state: State) -> Line:
    """Return what a line is, given the state that the line above left."""
    if state and state[0] in _OPEN:
        return _in_open(text, state)
    if not text or text.isspace():
        blank = LIST_BLANK if state and state in _IN_LIST else START
        return Line(LineKind.BLANK, 0, blank)
    if text[0].isalpha() and "|" not in text:  # nearly all prose
        return Line(LineKind.PARAGRAPH, 0, _after_text(state))
    below = _below_first(text, state) if state in {FIRST, TABLE} else None
    return below or _begin(text, state)


def _in_open(text: str, state: State) -> Line:
    if state[0] == "fence":
        return _in_fence(text, state)
    if state[0] == "html":
        return _in_html(text, state)
    return Line(LineKind.COMMENT, 0, TEXT if "-->" in text else state)


def _after_text(state: State) -> State:
    if state in {START, LIST_BLANK, INDENTED}:
        return FIRST
    if state in {LIST, LIST_TEXT}:
        return state
    return TABLE if state == TABLE else TEXT


def _in_fence(text: str, state: State) -> Line:
    found = _FENCE.match(text)
    _, char, length = state[0], str(state[1]), int(state[2])
    if found and found[2][0] == char and len(found[2]) >= length and not found[3].strip():
        return Line(LineKind.FENCE, 0, LIST_BLANK if len(state) > 3 else START)
    return Line(LineKind.CODE, 0, state)


def _in_html(text: str, state: State) -> Line:
    depth = _depth(text, str(state[1]), int(state[2]))
    within: State = ("html", state[1], depth, *state[3:])
    return Line(LineKind.HTML, 0, within if depth > 0 else _behind_tag(listed=len(state) > 3))


def _behind_tag(*, listed: bool) -> State:
    """Return what a whole block of HTML leaves: Python-Markdown sets it apart as by blank lines."""
    return LIST_BLANK if listed else START


def _depth(text: str, tag: str, depth: int) -> int:
    # A tag may go on over the next lines: where it ends is not asked, only that it began.
    for found in re.finditer(rf"<(/?){tag}\b[^>]*?(?:(/?)>|$)", text, re.IGNORECASE):
        if found[1]:
            depth -= 1
        elif not found[2]:
            depth += 1
    return depth


def _below_first(text: str, state: State) -> Line | None:
    if state == TABLE:
        return Line(LineKind.TABLE_ROW, 0, TABLE) if "|" in text else None
    bare = text.rstrip()
    if bare and bare[0] in _UNDERLINES and bare == bare[0] * len(bare):
        return Line(_UNDERLINES[bare[0]], 0, START)
    if "|" in text and _TABLE_RULE.match(text):
        return Line(LineKind.TABLE_RULE, 0, TABLE)
    return None


def _begin(text: str, state: State) -> Line:
    bare = text.lstrip()
    indent = len(text) - len(bare)
    char = bare[0]
    listed = state in _IN_LIST
    if char in "`~":
        found = _FENCE.match(text)
        if found and not (char == "`" and "`" in found[3]):
            left: State = ("fence", char, len(found[2]))
            return Line(LineKind.FENCE, 0, (*left, "list") if listed and indent else left)
    deep = indent >= _CODE_INDENT or text[0] == "\t"
    if deep and not listed and state in {START, INDENTED}:
        return Line(LineKind.CODE, 0, INDENTED)
    if char in "-*_" and _RULE.match(text):
        return Line(LineKind.RULE, 0, START)
    item = None if state in _NO_ITEMS else _item(text, char)
    if item is None and char in _MARKED:
        item = _MARKED[char](text, bare, LIST if listed and indent else TEXT)
    return item or Line(LineKind.PARAGRAPH, 0, _continued(state, deep=deep))


def _item(text: str, char: str) -> Line | None:
    if char in "-*+":
        found = _BULLET.match(text)
        if found and (heading := _HEADING_IN_ITEM.match(text, found.end())):
            return Line(_LEVELS[len(heading[1]) - 1], heading.end(), LIST)
        if found:
            kind = LineKind.TASK if found[1] else LineKind.BULLET
            return _quote_in_item(text, found) or Line(kind, found.end(), LIST)
    elif char.isdigit():
        found = _NUMBER.match(text)
        if found:
            return _quote_in_item(text, found) or Line(LineKind.NUMBER, found.end(), LIST)
    return None


def _quote_in_item(text: str, item: re.Match[str]) -> Line | None:
    """Return the quote that an item begins with; behind a task's box the sign is text."""
    found = _QUOTE_IN_ITEM.match(text, item.end())
    is_task = item.re is _BULLET and item[1]
    return Line(LineKind.QUOTE, found.end(), LIST) if found and not is_task else None


def _continued(state: State, *, deep: bool) -> State:
    if state == LIST_BLANK:
        return LIST_TEXT if deep else FIRST
    return _after_text(state)


def _heading(text: str, bare: str, after: State) -> Line | None:
    found = _HEADING.match(bare)
    indent = len(text) - len(bare)
    if not found or (indent and after != LIST):
        return None
    state = LIST_BLANK if after == LIST else START
    return Line(_LEVELS[len(found[1]) - 1], indent + found.end(), state)


def _quote(text: str, _bare: str, after: State) -> Line | None:
    found = _QUOTE.match(text)
    return Line(LineKind.QUOTE, found.end(), after) if found else None


def _picture(_text: str, bare: str, after: State) -> Line | None:
    return Line(LineKind.PICTURE, 0, after) if _PICTURE.match(bare) else None


def _bracket(text: str, _bare: str, _after: State) -> Line | None:
    found = _NOTE.match(text)
    if found:
        return Line(LineKind.NOTE, found.end(), LIST)
    return Line(LineKind.REFERENCE, 0, START) if _REFERENCE.match(text) else None


def _definition(text: str, _bare: str, _after: State) -> Line | None:
    found = _DEFINITION.match(text)
    return Line(LineKind.DEFINITION, found.end(), LIST) if found else None


def _attributes(_text: str, bare: str, after: State) -> Line | None:
    return Line(LineKind.ATTRIBUTES, 0, after) if _ATTRIBUTES.match(bare) else None


def _tag(text: str, bare: str, after: State) -> Line | None:
    if len(text) - len(bare) >= _CODE_INDENT:
        return None
    if bare.startswith("<!--"):
        end = bare.find("-->")
        if end >= 0 and bare[end + 3 :].strip():
            return None  # the words behind a comment are a paragraph, with the comment in it
        return Line(LineKind.COMMENT, 0, COMMENT if end < 0 else after)
    found = _BLOCK_TAG.match(bare)
    if not found:
        return None
    tag = found[2].lower()
    depth = 0 if tag == "hr" else _depth(bare, tag, 0)
    listed = after == LIST
    within: State = ("html", tag, depth, "list") if listed else ("html", tag, depth)
    return Line(LineKind.HTML, 0, within if depth > 0 else _behind_tag(listed=listed))


_MARKED = {
    "#": _heading,
    ">": _quote,
    "!": _picture,
    "[": _bracket,
    "*": _bracket,
    ":": _definition,
    "{": _attributes,
    "<": _tag,
}
"""What a line may be that begins with such a character."""


def scan(body: str) -> list[Line]:
    """Return what each line of a text is."""
    state = START
    lines = []
    for text in body.split("\n"):
        line = scan_line(text, state)
        state = line.state
        lines.append(line)
    return lines
