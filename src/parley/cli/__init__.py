"""The command line: `parley read`, `parley brief` and the others; each command is thin.

Start-up loads Typer alone; whatever a command needs is imported when it runs. This file loads
nothing, so that Ctrl-C ends even the start quietly.
"""

from __future__ import annotations

import sys

__all__ = ["STOPPED", "main"]

STOPPED = 130
"""The exit code after Ctrl-C: 128 and the number of the signal, as shells have it."""


def main() -> None:
    """Run the command line and leave with its exit code."""
    try:
        from parley.cli.app import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        code = STOPPED
    sys.exit(code)
