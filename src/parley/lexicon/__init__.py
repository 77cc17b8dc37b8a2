"""Word lists and patterns as TOML data, and the one function that reads them.

A new cue, role or country is a line in a `.toml` file beside this one, never a code change.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from parley.model.ids import digest

__all__ = ["load", "version"]


@cache
def load(name: str) -> dict[str, Any]:
    """Return the lexicon `name` (the file's stem) as nested dictionaries.

    Raises FileNotFoundError where there is no such lexicon.
    """
    return tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def version() -> str:
    """Return a digest over all lexicons: claims made with other words are stale."""
    found = sorted(
        (entry.name, entry.read_text(encoding="utf-8"))
        for entry in files(__package__).iterdir()
        if entry.name.endswith(".toml")
    )
    return digest(*(part for pair in found for part in pair))
