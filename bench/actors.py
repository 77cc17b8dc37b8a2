"""What one more report costs in a large record, against a small one: `python bench/actors.py`.

Makes reports up (invented names, a few speakers in most of them, many in one or two), stores them
as if they had been parsed, and times how long one more takes to be stored and its actors found.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from parley import reconcile
from parley.model import Analysis, Document, Published, Reading, Speaker, Statement
from parley.record import Writer

SMALL, LARGE, TIMES = 100, 10_000, 20
ONSETS = ("b", "br", "d", "dr", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "v")
VOWELS = ("a", "e", "i", "o", "u", "ai", "ou")
ROLES = (
    "the foreign minister of {}",
    "{}’s chief negotiator",
    "a {} lawmaker",
    "the leader of the {} Party",
    "the {} Union’s president",
)
WORDS = (
    "we",
    "will",
    "not",
    "sign",
    "paper",
    "before",
    "boats",
    "crews",
    "money",
    "days",
    "agreed",
)


def word(chance: random.Random, syllables: int) -> str:
    """Return an invented name."""
    parts = (chance.choice(ONSETS) + chance.choice(VOWELS) for _ in range(syllables))
    return "".join(parts).capitalize() + chance.choice(("", "n", "r", "s", "l"))


def cast(chance: random.Random, people: int) -> list[tuple[str, str]]:
    """Return persons, each with a role; the first stand in most reports."""
    lands = [word(chance, 2) for _ in range(12)]
    return [
        (f"{word(chance, 2)} {word(chance, 3)}", chance.choice(ROLES).format(chance.choice(lands)))
        for _ in range(people)
    ]


def report(number: int, chance: random.Random, people: list[tuple[str, str]]) -> Analysis:
    """Return a report with ten statements by five persons, two unnamed sources, and a body."""
    key = f"report-{number}"
    chosen = [people[int(len(people) * chance.random() ** 4)] for _ in range(5)]
    lines, places = [], []
    at = 0
    for turn in range(10):
        name, role = chosen[turn % 5]
        said = " ".join(chance.choice(WORDS) for _ in range(14))
        line = f"“{said},” {role} {name} said.\n"
        places.append((at, said, role, name))
        lines.append(line)
        at += len(line)
    text = "".join(lines)
    day = f"2031-{1 + number % 12:02d}-{1 + number % 28:02d}"
    document = Document(
        Document.identify(key, text), key, key, text, published=Published(day, day, day, "day")
    )
    statements = tuple(statement(document, *place) for place in places)
    known = Analysis(document, key, statements)
    return reconcile.enter(known)


def statement(document: Document, at: int, said: str, role: str, name: str) -> Statement:
    content = (document.span(at + 1, at + 1 + len(said)),)
    start = at + len(said) + 4 + len(role)
    evidence = document.span(start, start + len(name))
    speaker = Speaker(name, "person", "on record", 1, role, "subject of the cue", evidence)
    return Statement(Statement.identify(content), (speaker,), None, content, "direct")


def add(path: Path, reports: Iterator[Analysis]) -> float:
    """Store reports and find their actors in one run; return the seconds of CPU that it took."""
    with Writer.open(path) as writer:
        made = list(reports)
        began = time.process_time()
        for known in made:
            reading = Reading(known.document.name, known.document.id, len(known.document.text))
            writer.wants(known.document, reading, None)
            writer.store(known, "bench")
            writer.finish(reading, "bench")
        reconcile.bring_up_to_date(writer.names())
        writer.commit()
        return time.process_time() - began


def one_more(size: int) -> tuple[float, float]:
    """Return milliseconds of CPU a report: all at once, and one more (the median of some)."""
    chance = random.Random(7)
    people = cast(chance, max(60, size // 2))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "talks.db"
        every = add(path, (report(number, chance, people) for number in range(size)))
        single = sorted(
            add(path, iter([report(size + number, chance, people)])) for number in range(TIMES)
        )
    return 1000 * every / size, 1000 * single[TIMES // 2]


def main() -> None:
    """Print what a report costs in a small and in a large record, and the ratio."""
    large = int(sys.argv[1]) if len(sys.argv) > 1 else LARGE
    costs = {}
    for size in (SMALL, large):
        every, costs[size] = one_more(size)
        print(f"{size:6} reports: {every:.1f} ms each at once, {costs[size]:.1f} ms for one more")
    print(f"one more to {large} against one more to {SMALL}: {costs[large] / costs[SMALL]:.2f}")


if __name__ == "__main__":
    main()
