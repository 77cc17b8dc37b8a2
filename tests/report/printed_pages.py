"""Pages as a terminal of some width shows them, with and without style."""

from __future__ import annotations

import io
from collections.abc import Callable

from rich.console import Console

from parley.report.page import Page


def printed(prints: Callable[[Page], None], width: int = 100, *, styled: bool = False) -> str:
    """What is printed on a terminal; with style, its signs taken away, in columns."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=True,
        color_system="truecolor" if styled else None,
        markup=False,
        highlight=False,
    )
    prints(Page(console))
    return out.getvalue()
