"""The blocks of a tree, one after the other, as Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from editor.intake.html.looks import PLAIN, Look, is_hidden
from editor.intake.html.notes import leads_back, note_number, own_number
from editor.intake.html.pictures import Pictures
from editor.intake.html.reading import BLOCKS, Rules, style_of
from editor.intake.html.runs import BREAK, Run, lines, paragraphs
from editor.intake.html.tables import alignments, cells_of, grid, is_layout, rows_of
from editor.markup.edits.indent import STEP
from editor.markup.edits.table_text import cell_text, written

if TYPE_CHECKING:
    from lxml.html import HtmlElement

DEEPEST = 60
"""Elements in elements that are followed; below them there is only text."""
_HEADINGS = {f"h{level}": max(level, 2) for level in range(1, 7)}
_TITLES = {"MsoTitle": 2}
_QUOTES = frozenset({"MsoQuote", "MsoIntenseQuote"})
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_LANGUAGE = re.compile(r"\b(?:language|lang|highlight-source)-([\w+#-]+)")

_BOLD = re.compile(r"^\*\*([^*]*)\*\*$")
"""A cell of a head is bold without marks."""


class Block(NamedTuple):
    """A block of Markdown, without a line break at its end."""

    kind: str
    """`words`, `list`, or `other`."""
    text: str


class Blocks:
    """Walks one tree."""

    def __init__(self, tree: HtmlElement, rules: Rules, pictures: Pictures) -> None:
        """Take a clean tree, what its sheets say, and where its pictures go."""
        self._rules = rules
        self._pictures = pictures
        self._outer: set[HtmlElement] = set()
        """Elements with a block somewhere in them."""
        for element in tree.iter(*BLOCKS):
            for around in element.iterancestors():
                if around in self._outer:
                    break
                self._outer.add(around)
        self._by_tag: dict[str, Callable[[HtmlElement, Look, int], list[Block]]] = {
            **dict.fromkeys(_LISTS, self._list),
            "table": self._table,
            "figure": self._figure,
            "dl": self._definitions,
        }

    def of(self, node: HtmlElement, look: Look = PLAIN, depth: int = 0) -> list[Block]:
        """Return the blocks in an element whose words have a look."""
        found: list[Block] = []
        runs: list[Run] = []
        for piece in _pieces(node):
            if isinstance(piece, str):
                runs.append(Run(piece, look))
                continue
            is_block = piece.tag in BLOCKS or piece in self._outer
            if is_block and depth < DEEPEST:
                found += self._words(runs)
                runs = []
                found += self._block(piece, look, depth + 1)
            else:
                runs += self._runs(piece, look)
        return found + self._words(runs)

    # Blocks

    def _block(self, element: HtmlElement, look: Look, depth: int) -> list[Block]:
        style = style_of(element, self._rules)
        if is_hidden(element, style):
            return []
        inner = look.within(element, style)
        tag = element.tag
        names = set(element.get("class", "").split())
        level = _HEADINGS.get(tag) or next((_TITLES[one] for one in names & set(_TITLES)), 0)
        if level:
            return self._heading(element, level)
        if tag in _WITHOUT_LOOK:
            return _WITHOUT_LOOK[tag](element)
        if tag in self._by_tag:
            return self._by_tag[tag](element, inner, depth)
        found = self.of(element, inner, depth)
        if tag == "blockquote" or names & _QUOTES:
            return _quoted(found)
        return found

    def _words(self, runs: list[Run]) -> list[Block]:
        return [
            Block("words", "  \n".join(said)) for one in paragraphs(runs) if (said := lines(one))
        ]

    def _heading(self, element: HtmlElement, level: int) -> list[Block]:
        runs = self._runs(element, PLAIN, plain=True)
        pictures = [one for one in runs if one.written and one.text.startswith("![")]
        runs = [one for one in runs if one not in pictures]
        runs = [Run(" ", one.look) if one == BREAK else one for one in runs]
        words = " ".join(line for part in paragraphs(runs) for line in lines(part))
        found = [Block("other", f"{'#' * level} {words}")] if words else []
        return found + [Block("words", one.text) for one in pictures]

    def _list(self, element: HtmlElement, look: Look, depth: int) -> list[Block]:
        start = element.get("start", "1").strip()
        number = int(start) if start.isascii() and start.isdecimal() else 1
        items: list[list[Block]] = []
        for child in _pieces(element):
            if isinstance(child, str):  # words that stand between items
                items.append(self._words([Run(child, look)]))
            elif child.tag in _LISTS and items:  # as some write a list in a list
                items[-1] += self._block(child, look, depth + 1)
            elif child.tag in _LISTS:
                items.append(self._block(child, look, depth + 1))
            else:
                items.append(self._item(child, look, depth))
        items = [one for one in items if one]
        if not items:
            return []
        loose = any(sum(block.kind != "list" for block in item) > 1 for item in items)
        between = "\n\n" if loose else "\n"
        said = []
        for at, item in enumerate(items):
            mark = f"{number + at}. " if element.tag == "ol" else "- "
            is_list = item[0].kind == "list"
            words = _joined(item, between)
            said.append(words if is_list else mark + _set_in(words))
        return [Block("list", between.join(said))]

    def _item(self, element: HtmlElement, look: Look, depth: int) -> list[Block]:
        style = style_of(element, self._rules)
        if is_hidden(element, style):
            return []
        box = next(element.iter("input"), None)
        look = look.within(element, style)
        found = self.of(element, look, depth + 1)
        if box is not None and box.get("type") == "checkbox" and found:
            sign = "[ ] " if box.get("checked") is None else "[x] "
            found[0] = found[0]._replace(text=sign + found[0].text)
        return found

    def _definitions(self, element: HtmlElement, look: Look, depth: int) -> list[Block]:
        children = list(_terms(element))
        if any(isinstance(one, str) or one.tag not in {"dt", "dd"} for one in children):
            return self.of(element, look, depth)
        said: list[str] = []
        for child in children:
            assert not isinstance(child, str)
            if is_hidden(child, style_of(child, self._rules)):
                continue
            words = _joined(self.of(child, look, depth + 1), "\n\n")
            if words and child.tag == "dt":
                said += ["", words.replace("  \n", " ")]
            elif words:
                said.append(":   " + _set_in(words))
        return [Block("other", "\n".join(said).strip("\n"))] if any(said) else []

    def _table(self, element: HtmlElement, look: Look, depth: int) -> list[Block]:
        if is_layout(element):
            cells = [cell for row in rows_of(element) for cell in cells_of(row)]
            captions = [one for one in element if one.tag == "caption"]
            return [block for one in (*captions, *cells) for block in self.of(one, look, depth + 1)]
        found = [
            block
            for one in element
            if one.tag == "caption"
            for block in self.of(one, look, depth + 1)
        ]
        cells = grid(element)
        rows = [
            ["" if one is None else self._cell(one, look, depth) for one in row] for row in cells
        ]
        rows[:1] = [[_BOLD.sub(r"\1", one) for one in row] for row in rows[:1]]
        if not any(map(any, rows)):
            return found
        return [*found, Block("other", written(rows, alignments(cells, self._rules)))]

    def _cell(self, cell: HtmlElement, look: Look, depth: int) -> str:
        if is_hidden(cell, style_of(cell, self._rules)):
            return ""
        said = [one.text for one in self.of(cell, look, depth + 1)]
        return cell_text("\n".join(line for one in said for line in one.split("\n") if line))

    def _figure(self, element: HtmlElement, look: Look, depth: int) -> list[Block]:
        captions = list(element.iter("figcaption"))
        images = list(element.iter("img"))
        if len(captions) != 1 or len(images) != 1:
            return self.of(element, look, depth)
        caption = " ".join(str(captions[0].text_content()).split())
        captions[0].drop_tree()
        found = self.of(element, look, depth)
        shown = [at for at, one in enumerate(found) if re.fullmatch(r"!\[.*\]\(\S+\)", one.text)]
        if not shown or not caption:
            return found + ([Block("words", caption)] if caption else [])
        one = found[shown[0]]
        sign = '"' if '"' not in caption else "'"
        caption = caption.replace(sign, "’")
        found[shown[0]] = one._replace(text=f"{one.text[:-1]} {sign}{caption}{sign})")
        return found

    # Words

    def _runs(self, element: HtmlElement, look: Look, *, plain: bool = False) -> list[Run]:
        """Return the runs of an element; `plain`: in a heading, where bold says nothing."""
        style = style_of(element, self._rules)
        if is_hidden(element, style):
            return []
        special = self._special(element)
        if special is not None:
            return special
        inner = look.within(element, style)
        if plain:
            inner = Look(inner.marks - {"strong"}, inner.address)
        found: list[Run] = []
        for piece in _pieces(element):
            if isinstance(piece, str):
                found.append(Run(piece, inner))
            else:
                found += self._runs(piece, inner, plain=plain)
        return [Run("“", inner), *found, Run("”", inner)] if element.tag == "q" else found

    def _special(self, element: HtmlElement) -> list[Run] | None:
        """Return what an element is that is no words."""
        if element.tag == "br":
            return [] if element.get("class") == "Apple-interchange-newline" else [BREAK]
        if element.tag == "wbr":
            return []
        if element.tag == "img":
            return self._picture(element)
        if element.tag == "a" and note_number(element):
            return [Run(f"[^{note_number(element)}]", written=True)]
        if element.tag == "a" and leads_back(element):
            return [Run(f"[^{own_number(element)}]: ", written=True)]
        return None

    def _picture(self, image: HtmlElement) -> list[Run]:
        reference = self._pictures.reference(image)
        if not reference:
            return []
        said = " ".join(re.sub(r"[\[\]]", " ", image.get("alt", "")).split())
        target = re.sub(r"[\s()<>]", lambda found: f"%{ord(found[0]):02X}", reference)
        return [Run(f"![{said}]({target})", written=True)]


def _pieces(node: HtmlElement) -> Iterator[str | HtmlElement]:
    if node.text:
        yield node.text
    for child in node:
        yield child
        if child.tail:
            yield child.tail


def _terms(node: HtmlElement) -> Iterator[str | HtmlElement]:
    """Yield what stands in a list of definitions, through the divisions that may group it."""
    for piece in _pieces(node):
        if isinstance(piece, str):
            if piece.strip():
                yield piece
        elif piece.tag == "div":
            yield from _terms(piece)
        else:
            yield piece


def _joined(blocks: Iterable[Block], between: str) -> str:
    """Return blocks as one text; lists stand right below their item, all else apart."""
    out = ""
    for block in blocks:
        if out:
            out += between if block.kind == "list" else "\n\n"
        out += block.text
    return out


def _set_in(words: str) -> str:
    first, *others = words.split("\n")
    return "\n".join([first, *(" " * STEP + one if one else "" for one in others)])


def _quoted(blocks: list[Block]) -> list[Block]:
    if not blocks:
        return []
    said = "\n\n".join(one.text for one in blocks)
    return [Block("other", "\n".join(f"> {one}".rstrip() for one in said.split("\n")))]


def _code(element: HtmlElement) -> list[Block]:
    for one in element.iter("br"):
        one.tail = "\n" + (one.tail or "")
    words = str(element.text_content()).strip("\n").replace("\u00a0", " ")
    if not words.strip():
        return []
    names = " ".join(one.get("class", "") for one in (element, *element.iter("code")))
    language = _LANGUAGE.search(names)
    longest = max(
        (len(run) for run in re.findall(r"^[ \t]*(`{3,})", words, re.MULTILINE)), default=2
    )
    fence = "`" * (longest + 1)
    return [Block("other", f"{fence}{language[1] if language else ''}\n{words}\n{fence}")]


def _rule(_element: HtmlElement) -> list[Block]:
    return [Block("other", "---")]


_WITHOUT_LOOK = {"pre": _code, "hr": _rule}
