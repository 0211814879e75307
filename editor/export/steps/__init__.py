"""The steps from a sanitised element to a finished one: each looks at that one element only."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from editor.export.names import names
from editor.export.setting import Note, Setting, Used
from editor.export.steps import (
    attributes,
    code_blocks,
    emptiness,
    figures,
    footnotes,
    frames,
    headings,
    links,
    media,
    nesting,
    obsolete,
    pictures,
    tables,
    tasks,
)
from editor.export.tree import Tree
from editor.export.typography import setting_of_type

Take = Callable[[Tree, Setting], Iterable[Note | Used]]


@dataclass(frozen=True, slots=True)
class Step:
    """One step, and what an element must hold for it to have anything to do."""

    take: Take
    tags: frozenset[str] = frozenset()
    sign: re.Pattern[str] | None = None
    """In the sanitised HTML."""
    part: str = ""
    """A text that every sign holds: looking for it is quicker."""

    @property
    def always(self) -> bool:
        """Whether it looks at every element: it waits for no tag and no sign."""
        return not self.tags and self.sign is None


STEPS = (
    Step(obsolete.step, obsolete.TAGS, obsolete.SIGN, "="),
    Step(tasks.step, tasks.TAGS),
    Step(figures.step, figures.TAGS),
    Step(attributes.step, attributes.TAGS, attributes.SIGN, "="),
    Step(pictures.step, pictures.TAGS),
    Step(frames.step, frames.TAGS),
    Step(media.step, media.TAGS),
    Step(links.step, links.TAGS),
    Step(nesting.step, nesting.TAGS),
    Step(emptiness.step, emptiness.TAGS, emptiness.SIGN),
    Step(tables.step, tables.TAGS),
    Step(headings.step, headings.TAGS),
    Step(footnotes.step, footnotes.TAGS),
    Step(code_blocks.step, code_blocks.TAGS),
    Step(setting_of_type.step),
)
"""In order: what is obsolete first, so that later steps meet today's HTML only; what takes things
out before `emptiness`; the words last."""

SIMPLE = names("a br code del em mark p strong sub sup")
"""A paragraph of words: most of what there is. The parser has put its nesting right already."""


def take_all(tree: Tree, html: str, setting: Setting) -> Iterator[Note | Used]:
    """Take an element, whose sanitised HTML is `html`, through all steps, in place."""
    present = frozenset([str(node.tag) for node in tree.iterdescendants()])
    simple = present <= SIMPLE and all(child.tag == "p" for child in tree)
    for step, sure in _steps_for(present, simple=simple):
        if sure or (step.sign and step.part in html and step.sign.search(html)):
            yield from step.take(tree, setting)


@lru_cache(maxsize=1024)
def _steps_for(present: frozenset[str], *, simple: bool) -> tuple[tuple[Step, bool], ...]:
    """Return the steps that elements of these tags may need, and whether they need it for sure."""
    return tuple(
        (step, sure)
        for step in STEPS
        if not (simple and step.take is nesting.step)
        if (sure := step.always or not step.tags.isdisjoint(present)) or step.sign
    )
