"""A mention of an offer -> who made it, through whose hands it went, and to whom.

An owner, a nation, "by" and "from"; who drafts, tables or proposes it; who carries or hands it on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from parley.extract.events.clauses import Clause
from parley.extract.events.participants import Participants
from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.chains import phrasal
from parley.extract.offers.lexicon import words
from parley.extract.offers.mentions import Mention
from parley.extract.sources.quoting import joined

__all__ = ["Hands", "hands", "verbs_of"]

_TO: Final = ("to", "with")
_PROPOSING: Final = frozenset({"propose", "offer", "suggest", "demand"})
_NO_TABLES: Final = frozenset({"make", "put", "set", "take"})
_VOTES: Final = frozenset({"vote_against", "vote_for"})
_THAT: Final = frozenset({"that", "which"})
_SURE: Final = ("offer", "proposal", "bid", "approach", "counteroffer", "counterproposal")


@dataclass(slots=True)
class Hands:
    """Heads of those who made an offer, through whom it went, to whom; and the reasons."""

    authors: list[int] = field(default_factory=list)
    through: list[int] = field(default_factory=list)
    to: list[int] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)


def verbs_of(grammar: Grammar, row: int) -> Iterator[Clause]:
    """Yield the verbs that do something with a noun: those after it, and the one it hangs on."""
    for kid in grammar.children[row]:
        if grammar.dep[kid] in ("acl", "relcl") and grammar.tag[kid].startswith("VB"):
            clause = Clause(grammar, kid)
            if row in clause.objects:
                yield clause
                yield from _shared(grammar, kid)
    yield from _that(grammar, row)
    head = grammar.head[row]
    if grammar.tag[head].startswith("VB") and head != row:
        clause = Clause(grammar, head)
        if row in clause.objects or row in clause.sufferers:
            yield clause
        if grammar.dep[row] == "nsubj":
            yield from _passive(grammar, head)
    above = grammar.head[head]
    if grammar.dep[row] == "pobj" and f"{grammar.lemma[above]}_{grammar.lower(head)}" in _VOTES:
        yield Clause(grammar, above)


def _that(grammar: Grammar, row: int) -> Iterator[Clause]:
    """Yield the clause after a noun that was hung elsewhere: "the 9 in the text that"."""
    that = row + 1
    if that >= len(grammar) or grammar.lower(that) not in _THAT or grammar.dep[that] != "dobj":
        return
    verb = grammar.head[that]
    if grammar.dep[verb] == "relcl" and grammar.head[verb] != row:
        yield Clause(grammar, verb)


def _passive(grammar: Grammar, verb: int) -> Iterator[Clause]:
    """Yield what is done to the subject of another verb: "was dear but could be discussed"."""
    for kid in grammar.children[verb]:
        done = grammar.dep[kid] == "conj" and grammar.tag[kid] == "VBN"
        if done and grammar.child(kid, "auxpass") is not None and grammar.subject(kid) is None:
            yield Clause(grammar, kid)


def _shared(grammar: Grammar, verb: int) -> Iterator[Clause]:
    for kid in grammar.children[verb]:
        if grammar.dep[kid] == "conj" and grammar.tag[kid] == grammar.tag[verb]:
            yield Clause(grammar, kid)


def hands(grammar: Grammar, mention: Mention, people: Participants) -> Hands:
    """Return in whose hands an offer was, as its mention tells."""
    found = Hands()
    row = mention.row
    owners = [one for one in people.owners(row)
              if grammar.tag[one] == "PRP$" or people.is_any(one, ("who", "demonym"))]  # fmt: skip
    sources = ("by",) if owners else ("by", "from")
    makers = [one for one in people.beside(row, sources) if people.is_any(one, ("who",))]
    found.authors += owners + makers
    found.reasons += ["an owner or a nation tells whose it is"] if owners else []
    found.reasons += ["“by” or “from” tells whose it is"] if makers else []
    for clause in verbs_of(grammar, row):
        _by_verb(grammar, mention, clause, people, found)
    _called(grammar, row, people, found)
    _with(grammar, row, people, found)
    _in_letter(grammar, row, people, found)
    beside = [one for one in people.beside(row, ("to",)) if grammar.tag[one] != "CD"]
    found.to += [one for one in beside if _is_somebody(grammar, one, people)]
    return found


def _is_somebody(grammar: Grammar, row: int, people: Participants) -> bool:
    """Whether a noun is somebody, and no sum of money taken for a name."""
    return people.is_any(row, ("who",)) and not grammar.word(row)[:1].isdigit()


def _by_verb(
    grammar: Grammar, mention: Mention, clause: Clause, people: Participants, found: Hands
) -> None:
    """Add what a verb tells: "drafted by the council", "the text that mediators handed over"."""
    forms = phrasal(grammar, clause.row)
    carried = any(form in words("verbs", "carrying") for form in forms)
    made = any(form in words("verbs", "author") for form in forms)
    if made and forms[-1] in _NO_TABLES and len(forms) == 1:
        made = forms[-1] == "make" and mention.head in _SURE
    if forms[0].startswith("put_") and forms[0] != "put_forward" and not made:
        return
    doers = [one for one in clause.subjects if people.is_any(one, ("who",))]
    told = grammar.word(clause.row)
    if carried:
        found.through += doers
        found.reasons += [f"“{told}” tells through whom it went"] if doers else []
    elif made:
        found.authors += doers
        found.reasons += [f"“{told}” tells who made it"] if doers else []
        found.authors += _written_from(grammar, clause.row)
    if carried or made:
        found.to += [one for word, one in clause.phrases
                     if word in _TO and people.is_any(one, ("who",))]  # fmt: skip
        found.to += [one for one in clause.sufferers
                     if one != mention.row and people.is_any(one, ("who",))]  # fmt: skip
    got = any(form in words("verbs", "receiving") for form in forms)
    if got:
        found.to += clause.subjects


def _written_from(grammar: Grammar, verb: int) -> list[int]:
    """Return whose words it was made from: "typed from both sides' notes"."""
    tops = [
        grammar.child(kid, "pobj")
        for kid in grammar.children[verb]
        if grammar.dep[kid] == "prep" and grammar.lower(kid) in ("from", "in", "with")
    ]
    owners = [
        grammar.child(top, "poss")
        for top in tops
        if top is not None and grammar.lemma[top] in words("verbs", "drafts")
    ]
    return [one for one in owners if one is not None]


def _called(grammar: Grammar, row: int, people: Participants, found: Hands) -> None:
    """Add whose name an offer bears, or whose own it is called: "they call it the Vale draft"."""
    name = row - 1
    bears = name >= 0 and grammar.dep[name] == "compound" and grammar.head[name] == row
    surname = bears and (name == 0 or grammar.dep[name - 1] != "compound")  # not "San Aldo paper"
    if surname and grammar.tag[name] == "NNP" and people.is_any(name, ("person",)):
        found.authors.append(name)
        found.reasons.append("it bears the name of a person")
    verb = grammar.head[row]
    if grammar.dep[row] != "dobj" or grammar.lemma[verb] not in words("verbs", "naming"):
        return
    for own in grammar.subtree(verb):
        owner = grammar.child(own, "poss") if grammar.lower(own) == "own" and own > row else None
        if owner is not None and people.is_any(owner, ("who",)):
            found.authors.append(owner)
            found.reasons.append("called somebody's own")


def _with(grammar: Grammar, row: int, people: Participants, found: Hands) -> None:
    """Add those of "presented the board with a proposal", "approached the board with proposals"."""
    prep = grammar.head[row]
    if grammar.dep[row] != "pobj" or grammar.lower(prep) not in ("with",):
        return
    verb = grammar.head[prep]
    if grammar.lemma[verb] not in ("present", "approach", "provide", "come"):
        return
    clause = Clause(grammar, verb)
    found.authors += [one for one in clause.subjects if people.is_any(one, ("who",))]
    target = grammar.child(verb, "dobj")
    if target is not None:
        found.to += [one for one in joined(grammar, target) if people.is_any(one, ("who",))]
    found.reasons.append(f"“{grammar.word(verb)} … with” tells who made it")


def _in_letter(grammar: Grammar, row: int, people: Participants, found: Hands) -> None:
    """Add who proposes something in a letter: "in the letter the minister proposes that"."""
    prep = grammar.head[row]
    if grammar.dep[row] != "pobj" or grammar.lower(prep) != "in":
        return
    verb = grammar.head[prep]
    if grammar.lemma[row] in words("nouns", "letters") and grammar.lemma[verb] in _PROPOSING:
        doers = [one for one in Clause(grammar, verb).subjects if people.is_any(one, ("who",))]
        found.authors += doers
        found.reasons += [f"“{grammar.word(verb)}” in it tells whose it is"] if doers else []
