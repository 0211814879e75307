"""Commands on the article in hand: check, mend, duplicate, rename, trash, stages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from editor.core.commands import Command
from editor.core.errors import CopydeskError
from editor.core.stage import Stage
from editor.desk.commands.applies import front_matter_is_whole, has_article, has_file
from editor.desk.commands.context import DeskContext


def _with_file(act: Callable[[DeskContext, Path], None]) -> Callable[[DeskContext], None]:
    def run(context: DeskContext) -> None:
        buffer = context.current_buffer
        if buffer is not None and buffer.path is not None:
            act(context, buffer.path)

    return run


def _duplicate(context: DeskContext, path: Path) -> None:
    context.desk.operations.duplicate(path, context.open)


def _rename(context: DeskContext, path: Path) -> None:
    context.ask_name(path)


def _trash(context: DeskContext, path: Path) -> None:
    context.desk.operations.trash(path)


def _mend(context: DeskContext) -> None:
    buffer = context.current_buffer
    if buffer is not None:
        context.desk.checking.mend_all(buffer, failed=context.fault)


def _to_stage(stage: Stage) -> Command[DeskContext]:
    def run(context: DeskContext) -> None:
        buffer = context.current_buffer
        if buffer is None:
            return
        try:
            buffer.set_fields({"stage": stage.value})
        except CopydeskError as problem:
            context.fault(problem)

    def is_there(context: DeskContext) -> bool:
        buffer = context.current_buffer
        return buffer is not None and buffer.article().metadata.stage is stage

    return Command(
        f"stage-{stage.value}",
        run,
        menu="article",
        group=2,
        when=front_matter_is_whole,
        checked=is_there,
    )


ARTICLE_COMMANDS: tuple[Command[DeskContext], ...] = (
    Command(
        "check",
        lambda context: context.show_findings(),
        keys=("F8",),
        menu="article",
        when=has_article,
    ),
    Command("mend-all", _mend, keys=("Shift+F8",), menu="article", when=has_article),
    Command("duplicate", _with_file(_duplicate), menu="article", group=1, when=has_file),
    Command("rename", _with_file(_rename), keys=("F2",), menu="article", group=1, when=has_file),
    Command("trash", _with_file(_trash), menu="article", group=1, when=has_file),
    *(_to_stage(stage) for stage in Stage),
)
"""In the order of the menu."""
