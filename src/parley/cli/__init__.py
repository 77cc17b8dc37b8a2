"""The command line: `parley read`, `parley brief` and the others; each command is thin.

Start-up loads Typer alone; whatever a command needs is imported when it runs.
"""

from parley.cli.app import app, main

__all__ = ["app", "main"]
