"""A page about one thing: labelled lines and passages, for a terminal or a pipe.

On a terminal lines are wrapped beside their label and words are set off by style, never by colour
alone; in a pipe each is one line, and words are set off by brackets.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from rich.console import Console
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from parley.report.characters import one_line, visible
from parley.report.lines import say

__all__ = ["Page", "Stretch"]

Stretch = tuple[int, int, str]
"""A stretch of a passage, as offsets, and its style: "words", "speaker", "cue" or "aside"."""

_STYLES: Final = {
    "words": "bold underline",
    "speaker": "bold cyan",
    "cue": "italic cyan",
    "aside": "dim",
}
_MARKERS: Final = {"words": ("⟦", "⟧"), "speaker": ("⟨", "⟩"), "cue": ("⌊", "⌋")}
_LEGEND: Final = {"words": "what is said", "speaker": "who says it", "cue": "what reports it"}
_LABEL: Final = 11


class Page:
    """Prints a page line by line. No text is ever taken for markup."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._styled = console.color_system is not None

    def heading(self, text: str) -> None:
        """Print what the page is about."""
        self._print(Text(one_line(text), style="bold"))

    def line(self, text: str) -> None:
        """Print one line as it is."""
        self._print(Text(one_line(text)))

    def blank(self) -> None:
        """Print an empty line."""
        self._console.print()

    def field(self, label: str, text: str | None) -> None:
        """Print a labelled line; nothing where there is no text. An empty label continues."""
        if not text:
            return
        if not self._console.is_terminal:
            self._console.print(Text(f"{label:<{_LABEL - 1}} {one_line(text)}"), soft_wrap=True)
            return
        grid = Grid.grid(padding=0)
        grid.add_column(width=_LABEL)
        grid.add_column(overflow="fold")
        grid.add_row(Text(label, style="dim"), Text(one_line(text)))
        self._console.print(grid)

    def fields(self, label: str, texts: Iterable[str]) -> None:
        """Print several lines under one label."""
        for text in texts:
            self.field(label, text)
            label = ""

    def legend(self, meanings: Mapping[str, str] = _LEGEND) -> None:
        """Print how the words of a passage are set off, by style; as a rule those of a saying."""
        shown = [self._set_off(words, style) for style, words in meanings.items()]
        line = Text("  ").join(shown)
        line.stylize("dim")
        say(self._console, line, left=2 if self._console.is_terminal else 0)

    @property
    def console(self) -> Console:
        """The console, for what is laid out in a way of its own."""
        return self._console

    @property
    def width(self) -> int:
        """How many cells a line has."""
        return self._console.width

    def drawing(self, lines: Iterable[str]) -> None:
        """Print lines as they are, their spaces kept."""
        for line in lines:
            self._console.print(Text(visible(line)), soft_wrap=True)

    def passage(self, text: str, stretches: Sequence[Stretch] = (), indent: int = 2) -> None:
        """Print a passage with its lines kept and stretches of it set off.

        Where two overlap, the first to begin is shown.
        """
        passage = Text()
        position = 0
        for left, end, style in sorted(stretches):
            start = max(left, position)
            if start >= end:
                continue
            passage.append(visible(text[position:start]))
            passage.append_text(self._set_off(text[start:end], style))
            position = end
        passage.append(visible(text[position:]))
        if not self._console.is_terminal:
            self._console.print(passage, soft_wrap=True)
            return
        passage.overflow = "fold"
        self._console.print(Padding(passage, (0, 0, 0, indent)))

    def _set_off(self, words: str, style: str) -> Text:
        shown = visible(words)
        if self._styled:
            return Text(shown, style=_STYLES[style])
        before, after = _MARKERS.get(style, ("", ""))
        return Text(f"{before}{shown}{after}")

    def _print(self, text: Text) -> None:
        if self._console.is_terminal:
            text.overflow = "fold"
            self._console.print(text)
        else:
            self._console.print(text, soft_wrap=True)
