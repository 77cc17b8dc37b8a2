"""Text of documents -> Markdown (CommonMark with tables) in which it is text, and nothing else."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["NOTHING", "escaped", "table_row"]

NOTHING: Final = "–"
"""Stands in a cell that holds nothing."""
_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>#|~&!$^]|://|@|(?<=www)\.|^[-+=]|^\d+(?=[.)]))")


def escaped(text: str) -> str:
    """Return one line of text so that no markup, link or HTML in it takes effect."""
    return _SPECIAL.sub(lambda found: _escape(found[1]), text)


def table_row(*cells: str) -> str:
    """Return a row of a table; what stands in its cells is Markdown already."""
    return f"| {' | '.join(cells)} |"


def _escape(sign: str) -> str:
    """Escape one sign; what makes a bare address a link is parted by an invisible entity."""
    if sign == "://":
        return ":&#47;/"
    if sign in "@.":
        return f"&#{ord(sign)};"
    return f"{sign}\\" if sign.isdigit() else f"\\{sign}"
