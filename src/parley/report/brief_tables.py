"""Reports and voices of a brief -> tables in a terminal, or lines where it is too narrow for them.

Words are wrapped, never cut; beyond a certain width the columns grow no further.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from parley.model import short
from parley.report.brief_parts import ReportLine, Voice
from parley.report.brief_words import said_in_words
from parley.report.lines import say
from parley.report.printed import SUSPECT
from parley.report.wording import count, short_period

__all__ = ["print_reports", "print_voices"]

_QUIET: Final = "dim"
_NARROW: Final = 70
"""Columns of a terminal below which there is no room for a table."""
_NAME: Final = 18
"""What most names of outlets and sides fit in."""
_WIDE: Final = 140
"""Columns beyond which the eye no longer follows a row."""


def print_reports(reports: Sequence[ReportLine], console: Console) -> None:
    """Print what was read: day and its basis, publisher, title, id, and what to know of it."""
    if console.width < _NARROW:
        for report in reports:
            say(console, _report_line(report), hang=2)
        return
    table = _table(console, ("Date", 10), ("Basis", 8), ("Publisher", None), ("Title", None))
    table.add_column("", width=8)
    table.columns[2].max_width, table.columns[3].ratio = _fifth(console), 1
    for report in reports:
        table.add_row(
            report.day or "–",
            _quiet(report.basis),
            _text(report.publisher or "–"),
            _text(report.title),
            _quiet(short(report.document)),
        )
        if report.note:
            table.add_row("", "", "", Text(f"↳ {report.note}", "italic"), "")
    console.print(table, highlight=False)


def print_voices(kind: str, voices: Sequence[Voice], console: Console) -> None:
    """Print who speaks: name, role, side, number of statements and reports, days."""
    if console.width < _NARROW:
        for voice in voices:
            say(console, _voice_line(voice), hang=2)
        return
    table = _table(console, (kind, None), ("Role", None), ("Side", None))
    table.columns[0].ratio, table.columns[1].ratio = 4, 5
    table.columns[2].max_width = _fifth(console)
    for name in ("Said", "In"):
        table.add_column(name, justify="right", header_style=f"{_QUIET} italic", no_wrap=True)
    table.add_column("", no_wrap=True)
    for voice in voices:
        table.add_row(
            _text(voice.name),
            _quiet(f"{SUSPECT} {voice.role}" if voice.doubt else voice.role or ""),
            _text(voice.side or ""),
            said_in_words(voice),
            str(voice.reports),
            _quiet(short_period(voice.first, voice.last) or "undated"),
        )
        for remark in _remarks(voice):
            table.add_row("", Text(remark, "italic"))
    console.print(table, highlight=False)


def _report_line(report: ReportLine) -> Text:
    told = [report.day or "undated", report.publisher, report.title, report.note]
    line = Text(" · ".join(part for part in told if part))
    return line.append_text(_quiet(f", {short(report.document)}"))


def _voice_line(voice: Voice) -> Text:
    line = Text(voice.name, "bold")
    line.append(f", {voice.role}" if voice.role else "", _QUIET)
    line.append(f" ({voice.side})" if voice.side else "")
    when = short_period(voice.first, voice.last) or "undated"
    line.append(f": said {said_in_words(voice)} in {count(voice.reports, 'report')}, {when}")
    return line.append("".join(f" {remark}" for remark in _remarks(voice)), "italic")


def _remarks(voice: Voice) -> list[str]:
    also = [f"↳ also {', '.join(voice.also)}"] if voice.also else []
    return [*also, *([f"{SUSPECT} {voice.doubt}"] if voice.doubt else [])]


def _text(words: str) -> Text:
    return Text(words, overflow="fold")


def _quiet(words: str) -> Text:
    return Text(words, _QUIET, overflow="fold")


def _fifth(console: Console) -> int:
    """Return the most that a column of names takes beside those that hold more."""
    return max(_NAME, min(console.width, _WIDE) // 5)


def _table(console: Console, *columns: tuple[str, int | None]) -> Table:
    width = min(console.width, _WIDE)
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), width=width)
    for name, fixed in columns:
        table.add_column(name, width=fixed, header_style=f"{_QUIET} italic")
    return table
