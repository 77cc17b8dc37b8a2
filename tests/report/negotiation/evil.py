"""Claims and findings whose every word is hostile."""

from __future__ import annotations

from typing import Final

from parley.model import (
    Account,
    Agreement,
    Attendance,
    Authorship,
    Condition,
    Disagreement,
    Figure,
    Gap,
    GapAsk,
    HeldCondition,
    Meeting,
    Movement,
    OfTheTalks,
    Participant,
    Position,
    Proposal,
    ProposalStep,
    ProposalTerm,
    Round,
    Side,
    Span,
    Stance,
    Support,
)
from tests.report.hostile import HOSTILE
from tests.report.times.building import count, paper, words

EVIL: Final = paper(f"evil {HOSTILE}", f"We demand {HOSTILE} now.", "2031-05-10", HOSTILE)


def evil_claims() -> tuple[Stance, Figure, Meeting]:
    """Claims whose every word is hostile."""
    whole = EVIL.span(0, len(EVIL.text))
    place = words(EVIL, "demand")
    meeting = Meeting(
        Meeting.identify(place), whole, place, "planned", place=HOSTILE, reasons=(HOSTILE,)
    )
    return (
        Stance(
            Stance.identify(place),
            "demand",
            whole,
            place,
            Participant(HOSTILE, "person", whole),
            (words(EVIL, HOSTILE),),
            conditions=(Condition("if", place, words(EVIL, HOSTILE)),),
            reasons=(HOSTILE,),
        ),
        count(EVIL, "now", 3, counted=HOSTILE),
        meeting,
    )


def evil_findings() -> tuple[OfTheTalks, ...]:
    """Findings whose every word is hostile."""
    told, _, meeting = evil_claims()
    one = Support(1, 1, (1, 1), (HOSTILE,))
    place: Span = told.evidence
    side = Side(
        Side.identify(HOSTILE), HOSTILE, "party", None, (HOSTILE,), (), (told.id,), (HOSTILE,), one
    )
    wanted = Position(
        Position.identify(told.id),
        *(side.id, HOSTILE, f"{HOSTILE} himself", None, "speaks for", "third party", HOSTILE),
        *("demand", None, "now"),
        content=told.content,
        conditions=(HeldCondition("if", told.content[0], HOSTILE),),
        shift=None,
        marks=("red line",),
        hedged=True,
        days=None,
        evidence=(place,),
        claims=(told.id,),
        figures=(),
        doubts=(HOSTILE,),
        reasons=(HOSTILE,),
        support=one,
    )
    author = Authorship(HOSTILE, None, HOSTILE, told.id, place)
    step = ProposalStep("rejected", HOSTILE, None, HOSTILE, None, told.id, place)
    account = Account(HOSTILE, (told.id,), (HOSTILE,), (HOSTILE,), (HOSTILE,), None, (place,))
    matter = (HOSTILE, HOSTILE, None, (account, account), (HOSTILE,), one)
    return (
        side,
        wanted,
        Gap(
            Gap.identify(HOSTILE),
            HOSTILE,
            (GapAsk(side.id, HOSTILE, wanted.id, None),),
            False,
            HOSTILE,
            (wanted.id,),
            (HOSTILE,),
            one,
        ),
        Movement(
            Movement.identify(None, wanted.id),
            *(side.id, HOSTILE, HOSTILE, "changed", None, wanted.id, HOSTILE),
            *(place, told.id, None, (HOSTILE,), one),
        ),
        Round(
            Round.identify(meeting.id),
            *(HOSTILE, None, HOSTILE, None, None, False, None),
            attendance=(Attendance(HOSTILE, None, None, HOSTILE, meeting.id, place),),
            outcome=(place,),
            following=(place,),
            meetings=(meeting.id,),
            statuses=(),
            reasons=(HOSTILE,),
            support=one,
        ),
        Proposal(
            Proposal.identify(told.id),
            *(HOSTILE, (HOSTILE, f"other {HOSTILE}"), (told.id,), (author,), (author,), (author,)),
            days=None,
            steps=(step,),
            terms=(
                ProposalTerm(
                    *(HOSTILE, HOSTILE, 3.0, None, None, "exactly", HOSTILE, 1, 2.0, None),
                    *((HOSTILE,), None, (told.id,), (place,), HOSTILE),
                ),
            ),
            after=None,
            round=None,
            reasons=(HOSTILE,),
            support=one,
        ),
        Disagreement(Disagreement.identify("fact", (told.id,)), "fact", *matter),
        Agreement(Agreement.identify("fact", (told.id,)), "fact", *matter),
    )
