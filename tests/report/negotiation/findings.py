"""Round, proposal, agreement and disagreement about the dam, as findings given as they stand."""

from __future__ import annotations

from typing import Final

from parley.model import (
    Account,
    Agreement,
    Attendance,
    Authorship,
    Disagreement,
    OfTheTalks,
    Proposal,
    ProposalStep,
    ProposalTerm,
    Round,
    Stance,
    Status,
    Support,
)
from tests.report.negotiation.claims import (
    ALIVE,
    DEAD,
    FIRST,
    FIRST_DAY,
    NO_DAM,
    OPEN_SLUICE,
    OPENED,
    PAPER,
    SECOND,
    SECOND_DAY,
    TERM_20,
    TERM_30,
    TWENTY,
)
from tests.report.negotiation.positions import (
    COMMISSION,
    DAM,
    INSPECTION,
    MAVIA,
    OSTREL,
    PAUSE,
    PAUSE_GAP,
    REED,
    SHORTER,
    SLUICE,
    SLUICE_GAP,
    SOFTER,
    STUCK,
)
from tests.report.times.building import words

ROUND: Final = Round(
    Round.identify(OPENED.id),
    "first round, Brenn",
    1,
    "Brenn",
    "2031-05-01",
    "2031-05-01",
    True,
    False,
    (
        Attendance(
            "Ilse Marn",
            None,
            MAVIA.id,
            "head of the team",
            OPENED.id,
            words(FIRST, "Ilse Marn"),
        ),
    ),
    (words(FIRST, "broke up without result"),),
    (words(SECOND, "A second round is due in Brenn"),),
    (OPENED.id,),
    tuple(sorted((DEAD.id, ALIVE.id))),
    ("one place and day",),
    Support(2, 2, (1, 3)),
)


def _authorship(name: str, by: str) -> Authorship:
    return Authorship(name, None, by, PAPER.id, PAPER.evidence)


PAPER_MADE: Final = Proposal(
    Proposal.identify(PAPER.id),
    "paper of 30 days",
    ("paper of 30 days", "the Brenn paper"),
    (PAPER.id,),
    (
        _authorship("Lakes Commission", "Lake Courier"),
        _authorship("Mavia", "an official of Ostrel"),
    ),
    (_authorship("Lakes Commission", "Lake Courier"),),
    (_authorship("Mavia", "Lake Courier"), _authorship("Ostrel", "Lake Courier")),
    FIRST_DAY,
    (
        ProposalStep(
            "tabled",
            "Lakes Commission",
            None,
            "Lake Courier",
            FIRST_DAY,
            PAPER.id,
            words(FIRST, "The Lakes Commission carried a paper of 30 days"),
        ),
        ProposalStep(
            "accepted with changes",
            "Mavia",
            None,
            "Ilse Marn",
            SECOND_DAY,
            TWENTY.id,
            words(SECOND, "We can take 20 days"),
        ),
    ),
    (
        ProposalTerm(
            *("pause", "pause", 30.0, None, None, "exactly", "day", 1, None, None),
            ("Lake Courier",),
            FIRST_DAY,
            (TERM_30.id,),
            (TERM_30.evidence,),
        ),
        ProposalTerm(
            *("pause", "pause", 20.0, None, None, "exactly", "day", None, 30.0, TERM_30.id),
            ("Ilse Marn",),
            SECOND_DAY,
            (TERM_20.id,),
            (TERM_20.evidence,),
            asked_by="Mavia",
        ),
    ),
    None,
    ROUND.id,
    ("one head and one report",),
    Support(2, 2, (1, 2), ("Ilse Marn", "Lake Courier")),
)


def _account(value: str, claim: Status, source: str, side: str, standing: str) -> Account:
    told = (claim.id,)
    return Account(value, told, (source,), (side,), (standing,), SECOND_DAY, (claim.evidence,))


DIFFER: Final = Disagreement(
    Disagreement.identify("status", (DEAD.id, ALIVE.id)),
    "status",
    "whether the talks go on",
    "",
    ROUND.id,
    (
        _account("broken off", DEAD, "an official of Ostrel", "Ostrel", "anonymous"),
        _account("going on", ALIVE, "Ilse Marn", "Mavia", "on record"),
    ),
    ("one day, two states",),
    Support(1, 1, (2, 2), ("Ilse Marn", "an official of Ostrel")),
)


def _water(stood: Stance, source: str, side: str, day: tuple[str, str]) -> Account:
    return Account(
        "the dam matters", (stood.id,), (source,), (side,), ("on record",), day, (stood.evidence,)
    )


AGREE: Final = Agreement(
    Agreement.identify("position", (OPEN_SLUICE.id, NO_DAM.id)),
    "position",
    "what the talks are about",
    "sluice",
    None,
    (
        _water(OPEN_SLUICE, "Ostrel", "Ostrel", FIRST_DAY),
        _water(NO_DAM, "Ilse Marn", "Mavia", FIRST_DAY),
    ),
    ("two opposing sides",),
    Support(2, 2, (2, 2)),
)
FINDINGS: Final[tuple[OfTheTalks, ...]] = (
    *(MAVIA, OSTREL, COMMISSION, ROUND, PAPER_MADE, SLUICE, DAM, PAUSE, INSPECTION, REED, STUCK),
    *(SOFTER, SHORTER, SLUICE_GAP, PAUSE_GAP, DIFFER, AGREE),
)
