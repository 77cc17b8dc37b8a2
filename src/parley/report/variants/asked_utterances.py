"""An id that a user types -> the utterance that it stands for."""

from __future__ import annotations

from parley.errors import UnknownId
from parley.model import Utterance
from parley.record import Record

__all__ = ["utterance_of"]


def utterance_of(record: Record, prefix: str) -> str:
    """Return the id of an utterance, or of that of which a statement is a wording.

    Raises UnknownId, also for a statement that nothing else reports.
    """
    identifier = record.resolve(prefix)
    if isinstance(record.get(identifier), Utterance):
        return identifier
    found = record.finding_of(identifier, "utterance")
    if found is None:
        raise UnknownId(f"{identifier} is no utterance, nor a statement that has other wordings")
    return found
