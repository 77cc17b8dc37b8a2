"""All errors that Parley raises on purpose, under one root.

ParleyError
├── InputError          one input cannot be read: names the file and says why (the run goes on)
├── ProfileError        a profile of a case cannot be read: names the file and the key
├── RecordError         the record cannot be used
│   ├── RecordMissing   there is no record at that path
│   ├── RecordLocked    another run is writing to it
│   ├── RecordTooNew    it was written by a newer Parley
│   └── UnknownId       no line of the record has that id, or several have that prefix
└── ModelMissing        the language model that was asked for is not installed
"""

from __future__ import annotations

__all__ = [
    "InputError",
    "ModelMissing",
    "ParleyError",
    "ProfileError",
    "RecordError",
    "RecordLocked",
    "RecordMissing",
    "RecordTooNew",
    "UnknownId",
]


class ParleyError(Exception):
    """Root of the tree; its message is one line that a user can act on."""


class InputError(ParleyError):
    """One input that cannot be read.

    `name` is the input as the user gave it, `reason` a short clause without it;
    `line` counts from 1 where the input has lines of its own (JSON Lines).
    """

    def __init__(self, name: str, reason: str, line: int | None = None) -> None:
        where = name if line is None else f"{name}:{line}"
        super().__init__(f"{where}: {reason}")
        self.name = name
        self.reason = reason
        self.line = line


class ProfileError(ParleyError):
    """A profile that cannot be read.

    `name` is the file as the user gave it, `key` where in it ("side 2: kind"), "" for all of it.
    """

    def __init__(self, name: str, key: str, reason: str) -> None:
        super().__init__(": ".join(part for part in (name, key, reason) if part))
        self.name = name
        self.key = key
        self.reason = reason


class RecordError(ParleyError):
    """The record cannot be used as asked."""


class RecordMissing(RecordError):
    """There is no record at that path."""


class RecordLocked(RecordError):
    """Another run holds the record for writing."""


class RecordTooNew(RecordError):
    """The record was written by a newer version of Parley."""


class UnknownId(RecordError):
    """No line of the record has this id, or the prefix fits several."""


class ModelMissing(ParleyError):
    """The language model that was asked for is not installed."""
