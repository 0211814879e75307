"""`copydesk versions` and `copydesk restore`: an article's kept states, and back to one of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from editor.cli.options import absolute, json_option
from editor.cli.saying import put, put_json, say
from editor.core.errors import UsageError
from editor.core.text import message, text

if TYPE_CHECKING:
    from editor.library.history.history import History
    from editor.library.history.version import Version


@click.command("versions", help=text("cli.versions"))
@click.argument("file", type=click.Path(path_type=Path))
@json_option
def versions(file: Path, as_json: bool) -> None:  # noqa: FBT001
    """List an article's versions, the newest first."""
    _history, path, found = _of(file)
    if as_json:
        put_json({"versions": [_data(one) for one in found]})
        return
    for one in found:
        why = text(f"desk.version-{one.why}")
        put(f"{one.id[:12]}  {_when(one)}  {one.words:>6}  {one.name or why}")
    say(message("cli.versions-listed", count=len(found), name=path.name))


@click.command("restore", help=text("cli.restore"))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--version", "wanted", required=True, metavar="ID", help=text("cli.restore-version"))
@json_option
def restore(file: Path, wanted: str, as_json: bool) -> None:  # noqa: FBT001
    """Give an article the text of a version; the present state is kept first."""
    from editor.desk.restoring import restore_file

    history, path, found = _of(file)
    meant = [one for one in found if wanted and one.id.startswith(wanted)]
    if len(meant) != 1:
        key = "several-versions" if meant else "no-such-version"
        raise UsageError(key, version=wanted, name=path.name)
    (version,) = meant
    restore_file(history, path, version)
    if as_json:
        put_json({"path": str(path), "version": version.id})
    say(message("cli.restored", name=path.name, when=_when(version)))


def _of(file: Path) -> tuple[History, Path, tuple[Version, ...]]:
    from editor.library.history.history import History
    from editor.library.nearest import library_of

    path = absolute(file)
    library = library_of(path.parent)
    if library is None:
        raise UsageError("which-library")
    history = History(library)
    return history, path, history.versions(path)


def _when(version: Version) -> str:
    return version.when.isoformat(timespec="seconds").replace("+00:00", "Z")


def _data(version: Version) -> dict[str, object]:
    return {
        "id": version.id,
        "when": _when(version),
        "why": version.name or version.why.value,
        "words": version.words,
    }
