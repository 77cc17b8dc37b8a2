"""Sides, positions, movements and gaps of the dam, as findings that stand as they are given."""

from __future__ import annotations

from typing import Final

from parley.model import (
    Gap,
    GapAsk,
    HeldCondition,
    Movement,
    Position,
    PositionVoice,
    Side,
    SideMember,
    Stance,
    Support,
)
from tests.report.negotiation.claims import (
    FIRST,
    FIRST_DAY,
    NO_DAM,
    NO_INSPECTION,
    OBSTACLE,
    OPEN_COPIED,
    OPEN_SLUICE,
    PAPER,
    REEDS,
    SECOND,
    SECOND_DAY,
    TERM_20,
    TERM_30,
    TWENTY,
)
from tests.report.times.building import words

MAVIA: Final = Side(
    Side.identify("Mavia"),
    "Mavia",
    "party",
    None,
    ("Mavia", "the Mavians"),
    (
        SideMember(
            "Ilse Marn", None, "speaks for", "leads its team", words(FIRST, "leads the team")
        ),
        SideMember("Reed Party", None, "near", "sits in its parliament"),
    ),
    (NO_DAM.id, TWENTY.id),
    ("refuses and accepts",),
    Support(3, 2, (1, 2), ("Ilse Marn",)),
)
OSTREL: Final = Side(
    Side.identify("Ostrel"),
    "Ostrel",
    "party",
    None,
    ("Ostrel",),
    (),
    (OPEN_SLUICE.id, OPEN_COPIED.id),
    ("demands",),
    Support(2, 1, (1, 1), ("Lake Courier",)),
)
COMMISSION: Final = Side(
    Side.identify("Lakes Commission"),
    "Lakes Commission",
    "mediator",
    None,
    ("The Lakes Commission",),
    (),
    (PAPER.id,),
    ("carries papers",),
    Support(1, 1, (1, 1), ("Lake Courier",)),
)


def position(
    told: Stance,
    *more: Stance,
    side: Side = MAVIA,
    holder: str | None = None,
    voice: PositionVoice = "own",
    issue: str,
    near: bool = False,
    by: str = "Ilse Marn",
) -> Position:
    """A position of a side, or of somebody near it, by the stances that tell it."""
    claims = (told, *more)
    return Position(
        id=Position.identify(min(one.id for one in claims)),
        side=side.id,
        party=holder if near and holder else side.name,
        holder=holder or side.name,
        actor=None,
        relation="near" if near else "itself" if holder is None else "speaks for",
        voice=voice,
        issue=issue,
        stance=told.kind,
        otherwise="accept" if told.kind == "conditional" else None,
        time="now",
        content=told.content,
        conditions=tuple(
            HeldCondition(one.kind, one.words, issue="patrols") for one in told.conditions
        ),
        shift=None,
        marks=("obstacle",) if told is OBSTACLE else (),
        hedged=False,
        days=SECOND_DAY if told.document == SECOND.id else FIRST_DAY,
        evidence=tuple(one.evidence for one in claims),
        claims=tuple(sorted(one.id for one in claims)),
        figures=(),
        doubts=told.legibility.reasons,
        reasons=("the holder speaks for the side",),
        support=Support(len(claims), 1, (1, 1), (by,)),
    )


SLUICE: Final = position(
    OPEN_SLUICE, OPEN_COPIED, side=OSTREL, issue="sluice", voice="reporter", by="Lake Courier"
)
DAM: Final = position(NO_DAM, holder="Ilse Marn", issue="pause")
PAUSE: Final = position(TWENTY, holder="Ilse Marn", issue="pause")
INSPECTION: Final = position(
    NO_INSPECTION, issue="pause", voice="opponent", by="an official of Ostrel"
)
REED: Final = position(REEDS, holder="Reed Party", issue="pause", near=True, by="Reed Party")
STUCK: Final = position(OBSTACLE, side=OSTREL, issue="sluice", voice="reporter", by="Brenn Gazette")
SOFTER: Final = Movement(
    Movement.identify(DAM.id, PAUSE.id),
    MAVIA.id,
    "Mavia",
    "pause",
    "softened",
    DAM.id,
    PAUSE.id,
    "a refusal, then an acceptance on a condition",
    words(SECOND, "softened"),
    None,
    SECOND_DAY,
    ("one holder on one issue",),
    Support(2, 2, (1, 1), ("Ilse Marn",)),
)
SHORTER: Final = Movement(
    Movement.identify(TERM_30.id, TERM_20.id),
    COMMISSION.id,
    "Lakes Commission",
    "pause",
    "term changed",
    TERM_30.id,
    TERM_20.id,
    "one number, then another",
    None,
    None,
    SECOND_DAY,
    ("the same unit of one matter",),
    Support(2, 2, (1, 2)),
)
SLUICE_GAP: Final = Gap(
    Gap.identify("sluice"),
    "sluice",
    (GapAsk(OSTREL.id, "Ostrel", SLUICE.id, "2031-05-02"),),
    None,
    "only Ostrel was heard on it",
    (STUCK.id,),
    ("the last word of each",),
    Support(3, 2, (1, 2)),
)
PAUSE_GAP: Final = Gap(
    Gap.identify("pause"),
    "pause",
    (GapAsk(MAVIA.id, "Mavia", PAUSE.id, "2031-05-09"),),
    False,
    "one refuses what the other demands",
    (),
    ("the last word of each",),
    Support(2, 2, (1, 2)),
)
