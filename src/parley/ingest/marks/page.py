"""The board on which the rules work: a page's lines, and what has been said of each so far."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from parley.ingest.marks.lines import Line
from parley.model.document import Mark, MarkKind

__all__ = ["Page", "Verdict"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a line is and why; `heading` where it announces the lines below it."""

    kind: MarkKind
    reason: str
    heading: bool = False


@dataclass(slots=True)
class Page:
    """Lines by index and the verdicts reached; the first verdict on a line stands."""

    lines: tuple[Line, ...]
    verdicts: dict[int, Verdict] = field(default_factory=dict)

    def decide(self, line: Line, kind: MarkKind, reason: str, heading: bool = False) -> None:
        """Give the line a verdict unless it has one."""
        self.verdicts.setdefault(line.index, Verdict(kind, reason, heading))

    def kind(self, index: int) -> MarkKind | None:
        """Return the kind of the line at `index`, None where it has none or does not exist."""
        verdict = self.verdicts.get(index)
        return verdict.kind if verdict else None

    def open(self, first: int = 0, end: int | None = None) -> Iterator[Line]:
        """Yield the lines from `first` up to `end` (exclusive) that have no verdict yet."""
        for line in self.lines[max(first, 0) : end]:
            if line.index not in self.verdicts:
                yield line

    def after(self, line: Line) -> Line | None:
        """Return the next line, None at the end."""
        return self.lines[line.index + 1] if line.index + 1 < len(self.lines) else None

    def marks(self) -> tuple[Mark, ...]:
        """Return the verdicts as marks, in the order of the text."""
        return tuple(
            Mark(self.lines[index].start, self.lines[index].end, verdict.kind, verdict.reason)
            for index, verdict in sorted(self.verdicts.items())
        )
