"""The steps from a sanitised element to a finished one: each looks at that one element only."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from editor.export.setting import Note, Setting, Used
from editor.export.steps import headings, pictures
from editor.export.tree import Tree

Step = Callable[[Tree, Setting], Iterator[Note | Used]]

STEPS: tuple[Step, ...] = (pictures.step, headings.step)
"""In order: what is obsolete first, so that later steps meet today's HTML only."""
