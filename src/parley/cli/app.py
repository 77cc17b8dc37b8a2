"""Arguments -> a command -> an exit code; every error becomes one line.

0 done; 1 done, but some inputs were rejected; 2 wrong usage, or an error that names its reason;
3 the record is unsound; 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from parley.cli import STOPPED, case, lists, origins, pages, reading, talks, times
from parley.cli.output import PipeClosed, say
from parley.errors import ParleyError

__all__ = ["app", "run"]


_GOING_ON = "stopped; what was read so far is kept, the record is sound, the next read goes on"


class Commands(TyperGroup):
    """The commands in the order of work; a closed pipe leaves them by a name of our own."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  (Typer's own signature)
        """Return the names in the order in which they were added."""
        return list(self.commands)

    def invoke(self, ctx: Any) -> Any:
        """Run a command; Typer would answer a closed pipe with exit code 1."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise PipeClosed from error


app = typer.Typer(
    name="parley",
    cls=Commands,
    help="Read the press coverage of a negotiation and keep its record.",
    epilog="Exit codes: 0 done; 1 done, but some inputs were rejected; 2 wrong usage or an "
    "error; 3 the record is unsound.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"parley {version('parley-record')}")
        raise typer.Exit


@app.callback()
def parley(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """Read the press coverage of a negotiation and keep its record."""


for _command in (
    reading.read,
    pages.brief,
    talks.positions,
    talks.proposals,
    talks.disagreements,
    case.profile,
    lists.statements,
    origins.variants,
    times.timeline,
    times.figures,
    lists.actors,
    lists.documents,
    origins.copies,
    lists.rejected,
    lists.search,
    pages.show,
    pages.export,
    pages.dossier,
    pages.check,
):
    app.command()(_command)


def run(arguments: Sequence[str]) -> int:
    """Run one command; return its exit code. Whatever went wrong is said in one line."""
    try:
        code = app(list(arguments), prog_name="parley", standalone_mode=False)
        sys.stdout.flush()
    except typer.TyperException as error:
        say(error.format_message().replace("Value error, ", ""))
        return 2
    except ParleyError as error:
        say(str(error))
        return 2
    except (PipeClosed, BrokenPipeError):
        _drop_output()
        return 0
    except OSError as error:
        say(f"{error.filename}: {error.strerror}" if error.filename else str(error))
        return 2
    except KeyboardInterrupt:
        code = STOPPED
    if code == STOPPED:
        say(_GOING_ON if "read" in arguments[:1] else "stopped")
    return code if isinstance(code, int) else 0


def _drop_output() -> None:
    """Let what is still to be flushed go nowhere, since nobody reads it any more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
