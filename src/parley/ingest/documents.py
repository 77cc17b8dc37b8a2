"""A Source -> its Documents, and what of it was rejected.

One loop for every kind: a reader yields drafts or refusals, and each draft is finished. A broken
file or line costs itself and nothing else.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from parley.ingest.decoding import decode, decode_page
from parley.ingest.draft import Draft, finish
from parley.ingest.folders import reason_of
from parley.ingest.jsonlines import lines
from parley.ingest.options import IngestOptions
from parley.ingest.pages import read_page
from parley.ingest.portable import read_pdf
from parley.ingest.records import parse, read_record
from parley.ingest.refusal import Refusal, rejected
from parley.ingest.sniffing import Kind
from parley.ingest.sources import Source
from parley.model import Document, Rejected, digest

__all__ = ["Sighted", "documents"]

CHANGED: Final = "changed while it was being read"
EMPTY: Final = "empty"


@dataclass(frozen=True, slots=True)
class Sighted:
    """A document where it was seen: `line` counts from 1 in JSON Lines, None elsewhere."""

    document: Document
    line: int | None = None


def documents(source: Source, options: IngestOptions) -> Iterator[Sighted | Rejected]:
    """Yield the documents of the source in their order, and a Rejected for what is not one."""
    name = source.reading.name
    try:
        for draft in READERS[source.kind](source, options):
            yield _finished(draft, name, options)
    except Refusal as refusal:
        yield rejected(name, refusal.reason, refusal.line)
    except OSError as error:
        yield rejected(name, reason_of(error))


def _finished(draft: Draft | Refusal, name: str, options: IngestOptions) -> Sighted | Rejected:
    if isinstance(draft, Refusal):
        return rejected(name, draft.reason, draft.line)
    try:
        return Sighted(finish(draft, options), draft.line)
    except Refusal as refusal:
        return rejected(name, refusal.reason, draft.line)


def _text(source: Source, options: IngestOptions) -> Iterator[Draft]:
    text = decode(_content(source, options))
    yield Draft(_key(source, text), source.reading.name, text)


def _page(source: Source, options: IngestOptions) -> Iterator[Draft]:
    page = read_page(decode_page(_content(source, options)), options)
    yield Draft(
        key=page.url or _key(source, page.text),
        name=source.reading.name,
        text=page.text,
        title=page.title,
        publisher=page.publisher,
        byline=page.byline,
        url=page.url,
        published=page.published,
        guessed=page.guessed,
    )


def _pdf(source: Source, options: IngestOptions) -> Iterator[Draft]:
    found = read_pdf(_content(source, options), options)
    yield Draft(
        key=_key(source, found.text),
        name=source.reading.name,
        text=found.text,
        title=found.title,
        byline=found.author,
        guessed=found.guessed,
        metadata={"pdf": found.properties},
    )


def _json_lines(source: Source, options: IngestOptions) -> Iterator[Draft | Refusal]:
    found = False
    with source.open() as stream:
        for number, line in lines(stream, options):
            found = True
            yield _record(line, number, source, options)
    if not found:
        raise Refusal(EMPTY)


def _record(
    line: bytes | Refusal, number: int, source: Source, options: IngestOptions
) -> Draft | Refusal:
    if isinstance(line, Refusal):
        return Refusal(line.reason, number)
    name = f"{source.reading.name}:{number}"
    try:
        return read_record(parse(line), source.base, name, options, number)
    except Refusal as refusal:
        return Refusal(refusal.reason, number)


def _json(source: Source, options: IngestOptions) -> Iterator[Draft | Refusal]:
    """Yield the report of a file that is one JSON object, or those of one that is a list."""
    value = parse(_content(source, options))
    name = source.reading.name
    if not isinstance(value, list):
        yield read_record(value, source.base, name, options)
        return
    if not value:
        raise Refusal(EMPTY)
    for number, item in enumerate(value, 1):
        try:
            yield read_record(item, source.base, f"{name}:{number}", options)
        except Refusal as refusal:
            yield Refusal(f"report {number} of the list: {refusal.reason}")


READERS: Final[dict[Kind, Callable[[Source, IngestOptions], Iterator[Draft | Refusal]]]] = {
    "text": _text,
    "html": _page,
    "pdf": _pdf,
    "json lines": _json_lines,
    "json": _json,
}


def _content(source: Source, options: IngestOptions) -> bytes:
    """Return all the bytes, which are those that were hashed. Raises Refusal, OSError."""
    with source.open() as stream:
        data = stream.read(options.max_bytes + 1)
    if hashlib.sha256(data).hexdigest() != source.reading.sha256:
        raise Refusal(CHANGED)
    if not data:
        raise Refusal(EMPTY)
    return data


def _key(source: Source, text: str) -> str:
    """Return what the report is known by: its file's base name; without a file, its own text."""
    return source.base or f"{source.reading.name}#{digest(text)}"
