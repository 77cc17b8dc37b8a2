"""The negotiation of a record as reconcile reads it, and what it found of it, kept up to date.

Findings are stored one by one, and only those that changed are written.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Final

import msgspec
from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from parley.model import NO_PROFILE, Heard, OfTheTalks, Profile
from parley.record import blocks
from parley.record.coding import decode, encode
from parley.record.hearing import hear
from parley.record.schema import findings, meta
from parley.record.steps import TALKS
from parley.record.workings import touched

__all__ = ["Talking", "profile_of"]

_PROFILE: Final = msgspec.json.Decoder(Profile)
_KEY: Final = "profile"


class Talking:
    """The negotiation behind a connection; see `parley.reconcile.negotiation`."""

    def __init__(
        self, connection: Connection, whole: Callable[[], AbstractContextManager[None]]
    ) -> None:
        """Work on `connection`; `whole` makes what is stored inside it one thing."""
        self._connection = connection
        self._whole = whole

    @property
    def touched(self) -> bool:
        """Whether anything on which the findings rest has changed since they were made."""
        query = select(touched.c.key).where(touched.c.step == TALKS).limit(1)
        return self._connection.execute(query).first() is not None

    def heard(self) -> Heard:
        """Return all that the reports tell of the talks."""
        return hear(self._connection, profile_of(self._connection))

    def settle(self, found: Sequence[OfTheTalks]) -> None:
        """Store what the negotiation amounts to in place of what it did before."""
        query = select(findings.c.key, findings.c.body).where(findings.c.step == TALKS)
        before = {row.key: row.body for row in self._connection.execute(query)}
        with self._whole():
            for finding in sorted(found, key=lambda finding: finding.id):
                if before.pop(finding.id, None) != encode(finding):
                    blocks.replace_findings(self._connection, TALKS, finding.id, [finding])
            for gone in sorted(before):
                blocks.replace_findings(self._connection, TALKS, gone, [])
            self._connection.execute(delete(touched).where(touched.c.step == TALKS))

    @property
    def profile(self) -> Profile:
        """The profile of the case, an empty one where none was given."""
        return profile_of(self._connection)

    def correct(self, profile: Profile) -> bool:
        """Keep the profile of the case in place of an earlier one; return whether it is another."""
        before = self.profile
        if profile == before:
            return False
        with self._whole():
            body = encode(profile)
            row = insert(meta).values(key=_KEY, value=body)
            self._connection.execute(row.on_conflict_do_update(["key"], set_={"value": body}))
            mark = insert(touched).values(step=TALKS, key="")
            self._connection.execute(mark.on_conflict_do_nothing())
            if profile.aliases != before.aliases:
                blocks.touch_names(self._connection)
        return True


def profile_of(connection: Connection) -> Profile:
    """Return the profile of the case that a record holds, an empty one where it holds none."""
    body = connection.execute(select(meta.c.value).where(meta.c.key == _KEY)).scalar()
    return NO_PROFILE if body is None else decode(_PROFILE, body, _KEY)
