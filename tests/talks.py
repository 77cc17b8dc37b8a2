"""A small record of a strike that never was, made without a language model.

Three reports: one on record and dated, its exact copy without a date, and one whose author tries
to do something to the terminal, the page or the spreadsheet that shows it.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final

from parley.model import (
    Actor,
    ActorName,
    Analysis,
    Attribution,
    BlockEntry,
    Claim,
    DateMention,
    Document,
    Event,
    Family,
    FamilyMember,
    Figure,
    Happening,
    Legibility,
    Mark,
    Participant,
    Perhaps,
    Point,
    Published,
    Reading,
    RefusedDate,
    Rejected,
    Role,
    Said,
    Series,
    Speaker,
    Statement,
    Support,
    TimeForm,
    Utterance,
    Variant,
    identify,
)
from parley.record import Writer

HOSTILE_SPEAKER: Final = "=cmd|'/c calc'!A1 [bold red]Orla Venn[/bold red]"
HOSTILE_WORDS: Final = "\x1b[2J\x1b]0;owned\x07we \u202ewill not\u202c [link=x]pay[/link]"

STRIKE: Final = (
    "Home | Talks\n"
    "Dockers turn down the second offer\n"
    "The harbour was quiet. “We will not sign this paper,” said Mara Ilves, head of the dockers' "
    "union, on Monday, “and we will not read a third.” The owners did not answer.\n"
)
RUMOUR: Final = (
    "Two people close to the owners said that the offer stands. "
    f"“{HOSTILE_WORDS},” {HOSTILE_SPEAKER} added.\n"
)


def strike(key: str, published: Published, publisher: str | None) -> Document:
    """The first report, as one outlet or another prints it."""
    return Document(
        id=Document.identify(key, STRIKE),
        key=key,
        name=key,
        text=STRIKE,
        title="Dockers turn down the second offer",
        publisher=publisher,
        byline="Jon Aster",
        published=published,
        language="en",
        marks=(Mark(0, 12, "menu", "links in a row"), Mark(13, 47, "headline", "the first line")),
        metadata={"section": "Harbour", "edition": 2},
    )


DATED: Final = strike(
    "post.txt",
    Published(
        "2031-02-12",
        "2031-02-12",
        "2031-02-12",
        "day",
        "text",
        "stands above the article",
        refused=(RefusedDate("2019-01-01", "older than what it reports"),),
    ),
    "Harbour Post",
)
COPY: Final = strike("copy.txt", Published(), None)
HOSTILE: Final = Document(
    id=Document.identify("rumour.txt", RUMOUR),
    key="rumour.txt",
    name="rumour.txt",
    text=RUMOUR,
    title="[red]Rumours[/red] \x1b[31mat the harbour",
    publisher="@SUM(1+1) Gazette",
    published=Published("2031-02-14", "2031-02-14", "2031-02-14", "day", "given"),
    language="en",
)


def words(document: Document, quote: str) -> tuple[int, int]:
    """Where a quote begins and ends."""
    start = document.text.index(quote)
    return start, start + len(quote)


def refusal(document: Document) -> Statement:
    """What the head of the union says, in two pieces."""
    pieces = ("We will not sign this paper,", "and we will not read a third.")
    content = tuple(document.span(*words(document, piece)) for piece in pieces)
    return Statement(
        id=Statement.identify(content),
        speakers=(
            Speaker(
                name="Mara Ilves",
                kind="person",
                standing="on record",
                description="head of the dockers' union",
                reason="stands behind the cue",
                evidence=document.span(*words(document, "Mara Ilves")),
            ),
        ),
        cue=document.span(*words(document, "said")),
        content=content,
        form="direct",
        said=Said("2031-02-10", "day", document.span(*words(document, "on Monday"))),
        channel="speech",
        via=("Radio Quay",),
        reasons=("quotation beside its cue",),
    )


def rumours() -> tuple[Statement, Statement]:
    """What unnamed people say, and what a hostile name says in doubtful words."""
    stands = (HOSTILE.span(*words(HOSTILE, "that the offer stands")),)
    pays = (HOSTILE.span(*words(HOSTILE, HOSTILE_WORDS)),)
    people = HOSTILE.span(*words(HOSTILE, "Two people close to the owners"))
    added = HOSTILE.span(*words(HOSTILE, HOSTILE_SPEAKER))
    return (
        Statement(
            id=Statement.identify(stands),
            speakers=(
                Speaker(
                    people.quote,
                    "group",
                    "anonymous",
                    2,
                    evidence=people,
                    introduced=people,
                    perhaps=(HOSTILE.span(*words(HOSTILE, "the owners")),),
                    anonymity="asked not to be named",
                    knowledge="close to the owners",
                ),
            ),
            cue=HOSTILE.span(*words(HOSTILE, "said")),
            content=stands,
            form="indirect",
        ),
        Statement(
            id=Statement.identify(pays),
            speakers=(Speaker(HOSTILE_SPEAKER, "person", "on record", evidence=added),),
            cue=None,
            content=pays,
            form="direct",
            legibility=Legibility("suspect", ("a stray first person",)),
        ),
    )


def monday(document: Document) -> DateMention:
    """When she says so."""
    evidence = document.span(*words(document, "Monday"))
    form = TimeForm("XXXX-WXX-1", "report", towards="past")
    return DateMention(DateMention.identify(evidence), evidence, "date", "2031-02-10", form)


def turned_down(document: Document) -> Event:
    """What the dockers do, as a headline has it."""
    trigger = document.span(*words(document, "turn down"))
    dockers = document.span(*words(document, "Dockers"))
    return Event(
        id=Event.identify(trigger),
        evidence=document.span(*words(document, "Dockers turn down the second offer")),
        trigger=trigger,
        action="turn down",
        category="REJECT",
        modality="happened",
        actors=(Participant("Dockers", "group", dockers),),
        date=monday(document).id,
    )


def two_people() -> Figure:
    """How many people close to the owners there are, by a hostile name."""
    evidence = HOSTILE.span(*words(HOSTILE, "Two"))
    return Figure(
        Figure.identify(evidence), evidence, 2, None, None, "exactly", counted=HOSTILE_SPEAKER
    )


def refused() -> Happening:
    """The one thing that happens, in both reports."""
    events = tuple(sorted(turned_down(document).id for document in (DATED, COPY)))
    return Happening(
        id=Happening.identify(events[0]),
        category="REJECT",
        action="turn down",
        modality="happened",
        events=events,
        earliest="2031-02-10",
        latest="2031-02-10",
        actors=("Dockers",),
        recipients=(),
        place=None,
        details=(),
        reasons=("the same words",),
        support=Support(2, 1, (1, 1)),
    )


def people_counted() -> Series:
    """All who are close to the owners."""
    figure = two_people()
    point = Point(figure.id, 2, None, None, "exactly", None, None, None, (HOSTILE_SPEAKER,))
    return Series(
        Series.identify(figure.id),
        HOSTILE_WORDS,
        None,
        None,
        (point,),
        (),
        (),
        Support(1, 1, (1, 1)),
    )


def family() -> Family:
    """The two reports that share one text."""
    members = (
        FamilyMember(DATED.id, "origin", 1.0, ("the only one with a date",)),
        FamilyMember(
            COPY.id,
            "exact",
            1.0,
            ("the same words in the same order",),
            parent=DATED.id,
            claims=((refusal(COPY).id, refusal(DATED).id),),
        ),
    )
    return Family(
        identify("family", min(DATED.id, COPY.id)), DATED.id, members, Support(2, 1, (1, 1))
    )


def same_words() -> Utterance:
    """What the head of the union says, in both of them."""
    first, second = refusal(DATED).id, refusal(COPY).id
    return Utterance(
        id=Utterance.identify(min(first, second)),
        base=first,
        variants=(Variant(first, "same"), Variant(second, "same", first)),
        relation="same",
        reasons=("held against the earliest direct quotation",),
        support=Support(2, 1, (1, 1), ("Mara Ilves",)),
    )


def ilves() -> Actor:
    """Who speaks in both of them."""
    statements = [refusal(DATED), refusal(COPY)]
    return Actor(
        id=Actor.identify(f"{min(statement.id for statement in statements)} 0"),
        name="Mara Ilves",
        kind="person",
        names=(
            ActorName("Mara Ilves", 2),
            ActorName("Mara Elvis", 1, "suspected damage", "two letters changed places"),
        ),
        roles=(
            Role("head of the dockers' union", "dockers", statements[0].speakers[0].evidence, 2),
            Role("the owners' lawyer", None, None, doubt="no other origin says so"),
        ),
        mentions=tuple(Attribution(statement.id, 0) for statement in statements),
        reasons=("the same name wherever it stands",),
        support=Support(2, 1, (1, 2)),
        perhaps=(Perhaps("a-0000000000000000", "Orla Venn", "one role"),),
    )


REJECTED: Final = Rejected("ingest", "broken.jsonl", "no text in it", line=3)
BROKEN_WORDS: Final = Rejected(
    "extract", "rumour.txt", "a lone quotation mark", evidence=HOSTILE.span(0, 10)
)


def make(path: Path, *, backwards: bool = False) -> Path:
    """Write the record; the order of reading shall make no difference to what is exported."""
    parts = [
        Analysis(DATED, _fingerprint(DATED), _claims(DATED), (), _entries(DATED)),
        Analysis(COPY, _fingerprint(COPY), _claims(COPY), (), _entries(COPY)),
        Analysis(HOSTILE, _fingerprint(HOSTILE), (*rumours(), two_people()), (BROKEN_WORDS,), ()),
    ]
    with Writer.open(path) as writer:
        for part in reversed(parts) if backwards else parts:
            document = part.document
            reading = Reading(document.name, _fingerprint(document), len(document.text))
            writer.wants(document, reading, None)
            writer.store(part, "test")
            writer.finish(reading, "test")
        writer.reject(REJECTED)
        writer.replace("families", "strike", [family()])
        writer.replace("utterances", "refusal", [same_words()])
        writer.replace("actors", "ilves", [ilves()])
        writer.replace("happenings", "refused", [refused()])
        writer.replace("series", "people", [people_counted()])
    return path


def _fingerprint(document: Document) -> str:
    return hashlib.sha256(document.text.encode()).hexdigest()


def _claims(document: Document) -> tuple[Claim, ...]:
    return refusal(document), monday(document), turned_down(document)


def _entries(document: Document) -> tuple[BlockEntry, ...]:
    return (
        BlockEntry("families", "strike", document.id),
        BlockEntry("actors", "ilves", refusal(document).id),
    )
