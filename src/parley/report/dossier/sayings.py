"""Chosen statements -> a part of the dossier: what was said, by side and day.

Equal words of one speaker in several reports are one line; a headline that repeats the report is
none. A long side shows some lines only: own words of named persons first, spread over the days.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple

from parley.model import Statement
from parley.record import StatementRow
from parley.report.characters import one_line
from parley.report.chosen import Chosen, day_of
from parley.report.dossier.parts import Badge, Day, Line, Side
from parley.report.dossier.sides import OTHERS
from parley.report.printed import outlet
from parley.report.times.days import between
from parley.report.wording import AROUND, bare, count, day_in_words, listed, shorten

__all__ = ["said_by_side"]

_LENGTH: Final = 200
_LINES: Final = 12
"""Lines of a side before the page folds the rest."""
_REPEATED: Final = 0.75
"""Share of a headline's words that a sentence below it holds when it says the same."""
_COMPARED: Final = 2_000
"""Sayings of one speaker that are searched for repetitions: the work grows with their square."""
_JOINING: Final = frozenset(
    ("that", "to", "if", "whether", "how", "what", "why", "where", "when", "who", "which", "as")
)
"""Words that follow a cue without a colon."""
_WANTS_A_LISTENER: Final = frozenset({"tell", "tells", "told", "telling"})
"""Cues that do not read well before a colon, their listener left out."""
_PREPOSITIONS: Final = frozenset(["to", "of", "per"])


class _Day(NamedTuple):
    """The days to sort by: those of the words (0), of the report (1), or none (2)."""

    latest: str
    earliest: str
    basis: Literal[0, 1, 2]


_UNDATED: Final = _Day("9999", "9999", 2)


@dataclass(slots=True)
class _Saying:
    """One thing said, with all the reports in which these words stand; the first stands for all."""

    row: StatementRow
    side: str
    speaker: str
    headline: bool
    words: str  # bare, for comparing
    documents: list[str] = field(default_factory=list)
    within: bool = False  # a longer saying holds these words

    @property
    def day(self) -> _Day:
        """The days of the words, or else of their report."""
        if self.row.said is not None:
            earliest, latest = self.row.said
            return _Day(latest, earliest, 0)
        published = self.row.document.published
        day = day_of(published)
        if day is None:
            return _UNDATED
        exact = published.date is not None or published.earliest is None
        return _Day(day, day if exact else published.earliest or day, 1)

    @property
    def rank(self) -> int:
        """How gladly it is shown: own words of named persons (0) to unattributed ones."""
        statement = self.row.statement
        own = {"direct": 0, "mixed": 1, "indirect": 2}[statement.form]
        standings = {"on record": 0, "institutional": 2, "anonymous": 3, "unattributed": 5}
        standing = min((standings[s.standing] for s in statement.speakers), default=5)
        short = 3 * (len(self.words.split()) < 4)
        suspect = statement.legibility.grade == "suspect"
        return own + standing + short + 3 * self.within + 4 * suspect


def said_by_side(chosen: Chosen, sides: Mapping[str, str], most: int = _LINES) -> tuple[Side, ...]:
    """Return what each side said, those heard most first: up to `most` lines of each, the rest."""
    by_side: dict[str, list[_Saying]] = defaultdict(list)
    statements: dict[str, int] = defaultdict(int)
    for row in chosen.rows:
        statements[_side(row, sides)] += 1
    for saying in _sayings(chosen, sides):
        by_side[saying.side].append(saying)
    order = sorted(by_side, key=lambda side: (side == OTHERS, -statements[side], side))
    return tuple(_set(side, by_side[side], statements[side], most, chosen.texts) for side in order)


def _side(row: StatementRow, sides: Mapping[str, str]) -> str:
    return next((sides[actor] for actor in row.actors if actor is not None), OTHERS)


def _sayings(chosen: Chosen, sides: Mapping[str, str]) -> list[_Saying]:
    """Return the things said in the order of their first reports."""
    found: dict[tuple[str, str], _Saying] = {}
    for row in chosen.rows:
        speaker = _speaker(row, chosen)
        statement = row.statement
        headline = any(
            start <= statement.content[0].start < end
            for start, end in chosen.headlines.get(row.document.id, ())
        )
        words = bare(_words(statement))
        key = (bare(speaker), words)
        saying = found.get(key)
        if saying is None:
            saying = found[key] = _Saying(row, _side(row, sides), speaker, headline, words)
        elif saying.headline and not headline and saying.row.document.id == row.document.id:
            saying.row, saying.headline = row, False  # the sentence stands for its headline
        if row.document.id not in saying.documents:
            saying.documents.append(row.document.id)
    sayings = _without_repeating_headlines(list(found.values()))
    _note_repetitions(sayings)
    return sayings


def _note_repetitions(sayings: Sequence[_Saying]) -> None:
    """Note which sayings only repeat words of a longer one, of their speaker or their report."""
    groups: dict[str, list[tuple[str, _Saying]]] = defaultdict(list)
    for saying in sayings:
        for group in {bare(saying.speaker), saying.row.document.id}:
            groups[group].append((saying.words, saying))
    for members in groups.values():
        if len(members) > _COMPARED:
            continue
        everything = "\n".join(words for words, _ in members)
        for words, saying in members:
            saying.within = saying.within or everything.count(words) > 1


def _without_repeating_headlines(sayings: Sequence[_Saying]) -> list[_Saying]:
    below: dict[tuple[str, str], list[set[str]]] = defaultdict(list)
    for saying in sayings:
        if not saying.headline:
            speaker, words = bare(saying.speaker), set(saying.words.split())
            for document in saying.documents:
                below[document, speaker].append(words)

    def repeats(saying: _Saying) -> bool:
        words = set(saying.words.split())
        held = below.get((saying.row.document.id, bare(saying.speaker)), ())
        return any(len(words & other) >= _REPEATED * len(words) for other in held)

    return [saying for saying in sayings if not (saying.headline and repeats(saying))]


def _speaker(row: StatementRow, chosen: Chosen) -> str:
    names = []
    for speaker, actor in zip(row.statement.speakers, row.actors, strict=True):
        known = chosen.spoken[actor].name if actor is not None else ""
        named = speaker.standing == "on record" and known
        names.append(one_line(known if named else speaker.name))
    return listed([name for name in names if name])


def _words(statement: Statement) -> str:
    parts = [span.quote.strip() for span in statement.content]
    return " … ".join([*(part.rstrip(" ,") for part in parts[:-1]), parts[-1]])


def _set(
    side: str, sayings: Sequence[_Saying], statements: int, most: int, texts: Mapping[str, str]
) -> Side:
    shown = _pick(sayings, most)
    return Side(
        name=one_line(side),
        statements=statements,
        days=_days([saying for saying in sayings if id(saying) in shown], texts),
        rest=_days([saying for saying in sayings if id(saying) not in shown], texts),
    )


def _pick(sayings: Sequence[_Saying], most: int) -> set[int]:
    """Choose the best line of each day, then the second best, until the page is full.

    Undated reports count as a day each.
    """
    days: dict[tuple[str, str], list[_Saying]] = defaultdict(list)
    for saying in sorted(sayings, key=lambda saying: saying.rank):
        day = saying.day[0]
        days[day, saying.row.document.id if saying.day == _UNDATED else ""].append(saying)
    rounds = sorted(
        (place, saying.rank, day) for day, said in days.items() for place, saying in enumerate(said)
    )
    return {id(days[day][place]) for place, _, day in rounds[:most]}


def _days(sayings: Iterable[_Saying], texts: Mapping[str, str]) -> tuple[Day, ...]:
    days: dict[_Day, list[Line]] = defaultdict(list)
    for saying in sayings:
        days[saying.day].append(_line(saying, texts))
    return tuple(Day(_heading(day), tuple(lines)) for day, lines in sorted(days.items()))


def _heading(day: _Day) -> str:
    if day.basis == 2:
        return "undated"
    if day.earliest != day.latest:
        return f"reported {between(day.earliest, day.latest)}"
    return f"{'reported ' if day.basis else ''}{day_in_words(day.latest)}"


def _line(saying: _Saying, texts: Mapping[str, str]) -> Line:
    statement = saying.row.statement
    cue = _lowered(one_line(statement.cue.quote)) if statement.cue is not None else None
    quoted = statement.form == "direct"
    if quoted and cue in _WANTS_A_LISTENER:
        cue = None
    words = _words(statement)
    joined = not quoted and (words.partition(" ")[0] in _JOINING or _follows_cue(statement))
    reports = len(saying.documents)
    origins = len({texts[document] for document in saying.documents})
    several = f"in {count(reports, 'report')}, {count(origins, 'origin')}"
    return Line(
        statement=statement.id,
        document=saying.row.document.id,
        speaker=shorten(saying.speaker, _LENGTH) or "nobody named",
        cue=cue,
        before=cue is not None and cue.rpartition(" ")[2] in _PREPOSITIONS,
        colon=cue is None or not joined,
        words=shorten(words.strip(AROUND) if quoted else words, _LENGTH),
        quoted=quoted,
        badges=_badges(statement),
        doubts=tuple(one_line(reason) for reason in statement.legibility.reasons),
        outlet=outlet(saying.row.document),
        note=several if reports > 1 else None,
    )


def _follows_cue(statement: Statement) -> bool:
    """Whether the words stand right after the cue in the report: "rejected the offer"."""
    return statement.cue is not None and statement.content[0].start - statement.cue.end == 1


def _lowered(cue: str) -> str:
    return cue[:1].lower() + cue[1:]


def _badges(statement: Statement) -> tuple[Badge, ...]:
    badges: list[Badge] = []
    for speaker in statement.speakers:
        if speaker.standing != "on record" and speaker.standing not in badges:
            badges.append(speaker.standing)
    if not statement.speakers:
        badges.append("unattributed")
    if statement.legibility.grade == "suspect":
        badges.append("suspect")
    return tuple(badges)
