"""A run in a process of its own, for tests that kill it: `python -m tests.record.run PATH WHAT N`.

`work N` reads N reports; `die N` kills itself with signal 9 after N thousand steps of SQLite's
machine, so in the middle of a statement; `hold 0` opens the record, and closes it when told to on
standard input. Says on standard output what it has come to, one word a line.
"""

from __future__ import annotations

import os
import signal
import sys
from itertools import count as counting
from pathlib import Path

from parley.record import Writer
from tests.record.reports import STEPS, Source, read, report, resolve

COUNT = 120
SPEAKERS = ("Mara Ilves", "Kofi Adomako", "Capt Ilves", "Teodor Brandt")


def sources(count: int) -> list[Source]:
    """Inputs of three reports each; every fourth report is a copy of another."""
    reports = [
        report(
            f"{number - number % 4 if number % 4 == 3 else number}.txt",
            *((speaker, f"Point {number - number % 4} stands") for speaker in SPEAKERS),
            name=f"folder/{number}.txt",
        )
        for number in range(count)
    ]
    return [
        Source(f"{start}.jsonl", tuple(reports[start : start + 3])) for start in range(0, count, 3)
    ]


def tell(word: str) -> None:
    print(word, flush=True)


def work(path: Path, count: int = COUNT, *, die_after: int | None = None) -> None:
    with Writer.open(path) as writer:
        if die_after is not None:
            kill_itself(writer, die_after)
        tell("open")
        for source in sources(count):
            read(writer, source)
            tell("read")
        for step in STEPS:
            for key in writer.touched(step):
                writer.replace(step, key, resolve(step, writer.block(step, key)))
                tell("replaced")
    tell("done")


def kill_itself(writer: Writer, thousands: int) -> None:
    steps = counting(1)

    def step() -> None:
        if next(steps) >= thousands:
            os.kill(os.getpid(), signal.SIGKILL)

    database = writer._connection.connection.driver_connection
    assert database is not None
    database.set_progress_handler(step, 1000)


def hold(path: Path) -> None:
    with Writer.open(path, on_wait=lambda: tell("waiting")):
        tell("open")
        sys.stdin.readline()
    tell("done")


if __name__ == "__main__":
    record, what, number = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    if what == "hold":
        hold(record)
    elif what == "die":
        work(record, die_after=number)
    else:
        work(record, number)
