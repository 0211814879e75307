"""`copydesk theme capture`: the clothes of a site become a theme."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from editor.cli.options import absolute, json_option, library_option, opened
from editor.cli.progress import waiting
from editor.cli.saying import put, put_json, say
from editor.core.errors import UsageError
from editor.core.text import message, text

if TYPE_CHECKING:
    from editor.desk.capturing import CaptureReport
    from editor.intake.site.slots import Slot


@click.group("theme", help=text("cli.theme"))
def theme() -> None:
    """Hold what can be done with one theme."""


@theme.command("capture", help=text("cli.theme-capture"))
@click.argument("url", metavar="URL")
@library_option
@click.option("--name", required=True, metavar="NAME", help=text("cli.capture-name"))
@click.option(
    "--article", type=click.Path(path_type=Path), metavar="FILE", help=text("cli.capture-article")
)
@click.option("--slot", "slots", multiple=True, metavar="SLOT=CSS", help=text("cli.capture-slot"))
@click.option("--allow-http", is_flag=True, help=text("cli.capture-http"))
@click.option("--force", is_flag=True, help=text("cli.capture-force"))
@json_option
def capture(
    url: str,
    library: Path | None,
    name: str,
    article: Path | None,
    slots: tuple[str, ...],
    allow_http: bool,  # noqa: FBT001
    force: bool,  # noqa: FBT001
    as_json: bool,  # noqa: FBT001
) -> None:
    """Fetch one page of a site and make a theme of it."""
    from editor.desk.capturing import CaptureWish, capture_theme

    wish = CaptureWish(
        url=url,
        name=name,
        library=opened(library, create=True).folder,
        allow_http=allow_http,
        replace=force,
        article=absolute(article) if article else None,
        slots=_slots(slots),
    )
    with waiting() as token:
        report = capture_theme(wish, token)
    if as_json:
        put_json(_data(name, report))
        return
    _show(report)
    say(message("cli.captured", name=name))


def _slots(said: tuple[str, ...]) -> Mapping[Slot, str]:
    from editor.intake.site.slots import LOOKED_FOR, Slot

    slots: dict[Slot, str] = {}
    for one in said:
        slot, equals, selector = one.partition("=")
        if slot not in LOOKED_FOR or not equals or not selector.strip():
            raise UsageError("capture-slot", slot=one, known=", ".join(LOOKED_FOR))
        slots[Slot(slot)] = selector.strip()
    return slots


def _show(report: CaptureReport) -> None:
    put(str(report.folder))
    captured = report.captured
    for slot, selector in captured.slots.items():
        put(f"  {slot:<12} {selector}")
    for slot in captured.unfound:
        put(f"  {slot:<12} {text('cli.capture-unfound')}")
    for address in captured.missing:
        say(message("cli.capture-missing", address=address))


def _data(name: str, report: CaptureReport) -> object:
    captured = report.captured
    return {
        "theme": {"name": name, "title": captured.title, "path": str(report.folder)},
        "slots": {str(slot): selector for slot, selector in captured.slots.items()},
        "unfound": [str(slot) for slot in captured.unfound],
        "left_out": {"others": captured.others, "addresses": list(captured.missing)},
        "asked": list(report.asked),
    }
