"""What was seen where: inputs begun and finished, and the documents that stood in them.

The same document may be seen several times with differing metadata, in any order. Of these the
*preferred* one is kept, so that the order of reading leaves no trace.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, and_, bindparam, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert

from parley.model import Document, Reading
from parley.record.coding import encode
from parley.record.columns import marks_of, read_document, select_documents
from parley.record.schema import documents, readings, sightings

__all__ = ["Preference", "Sightings", "preference", "reading_row"]

Preference = tuple[int, str]
Place = tuple[str, str]  # name and sha256 of a reading

_STORED: Final = select_documents().where(documents.c.id == bindparam("id"))
_BEGIN: Final = insert(readings).on_conflict_do_nothing()
_HERE: Final = and_(
    readings.c.name == bindparam("at_name"), readings.c.sha256 == bindparam("at_sha256")
)
_REOPEN: Final = update(readings).where(_HERE).values(finished=0)
_FINISH: Final = update(readings).where(_HERE).values(stamp=bindparam("by"), finished=1)
_SIGHT: Final = insert(sightings).on_conflict_do_update(
    ["document", "name", "sha256", "line"], set_={"seen": 1}
)

_TELLING: Final = ("title", "publisher", "byline", "url", "language")


def preference(document: Document) -> Preference:
    """Return what orders sightings of one document: fewest missing fields, then canonical JSON.

    Raises UnicodeEncodeError where the metadata hold half a surrogate pair.
    """
    missing = sum(getattr(document, name) is None for name in _TELLING)
    missing += document.published.date is None
    return missing, encode(replace(document, text=""))


def reading_row(reading: Reading, stamp: str, *, finished: bool) -> dict[str, Any]:
    """Return the columns of a reading."""
    return {
        "name": reading.name,
        "sha256": reading.sha256,
        "size": reading.size,
        "stamp": stamp,
        "finished": int(finished),
    }


@dataclass(slots=True)
class _Wanted:
    """A document on its way: the best metadata seen so far, and the readings that await it."""

    preference: Preference
    wanted_by: set[Place] = field(default_factory=set)
    seen: set[tuple[str, str, int]] = field(default_factory=set)


@dataclass(slots=True)
class Sightings:
    """The sightings of one run: what is on its way stays in memory until it is stored."""

    wanted: dict[str, _Wanted] = field(default_factory=dict)
    begun: dict[Place, bool] = field(default_factory=dict)  # whether it was begun before, too
    finishing: dict[Place, str] = field(default_factory=dict)

    def note(
        self,
        connection: Connection,
        document: Document,
        at: tuple[Reading, int | None],
        stamp: str | None,
    ) -> bool:
        """Note that `document` stands in a reading, on a line; tell whether to analyse it."""
        rank = preference(document)
        reading, line = at
        place = (reading.name, reading.sha256)
        self._begin(connection, reading)
        wanted = self.wanted.get(document.id)
        if wanted is not None:
            better = rank < wanted.preference
        else:
            stored = self._stored(connection, document.id)
            better = (
                stored is None or (stamp is not None and stored[0] != stamp) or rank < stored[1]
            )
            if not better:
                _add_sightings(connection, document.id, {(*place, line or 0)})
                return False
            wanted = self.wanted[document.id] = _Wanted(rank)
        wanted.seen.add((*place, line or 0))
        if better:
            wanted.preference = rank
            wanted.wanted_by.add(place)
        return better

    def outranked(self, connection: Connection, document: Document, stamp: str) -> bool:
        """Tell whether what is stored of a document, by the same stamp, is to be kept."""
        stored = self._stored(connection, document.id)
        return stored is not None and stored[0] == stamp and stored[1] < preference(document)

    def stored(self, connection: Connection, document: Document) -> list[str]:
        """Write down where a document was seen, once its best metadata are stored.

        Returns the ids of documents that no input holds any more (see `finish`).
        """
        wanted = self.wanted.get(document.id)
        if wanted is None or wanted.preference < preference(document):
            return []
        del self.wanted[document.id]
        _add_sightings(connection, document.id, wanted.seen)
        return self._complete(connection)

    def finish(self, connection: Connection, reading: Reading, stamp: str) -> list[str]:
        """Mark a reading as finished, or have it marked once all that stands in it is stored.

        Returns the ids of documents that stood in an earlier reading of the same bytes, not in
        this one, and in no other: ingest has since learned to read them better.
        """
        place = (reading.name, reading.sha256)
        self._begin(connection, reading)
        self.finishing[place] = stamp
        for identifier, wanted in list(self.wanted.items()):
            wanted.wanted_by.discard(place)
            if not wanted.wanted_by:  # its analysis never came
                del self.wanted[identifier]
                if self._stored(connection, identifier) is not None:
                    _add_sightings(connection, identifier, wanted.seen)
        return self._complete(connection)

    def _begin(self, connection: Connection, reading: Reading) -> None:
        place = (reading.name, reading.sha256)
        if place in self.begun:
            return
        self.finishing.pop(place, None)
        row = reading_row(reading, "", finished=False)
        again = self.begun[place] = connection.execute(_BEGIN, row).rowcount == 0
        if again:
            connection.execute(_REOPEN, {"at_name": place[0], "at_sha256": place[1]})
            connection.execute(update(sightings).where(_in(place)).values(seen=0))

    def _complete(self, connection: Connection) -> list[str]:
        if not self.finishing:
            return []
        awaited = {seen[:2] for wanted in self.wanted.values() for seen in wanted.seen}
        orphans: list[str] = []
        for place in [place for place in self.finishing if place not in awaited]:
            name, sha256 = place
            stamp = self.finishing.pop(place)
            finished = {"at_name": name, "at_sha256": sha256, "by": stamp}
            connection.execute(_FINISH, finished)
            if self.begun.pop(place):
                orphans += _drop_unseen(connection, place)
        return orphans

    @staticmethod
    def _stored(connection: Connection, identifier: str) -> tuple[str, Preference] | None:
        row = connection.execute(_STORED, {"id": identifier}).first()
        if row is None:
            return None
        given = marks_of(connection, [identifier]).get(identifier, ())
        return row.stamp, preference(read_document(row, given))


def _in(place: Place) -> ColumnElement[bool]:
    return and_(sightings.c.name == place[0], sightings.c.sha256 == place[1])


def _add_sightings(
    connection: Connection, identifier: str, seen: set[tuple[str, str, int]]
) -> None:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    rows = [
        {
            "document": identifier,
            "name": name,
            "sha256": sha256,
            "line": line,
            "read_at": now,
            "seen": 1,
        }
        for name, sha256, line in sorted(seen)
    ]
    connection.execute(_SIGHT, rows)


def _drop_unseen(connection: Connection, place: Place) -> list[str]:
    unseen = and_(_in(place), sightings.c.seen == 0)
    query = select(sightings.c.document).where(unseen).distinct().order_by(sightings.c.document)
    gone = list(connection.execute(query).scalars())
    connection.execute(delete(sightings).where(unseen))
    return [
        identifier
        for identifier in gone
        if not connection.execute(
            select(func.count()).where(sightings.c.document == identifier)
        ).scalar_one()
    ]
