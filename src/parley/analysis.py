"""Documents -> analyses: fingerprint, parse, claims and block entries of each, in order.

Here or in worker processes: a worker loads the model once and returns claims, for parsed documents
don't travel. A bounded number of documents is under way, so memory is flat in the collection.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Final, TypeVar

from parley import copies, extract, reconcile
from parley.errors import ParleyError
from parley.language import LanguageOptions
from parley.model import Analysis, Document, Rejected

if TYPE_CHECKING:
    from parley.language import Parser

__all__ = ["Analyst", "analyses", "enter", "not_collecting", "seldom_collecting"]

CHUNK: Final = 8
"""Documents sent to a worker at once: the pickling is then under 1 % of the work."""
FEW: Final = 24
"""Up to this many documents one process is faster than starting workers (model load, 1–2 s)."""
_COLLECTED_AFTER: Final = 20_000
"""New objects after which Python looks for rings of dead ones, of which claims and parses have
none; after 700, as it does by itself, this took 7 % of the time."""
WORKER_LOST: Final = (
    "a worker process was ended from outside, perhaps for want of memory; "
    "what was read so far is kept, and the next read goes on (--processes 1 takes less)"
)

Event = TypeVar("Event")


class Analyst:
    """Everything that turns one document into claims; the model is loaded when first needed."""

    def __init__(self, options: LanguageOptions) -> None:
        self._options = options

    def analyse(self, document: Document) -> Analysis:
        """Return what the stages up to `extract` make of the document, and its block entries."""
        analysis = Analysis(document, copies.fingerprint(document))
        if document.analysed:
            parser = _parser(self._options)
            try:
                parsed = parser.parse(document)
                found = extract.extract_all(parsed)
                analysis = replace(analysis, **found._asdict())
            except Exception as error:
                analysis = _failed(analysis, error)
        return enter(analysis)


def enter(analysis: Analysis) -> Analysis:
    """Return an analysed document with what it brings to reconcile: bands, story, entries, names.

    All this follows from the document as placed, its fingerprint, its claims and `named`. Where
    Parley fails on it, it brings nothing, and is not complete.
    """
    try:
        return reconcile.enter(replace(analysis, bands=copies.bands(analysis.document)))
    except Exception as error:
        return _failed(analysis, error)


def _failed(analysis: Analysis, error: Exception) -> Analysis:
    """Return a document without claims, and what went wrong with it."""
    name = analysis.document.name
    reason = f"not analysed: {type(error).__name__} in Parley ({error})"
    failure = Rejected("analysis", name, " ".join(reason.split()))
    return Analysis(analysis.document, analysis.fingerprint, rejected=(failure,), complete=False)


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """Have Python look for rings of dead objects more seldom inside."""
    before = gc.get_threshold()
    gc.set_threshold(max(_COLLECTED_AFTER, before[0]) if before[0] else 0, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


@contextmanager
def not_collecting() -> Iterator[None]:
    """Have Python look for no rings of dead objects inside: where much is held, and none made."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


@cache
def _parser(options: LanguageOptions) -> Parser:
    """Load a model once a process: it takes a second, and several reads may follow each other."""
    from parley.language.parser import Parser

    parser = Parser(options)
    gc.freeze()  # a loaded model stays: it need not be looked through for dead objects
    return parser


def analyses(
    events: Iterable[Document | Event], options: LanguageOptions, processes: int
) -> Iterator[Analysis | Event]:
    """Yield each event in order, every Document among them as its Analysis.

    `processes` 0 chooses: one where few documents come, else as many as cores may be used.
    Raises ParleyError where a worker process is ended from outside.
    """
    stream = iter(events)
    first = _until(stream, FEW)
    few = sum(isinstance(event, Document) for event in first) < FEW
    workers = processes or (1 if few else _cores())
    everything = chain(first, stream)
    if workers == 1:
        analyst = Analyst(options)
        for event in everything:
            yield analyst.analyse(event) if isinstance(event, Document) else event
    else:
        try:
            yield from _in_workers(everything, options, workers)
        except BrokenProcessPool:
            raise ParleyError(WORKER_LOST) from None


def _until(stream: Iterator[Document | Event], documents: int) -> list[Document | Event]:
    """Take events from the stream until so many documents are among them."""
    taken: list[Document | Event] = []
    count = 0
    for event in stream:
        taken.append(event)
        count += isinstance(event, Document)
        if count == documents:
            break
    return taken


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _in_workers(
    events: Iterable[Document | Event], options: LanguageOptions, workers: int
) -> Iterator[Analysis | Event]:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, context, _start_worker, (options,)) as pool:
        under_way: deque[tuple[list[Document | Event], Future[list[Analysis]]]] = deque()
        try:
            for chunk in _chunks(events):
                documents = [event for event in chunk if isinstance(event, Document)]
                under_way.append((chunk, pool.submit(_analyse_all, documents)))
                if len(under_way) >= 3 * workers:
                    yield from _merged(*under_way.popleft())
            while under_way:
                yield from _merged(*under_way.popleft())
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _chunks(events: Iterable[Document | Event]) -> Iterator[list[Document | Event]]:
    stream = iter(events)
    while chunk := _until(stream, CHUNK):
        yield chunk


def _merged(
    chunk: Sequence[Document | Event], future: Future[list[Analysis]]
) -> Iterator[Analysis | Event]:
    results = iter(future.result())
    for event in chunk:
        yield next(results) if isinstance(event, Document) else event


_analyse: Callable[[Document], Analysis] | None = None
"""The worker's own analyst, set when its process starts."""


def _start_worker(options: LanguageOptions) -> None:
    global _analyse  # noqa: PLW0603  (one a process: that is what a worker's state is)
    gc.set_threshold(_COLLECTED_AFTER)
    _analyse = Analyst(options).analyse
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this worker when the process that started it is gone, killed even."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _analyse_all(documents: Sequence[Document]) -> list[Analysis]:
    assert _analyse is not None, "the pool starts every worker with _start_worker"  # noqa: S101
    return [_analyse(document) for document in documents]
