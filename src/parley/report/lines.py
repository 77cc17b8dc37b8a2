"""Text -> lines on a console, indented as a page sets them."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

__all__ = ["say"]

_NARROWEST = 20


def say(console: Console, text: Text, left: int = 0, hang: int = 0) -> None:
    """Print text in lines of the console's width, `left` columns in, all but the first `hang`."""
    width = max(_NARROWEST, console.width - left - hang)
    for number, line in enumerate(text.wrap(console, width)):
        console.print(Text(" " * (left + (hang if number else 0))) + line, soft_wrap=True)
