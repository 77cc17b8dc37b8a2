"""The views of the negotiation itself: sides, rounds, proposals, positions, and their claims."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection

from parley.model import (
    Agreement,
    Disagreement,
    Gap,
    Meeting,
    Movement,
    Offer,
    Position,
    Profile,
    Proposal,
    Round,
    Side,
    Stance,
    Status,
    Term,
    Told,
)
from parley.record.findings import read_findings
from parley.record.hearing import told_of
from parley.record.talking import profile_of

__all__ = ["TalkViews"]


class TalkViews:
    """The part of a Record that reads the negotiation; every view yields in id order."""

    _connection: Connection

    @property
    def profile(self) -> Profile:
        """The profile of the case, an empty one where none was given."""
        return profile_of(self._connection)

    def sides(self) -> Iterator[Side]:
        """Yield the parties and mediators."""
        return read_findings(self._connection, Side)

    def rounds(self) -> Iterator[Round]:
        """Yield the rounds of the talks."""
        return read_findings(self._connection, Round)

    def proposals(self) -> Iterator[Proposal]:
        """Yield the proposals."""
        return read_findings(self._connection, Proposal)

    def positions(self) -> Iterator[Position]:
        """Yield the positions."""
        return read_findings(self._connection, Position)

    def movements(self) -> Iterator[Movement]:
        """Yield what moved."""
        return read_findings(self._connection, Movement)

    def gaps(self) -> Iterator[Gap]:
        """Yield how far the parties are apart, issue by issue."""
        return read_findings(self._connection, Gap)

    def agreements(self) -> Iterator[Agreement]:
        """Yield what opposing sides both state."""
        return read_findings(self._connection, Agreement)

    def disagreements(self) -> Iterator[Disagreement]:
        """Yield where sources differ."""
        return read_findings(self._connection, Disagreement)

    def stances(self) -> Iterator[Told[Stance]]:
        """Yield every stance."""
        return told_of(self._connection, Stance)

    def offers(self) -> Iterator[Told[Offer]]:
        """Yield every mention of an offer."""
        return told_of(self._connection, Offer)

    def terms(self) -> Iterator[Told[Term]]:
        """Yield every term."""
        return told_of(self._connection, Term)

    def statuses(self) -> Iterator[Told[Status]]:
        """Yield what is said of the state of the talks."""
        return told_of(self._connection, Status)

    def meetings(self) -> Iterator[Told[Meeting]]:
        """Yield every mention of a meeting or round."""
        return told_of(self._connection, Meeting)
