"""Runs of capitalised words in one document -> those that name no person: bodies, ships, lands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.names.given import given_names
from parley.extract.roles import Roles
from parley.lexicon import load

__all__ = ["glued", "lands", "looks_named", "split_at_verbs", "things"]

_BEFORE_NAME: Final = frozenset({"compound", "amod", "nmod", "poss"})
_HELD: Final = frozenset({"board", "shareholder"})
"""What stands before the "of" of a body: "the board of Torr Trading"."""
_ADJECTIVES: Final = ("n", "an", "ian", "ic", "ese", "ish")
_NAMES: Final = frozenset({"NNP", "NNPS"})
_OWNER: Final = 3
"""Rows that an owner of two words has before what is his, with the mark of it."""
_IMPERSONAL: Final = frozenset(
    (
        "appear", "be", "become", "depend", "follow", "happen", "look", "make", "matter", "mean",
        "rain", "remain", "seem", "take", "turn",
    )
)  # fmt: skip
"""Verbs of which "it" may be no thing at all: "it takes time"."""
_CONTRACTED: Final = ("’s", "'s")
_COMMON_ENDS: Final = ("ing", "body", "one")
"""How words end that open a sentence without an article and are no names: "polling", "nobody"."""

Words = tuple[str, ...]


def things(grammar: Grammar, roles: Roles, runs: Sequence[tuple[int, int]]) -> set[Words]:
    """Return the names of no persons: of what has shareholders, of what mostly has an article.

    "Torr Trading’s shareholders" is a body’s name, "the Northern Light" that of a ship.
    """
    bare, after_article = Counter[Words](), Counter[Words]()
    bodies: set[Words] = set()
    for first, last in runs:
        name = tuple(glued(grammar, first, last))
        if _is_body(grammar, roles, last) or _is_called_body(grammar, roles, first, last):
            bodies.add(name)
        if (
            len(name) > 1
            and name[0] not in given_names()
            and (_is_a_persons(grammar, roles, first) or _tells_of_it(grammar, last))
        ):
            bodies.add(name)
        if len(name) > 2 and name[-1].lower().rstrip(".") in roles.bodies:
            bodies.add(name[:-1])  # "Torr Trading" of "Torr Trading Ltd"
        owner = grammar.dep[last] in _BEFORE_NAME
        article = first > 0 and grammar.lower(first - 1) == "the" and not owner
        (after_article if article else bare)[name] += 1
    return bodies | {name for name, count in after_article.items() if count >= bare[name]}


def lands(grammar: Grammar, names: Iterable[str]) -> set[str]:
    """Return the names from which the report makes an adjective: "Lunia", for "Lunian"."""
    printed = {grammar.word(row) for row in range(len(grammar))}
    return {name for name in names if any(name + end in printed for end in _ADJECTIVES)}


def split_at_verbs(grammar: Grammar, first: int, last: int) -> list[tuple[int, int]]:
    """Return the names in a run of capitals: two in the headline "Obi Rejects Lunish Offer"."""
    for row in range(first + 1, last):
        if grammar.lower(row) in _told_in_headlines():
            return [(first, row - 1), *split_at_verbs(grammar, row + 1, last)]
    return [(first, last)]


@cache
def _told_in_headlines() -> frozenset[str]:
    """Return the verbs of saying as headlines have them: "says", "denies"."""
    verbs = _telling()
    plain = {f"{verb}s" for verb in verbs if not verb.endswith(("s", "y", "sh", "ch"))}
    return frozenset(plain | {f"{verb}es" for verb in verbs} | {f"{v[:-1]}ies" for v in verbs})


def looks_named(grammar: Grammar, roles: Roles, row: int) -> bool:
    """Whether a noun is a name that the tagger took for a common word: "Torr said it was late".

    A single thing without an article has a capital there for being named.
    """
    lemma = grammar.lemma[row].lower()
    word = roles.is_role(lemma) or roles.is_institution(lemma) or lemma in roles.papers
    common = word or lemma.endswith(_COMMON_ENDS)
    bare = grammar.tag[row] == "NN" and not any(kid < row for kid in grammar.children[row])
    return bare and not common and grammar.word(row)[0].isupper() and len(grammar.word(row)) > 2


def glued(grammar: Grammar, first: int, last: int) -> list[str]:
    """Return the words as printed, tokens without white space between them joined."""
    found: list[str] = []
    for row in range(first, last + 1):
        if found and grammar.start[row] == grammar.end[row - 1]:
            found[-1] += grammar.word(row)
        else:
            found.append(grammar.word(row))
    return found


def _is_called_body(grammar: Grammar, roles: Roles, first: int, last: int) -> bool:
    """Whether the noun before a name says that it is a body: "the newspaper Le Matin"."""
    before = first - 1
    if before < 0 or grammar.tag[before] != "NN":
        return False
    explains = grammar.dep[last] == "appos" and grammar.head[last] == before
    modifies = grammar.head[before] == last and grammar.dep[before] in ("compound", "nmod")
    noun = grammar.lemma[before]
    return (explains or modifies) and roles.is_institution(noun) and not roles.is_role(noun)


def _is_a_persons(grammar: Grammar, roles: Roles, first: int) -> bool:
    """Whether it belongs to somebody with two names: "Ada Obi's Torr Trading"."""
    if first < _OWNER or grammar.tag[first - 1] != "POS":
        return False
    owner = (grammar.word(first - 3), grammar.word(first - 2))
    names = all(grammar.tag[row] in _NAMES for row in (first - 3, first - 2))
    return names and owner[0] in given_names() and not roles.is_place(" ".join(owner))


def _tells_of_it(grammar: Grammar, last: int) -> bool:
    """Whether it tells of itself as "it": "Torr Trading said it had voted against the issue"."""
    verb = grammar.head[last]
    if grammar.dep[last] != "nsubj" or grammar.lemma[verb] not in _telling():
        return False
    clause = grammar.child(verb, "ccomp")
    subject = None if clause is None or clause < verb else grammar.child(clause, "nsubj")
    if clause is None or subject is None or grammar.lower(subject) != "it":
        return False
    if grammar.lower(clause) in _CONTRACTED:
        return False
    near = subject - verb == 1 or (subject - verb == 2 and grammar.lower(verb + 1) == "that")
    return near and grammar.lemma[clause] not in _IMPERSONAL


@cache
def _telling() -> frozenset[str]:
    return frozenset(verb for group in load("cues")["verbs"] for verb in group["words"].split())


def _is_body(grammar: Grammar, roles: Roles, last: int) -> bool:
    """Whether a name has what no person has, or is told of with "which"."""
    label, head = grammar.dep[last], grammar.head[last]
    if label == "poss" and grammar.lemma[head] in roles.owned:
        return True
    if label == "pobj" and grammar.lower(head) in ("in", "of"):
        held = grammar.lemma[grammar.head[head]]
        return held in (roles.parts if grammar.lower(head) == "in" else _HELD)
    told = grammar.child(last, "relcl")
    which = None if told is None else grammar.child(told, "nsubj")
    return which is not None and grammar.lower(which) == "which" and which == last + 2
