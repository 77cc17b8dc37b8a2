"""Near copies among 50,000 reports: are they found, how fast, and what does one report more cost?

    python bench/copies.py [--documents 50000] [--copies 2000] [--runs 3]

The yardstick of speed is Daft's own MinHash (128 permutations, word 5-grams) on the same texts in
the same run, in turn with ours. It is not needed to use Parley: pip install "daft>=0.7,<0.8".
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
from wire import Report, press

from parley import copies, reconcile
from parley.analysis import enter
from parley.model import Analysis, Document, Reading
from parley.record import Writer

Pair = tuple[int, int]


class Cost(NamedTuple):
    """Seconds on the clock, and of CPU in all threads."""

    wall: float
    cpu: float


FOUND: Final = 0.7
"""The Jaccard from which on a copy must be found."""
ADDED: Final = 200


def main() -> None:
    """Make the press, take the measures, print them."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--documents", type=int, default=50_000)
    options.add_argument("--copies", type=int, default=2_000)
    options.add_argument("--runs", type=int, default=3)
    asked = options.parse_args()
    reports = press(asked.documents, asked.copies)
    documents = [document(number, report.text) for number, report in enumerate(reports)]
    words = sum(len(report.text.split()) for report in reports) / len(reports)
    print(f"{len(reports)} reports of {words:.0f} words, {asked.copies} of them copies")
    found = speed(documents, asked.runs)
    retrieval(documents, reports, found)
    one_more(documents)


def document(number: int, text: str) -> Document:
    """Return a text as ingest would hand it on."""
    name = f"bench-{number}"
    return Document(id=f"d-{number:08}", key=name, name=name, text=text)


def speed(documents: Sequence[Document], runs: int) -> list[tuple[int, ...]]:
    """Print documents a second, ours and Daft's, and return the bands."""
    found: list[tuple[int, ...]] = []

    def ours() -> None:
        found[:] = copies.bands_of_many(documents)

    ways = {"Parley": ours, **yardsticks([document.text for document in documents])}
    taken: dict[str, list[Cost]] = {name: [] for name in ways}
    for _ in range(runs):
        for name, way in ways.items():
            taken[name].append(cost(way))
    own = taken.pop("Parley")
    rate = len(documents) / statistics.median(one.wall for one in own)
    print(f"bands: {rate:,.0f} documents a second, from the text as printed to 25 bands")
    for name, others in taken.items():
        rate = len(documents) / statistics.median(one.wall for one in others)
        pairs = list(zip(own, others, strict=True))
        wall = statistics.median(other.wall / one.wall for one, other in pairs)
        cpu = statistics.median(other.cpu / one.cpu for one, other in pairs)
        print(f"  Daft, {name}: {rate:,.0f}; ours / Daft's {wall:.2f} (CPU {cpu:.2f}); "
              "target at least 1")  # fmt: skip
    return found


def cost(way: Callable[[], Any]) -> Cost:
    """Return what a call takes."""
    began = time.perf_counter(), time.process_time()
    way()
    return Cost(time.perf_counter() - began[0], time.process_time() - began[1])


def yardsticks(texts: list[str]) -> dict[str, Callable[[], Any]]:
    """Return Daft's ways from texts to signatures; none where it is not installed."""
    try:
        import daft
    except ImportError:
        print('Daft is not installed: no ratio (pip install "daft>=0.7,<0.8")')
        return {}
    frame = daft.from_pydict({"text": texts})
    text = daft.col("text")
    plain = text.normalize(remove_punct=True, lowercase=True, white_space=True)
    return {
        "texts normalised, MinHash": lambda: frame.select(signature(plain)).collect(),
        "MinHash alone": lambda: frame.select(signature(text)).collect(),
    }


def signature(text: Any) -> Any:
    """Return Daft's expression for the signature of a text, with its fastest hash."""
    return text.minhash(num_hashes=128, ngram_size=5, hash_function="xxhash3_64")


def retrieval(
    documents: Sequence[Document], reports: Sequence[Report], found: Sequence[tuple[int, ...]]
) -> None:
    """Print recall and precision of what the bands bring together and `near` confirms."""
    candidates = set(meeting(found))
    began = time.perf_counter()
    confirmed = {pair for pair in candidates if near(documents, pair)}
    seconds = time.perf_counter() - began
    kin = defaultdict(list)
    for number, report in enumerate(reports):
        kin[report.origin].append(number)
    true = {pair for group in kin.values() for pair in combinations(group, 2)}
    jaccards = {pair: copies.likeness(*(documents[n] for n in pair)).jaccard for pair in true}
    alike = {pair for pair, jaccard in jaccards.items() if jaccard >= FOUND}
    recall = len(alike & confirmed) / len(alike)
    print(f"recall at Jaccard {FOUND} and more, after verification: {recall:.4f} of {len(alike)} "
          "pairs; target .99")  # fmt: skip
    for low in (0.5, 0.6):
        some = {pair for pair, value in jaccards.items() if low <= value < low + 0.1}
        print(f"  from {low} to {low + 0.1:.1f}: {len(some & confirmed) / len(some):.3f} "
              f"of {len(some)}")  # fmt: skip
    print(f"precision: {len(confirmed & true) / len(confirmed):.4f} of {len(confirmed)} pairs; "
          f"target 1. Candidates: {len(candidates)}, "
          f"{1000 * seconds / len(candidates):.2f} ms each to verify")  # fmt: skip


def near(documents: Sequence[Document], pair: Pair) -> bool:
    """Whether two reports are near copies."""
    return copies.near(documents[pair[0]], documents[pair[1]]) is not None


def meeting(found: Sequence[tuple[int, ...]]) -> Iterator[Pair]:
    """Yield the pairs of reports that share a band, some more than once."""
    values = np.array([band for bands in found for band in bands], np.int64)
    owners = np.repeat(np.arange(len(found)), [len(bands) for bands in found])
    order = np.lexsort((owners, values))
    values, owners = values[order], owners[order]
    edges = np.flatnonzero(np.diff(values)) + 1
    for group in np.split(owners, edges):
        if len(group) > 1:
            yield from combinations(group.tolist(), 2)


def one_more(documents: Sequence[Document]) -> None:
    """Print what it takes to add one report to the rest: store it, look up, verify, settle."""
    kept = len(documents) - ADDED
    with tempfile.TemporaryDirectory() as folder, Writer.open(Path(folder) / "t.db") as writer:
        began = time.perf_counter()
        for document in documents[:kept]:
            store(writer, document)
        reconcile.trace_copies(writer.kindred(), copies.near)
        writer.commit()
        each = 1000 * (time.perf_counter() - began) / kept
        took = []
        for document in documents[kept:]:
            began = time.perf_counter()
            store(writer, document)
            reconcile.trace_copies(writer.kindred(), copies.near)
            writer.commit()
            took.append(1000 * (time.perf_counter() - began))
    print(f"one report added to a record of {kept}: {statistics.median(took):.1f} ms (19 in 20 "
          f"under {sorted(took)[ADDED * 19 // 20]:.1f} ms; {each:.1f} ms each where all come at "
          "once); target under 50 ms")  # fmt: skip


def store(writer: Writer, document: Document) -> None:
    """Store a report as one in which nothing was found but its text."""
    reading = Reading(document.name, document.id, len(document.text))
    writer.wants(document, reading, None)
    writer.store(enter(Analysis(document, copies.fingerprint(document))), "bench")
    writer.finish(reading, "bench")


if __name__ == "__main__":
    main()
