"""A small negotiation made by hand: two states, a dam between them, and who says what of it.

No language model is loaded and no step of reconcile runs: claims are given by their words, findings
as they stand. Two reports and the copy of one; `evil` adds one whose every word is hostile.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from parley.copies import fingerprint
from parley.model import (
    Account,
    Agreement,
    Analysis,
    Attendance,
    Authorship,
    Claim,
    Condition,
    Disagreement,
    Document,
    Family,
    FamilyMember,
    Figure,
    Gap,
    GapAsk,
    HeldCondition,
    Legibility,
    Meeting,
    Movement,
    Offer,
    OfTheTalks,
    Participant,
    Position,
    PositionVoice,
    Proposal,
    ProposalStep,
    ProposalTerm,
    Round,
    Side,
    SideMember,
    Span,
    Speaker,
    Stance,
    StanceKind,
    Statement,
    Status,
    StatusKind,
    Support,
    Term,
)
from parley.record import Writer
from tests.report.hostile import HOSTILE
from tests.report.times.building import count, paper, said, words

STAMP: Final = "test 1"
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
EVIL: Final = paper(f"evil {HOSTILE}", f"We demand {HOSTILE} now.", "2031-05-10", HOSTILE)

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
MAVIA: Final = Side(
    Side.identify(min(NO_DAM.id, TWENTY.id)),
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
    Side.identify(min(OPEN_SLUICE.id, OPEN_COPIED.id)),
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
    Side.identify(PAPER.id),
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
        party=side.name,
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
            *("pause", "days", 30.0, None, None, "exactly", "day", 1, None, None),
            ("Lake Courier",),
            FIRST_DAY,
            (TERM_30.id,),
            (TERM_30.evidence,),
        ),
        ProposalTerm(
            *("pause", "days", 20.0, None, None, "exactly", "day", None, 30.0, TERM_30.id),
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
    Disagreement.identify(min(DEAD.id, ALIVE.id), "status"),
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
    Agreement.identify(min(OPEN_SLUICE.id, NO_DAM.id), "position"),
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


def _family() -> Family:
    members = (
        FamilyMember(FIRST.id, "origin", 1.0, ("the earliest",)),
        FamilyMember(COPY.id, "exact", 1.0, ("the same words",), parent=FIRST.id),
    )
    ordered = tuple(sorted(members, key=lambda member: member.document))
    support = Support(2, 1, (1, 1), ("Lake Courier",))
    return Family(Family.identify(ordered[0].document), FIRST.id, ordered, support)


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
        Side.identify(told.id), HOSTILE, "party", None, (HOSTILE,), (), (told.id,), (HOSTILE,), one
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
        Disagreement(Disagreement.identify(told.id, "fact"), "fact", *matter),
        Agreement(Agreement.identify(told.id, "fact"), "fact", *matter),
    )


def make(path: Path, *, evil: bool = False) -> Path:
    """Store the reports with their claims, and the findings."""
    documents, claims = [FIRST, COPY, SECOND], [*CLAIMS]
    found = [*FINDINGS]
    if evil:
        documents.append(EVIL)
        claims += evil_claims()
        found += evil_findings()
    with Writer.open(path) as writer:
        for document in documents:
            own = tuple(claim for claim in claims if claim.document == document.id)
            writer.store(Analysis(document, fingerprint(document), own), STAMP)
        family = _family()
        writer.replace("family", family.id, [family])
        writer.talking().settle(found)
    return path
