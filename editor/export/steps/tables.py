"""Tables: they scroll, their heads say what they are the head of, their rows are of one length."""

from __future__ import annotations

from collections.abc import Iterable

from editor.export.names import names
from editor.export.setting import Note, Setting, Used
from editor.export.tree import Tree, drop, element, elements, is_blank, text_of, unwrap, wrap

TAGS = names("table caption colgroup thead tbody tfoot tr td th col")
SECTIONS = ("thead", "tbody", "tfoot")
PARTS = names("caption colgroup thead tbody tfoot tr td th col")
SCOPES = names("col row colgroup rowgroup")
CELLS = names("td th")
WIDEST = 200
"""Columns; a `colspan` beyond counts as one cell."""


def step(tree: Tree, setting: Setting) -> Iterable[Note | Used]:
    """Mend each table, give its head cells their scope and set it in a frame that scrolls."""
    for table in [*elements(tree, "table")][::-1]:
        rows = _rows(table)
        if not any(len(row) for row in rows):
            drop(table)
            continue
        if _is_layout(table, rows):
            _lay_out(table, rows)
            continue
        _even(rows)
        _scopes(table, rows)
        _frame(table, setting)
    for part in elements(tree, *(PARTS - {"caption"})):
        if next(part.iterancestors("table"), None) is None:
            unwrap(part)
    return ()


def _rows(table: Tree) -> list[Tree]:
    """Return the table's own rows; what stands between them and is no row's is taken out."""
    rows: list[Tree] = []
    for child in list(table):
        if child.tag == "tr":
            rows.append(child)
        elif child.tag in SECTIONS:
            rows += [row for row in child if row.tag == "tr"]
            if child.find("tr") is None:
                drop(child)
    return rows


def _is_layout(table: Tree, rows: list[Tree]) -> bool:
    """Tell whether a table only puts things side by side: one column, or one cell, or tables inside."""
    if table.find(".//table") is not None or table.find(".//div[@class='table']") is not None:
        return True
    has_head = any(cell.tag == "th" for row in rows for cell in row)
    return not has_head and max(len(row) for row in rows) == 1


def _lay_out(table: Tree, rows: list[Tree]) -> None:
    """Put what the cells hold in the table's place, one after the other."""
    parent = table.getparent()
    if parent is None:
        return
    at = parent.index(table)
    tail, table.tail = table.tail, None
    parent.remove(table)
    blocks: list[Tree] = []
    for cell in (cell for row in rows for cell in row if cell.tag in CELLS):
        block = element("div")
        block.text = cell.text
        block.extend(list(cell))
        if len(block) or not is_blank(block.text):
            block.tail = "\n"
            blocks.append(block)
    caption = table.find("caption")
    if caption is not None and not is_blank(text_of(caption)):
        caption.tag = "p"
        blocks.insert(0, caption)
    parent[at:at] = blocks
    if blocks:
        blocks[-1].tail = tail
    elif tail:
        _append_text(parent, at, tail)


def _append_text(parent: Tree, at: int, text: str) -> None:
    if at:
        parent[at - 1].tail = (parent[at - 1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def _span(cell: Tree, name: str) -> int:
    written = cell.get(name) or "1"
    return min(int(written), WIDEST) if written.isdigit() and int(written) else 1


def _even(rows: list[Tree]) -> None:
    """Fill short rows with empty cells: readers of tables count on equal rows."""
    for row in rows:
        for cell in row:
            if cell.get("rowspan"):
                _cut_rowspan(cell)
    lengths = _lengths(rows)
    widest = max(lengths)
    for row, length in zip(rows, lengths, strict=True):
        for _ in range(widest - length):
            row.append(element("td"))
    if any(_span(cell, "colspan") > 1 for row in rows for cell in row):
        _narrow(rows, widest)


def _lengths(rows: list[Tree]) -> list[int]:
    """Return how many columns each row covers; spans that would lie over another cell are cut."""
    taken: set[tuple[int, int]] = set()
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (y, x) in taken:
                x += 1
            width = _span(cell, "colspan")
            if any((y, x + more) in taken for more in range(width)):
                cell.attrib.pop("colspan", "")
                width = 1
            height = _span(cell, "rowspan")
            taken |= {(y + down, x + across) for down in range(height) for across in range(width)}
            x += width
    ends = [0] * len(rows)
    for y, x in taken:
        if y < len(rows):
            ends[y] = max(ends[y], x + 1)
    return ends


def _narrow(rows: list[Tree], widest: int) -> None:
    """Cut spans over columns in which no cell of any row begins: they are no columns."""
    begins: set[int] = set()
    for row in rows:
        x = 0
        for cell in row:
            begins.add(x)
            x += _span(cell, "colspan")
    if len(begins) == widest:
        return
    simple = max(len(row) for row in rows)
    for row in rows:
        over = sum(_span(cell, "colspan") for cell in row) - simple
        for cell in row:
            width = _span(cell, "colspan")
            cut = min(over, width - 1)
            if cut > 0:
                over -= cut
                _set_span(cell, "colspan", width - cut)


def _cut_rowspan(cell: Tree) -> None:
    """Let no cell reach below its section."""
    row = cell.getparent()
    if row is not None:
        below = 1 + sum(1 for _ in row.itersiblings("tr"))
        _set_span(cell, "rowspan", min(_span(cell, "rowspan"), below))


def _set_span(cell: Tree, name: str, span: int) -> None:
    if span > 1:
        cell.set(name, str(span))
    else:
        cell.attrib.pop(name, "")


def _scopes(table: Tree, rows: list[Tree]) -> None:
    """Say of each head cell whether it heads its column or its row."""
    for head in [*table.iter("th")]:
        if is_blank(text_of(head)) and head.find(".//img") is None:
            # A head without a word is read out as nothing; as a cell it is simply empty.
            head.tag = "td"
            head.attrib.pop("scope", "")
    for y, row in enumerate(rows):
        heads = [cell for cell in row if cell.tag == "th"]
        above = row.getparent()
        on_top = (above is not None and above.tag == "thead") or (y == 0 and len(heads) > 1)
        for cell in heads:
            if cell.get("scope") not in SCOPES:
                cell.set("scope", "col" if on_top or len(row) == 1 else "row")


def _frame(table: Tree, setting: Setting) -> None:
    """Set a table in a region that scrolls and that the keyboard reaches."""
    table.attrib.pop("class", "")
    caption = table.find("caption")
    name = " ".join(text_of(caption).split()) if caption is not None else ""
    frame = wrap(table, "div")
    frame.set("class", "table")
    frame.set("role", "group")
    frame.set("tabindex", "0")
    frame.set("aria-label", name or _heads(table) or setting.labels.get("table", "Table"))


def _heads(table: Tree) -> str:
    """Return the first heads of a table as its name: two tables of one page must not share one."""
    heads = [" ".join(text_of(head).split()) for head in table.iter("th")]
    return ", ".join(head for head in heads if head)[:80]
