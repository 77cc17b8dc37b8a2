"""The mentions of one report -> the first mention of the same offer, for each.

"The proposal" after "a proposal" is the same, "the latest proposal" after "its earlier proposal" is
not; a paper with a name ("the Aldport text") is the same as another of this name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from parley.extract.events.headlines import headline_rows
from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.lexicon import words
from parley.extract.offers.mentions import Mention

__all__ = ["first_mentions", "is_earlier"]

_UP: Final = 4
_AGAINST: Final = frozenset({"than", "from", "against", "unlike"})
_ACTS: Final = {
    "proposal": frozenset({"propose", "suggest"}),
    "suggestion": frozenset({"suggest"}),
    "offer": frozenset({"offer"}),
}
_FIRST: Final = frozenset({"first", "initial", "original"})
_INDEFINITE: Final = frozenset({"a", "an", "another", "any", "no", "every", "each"})


@dataclass(slots=True)
class _Referent:
    """One offer of the report so far: its first mention, its nouns, its names, its age."""

    first: Mention
    kinds: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    owners: set[str] = field(default_factory=set)
    age: str = ""
    only_headed: bool = False


def first_mentions(grammar: Grammar, mentions: Sequence[Mention]) -> dict[int, Mention]:
    """Return row of a mention -> the first mention of the same offer."""
    found: dict[int, Mention] = {}
    known: list[_Referent] = []
    headed = {row for rows in headline_rows(grammar) for row in range(*rows)}
    for one in mentions:
        if one.article in words("beside", "general"):
            found[one.row] = one  # none in particular
            continue
        age, names, owners = _age(grammar, one), _names(grammar, one), _owners(grammar, one)
        kind = _kind(one.head)
        same = known[-1] if one.alias and known else None
        if same is None and not _is_proposed(grammar, one, mentions):
            same = _same(known, one, (kind, age, names, owners))
        if same is None:
            same = _Referent(one, only_headed=True)
            known.append(same)
        else:
            known.remove(same)
            known.append(same)
        same.kinds.add(kind)
        same.names |= names
        same.owners |= owners
        same.age = same.age or age
        same.only_headed = same.only_headed and one.row in headed
        found[one.row] = same.first
    return found


def is_earlier(grammar: Grammar, mention: Mention) -> bool:
    """Whether it is an offer of before: "its previous proposal", "five fewer than in the paper".

    "A first draft" is not.
    """
    before = mention.qualifiers & words("beside", "before")
    if before and not (mention.article in _INDEFINITE and before <= _FIRST):
        return True
    row = mention.row
    for _ in range(_UP):
        row = grammar.head[row]
        if grammar.lower(row) in _AGAINST and grammar.dep[row] in ("prep", "quantmod", "pcomp"):
            return True
    near = range(max(0, mention.first - _UP), mention.first)
    return any(grammar.lower(at) == "than" for at in near)


def _same(
    known: Sequence[_Referent],
    one: Mention,
    traits: tuple[str, str, set[str], set[str]],
) -> _Referent | None:
    """Return the offer that is meant, the latest one first; None for one that is new here."""
    kind, age, names, owners = traits
    bare = one.article == "" and not names and not owners and not age
    new = bare or one.article in _INDEFINITE
    if one.qualifiers & words("beside", "another"):
        return None
    for referent in reversed(known):
        if new and not referent.only_headed:
            continue  # what a heading names, the report brings in again
        if referent.kinds.isdisjoint({kind}):
            continue
        if names and referent.names and names.isdisjoint(referent.names):
            continue
        if owners and referent.owners and owners.isdisjoint(referent.owners):
            continue
        if names and names & referent.names:
            return referent
        if age and age != referent.age and (referent.age or age == "before") and not new:
            continue
        if not age and referent.age == "before":
            continue
        return referent
    return None


def _is_proposed(grammar: Grammar, one: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether it is what the sentence before proposes: "It proposed to pay half. The proposal …".

    Not where an offer was named between.
    """
    if one.head not in _ACTS or one.article not in ("the", "this", "that"):
        return False
    here = grammar.sentence[one.row]
    if here == 0 or grammar.paragraph[grammar.sentences[here - 1][0]] != grammar.paragraph[one.row]:
        return False
    first, past = grammar.sentences[here - 1]
    if any(first <= other.row < one.row and other is not one for other in mentions):
        return False
    return any(
        grammar.lemma[row] in _ACTS[one.head] and grammar.tag[row].startswith("VB")
        for row in range(first, past)
    )


def _kind(head: str) -> str:
    """Return which nouns may be said of one offer: a bid is an offer, a text is a paper."""
    return "paper" if head in words("nouns", "papers") else "offer"


def _age(grammar: Grammar, one: Mention) -> str:
    if is_earlier(grammar, one):
        return "before"
    return "now" if one.qualifiers & words("beside", "now") else ""


def _names(grammar: Grammar, one: Mention) -> set[str]:
    """Return the names that tell it apart: "Aldport" of "the Aldport text"."""
    rows = [row for row in range(one.first, one.last + 1) if row != one.row]
    for kid in grammar.children[one.row]:
        if kid > one.row and grammar.dep[kid] in ("acl", "relcl"):
            places = (grammar.child(prep, "pobj") for prep in grammar.children[kid]
                      if grammar.lower(prep) in ("in", "at"))  # fmt: skip
            rows += [place for place in places if place is not None]
    return {
        grammar.word(row)
        for row in rows
        if grammar.tag[row] in ("NNP", "NNPS") and grammar.dep[row] in ("compound", "pobj")
    }


def _owners(grammar: Grammar, one: Mention) -> set[str]:
    """Return whose it is, as printed; a pronoun tells nothing."""
    owner = grammar.child(one.row, "poss")
    if owner is None or grammar.tag[owner] == "PRP$":
        return set()
    return {grammar.word(owner)}
