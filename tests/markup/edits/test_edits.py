"""Reads the pages of pairs beside it: what stands there before an edit, and what after.

`! function arguments` names the edit for the cases below it; `§` begins a case with its sentence;
`→` stands between before and after. `‸` is the caret, `⟦…⟧` a selection, `␠` a space at a line's end,
`⏎` a line break at the end of the text.
"""

import importlib
from dataclasses import dataclass
from pathlib import Path

import pytest

from editor.core.edit import Selection, apply

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Case:
    page: str
    call: str
    sentence: str
    before: str
    after: str


def cases() -> list[Case]:
    found = []
    for page in sorted(HERE.glob("*.md")):
        call = ""
        for part in ("\n" + page.read_text("utf-8").rstrip("\n")).split("\n§ ")[0:]:
            head, _, rest = part.partition("\n")
            pair, _, next_call = rest.partition("\n! ")
            if "→" in pair:
                before, after = pair.split("\n→\n")
                found.append(Case(page.stem, call, head, *map(_shown, (before, after))))
            call = next_call.strip() or call or part.partition("! ")[2].strip()
    return found


def _shown(text: str) -> str:
    return text.removesuffix("\n").replace("␠", " ").replace("⏎", "\n")


def read(marked: str) -> tuple[str, Selection]:
    text = ""
    anchor = caret = -1
    for char in marked:
        if char == "‸":
            anchor = caret = len(text)
        elif char == "⟦":
            anchor = len(text)
        elif char == "⟧":
            caret = len(text)
        else:
            text += char
    assert caret >= 0, f"no caret in {marked!r}"
    return text, Selection(anchor, caret)


def write(text: str, selection: Selection) -> str:
    if selection.start == selection.end:
        return f"{text[: selection.start]}‸{text[selection.start :]}"
    middle = text[selection.start : selection.end]
    return f"{text[: selection.start]}⟦{middle}⟧{text[selection.end :]}"


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.page}: {case.sentence}")
def test_an_edit_does_what_its_page_says(case):
    name, *arguments = case.call.split()
    module = importlib.import_module(f"editor.markup.edits.{case.page}")
    edit = getattr(module, name)
    if arguments:
        edit = edit(*(int(one) if one.isdigit() else one for one in arguments))
    text, selection = read(case.before)
    outcome = edit(text, selection)
    assert write(apply(text, outcome.edits), outcome.selection) == case.after
