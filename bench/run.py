"""`make bench`: ratios of whole commands, taken in one run and in turn; printed, not asserted.

    python bench/run.py [--documents 500] [--words 600] [--runs 2]

What is compared: `parley read` with the full model's bare pipe over the same text; two processes
with one; a second read with the first; memory on ten times the documents; start-up.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from collection import write

HERE: Final = Path(__file__).parent
PARLEY: Final = [str(Path(sys.executable).with_name("parley"))]


@dataclass(frozen=True)
class Cost:
    """Seconds on the clock, seconds of CPU, and peak memory in MB of one whole command."""

    wall: float
    cpu: float
    peak: float


def cost(command: Sequence[str]) -> Cost:
    """Run a command to its end and return what it took; exits where it fails."""
    began = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"failed: {' '.join(command)}")
    seconds = time.perf_counter() - began
    return Cost(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def read(path: Path, record: Path, processes: int) -> Cost:
    """Read a collection into a new record, or again into one that is there."""
    return cost(
        [*PARLEY, "read", str(path), "--record", str(record), "--processes", str(processes)]
    )


def main() -> None:
    """Take the measures and print them."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--documents", type=int, default=500)
    options.add_argument("--words", type=int, default=600)
    options.add_argument("--runs", type=int, default=2)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        speed(work, asked.documents, asked.words, asked.runs)
        memory(work, asked.documents)
    helped = statistics.median(cost([*PARLEY, "--help"]).cpu for _ in range(5))
    print(f"start-up: parley --help takes {helped:.2f} s of CPU")


def speed(work: Path, documents: int, words: int, runs: int) -> None:
    """Print the ratios of reading."""
    path = write(work / "collection.jsonl", documents, words)
    print(f"{documents} documents of about {words} words; {runs} runs in turn, medians of ratios")
    against, doubled, again = [], [], []
    for run in range(runs):
        bare = cost([sys.executable, str(HERE / "bare_model.py"), str(path), "1"])
        one = read(path, work / f"one-{run}.db", 1)
        two = read(path, work / f"two-{run}.db", 2)
        second = read(path, work / f"one-{run}.db", 1)
        against.append((one.wall / bare.wall, one.cpu / bare.cpu))
        doubled.append(one.wall / two.wall)
        again.append(second.wall / one.wall)
        print(f"  bare model {bare.wall:.1f} s, read {one.wall:.1f} s, two processes "
              f"{two.wall:.1f} s, second read {second.wall:.2f} s")  # fmt: skip
    wall, cpu = (statistics.median(pair[i] for pair in against) for i in (0, 1))
    print(f"read / bare model of the same text: {wall:.2f} (CPU {cpu:.2f}); target at most .75")
    print(f"documents a second, two processes / one: {statistics.median(doubled):.2f}; target 1.7")
    print(f"second read / first: {100 * statistics.median(again):.1f} %; target under 2 %")


def memory(work: Path, documents: int) -> None:
    """Print the peak memory on ten times the documents; short ones, so that it ends soon."""
    few = write(work / "few.jsonl", documents, 80)
    many = write(work / "many.jsonl", 10 * documents, 80)
    peaks = [read(path, path.with_suffix(".db"), 1).peak for path in (few, many)]
    print(f"peak memory on {documents} and {10 * documents} documents: {peaks[0]:.0f} and "
          f"{peaks[1]:.0f} MB, ratio {peaks[1] / peaks[0]:.2f}; target at most 1.2")  # fmt: skip


if __name__ == "__main__":
    main()
