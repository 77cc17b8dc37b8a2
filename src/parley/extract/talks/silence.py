"""A verb -> who has not said anything on a matter: "has yet to say what it thinks of the offer".

Only of what is on the table; that a request for comment was not answered tells nothing of anybody.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.sources.speakers import Mentions
from parley.extract.statements.answering import (
    Answer,
    Inside,
    Reader,
    answering,
    is_denied,
    told,
    words,
)
from parley.extract.statements.said import SaidDays
from parley.model import Claim, Offer, Statement

__all__ = ["silences"]

SILENT: Final = "declines to say anything, or has not yet"

_OBJECTS: Final = ("dobj", "acomp", "oprd", "attr")
_CLAUSES: Final = frozenset({"ccomp", "xcomp", "pcomp", "advcl"})
_HABITS: Final = frozenset({"do", "does", "to"})


def silences(grammar: Grammar, found: Sequence[Claim], mentions: Mentions) -> Iterator[Statement]:
    """Yield who has not spoken on an offer; `found` are the claims taken so far, offers too."""
    if not any(isinstance(claim, Offer) for claim in found):
        return
    said = [claim for claim in found if isinstance(claim, Statement)]
    days = SaidDays(grammar, found)
    for answer, subject in answering(grammar, _readers(), Inside(said)):
        first, last = answer.content
        if any(grammar.lemma[row] in words("table") for row in range(first, last + 1)):
            yield told(grammar, answer, subject, mentions, days)


@cache
def _readers() -> Mapping[str, Sequence[Reader]]:
    found: dict[str, list[Reader]] = {}
    for word, reader in _SILENCES:
        found.setdefault(word, []).append(reader)
    return found


def _has_yet(grammar: Grammar, verb: int) -> Answer | None:
    """As in "have yet to tell what they think of the bid"."""
    said = grammar.child(verb, "xcomp")
    if said is None or grammar.lemma[said] not in words("speaking"):
        return None
    to = grammar.child(said, "aux")
    yet = [kid for kid in (*grammar.children[verb], *grammar.children[said]) if kid < said]
    last = _matter(grammar, said)
    if to is None or last is None or all(grammar.lower(kid) != "yet" for kid in yet):
        return None
    return Answer(verb, (to, last), (verb, to - 1), SILENT)


def _gives_none(grammar: Grammar, verb: int) -> Answer | None:
    """As in "has made no comment on the offer"."""
    given = grammar.child(verb, "dobj")
    if given is None or grammar.lemma[given] not in words("words"):
        return None
    none = next((kid for kid in grammar.children[given] if grammar.lower(kid) == "no"), None)
    last = _matter(grammar, verb)
    if none is None or last is None:
        return None
    return Answer(verb, (none, last), (verb, verb), SILENT)


def _stays_silent(grammar: Grammar, verb: int) -> Answer | None:
    """As in "has remained silent on the matter"."""
    how = grammar.child(verb, "acomp", "oprd", "attr")
    if how is None or grammar.lower(how) not in words("silent"):
        return None
    last = _matter(grammar, verb)
    if last is None or is_denied(grammar, verb):
        return None
    return Answer(verb, (how, last), (verb, verb), SILENT)


def _has_not(grammar: Grammar, verb: int) -> Answer | None:
    """As in "has not commented on the offer", "would not say whether it will bid"."""
    helping = [kid for kid in grammar.children[verb] if grammar.dep[kid] in ("aux", "neg")]
    if not is_denied(grammar, verb) or len(helping) < 2:
        return None
    last = _matter(grammar, verb)
    if last is None or any(grammar.lower(row) in _HABITS for row in helping):
        return None
    return Answer(verb, (verb, last), (helping[0], verb - 1), SILENT)


def _matter(grammar: Grammar, verb: int) -> int | None:
    """Return the last row of the words that tell of what nothing is said, None where none do."""
    for row in _hangs(grammar, verb):
        if row > verb and grammar.dep[row] == "prep":
            target = grammar.child(row, "pobj", "pcomp")
            about = grammar.lower(row) in words("about") and target is not None
            if about and target is not None and _is_matter(grammar, target):
                return grammar.subtree(row)[-1]
        elif row > verb and _is_asked(grammar, row):
            return grammar.subtree(row)[-1]
    return None


def _is_asked(grammar: Grammar, row: int) -> bool:
    """Whether a clause is a question that is left open: "whether it will bid"."""
    first = grammar.lower(grammar.subtree(row)[0])
    return grammar.dep[row] in _CLAUSES and first in words("asked")


def _hangs(grammar: Grammar, verb: int) -> Iterator[int]:
    """Yield what hangs on a verb, and on its object."""
    for kid in grammar.children[verb]:
        yield kid
        if grammar.dep[kid] in _OBJECTS:
            yield from grammar.children[kid]


def _is_matter(grammar: Grammar, row: int) -> bool:
    """Whether a noun is no request of the press: "did not respond to questions"."""
    lemma = grammar.lemma[row]
    is_day = grammar.tag[row] == "NNP" and grammar.lower(row).endswith("day")
    return not is_day and lemma not in words("requests")


_SILENCES: Final[tuple[tuple[str, Reader], ...]] = (
    *((word, _gives_none) for word in sorted(words("giving"))),
    *((word, _stays_silent) for word in sorted(words("staying"))),
    *((word, _has_not) for word in sorted(words("untold"))),
    ("have", _has_yet),
)
"""By base form of the verb what reads a silence off it."""
