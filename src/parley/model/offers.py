"""Offers: what is on the table, as one report names it, and the terms that it tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from parley.model.document import Span
from parley.model.events import Participant
from parley.model.ids import identify
from parley.model.legibility import SOUND, Legibility

__all__ = ["Offer", "OfferStep", "Term"]

OfferStep = Literal[
    "tabled", "under study", "backed", "accepted", "accepted with changes", "changed", "rejected",
    "withdrawn",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Offer:
    """One mention of an offer: "the Ilvaport paper", "its latest proposal", "an 800m bid".

    `evidence` is the noun with what describes it, `name` the same without article and clauses;
    `head` the base form of its noun ("proposal"). `introduced` is the evidence of the first mention
    of the same offer in the report (its own, where it is the first). `authors`, `through` and `to`
    are who is said to have made, carried and received it. Where the mention tells what became of
    it, `step` says so, `step_words` are the words, `step_by` who did that, `date` when (id of a
    DateMention). `statement` is as for a Stance.
    """

    id: str
    evidence: Span
    name: str
    head: str
    introduced: Span
    authors: tuple[Participant, ...] = ()
    through: tuple[Participant, ...] = ()
    to: tuple[Participant, ...] = ()
    step: OfferStep | None = None
    step_words: Span | None = None
    step_by: Participant | None = None
    date: str | None = None
    statement: str | None = None
    legibility: Legibility = SOUND
    reasons: tuple[str, ...] = ()

    @staticmethod
    def identify(evidence: Span, ordinal: int = 0) -> str:
        """Return the id: that of its evidence."""
        place = f"{evidence.start}-{evidence.end}"
        return identify("offer", evidence.document, place, str(ordinal))

    @property
    def document(self) -> str:
        """The id of the document in which it stands."""
        return self.evidence.document


@dataclass(frozen=True, slots=True)
class Term:
    """A clause of an offer or of what is asked: "24 of the crew would go home in a first phase".

    `evidence` are the words that tell it, `about` those that say of what ("the crew"), `value` the
    id of its Figure and `was` of the one it replaces ("down from 40"), None for a term without a
    number. `day` is the TIMEX3 value of a day that bounds it, as the report's own day gives it,
    with `day_word` as printed ("until", "by", "from"). `phase` is the number of the phase in which
    it falls. `giver` would do it, `taker` asks for it, each where told. `offer` is the id of the
    Offer mention to which it belongs, None where it is only asked, or the report leaves that open.
    Where the same words tell what became of the term, `step` says so, `step_words` are those words
    and `step_by` is whose it was ("gave up its demand for nine percent", "rejected 4 percent").
    """

    id: str
    evidence: Span
    about: Span | None
    value: str | None = None
    was: str | None = None
    phase: int | None = None
    giver: Participant | None = None
    taker: Participant | None = None
    offer: str | None = None
    date: str | None = None
    statement: str | None = None
    legibility: Legibility = SOUND
    reasons: tuple[str, ...] = ()
    day: str | None = None
    day_word: str = ""
    step: OfferStep | None = None
    step_words: Span | None = None
    step_by: Participant | None = None

    @staticmethod
    def identify(evidence: Span, ordinal: int = 0) -> str:
        """Return the id: that of its evidence; `ordinal` tells apart several in the same words."""
        place = f"{evidence.start}-{evidence.end}"
        return identify("term", evidence.document, place, str(ordinal))

    @property
    def document(self) -> str:
        """The id of the document in which it stands."""
        return self.evidence.document
