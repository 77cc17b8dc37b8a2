"""What three reports tell of a dam between two states, as claims given by their words.

No language model is loaded. `COPY` is a copy of `FIRST`.
"""

from __future__ import annotations

from typing import Final

from parley.model import (
    Claim,
    Condition,
    Document,
    Legibility,
    Meeting,
    Offer,
    Participant,
    Speaker,
    Stance,
    StanceKind,
    Statement,
    Status,
    StatusKind,
    Term,
)
from tests.report.times.building import count, paper, said, words

FIRST_DAY: Final = ("2031-05-02", "2031-05-02")
SECOND_DAY: Final = ("2031-05-09", "2031-05-09")

_FIRST: Final = (
    "Ostrel demands that the sluice stay open all year. "
    "“We will not talk about the dam,” said Ilse Marn, who leads the team of Mavia. "
    "The Lakes Commission carried a paper of 30 days to both. "
    "Talks opened in Brenn on Thursday and broke up without result. "
    "The Reed Party wants the dam pulled down."
)
FIRST: Final = paper("first", _FIRST, "2031-05-02", "Lake Courier")
COPY: Final = paper("copy", _FIRST, "2031-05-03", "Morning Copy")
SECOND: Final = paper(
    "second",
    "“We can take 20 days if the patrols leave,” said Ilse Marn. Her tone has softened. "
    "Mavia refuses every inspection, said an official of Ostrel. "
    "The talks are dead, said an official of Ostrel. The talks go on, said Ilse Marn. "
    "Both say that the water is low. A second round is due in Brenn on 20 May. "
    "The main obstacle is the sluice.",
    "2031-05-09",
    "Brenn Gazette",
)

_MARN: Final = Speaker("Ilse Marn", "person", "on record", description="head of the team of Mavia")
_OFFICIAL: Final = Speaker("an official of Ostrel", "person", "anonymous")


def who(document: Document, name: str, occurrence: int = 1) -> Participant:
    """Somebody by the words that name him."""
    return Participant(name, "organisation", words(document, name, occurrence))


def stance(
    document: Document,
    quote: str,
    trigger: str,
    kind: StanceKind,
    *,
    statement: Statement | None = None,
    suspect: bool = False,
) -> Stance:
    """A stance by its clause and the words that make it one."""
    start = document.text.index(trigger, document.text.index(quote))
    place = document.span(start, start + len(trigger))
    conditions: tuple[Condition, ...] = ()
    if " if " in quote:
        marker, held = words(document, "if"), words(document, quote.split(" if ")[1])
        conditions = (Condition("if", marker, held),)
    return Stance(
        id=Stance.identify(place),
        kind=kind,
        evidence=words(document, quote),
        trigger=place,
        holder=None,
        content=(words(document, quote.split(trigger)[1].strip().split(" if ")[0]),),
        conditions=conditions,
        statement=statement.id if statement else None,
        legibility=Legibility("suspect", ("a fragment",)) if suspect else Legibility(),
        reasons=("a verb of stance",),
    )


def status(document: Document, quote: str, kind: StatusKind, statement: Statement) -> Status:
    """What is said of the talks."""
    place = words(document, quote)
    return Status(
        Status.identify(place),
        kind,
        place,
        place,
        talks=words(document, "The talks"),
        statement=statement.id,
        reasons=("a word for the state of talks",),
    )


REFUSED: Final = said(FIRST, "We will not talk about the dam", _MARN)
TAKEN: Final = said(SECOND, "We can take 20 days if the patrols leave", _MARN)
TOLD: Final = said(SECOND, "Mavia refuses every inspection", _OFFICIAL)
DEAD_SAID: Final = said(SECOND, "The talks are dead", _OFFICIAL)
ALIVE_SAID: Final = said(SECOND, "The talks go on", _MARN)

OPEN_SLUICE: Final = stance(FIRST, "Ostrel demands that the sluice stay open", "demands", "demand")
OPEN_COPIED: Final = stance(COPY, "Ostrel demands that the sluice stay open", "demands", "demand")
NO_DAM: Final = stance(
    FIRST, "We will not talk about the dam", "will not talk", "reject", statement=REFUSED
)
TWENTY: Final = stance(
    SECOND, "We can take 20 days if the patrols leave", "can take", "conditional", statement=TAKEN
)
NO_INSPECTION: Final = stance(
    SECOND, "Mavia refuses every inspection", "refuses", "reject", statement=TOLD, suspect=True
)
REEDS: Final = stance(FIRST, "The Reed Party wants the dam pulled down", "wants", "demand")
OBSTACLE: Final = stance(SECOND, "The main obstacle is the sluice", "main obstacle", "demand")

DAYS_30: Final = count(FIRST, "30", 30, unit="day", counted=None)
DAYS_20: Final = count(SECOND, "20", 20, unit="day", counted=None)
PAPER: Final = Offer(
    Offer.identify(words(FIRST, "a paper of 30 days")),
    words(FIRST, "a paper of 30 days"),
    "paper of 30 days",
    "paper",
    words(FIRST, "a paper of 30 days"),
    authors=(who(FIRST, "The Lakes Commission"),),
    to=(who(FIRST, "both"),),
    step="tabled",
    step_words=words(FIRST, "carried"),
    step_by=who(FIRST, "The Lakes Commission"),
    reasons=("a noun for an offer",),
)
TERM_30: Final = Term(
    Term.identify(words(FIRST, "30 days")),
    words(FIRST, "30 days"),
    words(FIRST, "days"),
    value=DAYS_30.id,
    offer=PAPER.id,
    reasons=("a number in what an offer holds",),
)
TERM_20: Final = Term(
    Term.identify(words(SECOND, "20 days")),
    words(SECOND, "20 days"),
    words(SECOND, "days"),
    value=DAYS_20.id,
    taker=who(SECOND, "We"),
    reasons=("a number in what is asked",),
)
DEAD: Final = status(SECOND, "The talks are dead", "broken off", DEAD_SAID)
ALIVE: Final = status(SECOND, "The talks go on", "going on", ALIVE_SAID)
OPENED: Final = Meeting(
    Meeting.identify(words(FIRST, "Talks")),
    words(FIRST, "Talks opened in Brenn on Thursday"),
    words(FIRST, "Talks"),
    "happened",
    ordinal=1,
    place="Brenn",
    present=(who(FIRST, "Ilse Marn"),),
    levels=("head of the team",),
    direct=False,
    outcome=words(FIRST, "broke up without result"),
    reasons=("talks that open",),
)
CLAIMS: Final[tuple[Claim, ...]] = (
    *(REFUSED, TAKEN, TOLD, DEAD_SAID, ALIVE_SAID, OPEN_SLUICE, OPEN_COPIED, NO_DAM, TWENTY),
    *(NO_INSPECTION, REEDS, OBSTACLE, DAYS_30, DAYS_20, PAPER, TERM_30, TERM_20, DEAD, ALIVE),
    OPENED,
)
