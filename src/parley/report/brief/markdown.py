"""A brief -> Markdown (CommonMark with tables), for notes, mail and version control.

What documents say is escaped: no markup, no link and no HTML of theirs takes effect.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from parley.model import short
from parley.report.brief_parts import Brief, Coverage, Line, RefusedNote, Voice, Wording
from parley.report.brief_parts import Side as Voices
from parley.report.brief_words import (
    ALTERED,
    badge_in_words,
    happened_badges,
    has_doubts,
    moving_in_words,
    said_in_words,
    unnamed_in_words,
)
from parley.report.collation import Side, bracketed
from parley.report.printed import SUSPECT, SUSPECT_NOTE
from parley.report.variants.wordings import NEVER_SAID
from parley.report.wording import count, listed

__all__ = ["brief_markdown"]

_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>#|~&!$^]|://|@|(?<=www)\.|^[-+=]|^\d+(?=[.)]))")
_NONE: Final = "–"


def brief_markdown(brief: Brief) -> str:
    """Return the page as Markdown, ending with a newline."""
    return "\n".join(_page(brief)) + "\n"


def _page(brief: Brief) -> Iterator[str]:
    yield f"# {_plain(brief.title)}"
    yield ""
    yield _plain(brief.summary)
    if brief.scope:
        yield ""
        yield f"*{_plain(brief.scope)}*"
    for notice in brief.notices:
        yield ""
        yield f"> {_plain(notice)}"
    yield from _altered(brief)
    yield from ("", "## Coverage", "")
    yield from _coverage(brief.coverage)
    yield from ("", "## Who speaks")
    if brief.counts:
        yield from ("", _plain(brief.counts))
    yield from _voices("Person", brief.persons, brief.more_persons)
    yield from _voices("Body", brief.bodies, brief.more_bodies)
    yield from _unnamed(brief)
    yield from _happened(brief)
    yield from _moving(brief)
    yield from ("", "## What was said")
    if has_doubts(brief):
        yield from ("", f"*{SUSPECT_NOTE}*")
    for side in brief.sides:
        yield from _side(side)


def _altered(brief: Brief) -> Iterator[str]:
    if not brief.altered:
        return
    yield from ("", f"## {ALTERED}", "")
    for item in brief.altered:
        kinds, where = _plain(listed(item.kinds)), f"{item.note}, `{short(item.utterance)}`"
        yield f"- **{_plain(item.speaker)}**, {item.when} \\[{kinds}\\] — {where}"
        yield f"  - {_wording(item.one, 'one')}"
        yield f"  - {_wording(item.other, 'other')}"
    if brief.more_altered:
        yield from ("", f"… and {brief.more_altered:,} more: `parley variants --altered`")
    yield from ("", f"*{NEVER_SAID}*")


def _wording(wording: Wording, side: Side) -> str:
    words = _plain(bracketed(wording.parts, side))
    words = f"“{words}”" if wording.quoted else words
    badges = "".join(f" \\[{_plain(badge)}\\]" for badge in wording.badges)
    words = f"*{_plain(wording.beside)}:* {words}" if wording.beside else words
    return f"{words}{badges} — {_plain(wording.outlet)}, `{short(wording.statement)}`"


def _plain(text: str) -> str:
    return _SPECIAL.sub(lambda found: _escape(found[1]), text)


def _escape(sign: str) -> str:
    """Escape one sign; what makes a bare address a link is parted by an invisible entity."""
    if sign == "://":
        return ":&#47;/"
    if sign in "@.":
        return f"&#{ord(sign)};"
    return f"{sign}\\" if sign.isdigit() else f"\\{sign}"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _coverage(coverage: Coverage) -> Iterator[str]:
    if coverage.reports:
        yield _row("Date", "Basis", "Publisher", "Title", "Id")
        yield _row(*["---"] * 5)
    for report in coverage.reports:
        title = _plain(report.title) + (f" (*{_plain(report.note)}*)" if report.note else "")
        yield _row(
            report.day or _NONE,
            report.basis,
            _plain(report.publisher or _NONE),
            title,
            f"`{short(report.document)}`",
        )
    if coverage.more:
        yield ""
        yield f"… and {coverage.more:,} earlier: `parley documents`"
    if coverage.refused or coverage.remarks:
        yield ""
    for refused in coverage.refused:
        dates = ", ".join(_refused(note) for note in refused.dates)
        yield f"- Not believed: {dates}: {_plain(refused.reason)}"
    for remark in coverage.remarks:
        yield f"- {_plain(remark)}"


def _refused(note: RefusedNote) -> str:
    publisher = _plain(note.publisher or "no publisher")
    return f"{_plain(note.date)} ({publisher}, `{short(note.document)}`)"


def _voices(kind: str, voices: Sequence[Voice], more: int) -> Iterator[str]:
    if not voices:
        return
    yield ""
    yield _row(kind, "Role", "Side", "Statements", "Reports", "First", "Last")
    yield _row("---", "---", "---", "---:", "---:", "---", "---")
    for voice in voices:
        also = f" (also {', '.join(map(_plain, voice.also))})" if voice.also else ""
        yield _row(
            _plain(voice.name) + also,
            _role(voice),
            _plain(voice.side or ""),
            said_in_words(voice),
            str(voice.reports),
            voice.first or _NONE,
            voice.last or _NONE,
        )
    if more:
        yield ""
        yield f"… and {more:,} more: `parley actors`"


def _role(voice: Voice) -> str:
    role = _plain(voice.role or "")
    return f"{SUSPECT} {role} (*{_plain(voice.doubt)}*)" if voice.doubt else role


def _unnamed(brief: Brief) -> Iterator[str]:
    sources = brief.unnamed
    if sources is None:
        return
    told = _plain(unnamed_in_words(sources))
    such = f", e.g. {_plain('; '.join(sources.examples))}" if sources.examples else ""
    yield ""
    yield f"**Unnamed sources:** {told}{such}"


def _happened(brief: Brief) -> Iterator[str]:
    if not brief.happened:
        return
    yield from ("", "## What happened", "")
    for item in brief.happened:
        sign = f"{SUSPECT} " if item.doubts else ""
        badges = "".join(f" \\[{_plain(badge)}\\]" for badge in happened_badges(item))
        note = f", {item.note}" if item.note else ""
        where = f"{_plain(item.outlet)}{note}, `{short(item.happening)}`"
        words = f"{sign}“{_plain(item.words)}”{badges}"
        yield f"- **{_plain(item.day)}** *{_plain(item.category)}* {words} — {where}"
    if brief.more_happened:
        yield from ("", f"… and {brief.more_happened:,} more: `parley timeline`")


def _moving(brief: Brief) -> Iterator[str]:
    if not brief.moving:
        return
    yield from ("", "## Figures that differ or move", "")
    for item in brief.moving:
        told = _plain(moving_in_words(item))
        where = f"{_plain(item.differs)} in {item.note}, `{short(item.series)}`"
        yield f"- **{_plain(item.what)}:** {told} — {where}"
    if brief.more_moving:
        yield from ("", f"… and {brief.more_moving:,} more: `parley figures`")


def _side(side: Voices) -> Iterator[str]:
    yield ""
    yield f"### {_plain(side.name)} · {count(side.statements, 'statement')}"
    for day in side.days:
        yield ""
        yield f"**{_plain(day.heading)}**"
        yield ""
        for line in day.lines:
            yield f"- {_line(line)}"
    if side.more:
        yield ""
        yield f"… and {side.more:,} more: `{side.command.replace('`', '')}`"


def _line(line: Line) -> str:
    speaker = f"**{_plain(line.speaker)}**"
    cue = _plain(line.cue) if line.cue else ""
    said = f"{cue} {speaker}" if line.before else f"{speaker} {cue}".rstrip()
    words = _plain(line.words)
    words = f"“{words}”" if line.quoted else words
    words = f"{SUSPECT} {words}" if "suspect" in line.badges else words
    badges = "".join(f" \\[{_plain(badge_in_words(badge, line))}\\]" for badge in line.badges)
    note = f", {line.note}" if line.note else ""
    where = f"{_plain(line.outlet)}{note}, `{short(line.statement)}`"
    return f"{said}{':' if line.colon else ''} {words}{badges} — {where}"
