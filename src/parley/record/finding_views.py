"""The views of findings: what many reports show together, and to which a thing belongs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Unpack

from sqlalchemy import Connection

from parley.model import Actor, Family, Happening, Placement, Series, Utterance
from parley.record import lookups
from parley.record.actors import AskedActors, ask_actors
from parley.record.copied import AskedFamilies, copied
from parley.record.counted import AskedFigures, counted
from parley.record.findings import read_findings
from parley.record.happened import AskedHappened, happened
from parley.record.rows import ActorRow, FamilyRow, HappenedRow, SeriesRow, UtteranceRow
from parley.record.speaking import actors_of
from parley.record.uttered import AskedUtterances, uttered

__all__ = ["FindingViews"]


class FindingViews:
    """The half of a Record that reads findings."""

    _connection: Connection

    def actors(self, named: str | None = None) -> Iterator[Actor]:
        """Yield actors in id order; `named` is any part, from a word's start, of one name."""
        return read_findings(self._connection, Actor, named)

    def actor_rows(self, **asked: Unpack[AskedActors]) -> Iterator[ActorRow]:
        """Yield actors with what each says, counted, in id order.

        By keyword: `named`, `kind`, `standing`, `since`, `until`, as `AskedActors` tells.
        """
        return ask_actors(self._connection, asked)

    def families(self) -> Iterator[Family]:
        """Yield families in id order."""
        return read_findings(self._connection, Family)

    def copied(self, **asked: Unpack[AskedFamilies]) -> Iterator[FamilyRow]:
        """Yield families with the heads of their reports, by the day of the origin.

        By keyword: `family`, `relation`, `publisher`, `since`, `until`, as `AskedFamilies` tells.
        """
        return copied(self._connection, asked)

    def utterances(self) -> Iterator[Utterance]:
        """Yield utterances in id order."""
        return read_findings(self._connection, Utterance)

    def uttered(self, **asked: Unpack[AskedUtterances]) -> Iterator[UtteranceRow]:
        """Yield utterances with their statements: altered ones first, then by day.

        By keyword: `utterance`, `relation`, and all that asks for statements, as `AskedUtterances`
        tells.
        """
        return uttered(self._connection, asked)

    def happened(self, **asked: Unpack[AskedHappened]) -> Iterator[HappenedRow]:
        """Yield happenings, and events that stand alone, by day; undated ones last.

        By keyword: `by`, `about`, `category`, `modality`, `publisher`, `since`, `until`,
        `documents`; each narrows the choice, as `AskedHappened` tells.
        """
        return happened(self._connection, asked)

    def counted(self, **asked: Unpack[AskedFigures]) -> Iterator[SeriesRow]:
        """Yield series with their figures, those of most reports first, then lone figures.

        By keyword: `series`, `about`, `by`, `since`, `until`, `alone`, `documents`, as
        `AskedFigures` tells.
        """
        return counted(self._connection, asked)

    def placements(self) -> Iterator[Placement]:
        """Yield when reports without a date came out, in id order."""
        return read_findings(self._connection, Placement)

    def happenings(self) -> Iterator[Happening]:
        """Yield happenings in id order."""
        return read_findings(self._connection, Happening)

    def series(self) -> Iterator[Series]:
        """Yield series in id order."""
        return read_findings(self._connection, Series)

    def families_of(self) -> dict[str, str]:
        """Return the id of its family for each document that belongs to one."""
        return lookups.families_of(self._connection)

    def relations_of(self) -> dict[str, str]:
        """Return what each document that belongs to a family is in it: "origin", "rewrite"."""
        return lookups.relations_of(self._connection)

    def family_of(self, document_id: str) -> str | None:
        """Return the id of the family to which a document belongs, None where it stands alone."""
        return self.finding_of(document_id, "family")

    def finding_of(self, member: str, kind: str) -> str | None:
        """Return the id of the finding of a kind ("series") to which a document or claim belongs.

        None where it belongs to none.
        """
        return lookups.finding_of(self._connection, member, kind)

    def actor_of(self, claim_id: str, ordinal: int) -> str | None:
        """Return the id of the actor who is that speaker of a claim, None where there is none."""
        return actors_of(self._connection, [claim_id]).get((claim_id, ordinal))
