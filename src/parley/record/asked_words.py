"""Words and names that a user types -> whether what is printed holds them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection

from parley.errors import UnknownId
from parley.model import Actor
from parley.record.naming import read, resolve
from parley.record.words import mentions, parts

__all__ = ["Names", "hold"]

_ACTOR_ID: Final = re.compile(r"a-[0-9a-f]+")


def hold(texts: Iterable[str], words: str) -> bool:
    """Tell whether all of these words stand in the texts, each from the start of a word.

    What is in quotation marks must stand as a phrase. Case and accents do not count; where no
    letter or digit is typed, nothing holds it.
    """
    asked, printed = parts(words), tuple(texts)
    return bool(asked) and all(any(mentions(text, part) for text in printed) for part in asked)


@dataclass(frozen=True, slots=True)
class Names:
    """Whom a user asks for: a part of a name, or all names under which an actor is printed."""

    typed: str
    printed: frozenset[str] | None

    @staticmethod
    def asked(connection: Connection, by: str | None) -> Names | None:
        """Return whom `by` asks for, None for nobody in particular. Raises UnknownId."""
        if by is None or not _ACTOR_ID.fullmatch(by.strip().lower()):
            return None if by is None else Names(by, None)
        actor = read(connection, resolve(connection, by))
        if not isinstance(actor, Actor):
            raise UnknownId(f"{by} is no actor")
        names = {actor.name, *(name.name for name in actor.names)}
        return Names(by, frozenset(name.casefold() for name in names))

    def call(self, name: str) -> bool:
        """Tell whether a printed name is one of them."""
        if self.printed is not None:
            return name.casefold() in self.printed
        return mentions(name, self.typed)
