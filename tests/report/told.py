"""A small record made by hand: what a union head said, copied, rewritten, and told in other words.

No step of reconcile runs: families and utterances stand as they are given. `evil` adds two reports
whose every word is hostile, one the copy of the other.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from parley.copies import fingerprint
from parley.model import (
    Analysis,
    Claim,
    Credit,
    Difference,
    DifferenceKind,
    Document,
    Family,
    FamilyMember,
    Feature,
    Finding,
    Legibility,
    Passage,
    Span,
    Speaker,
    Statement,
    Support,
    Utterance,
    Variant,
)
from parley.record import Writer
from tests.report.hostile import HOSTILE
from tests.report.times.building import paper, words

STAMP: Final = "test 1"

_TEXT: Final = (
    "“We do not turn down the paper,” said Mara Ilves, who heads the union, on Monday. "
    "The owners said that 40 berths were free.\n"
    "The harbour stayed shut. Quay Wire was told so."
)
WIRE: Final = paper("wire", _TEXT, "2031-02-03", "Quay Wire")
COPY: Final = paper("copy", _TEXT, None, "Tide")
REWRITE: Final = paper(
    "rewrite",
    "“We turn down the paper,” said Mara Elvis, who is chief of the union. "
    "The owners said that 14 berths are free.\n"
    "Our readers like harbours.",
    "2031-02-04",
    "Globe",
)
POST: Final = paper(
    "post",
    "The union did not turn the paper down, Mara Ilves said. Nobody rang the bell.",
    "2031-02-04",
    "Harbour Post",
)
MIXED: Final = paper(
    "mixed",
    "The harbour was shut. Nobody rang the bell, said the guard.",
    "2031-02-05",
    "Patch",
)
EVIL: Final = paper(
    f"evil {HOSTILE}", f"“We {HOSTILE} stay,” {HOSTILE} said.", "2031-02-06", HOSTILE
)
ECHO: Final = paper(
    f"echo {HOSTILE}", f"“We {HOSTILE} leave,” {HOSTILE} said.", "2031-02-07", HOSTILE
)

_ILVES: Final = Speaker("Mara Ilves", "person", "on record", description="head of the union")
_ELVIS: Final = Speaker("Mara Elvis", "person", "on record")
_OWNERS: Final = Speaker("The owners", "organisation", "institutional")
_EVIL: Final = Speaker(HOSTILE, "person", "on record")


def _said(
    document: Document, quote: str, speaker: Speaker, *, direct: bool = False, suspect: bool = False
) -> Statement:
    content = (words(document, quote),)
    return Statement(
        id=Statement.identify(content),
        speakers=(speaker,),
        cue=words(document, "said"),
        content=content,
        form="direct" if direct else "indirect",
        legibility=Legibility("suspect", ("a fragment",)) if suspect else Legibility(),
    )


KEEPS: Final = _said(WIRE, "We do not turn down the paper,", _ILVES, direct=True)
KEEPS_COPIED: Final = _said(COPY, "We do not turn down the paper,", _ILVES, direct=True)
REFUSES: Final = _said(REWRITE, "We turn down the paper,", _ELVIS, direct=True, suspect=True)
REPORTED: Final = _said(POST, "The union did not turn the paper down", _ILVES)
FORTY: Final = _said(WIRE, "that 40 berths were free", _OWNERS)
FORTY_COPIED: Final = _said(COPY, "that 40 berths were free", _OWNERS)
FOURTEEN: Final = _said(REWRITE, "that 14 berths are free", _OWNERS)
STAYS: Final = _said(EVIL, f"We {HOSTILE} stay,", _EVIL, direct=True)
LEAVES: Final = _said(ECHO, f"We {HOSTILE} leave,", _EVIL, direct=True)


def passage(one: Span, other: Span, likeness: float) -> Passage:
    """Words of a copy and of its parent."""
    return Passage(one, other, likeness)


def family() -> Family:
    """The wire report, its copy, its rewriting, and what is put together from it and another."""
    members = (
        FamilyMember(WIRE.id, "origin", 1.0, ("the earliest of those with a date",)),
        FamilyMember(
            COPY.id,
            "exact",
            1.0,
            ("the same words in the same order",),
            parent=WIRE.id,
            claims=((KEEPS_COPIED.id, KEEPS.id), (FORTY_COPIED.id, FORTY.id)),
        ),
        FamilyMember(
            REWRITE.id,
            "rewrite",
            0.93,
            ("names and numbers of each stand in the other",),
            parent=WIRE.id,
            share=0.667,
            features=(Feature("cover of names", 0.9, "9 of 10 names"),),
            passages=(
                passage(
                    words(
                        REWRITE,
                        "“We turn down the paper,” said Mara Elvis, who is chief of the union.",
                    ),
                    words(
                        WIRE,
                        "“We do not turn down the paper,” said Mara Ilves, who heads the union, "
                        "on Monday.",
                    ),
                    0.8,
                ),
                passage(
                    words(REWRITE, "The owners said that 14 berths are free."),
                    words(WIRE, "The owners said that 40 berths were free."),
                    0.75,
                ),
            ),
            claims=((REFUSES.id, KEEPS.id), (FOURTEEN.id, FORTY.id)),
            damage=1,
        ),
        FamilyMember(
            MIXED.id,
            "composite",
            0.8,
            ("its sentences stand in two reports",),
            parent=WIRE.id,
            share=0.5,
            second=POST.id,
            passages=(
                passage(
                    words(MIXED, "The harbour was shut."),
                    words(WIRE, "The harbour stayed shut."),
                    0.7,
                ),
            ),
        ),
    )
    ordered = tuple(sorted(members, key=lambda member: member.document))
    return Family(
        Family.identify(ordered[0].document),
        WIRE.id,
        ordered,
        Support(4, 1, (1, 1), ("Quay Wire",)),
        outlet="Quay Wire",
        credits=(Credit("Quay Wire", "told", WIRE.id, words(WIRE, "Quay Wire was told so")),),
    )


def _difference(
    kind: DifferenceKind, one: tuple[Document, str], other: tuple[Document, str]
) -> Difference:
    spans = [(words(*side),) if side[1] else () for side in (one, other)]
    return Difference(kind, spans[0], spans[1], f"a {kind} that one has alone")


def _utterance(base: Statement, *variants: Variant) -> Utterance:
    every = (Variant(base.id, "same"), *variants)
    furthest = max(every, key=lambda each: ("same", "reworded", "altered").index(each.relation))
    return Utterance(
        Utterance.identify(min(each.statement for each in every)),
        base.id,
        every,
        furthest.relation,
        ("held against the earliest wording",),
        Support(len(every), 1, (1, 1), (base.speakers[0].name,)),
    )


def refusal() -> Utterance:
    """What Ilves said of the paper: turned round by the Globe, reported by the Post."""
    turned = _difference("negation", (WIRE, "do not"), (REWRITE, ""))
    name = _difference("name", (WIRE, "Mara Ilves"), (REWRITE, "Mara Elvis"))
    other = _difference("wording", (WIRE, "turn down the paper"), (POST, "turn the paper down"))
    return _utterance(
        KEEPS,
        Variant(KEEPS_COPIED.id, "same", KEEPS.id),
        Variant(
            REFUSES.id, "altered", KEEPS.id, (turned, name), ("one occasion",), not_verbatim=True
        ),
        Variant(REPORTED.id, "reworded", KEEPS.id, (other,)),
    )


def berths() -> Utterance:
    """What the owners said of the berths."""
    number = _difference("number", (WIRE, "40"), (REWRITE, "14"))
    tense = _difference("wording", (WIRE, "were"), (REWRITE, "are"))
    return _utterance(
        FORTY,
        Variant(FORTY_COPIED.id, "same", FORTY.id),
        Variant(FOURTEEN.id, "altered", FORTY.id, (number, tense)),
    )


def evil_utterance() -> Utterance:
    """Two hostile wordings."""
    turned = Difference(
        "antonym", (words(EVIL, f"{HOSTILE} stay"),), (words(ECHO, f"{HOSTILE} leave"),), HOSTILE
    )
    return _utterance(STAYS, Variant(LEAVES.id, "altered", STAYS.id, (turned,), (HOSTILE,)))


def evil_family() -> Family:
    """A hostile report and its hostile copy."""
    texts = EVIL.text, ECHO.text
    both = passage(ECHO.span(0, len(texts[1])), EVIL.span(0, len(texts[0])), 0.9)
    members = (
        FamilyMember(EVIL.id, "origin", 1.0, (HOSTILE,)),
        FamilyMember(
            ECHO.id,
            "near",
            0.9,
            (HOSTILE,),
            parent=EVIL.id,
            share=0.9,
            features=(Feature(HOSTILE, 1.0, HOSTILE),),
            passages=(both,),
            claims=((LEAVES.id, STAYS.id),),
            damage=1,
        ),
    )
    ordered = tuple(sorted(members, key=lambda member: member.document))
    return Family(
        Family.identify(ordered[0].document),
        EVIL.id,
        ordered,
        Support(2, 1, (1, 1), (HOSTILE,)),
        outlet=HOSTILE,
        credits=(Credit(HOSTILE, "told", ECHO.id, words(ECHO, f"{HOSTILE} said")),),
    )


def make(path: Path, *, evil: bool = False) -> Path:
    """Store the reports with their claims, and the findings."""
    documents = [WIRE, COPY, REWRITE, POST, MIXED]
    claims: list[Claim] = [
        *(KEEPS, KEEPS_COPIED, REFUSES, REPORTED, FORTY, FORTY_COPIED, FOURTEEN),
    ]
    findings: list[Finding] = [family(), refusal(), berths()]
    if evil:
        documents += [EVIL, ECHO]
        claims += [STAYS, LEAVES]
        findings += [evil_family(), evil_utterance()]
    with Writer.open(path) as writer:
        for document in documents:
            own = tuple(claim for claim in claims if claim.document == document.id)
            writer.store(Analysis(document, fingerprint(document), own), STAMP)
        for finding in findings:
            writer.replace(type(finding).__name__.lower(), finding.id, [finding])
    return path
