"""Paths, folders and standard input -> what can be read there, one at a time.

Nothing is parsed here: each input is hashed as a stream, so that one read before is known
before any work. What cannot be read comes back as Rejected, and the rest goes on.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Final

from parley.ingest.folders import Found, readable_name, reason_of, walk
from parley.ingest.options import IngestOptions
from parley.ingest.refusal import Refusal, rejected, size_in_words
from parley.ingest.sniffing import SNIFFED, Kind, sniff
from parley.model import Reading, Rejected

__all__ = ["STANDARD_INPUT", "Source", "sources"]

STANDARD_INPUT: Final = "standard input"
ENDINGS: Final[dict[str, Kind]] = {
    ".txt": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "json lines",
    ".ndjson": "json lines",
    ".jsonl.gz": "json lines",
    ".ndjson.gz": "json lines",
    ".json": "json",
    ".pdf": "pdf",
}
WEB_ADDRESS: Final = re.compile(r"https?://", re.IGNORECASE)
NOT_YET: Final = "reading from the web is not supported yet"
UNKNOWN_KIND: Final = "not a kind of file that Parley reads"
NOT_A_FILE: Final = "neither a file nor a folder (for a stream, use -)"
CLOSED: Final = "closed"
CHUNK: Final = 1 << 20


class Spool:
    """Standard input in a temporary file, which goes when nothing refers to it any more."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - closed in __del__

    def append(self, chunk: bytes) -> None:
        """Add bytes to the end."""
        self._file.write(chunk)

    def open(self) -> BinaryIO:
        """Return all that was added as a stream from the start."""
        self._file.flush()
        self._file.seek(0)
        return os.fdopen(os.dup(self._file.fileno()), "rb")

    def __del__(self) -> None:
        self._file.close()


@dataclass(frozen=True, slots=True)
class Source:
    """One input that can be read: what it is called, the hash of its bytes, what kind it is.

    `expected` is how many reports it seems to hold, None where only reading would tell. It holds
    no bytes: a file is opened when it is read, and standard input is kept in a
    temporary file of its own.
    """

    reading: Reading
    kind: Kind
    expected: int | None = None
    path: Path | None = field(default=None, repr=False)
    spool: Spool | None = field(default=None, repr=False, compare=False)

    @property
    def base(self) -> str | None:
        """The base name of its file, None for standard input, which has no name of its own."""
        return None if self.path is None else self.reading.name.rpartition("/")[2]

    def open(self) -> BinaryIO:
        """Return its bytes as a stream from the start. Raises OSError where they are gone."""
        if self.spool is not None:
            return self.spool.open()
        return (self.path or Path(self.reading.name)).open("rb")


def sources(paths: Iterable[str], options: IngestOptions) -> Iterator[Source | Rejected]:
    """Yield what the arguments hold, in their order; folders are walked in sorted order.

    `-` is standard input. Names are relative to the argument; a rejected argument is named as it
    was given. A file is hashed (SHA-256 of its bytes) just before it is yielded.
    """
    for argument in paths:
        name = readable_name(argument)
        if argument == "-":
            yield _standard_input(options)
        elif WEB_ADDRESS.match(argument):
            yield rejected(name, NOT_YET)
        else:
            yield from _argument(argument, name, options)


def _argument(argument: str, name: str, options: IngestOptions) -> Iterator[Source | Rejected]:
    path = Path(argument)
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except (OSError, ValueError) as error:
        yield rejected(name, reason_of(error) if isinstance(error, OSError) else str(error))
        return
    if is_folder:
        for found in walk(path):
            yield _file(found, options)
    else:
        yield _file(Found(readable_name(path.name), path), options)


def _file(found: Found, options: IngestOptions) -> Source | Rejected:
    if found.reason is not None:
        return rejected(found.name, found.reason)
    kind = _kind(found.path)
    if kind is None:
        return rejected(found.name, UNKNOWN_KIND)
    try:
        status = found.path.stat()
        if not stat.S_ISREG(status.st_mode):
            return rejected(found.name, NOT_A_FILE)
        _check_size(kind, status.st_size, options)
        with found.path.open("rb") as stream:
            reading, lines = _hashed(found.name, stream)
    except OSError as error:
        return rejected(found.name, reason_of(error))
    except Refusal as refusal:
        return rejected(found.name, refusal.reason)
    many = kind in ("json lines", "json")
    counted = None if found.path.name.lower().endswith(".gz") or kind == "json" else lines
    return Source(reading, kind, counted if many else 1, found.path)


def _hashed(name: str, stream: BinaryIO) -> tuple[Reading, int]:
    """Return a reading of the stream's bytes (SHA-256), and how many lines they have."""
    hasher = hashlib.sha256()
    size = lines = 0
    last = b"\n"
    while chunk := stream.read(CHUNK):
        hasher.update(chunk)
        size += len(chunk)
        lines += chunk.count(b"\n")
        last = chunk[-1:]
    return Reading(name, hasher.hexdigest(), size), lines + (last != b"\n")


def _kind(path: Path) -> Kind | None:
    name = path.name.lower()
    return next((kind for ending, kind in ENDINGS.items() if name.endswith(ending)), None)


def _check_size(kind: Kind, size: int, options: IngestOptions) -> None:
    if kind != "json lines" and size > options.max_bytes:
        limit = size_in_words(options.max_bytes)
        raise Refusal(f"{size_in_words(size)}; Parley reads files of up to {limit}")


def _standard_input(options: IngestOptions) -> Source | Rejected:
    hasher = hashlib.sha256()
    size = 0
    spool = Spool()
    if sys.stdin is None:
        return rejected(STANDARD_INPUT, CLOSED)
    try:
        while chunk := sys.stdin.buffer.read(CHUNK):
            size += len(chunk)
            if size > options.max_inflated:
                limit = size_in_words(options.max_inflated)
                raise Refusal(f"more than {limit}; give a file instead")
            hasher.update(chunk)
            spool.append(chunk)
        with spool.open() as stream:
            kind = sniff(stream.read(SNIFFED))
        _check_size(kind, size, options)
    except OSError as error:
        return rejected(STANDARD_INPUT, reason_of(error))
    except Refusal as refusal:
        return rejected(STANDARD_INPUT, refusal.reason)
    return Source(Reading(STANDARD_INPUT, hasher.hexdigest(), size), kind, spool=spool)
