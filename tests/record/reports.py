"""Reports made up for the tests of the record: documents, statements, what reconcile would find."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from parley.model import (
    Actor,
    ActorName,
    Analysis,
    Attribution,
    Block,
    BlockEntry,
    Document,
    Family,
    FamilyMember,
    Finding,
    Mark,
    Published,
    Reading,
    Rejected,
    Role,
    Said,
    Speaker,
    Statement,
    Support,
    identify,
)
from parley.record import Record, Writer

STAMP: Final = "test 1"
MENU: Final = "Home | Talks | Weather\n"
STEPS: Final = ("families", "actors")


def report(
    key: str,
    *said: tuple[str, str],
    date: str | None = None,
    name: str | None = None,
    publisher: str | None = "Harbour Post",
    title: str | None = None,
) -> Document:
    """A report in which each (speaker, words) of `said` is one line, below a menu."""
    lines = "".join(f"“{words},” {speaker} said on Monday.\n" for speaker, words in said)
    text = f"{MENU}Talks at the harbour\n{lines}"
    published = Published(date, date, date, "day", "given") if date else Published()
    return Document(
        id=Document.identify(key, text),
        key=key,
        name=name or key,
        text=text,
        title=title,
        publisher=publisher,
        published=published,
        language="en",
        marks=(Mark(0, len(MENU) - 1, "menu", "links in a row"),),
        metadata={"desk": ["foreign", 3]},
    )


def analyse(document: Document) -> Analysis:
    """What the stages would make of a report: the statements in it, one for each line."""
    statements = tuple(_statements(document))
    fingerprint = hashlib.sha256(document.text.encode()).hexdigest()[:32]
    entries = [BlockEntry("families", fingerprint, document.id)]
    for statement in statements:
        surname = statement.speakers[0].name.split()[-1].casefold()
        entries.append(BlockEntry("actors", surname, statement.id))
    words = document.span(len(MENU), len(MENU) + 5)
    rejected = (Rejected("extract", document.name, "no sentence", evidence=words),)
    return Analysis(document, fingerprint, statements, rejected, tuple(entries))


def _statements(document: Document) -> Iterable[Statement]:
    position = 0
    for line in document.text.splitlines(keepends=True):
        if line.startswith("“"):
            close = line.index(",”")
            said = line.index(" said on Monday")
            content = (document.span(position + 1, position + close),)
            speaker = document.span(position + close + 3, position + said)
            day = document.span(position + said + 6, position + said + 15)
            yield Statement(
                id=Statement.identify(content),
                speakers=(Speaker(speaker.quote, "person", "on record", evidence=speaker),),
                cue=document.span(position + said + 1, position + said + 5),
                content=content,
                form="direct",
                said=Said(None, None, day),
            )
        position += len(line)


def resolve(step: str, block: Block) -> Sequence[Finding]:
    """What reconcile would find in a block: one family, or one actor."""
    if step == "families":
        return _family(block)
    said = [claim for claim in block.claims if isinstance(claim, Statement)]
    mentions = tuple(Attribution(claim.id, 0) for claim in said)
    if not mentions:
        return ()
    names = sorted({claim.speakers[0].name for claim in said})
    evidence = said[0].speakers[0].evidence
    return (
        Actor(
            id=Actor.identify(f"{mentions[0].claim} 0"),
            name=names[0],
            kind="person",
            names=tuple(ActorName(name, 1) for name in names),
            roles=(Role("speaker", None, evidence),),
            mentions=mentions,
            reasons=("one surname",),
            support=Support(len(block.documents), 1, (1, 1)),
        ),
    )


def _family(block: Block) -> Sequence[Finding]:
    if len(block.documents) < 2:
        return ()
    members = tuple(
        FamilyMember(head.id, "exact" if place else "origin", 1.0, ("the same words",))
        for place, head in enumerate(block.documents)
    )
    origin = members[0].document
    support = Support(len(members), 1, (1, 1))
    return (Family(identify("family", origin), origin, members, support),)


@dataclass(frozen=True, slots=True)
class Source:
    """One input: the reports in it, and what was rejected of it."""

    name: str
    documents: tuple[Document, ...]
    rejected: tuple[Rejected, ...] = ()

    @property
    def reading(self) -> Reading:
        """What names these bytes."""
        content = repr((self.documents, self.rejected)).encode()
        return Reading(self.name, hashlib.sha256(content).hexdigest(), len(content))


def read(writer: Writer, source: Source, stamp: str = STAMP, *, again: bool = False) -> None:
    """Take an input in, as the pipeline would."""
    if writer.has_read(source.reading, stamp if again else None):
        return
    for line, document in enumerate(source.documents, start=1):
        if writer.wants(document, source.reading, line, stamp if again else None):
            writer.store(analyse(document), stamp)
    writer.finish(source.reading, stamp, source.rejected)


def reconcile(writer: Writer) -> None:
    """Redo what was touched, as the pipeline would."""
    for step in STEPS:
        for key in writer.touched(step):
            writer.replace(step, key, resolve(step, writer.block(step, key)))


def make(path: Path, *sources: Source) -> None:
    """Take inputs in and reconcile, in one run."""
    with Writer.open(path) as writer:
        for source in sources:
            read(writer, source)
        reconcile(writer)


def single(*documents: Document) -> tuple[Source, ...]:
    """One input a report, named like it."""
    return tuple(Source(document.name, (document,)) for document in documents)


def dump(path: Path) -> list[object]:
    """All that an export would hold, in its order."""
    with Record.open(path) as record:
        return [
            *((document, record.family_of(document.id)) for document in record.all_documents()),
            *record.all_statements(),
            *record.actors(),
            *record.families(),
            *record.rejected(),
            record.counts(),
            record.unfinished,
        ]


def renamed(document: Document, name: str) -> Document:
    """The same report under another name."""
    return replace(document, name=name)
