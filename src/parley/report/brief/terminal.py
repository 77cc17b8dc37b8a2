"""A brief -> a terminal, as wide as it is.

Everything is set as Text: what documents say is never read as markup.
"""

from __future__ import annotations

from typing import Final

from rich.console import Console
from rich.text import Text

from parley.model import short
from parley.report.brief_parts import Brief, Coverage, Line, RefusedNote, Wording
from parley.report.brief_parts import Side as Voices
from parley.report.brief_tables import print_reports, print_voices
from parley.report.brief_words import (
    ALTERED,
    badge_in_words,
    happened_badges,
    has_doubts,
    moving_in_words,
    unnamed_in_words,
)
from parley.report.collation import Side, bracketed
from parley.report.lines import say
from parley.report.printed import SUSPECT, SUSPECT_NOTE
from parley.report.variants.layout import style_of
from parley.report.variants.wordings import NEVER_SAID
from parley.report.wording import count, listed

__all__ = ["print_brief"]

_BADGES: Final = {"suspect": "red"}
_QUIET: Final = "dim"


def print_brief(brief: Brief, console: Console) -> None:
    """Print the page on the console."""
    say(console, Text(brief.title, "bold"))
    say(console, Text(brief.summary))
    if brief.scope:
        say(console, Text(brief.scope, "italic"))
    for notice in brief.notices:
        say(console, Text(f"! {notice}", "yellow"), hang=2)
    _print_altered(brief, console)
    _print_coverage(brief.coverage, console)
    _print_voices(brief, console)
    _print_happened(brief, console)
    _print_moving(brief, console)
    _heading(console, "What was said")
    if has_doubts(brief):
        say(console, Text(SUSPECT_NOTE, _QUIET), hang=2)
    for side in brief.sides:
        _print_side(side, console)


def _heading(console: Console, words: str) -> None:
    console.print()
    say(console, Text(words.upper(), "bold cyan"))


def _print_altered(brief: Brief, console: Console) -> None:
    if not brief.altered:
        return
    _heading(console, ALTERED)
    for item in brief.altered:
        head = Text.assemble((item.speaker, "bold"), f", {item.when}")
        head.append(f" [{listed(item.kinds)}]", _BADGES["suspect"])
        head.append(f" — {item.note}, {short(item.utterance)}", _QUIET)
        say(console, head, hang=2)
        say(console, _wording(item.one, "one", console), 4, 2)
        say(console, _wording(item.other, "other", console), 4, 2)
    if brief.more_altered:
        more = _more(f"{brief.more_altered:,} more", "parley variants --altered")
        say(console, more, 2)
    say(console, Text(NEVER_SAID, _QUIET), hang=2)


def _wording(wording: Wording, side: Side, console: Console) -> Text:
    text = Text.assemble((f"{wording.beside}: ", "bold") if wording.beside else "")
    text.append("“" if wording.quoted else "")
    if console.is_terminal and console.color_system is not None:
        for part in wording.parts:
            text.append(part.text, style_of(part.differs) if part.differs else "")
    else:
        text.append(bracketed(wording.parts, side))
    text.append("”" if wording.quoted else "")
    text.append("".join(f" [{badge}]" for badge in wording.badges), _QUIET)
    return text.append(f" — {wording.outlet}, {short(wording.statement)}", _QUIET)


def _print_coverage(coverage: Coverage, console: Console) -> None:
    _heading(console, "Coverage")
    print_reports(coverage.reports, console)
    if coverage.more:
        say(console, _more(f"{coverage.more:,} earlier", "parley documents"), 2)
    for refused in coverage.refused:
        dates = ", ".join(_refused(note) for note in refused.dates)
        text = Text.assemble(f"Not believed: {dates}", (f": {refused.reason}", _QUIET))
        say(console, text, 2, 2)
    for remark in coverage.remarks:
        say(console, Text(remark), 2, 2)


def _refused(note: RefusedNote) -> str:
    return f"{note.date} ({note.publisher or 'no publisher'}, {short(note.document)})"


def _print_voices(brief: Brief, console: Console) -> None:
    _heading(console, "Who speaks")
    if brief.counts:
        say(console, Text(brief.counts, _QUIET), hang=2)
    if brief.persons:
        print_voices("Person", brief.persons, console)
    if brief.more_persons:
        say(console, _more(f"{brief.more_persons:,} more", "parley actors"), 2)
    if brief.bodies:
        console.print()
        print_voices("Body", brief.bodies, console)
    if brief.more_bodies:
        say(console, _more(f"{brief.more_bodies:,} more", "parley actors"), 2)
    if brief.unnamed:
        console.print()
        sources = brief.unnamed
        such = f", e.g. {'; '.join(sources.examples)}" if sources.examples else ""
        told = unnamed_in_words(sources)
        say(console, Text.assemble(("Unnamed sources: ", "bold"), told + such), hang=2)


def _print_happened(brief: Brief, console: Console) -> None:
    if not brief.happened:
        return
    _heading(console, "What happened")
    for item in brief.happened:
        line = Text.assemble((f"{item.day} ", "bold"), (f"{item.category} ", _QUIET))
        if item.doubts:
            line.append(f"{SUSPECT} ", _BADGES["suspect"])
        line.append(f"“{item.words}”")
        line.append("".join(f" [{badge}]" for badge in happened_badges(item)), _QUIET)
        note = f", {item.note}" if item.note else ""
        line.append(f" — {item.outlet}{note}, {short(item.happening)}", _QUIET)
        say(console, line, hang=2)
    if brief.more_happened:
        say(console, _more(f"{brief.more_happened:,} more", "parley timeline"), 2)


def _print_moving(brief: Brief, console: Console) -> None:
    if not brief.moving:
        return
    _heading(console, "Figures that differ or move")
    for item in brief.moving:
        line = Text.assemble((f"{item.what}: ", "bold"), moving_in_words(item))
        line.append(f" — {item.differs} in {item.note}, {short(item.series)}", _QUIET)
        say(console, line, hang=2)
    if brief.more_moving:
        say(console, _more(f"{brief.more_moving:,} more", "parley figures"), 2)


def _print_side(side: Voices, console: Console) -> None:
    console.print()
    said = count(side.statements, "statement")
    say(console, Text.assemble((side.name, "bold"), (f" · {said}", _QUIET)))
    for day in side.days:
        say(console, Text(day.heading, "underline"), 2)
        for line in day.lines:
            say(console, _line(line), 4, 2)
    if side.more:
        say(console, _more(f"{side.more:,} more", side.command), 2)


def _line(line: Line) -> Text:
    text = Text()
    if line.cue and line.before:
        text.append(f"{line.cue} ")
    text.append(line.speaker, "bold")
    if line.cue and not line.before:
        text.append(f" {line.cue}")
    text.append(": " if line.colon else " ")
    if "suspect" in line.badges:
        text.append(f"{SUSPECT} ", _BADGES["suspect"])
    text.append(f"“{line.words}”" if line.quoted else line.words)
    for badge in line.badges:
        text.append(f" [{badge_in_words(badge, line)}]", _BADGES.get(badge, _QUIET))
    note = f", {line.note}" if line.note else ""
    text.append(f" — {line.outlet}{note}, ", _QUIET)
    text.append(short(line.statement), _QUIET)
    return text


def _more(what: str, command: str) -> Text:
    return Text.assemble((f"… and {what}: ", _QUIET), (command, "cyan"))
