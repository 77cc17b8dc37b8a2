"""The command line as a program of its own: arguments and terminal -> exit code and output."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str


def environment(**more: str) -> dict[str, str]:
    """What the shell of these tests sets: nothing that the person at the keyboard has set."""
    passed = ("PATH", "HOME", "LANG", "SYSTEMROOT", "TMPDIR")
    kept = {name: os.environ[name] for name in passed if name in os.environ}
    return {**kept, "PYTHONUTF8": "1", **more}


def parley(
    *arguments: str | Path,
    folder: Path | None = None,
    given: str = "",
    env: Mapping[str, str] | None = None,
) -> Ended:
    """Run a command in a folder, with text on its standard input and variables set."""
    done = subprocess.run(
        [sys.executable, "-c", "from parley.cli import main; main()", *map(str, arguments)],
        input=given.encode(),
        capture_output=True,
        check=False,
        cwd=folder,
        env=environment(**(env or {})),
        timeout=120,
    )
    return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())
