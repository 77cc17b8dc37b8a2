"""A small record made by hand: crews are held, some are freed, and the reports count differently.

No language model is loaded and no step of reconcile runs: claims are given by their words, findings
as they stand. Six reports: two of one text, one of another outlet, one undated and placed, one of a
later day, and one whose every word is hostile.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

from parley.copies import fingerprint, near
from parley.model import (
    Analysis,
    Claim,
    Clue,
    Comparison,
    Detail,
    Event,
    Finding,
    Happening,
    Legibility,
    Participant,
    Placement,
    Point,
    Series,
    Speaker,
    Support,
    TimeForm,
    Version,
)
from parley.reconcile import trace_copies, trace_passages
from parley.record import Writer
from tests.report.hostile import HOSTILE
from tests.report.times.building import count, freed, paper, said, when, words

STAMP: Final = "test 1"


_FIRST: Final = (
    "The coast guard freed three of the crew on Sunday. The navy said 44 men are still held. "
    "A pause of six weeks is to begin next month."
)
WIRE: Final = paper("wire", _FIRST, "2031-02-03", "Quay Wire")
COPY: Final = paper("copy", _FIRST, "2031-02-04", "Globe")
POST: Final = paper(
    "post",
    "Three fishermen were let go on Monday, a guard said. "
    "At least 46 men are held, the union said.",
    "2031-02-04",
    "Harbour Post",
)
PLACED: Final = paper(
    "placed",
    "Dozens of men are held, two days after three were let go. The navy said nothing of it.",
    None,
    "Tide",
)
LATER: Final = paper(
    "later", "Only 38 men are held, the navy said. Talks may resume.", "2031-03-01", "Quay Wire"
)
EVIL: Final = paper(
    f"evil {HOSTILE}", f"{HOSTILE} took 7 {HOSTILE} on Tuesday.", "2031-02-05", HOSTILE
)

NAVY: Final = Speaker("The navy", "organisation", "institutional", reason="stands before the cue")
UNION: Final = Speaker("the union", "organisation", "institutional")


WEEKDAY: Final = "XXXX-WXX-{}"
SUNDAY: Final = tuple(
    when(one, "Sunday", TimeForm(WEEKDAY.format(7), "report", towards="past"), "2031-02-02")
    for one in (WIRE, COPY)
)
MONDAY: Final = when(
    POST, "Monday", TimeForm(WEEKDAY.format(1), "report", towards="past"), "2031-02-03"
)
TUESDAY: Final = when(
    EVIL, "Tuesday", TimeForm(WEEKDAY.format(2), "report", towards="past"), "2031-02-04"
)
CREW: Final = "three of the crew"
GUARD_FREED: Final = f"The coast guard freed {CREW}"
THREE: Final = count(WIRE, "three", 3, counted="crew")
FREED: Final = (
    replace(
        freed(WIRE, GUARD_FREED, "freed", SUNDAY[0], "The coast guard", CREW), figures=(THREE.id,)
    ),
    freed(COPY, GUARD_FREED, "freed", SUNDAY[1], "The coast guard", CREW),
    freed(POST, "Three fishermen were let go", "let go", MONDAY, "a guard", "Three fishermen"),
)
RESUMED: Final = Event(
    id=Event.identify(words(LATER, "resume")),
    evidence=words(LATER, "Talks may resume"),
    trigger=words(LATER, "resume"),
    action="resume talks",
    category="CONSULT",
    modality="planned",
    legibility=Legibility("suspect", ("a fragment",)),
)
TAKEN: Final = Event(
    id=Event.identify(words(EVIL, "took")),
    evidence=words(EVIL, f"{HOSTILE} took 7"),
    trigger=words(EVIL, "took"),
    action=HOSTILE,
    category="COERCE",
    modality="happened",
    actors=(Participant(HOSTILE, "person", words(EVIL, HOSTILE)),),
    date=TUESDAY.id,
    place=HOSTILE,
)
SAID: Final = {
    "wire": said(WIRE, "44 men are still held", NAVY),
    "copy": said(COPY, "44 men are still held", NAVY),
    "post": said(POST, "At least 46 men are held", UNION),
    "placed": said(PLACED, "nothing of it", NAVY),
    "later": said(LATER, "Only 38 men are held", NAVY),
}
HELD: Final = (
    count(WIRE, "44", 44, by=NAVY, statement=SAID["wire"]),
    count(COPY, "44", 44, by=NAVY, statement=SAID["copy"]),
    count(POST, "At least 46", 46, bound="at least", by=UNION, statement=SAID["post"]),
    count(PLACED, "Dozens", None, bound="between", ends=(12, 100)),
    count(LATER, "38", 38, by=NAVY, statement=SAID["later"]),
)
PAUSE: Final = count(WIRE, "six weeks", 6, unit="week", counted="pause")
EVIL_COUNT: Final = count(
    EVIL, "took 7", 7, counted=HOSTILE, by=Speaker(HOSTILE, "person", "on record")
)


def happening() -> Happening:
    """Three of the crew go free, by two accounts of when."""
    return Happening(
        id=Happening.identify(min(event.id for event in FREED)),
        category="RETREAT",
        action="free",
        modality="happened",
        events=tuple(sorted(event.id for event in FREED)),
        earliest="2031-02-02",
        latest="2031-02-03",
        actors=("The coast guard",),
        recipients=("three of the crew",),
        place="Port Sill",
        details=(
            Detail(
                "day",
                (
                    Version("2031-02-02", (FREED[0].id, FREED[1].id)),
                    Version("2031-02-03", (FREED[2].id,)),
                ),
            ),
        ),
        reasons=("the same people are let go within a day",),
        support=Support(3, 2, (2, 2)),
    )


def series() -> Series:
    """The men who are held, as five reports count them."""
    days = ("2031-02-03", "2031-02-04", "2031-02-04", None, "2031-03-01")
    points = tuple(
        Point(
            figure=figure.id,
            value=figure.value,
            low=figure.low,
            high=figure.high,
            bound=figure.bound,
            earliest=day,
            latest=day,
            basis="report" if day else None,
            according_to=tuple(speaker.name for speaker in figure.according_to),
        )
        for figure, day in zip(HELD, days, strict=True)
    )
    return Series(
        id=Series.identify(min(figure.id for figure in HELD)),
        measure="men held",
        unit=None,
        about="Port Sill",
        points=tuple(sorted(points, key=lambda point: point.earliest or "9999")),
        comparisons=(
            Comparison(HELD[0].id, HELD[1].id, "repeat", "the same number"),
            Comparison(HELD[0].id, HELD[2].id, "disagreement", "two sources within a day"),
            Comparison(HELD[0].id, HELD[4].id, "revision", "a later count by the same source"),
        ),
        reasons=("the same words are counted", "one measure: held"),
        support=Support(5, 4, (2, 3)),
    )


def evil_series() -> Series:
    """A series in which every text is hostile."""
    point = Point(EVIL_COUNT.id, 7, None, None, "exactly", None, None, None, (HOSTILE,), HOSTILE)
    return Series(
        id=Series.identify(EVIL_COUNT.id),
        measure=HOSTILE,
        unit=None,
        about=HOSTILE,
        points=(point,),
        comparisons=(),
        reasons=(HOSTILE,),
        support=Support(1, 1, (1, 1)),
    )


def placement() -> Placement:
    """When the undated report came out."""
    clue = Clue(
        "shared happening",
        "two days after the men were let go",
        (words(PLACED, "two days after three were let go"), FREED[0].evidence),
        "2031-02-04",
        "2031-02-05",
    )
    return Placement(
        Placement.identify(PLACED.id),
        PLACED.id,
        "2031-02-04",
        "2031-02-05",
        "one clue tells both ends",
        (clue, Clue("weekday", "not on a Sunday", (words(PLACED, "Dozens"),), weekdays=(1, 2))),
        Support(2, 2, (1, 2)),
    )


def make(path: Path, *, evil: bool = False) -> Path:
    """Store the reports with their claims, and the findings."""
    claims: dict[str, list[Claim]] = {}
    every: list[Claim] = [
        *SUNDAY, MONDAY, *FREED, RESUMED, *SAID.values(), *HELD, PAUSE, THREE,
    ]  # fmt: skip
    findings: list[Finding] = [happening(), series()]
    documents = [WIRE, COPY, POST, PLACED, LATER]
    if evil:
        every += [TUESDAY, TAKEN, EVIL_COUNT]
        findings.append(evil_series())
        documents.append(EVIL)
    for claim in every:
        claims.setdefault(claim.document, []).append(claim)
    with Writer.open(path) as writer:
        for document in documents:
            own = tuple(claims.get(document.id, ()))
            writer.store(Analysis(document, fingerprint(document), own), STAMP)
        found = placement()
        writer.placing(lambda known: known).settle(found.document, found)
        trace_copies(writer.kindred(), near)
        trace_passages(writer.passages())
        for finding in findings:
            writer.replace(type(finding).__name__.lower(), finding.id, [finding])
    return path


def make_empty(path: Path) -> Path:
    """Make a record in which nothing was read."""
    with Writer.open(path):
        pass
    return path
