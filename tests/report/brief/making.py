"""A record of talks made by hand: two reports, what is claimed there, and what it adds up to.

Veland and Caldrea talk about boats, through Quelmar. No step of reconcile runs.
"""

from __future__ import annotations

from io import StringIO
from pathlib import Path
from typing import Final

from rich.console import Console

from parley.copies import fingerprint
from parley.model import (
    Account,
    Agreement,
    Analysis,
    Authorship,
    Claim,
    Condition,
    DateMention,
    Disagreement,
    Event,
    Finding,
    Gap,
    GapAsk,
    HeldCondition,
    Legibility,
    Meeting,
    Movement,
    Offer,
    Participant,
    Position,
    Proposal,
    ProposalStep,
    ProposalTerm,
    Round,
    Side,
    SideKind,
    SideMember,
    Speaker,
    Stance,
    StanceKind,
    Statement,
    Status,
    StatusKind,
    Support,
    Term,
    TimeForm,
)
from parley.record import Writer
from parley.report.brief import Brief
from parley.report.brief.terminal import print_brief
from tests.report.times.building import paper, words

POST: Final = paper(
    "post",
    "The talks in Dunmere have stalled, Mara Ilves said on Monday. "
    "Veland wants all boats back. Caldrea rejects the return of any boat. "
    "A senior official said the talks were going on. "
    "Under the Dunmere paper 19 boats would go home, down from 24. "
    "If the patrols sail, Veland will leave the talks. "
    "The patrols sailed on Tuesday. "
    "The teams are to meet again in Ilvaport on 20 March.",
    "2031-03-05",
    "Harbour Post",
)
LEDGER: Final = paper(
    "ledger",
    "Veland would take some boats back. The shore party wants no paper at all. "
    "The text came from Quelmar. We we want peace.",
    "2031-03-01",
    "Ledger",
)
ILVES: Final = Speaker("Mara Ilves", "person", "on record")
OFFICIAL: Final = Speaker("A senior official", "role", "anonymous", description="a senior official")
ONE: Final = Support(1, 1, (1, 1), ("Harbour Post",))
TWO: Final = Support(2, 2, (2, 2), ("Harbour Post", "Ledger"))


def _said(words_said: str, speaker: Speaker) -> Statement:
    content = (words(POST, words_said),)
    return Statement(
        Statement.identify(content), (speaker,), words(POST, "said"), content, "indirect"
    )


STALLED_SAID: Final = _said("The talks in Dunmere have stalled", ILVES)
GOING_ON_SAID: Final = _said("the talks were going on", OFFICIAL)


def _status(clause: str, trigger: str, kind: StatusKind, statement: Statement) -> Status:
    place = words(POST, trigger)
    return Status(Status.identify(place), kind, words(POST, clause), place, statement=statement.id)


STALLED: Final = _status("The talks in Dunmere have stalled", "stalled", "deadlock", STALLED_SAID)
GOING_ON: Final = _status("the talks were going on", "going on", "going on", GOING_ON_SAID)
TUESDAY: Final = DateMention(
    DateMention.identify(words(POST, "on Tuesday")),
    words(POST, "on Tuesday"),
    "date",
    "2031-03-04",
    TimeForm("2031-03-04"),
)
MARCH: Final = DateMention(
    DateMention.identify(words(POST, "on 20 March")),
    words(POST, "on 20 March"),
    "date",
    "2031-03-20",
    TimeForm("2031-03-20"),
)
MEETING: Final = Meeting(
    id=Meeting.identify(words(POST, "meet")),
    evidence=words(POST, "The teams are to meet again in Ilvaport on 20 March"),
    head=words(POST, "meet"),
    modality="planned",
    place="Ilvaport",
    dates=(MARCH.id,),
)
HELD: Final = Meeting(
    id=Meeting.identify(words(POST, "talks in Dunmere")),
    evidence=words(POST, "The talks in Dunmere"),
    head=words(POST, "talks in Dunmere"),
    modality="happened",
    place="Dunmere",
)
SAILED: Final = Event(
    id=Event.identify(words(POST, "sailed")),
    evidence=words(POST, "The patrols sailed on Tuesday"),
    trigger=words(POST, "sailed"),
    action="sail",
    category="MOBILIZE",
    modality="happened",
    date=TUESDAY.id,
)


SAIL: Final = Condition("if", words(POST, "If"), words(POST, "the patrols sail"))


def _stance(document: str, clause: str, trigger: str, kind: StanceKind, **more: str) -> Stance:
    home = POST if document == "post" else LEDGER
    place = words(home, trigger)
    holder = more.get("holder")
    suspect = Legibility("suspect", ("a doubled word",)) if "suspect" in more else Legibility()
    return Stance(
        id=Stance.identify(place),
        kind=kind,
        evidence=words(home, clause),
        trigger=place,
        holder=Participant(holder, "organisation", words(home, holder)) if holder else None,
        content=(words(home, more["content"]),),
        conditions=(SAIL,) if kind == "conditional" else (),
        otherwise="intend" if kind == "conditional" else None,
        legibility=suspect,
    )


WANTS: Final = _stance(
    "post", "Veland wants all boats back", "wants", "demand", content="all boats", holder="Veland"
)
REJECTS: Final = _stance(
    "post",
    "Caldrea rejects the return of any boat",
    "rejects",
    "reject",
    content="the return of any boat",
    holder="Caldrea",
)
LEAVES: Final = _stance(
    "post",
    "If the patrols sail, Veland will leave the talks",
    "will leave",
    "conditional",
    content="the talks.",
    holder="Veland",
)
TAKES: Final = _stance(
    "ledger",
    "Veland would take some boats back",
    "would take",
    "accept",
    content="some boats",
    holder="Veland",
)
SHORE: Final = _stance(
    "ledger",
    "The shore party wants no paper at all",
    "wants",
    "reject",
    content="no paper at all",
    holder="The shore party",
)
PEACE: Final = _stance(
    "ledger", "We we want peace", "want peace", "demand", content="peace", suspect="yes"
)
PAPER: Final = Offer(
    id=Offer.identify(words(POST, "the Dunmere paper")),
    evidence=words(POST, "the Dunmere paper"),
    name="Dunmere paper",
    head="paper",
    introduced=words(POST, "the Dunmere paper"),
)
NINETEEN: Final = Term(
    id=Term.identify(words(POST, "19 boats would go home, down from 24")),
    evidence=words(POST, "19 boats would go home, down from 24"),
    about=words(POST, "boats would"),
    offer=PAPER.id,
)
TEXT: Final = Offer(
    id=Offer.identify(words(LEDGER, "The text")),
    evidence=words(LEDGER, "The text"),
    name="text",
    head="text",
    introduced=words(LEDGER, "The text"),
)


def _side(name: str, claim: Claim, *members: SideMember, kind: SideKind = "party") -> Side:
    identifier = Side.identify(name)
    return Side(identifier, name, kind, None, (), members, (claim.id,), ("it asks",), TWO)


VELAND: Final = _side(
    "Veland",
    WANTS,
    SideMember("Mara Ilves", None, "speaks for", "its envoy"),
    SideMember("The shore party", None, "near", "opposition"),
)
CALDREA: Final = _side("Caldrea", REJECTS)
QUELMAR: Final = _side("Quelmar", TEXT, kind="mediator")


def _position(stance: Stance, side: Side | None, issue: str, **more: object) -> Position:
    told: dict[str, object] = {
        "party": side.name if side else "",
        "relation": "itself",
        "voice": "own",
        "days": ("2031-03-05", "2031-03-05"),
        "support": ONE,
        **more,
    }
    conditions = tuple(
        HeldCondition(one.kind, one.words, "patrols", (SAILED.id,)) for one in stance.conditions
    )
    return Position(
        id=Position.identify(stance.id),
        side=side.id if side else None,
        holder=str(told.pop("holder", told["party"])),
        actor=None,
        issue=issue,
        stance=stance.kind,
        otherwise=stance.otherwise,
        time="now",
        content=stance.content,
        conditions=conditions,
        shift=None,
        marks=told.pop("marks", ()),  # type: ignore[arg-type]
        hedged=False,
        evidence=(stance.evidence,),
        claims=(stance.id,),
        figures=(),
        doubts=stance.legibility.reasons,
        reasons=("a verb of wanting",),
        **told,  # type: ignore[arg-type]
    )


WANTED: Final = _position(WANTS, VELAND, "return of boats", marks=("obstacle",), support=TWO)
REJECTED: Final = _position(REJECTS, CALDREA, "return of boats", voice="opponent")
TAKEN: Final = _position(
    TAKES, VELAND, "return of boats", days=("2031-03-01", "2031-03-01"), holder="Mara Ilves"
)
LEAVING: Final = _position(LEAVES, VELAND, "talks")
NEAR: Final = _position(
    SHORE,
    VELAND,
    "return of boats",
    relation="near",
    holder="The shore party",
    days=("2031-03-01", "2031-03-01"),
)
DOUBTED: Final = _position(PEACE, CALDREA, "peace")
MOVED: Final = Movement(
    id=Movement.identify(TAKEN.id, WANTED.id),
    side=VELAND.id,
    party="Veland",
    issue="return of boats",
    kind="hardened",
    before=TAKEN.id,
    after=WANTED.id,
    rule="from accept to demand",
    word=None,
    word_claim=None,
    days=("2031-03-05", "2031-03-05"),
    reasons=("it asks for more",),
    support=TWO,
)
GAP: Final = Gap(
    id=Gap.identify("return of boats"),
    issue="return of boats",
    asks=(
        GapAsk(VELAND.id, "Veland", WANTED.id, "2031-03-05"),
        GapAsk(CALDREA.id, "Caldrea", REJECTED.id, "2031-03-05"),
    ),
    overlap=False,
    rule="one asks what the other refuses",
    sticking=(WANTED.id,),
    reasons=(),
    support=TWO,
)
DRAFT: Final = Proposal(
    id=Proposal.identify(min(PAPER.id, TEXT.id)),
    name="Dunmere paper",
    names=("Dunmere paper", "text"),
    offers=tuple(sorted([PAPER.id, TEXT.id])),
    authors=(
        Authorship("Quelmar", None, "Ledger", TEXT.id, words(LEDGER, "The text came from Quelmar")),
        Authorship("Veland", None, "Mara Ilves", PAPER.id, words(POST, "the Dunmere paper")),
    ),
    through=(),
    to=(),
    days=("2031-03-01", "2031-03-05"),
    steps=(
        ProposalStep(
            "under study",
            "Caldrea",
            None,
            "Harbour Post",
            ("2031-03-05", "2031-03-05"),
            PAPER.id,
            words(POST, "Under the Dunmere paper"),
        ),
    ),
    terms=(
        ProposalTerm(
            issue="return of boats",
            about="boats",
            value=19,
            low=None,
            high=None,
            bound="exactly",
            unit="",
            phase=1,
            was=24,
            was_from=None,
            according_to=("Harbour Post",),
            days=("2031-03-05", "2031-03-05"),
            claims=(NINETEEN.id,),
            evidence=(NINETEEN.evidence,),
        ),
    ),
    after=None,
    round=None,
    reasons=(),
    support=TWO,
)


def _account(value: str, status: Status, source: str, side: str, standing: str) -> Account:
    return Account(
        value,
        (status.id,),
        (source,),
        (side,),
        (standing,),
        ("2031-03-05", "2031-03-05"),
        (status.evidence,),
    )


_ACCOUNTS: Final = (
    _account("deadlock", STALLED, "Mara Ilves", "Veland", "on record"),
    _account("going on", GOING_ON, "a senior official", "", "anonymous"),
)
DIFFER: Final = Disagreement(
    Disagreement.identify("status", (STALLED.id, GOING_ON.id)),
    "status",
    "whether the talks go on",
    "",
    None,
    _ACCOUNTS,
    ("one says stalled, the other going on",),
    ONE,
)
AGREED: Final = Agreement(
    Agreement.identify("fact", (STALLED.id, GOING_ON.id)),
    "fact",
    "that the teams were in Dunmere",
    "",
    None,
    _ACCOUNTS,
    (),
    ONE,
)
ROUND: Final = Round(
    id=Round.identify(HELD.id),
    name="talks in Dunmere",
    ordinal=None,
    place="Dunmere",
    earliest="2031-03-03",
    latest="2031-03-05",
    held=True,
    direct=False,
    attendance=(),
    outcome=(words(POST, "have stalled"),),
    following=(),
    meetings=(HELD.id,),
    statuses=(STALLED.id,),
    reasons=(),
    support=ONE,
)
CLAIMS: Final[tuple[Claim, ...]] = (
    STALLED_SAID, GOING_ON_SAID, STALLED, GOING_ON, TUESDAY, MARCH, MEETING, HELD, SAILED, WANTS,
    REJECTS, LEAVES, TAKES, SHORE, PEACE, PAPER, NINETEEN, TEXT,
)  # fmt: skip
FINDINGS: Final[tuple[Finding, ...]] = (
    VELAND, CALDREA, QUELMAR, ROUND, DRAFT, WANTED, REJECTED, TAKEN, LEAVING, NEAR, DOUBTED, MOVED,
    GAP, DIFFER, AGREED,
)  # fmt: skip


def make_talks(path: Path, *findings: Finding) -> Path:
    """Store both reports with their claims, and the findings, all of them where none is named."""
    with Writer.open(path) as writer:
        for document in (POST, LEDGER):
            own = tuple(claim for claim in CLAIMS if claim.document == document.id)
            writer.store(Analysis(document, fingerprint(document), own), "test 1")
        for finding in findings or FINDINGS:
            writer.replace(type(finding).__name__.lower(), finding.id, [finding])
    return path


def in_terminal(brief: Brief, width: int = 100) -> str:
    """The page as a terminal of so many columns shows it."""
    out = StringIO()
    print_brief(brief, Console(file=out, width=width, force_terminal=False))
    return out.getvalue()
