"""The command line: the same desk without a window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import IO, Any

import click

from editor import __version__
from editor.cli.check import check
from editor.cli.doctor import doctor
from editor.cli.export import export
from editor.cli.importing import import_
from editor.cli.listing import list_
from editor.cli.new import new
from editor.cli.recovering import recover
from editor.cli.saying import say_problem
from editor.cli.search import search
from editor.cli.theme import theme
from editor.cli.themes import themes
from editor.cli.versions import restore, versions
from editor.core.errors import CopydeskError
from editor.core.text import text

COULD_NOT_RUN = 2


class Unable(click.ClickException):
    """A command could not run: said in words, exit code 2."""

    exit_code = COULD_NOT_RUN

    def __init__(self, problem: CopydeskError) -> None:
        """Take what is in the way."""
        super().__init__(str(problem))
        self.problem = problem

    def show(self, file: IO[Any] | None = None) -> None:  # noqa: ARG002 - click's signature
        """Say it on standard error."""
        say_problem(self.problem)


class Program(click.Group):
    """The group of all commands."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; what the world did not allow is said without a traceback."""
        try:
            return super().invoke(ctx)
        except CopydeskError as problem:
            raise Unable(problem) from problem

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Say both ways in."""
        formatter.write_usage(ctx.command_path, text("cli.usage-window"))
        formatter.write_usage(ctx.command_path, text("cli.usage-command"))


@click.group(
    cls=Program,
    help=text("cli.program"),
    epilog=text("cli.program-end"),
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option("--library", metavar="DIR", expose_value=False, help=text("cli.window-library"))
@click.version_option(__version__, message="copydesk %(version)s", help=text("cli.version"))
def program() -> None:
    """Hold the commands; the window is opened before click is loaded."""


for _command in (
    new,
    list_,
    search,
    import_,
    check,
    export,
    theme,
    themes,
    recover,
    versions,
    restore,
    doctor,
):
    program.add_command(_command)


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code."""
    try:
        # In its standalone mode click shows its own errors and always ends by SystemExit.
        program.main(list(arguments), prog_name="copydesk")
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 1
