"""Grammar and a cue -> whether anything was said: not where it is denied, asked, or only possible.

"The minister did not say that the talks had failed" reports no statement; "he would not accept the
offer" reports a stance, and "she does not believe that …" a belief: these stand.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from parley.extract.grammar.cues import Cue
from parley.extract.grammar.grammar import Grammar
from parley.extract.roles import Roles
from parley.lexicon import load

__all__ = [
    "is_no_stance",
    "is_nobody",
    "is_thing",
    "is_unreal",
    "only_shows",
    "says_nothing",
    "wants_no_name",
]

_POSSIBLE: Final = frozenset(
    {"can", "could", "may", "might", "must", "shall", "should", "will", "'ll", "’ll"}
)
_NEVER: Final = frozenset({"never", "hardly", "nor"})
_POINTING: Final = frozenset({"PRP", "DT", "WDT", "WP"})
_CONDITIONS: Final = frozenset({"if", "unless", "whether"})
_NOBODY: Final = frozenset(
    {"nobody", "none", "no-one", "who", "whoever", "anyone", "anybody", "neither"}
)
_LONGEST_CONDITION: Final = 8
_BEFORE_SAYING: Final = frozenset(
    {"expect", "refuse", "decline", "ask", "want", "need", "fail", "wait", "plan", "try", "hope"}
    | {"urge", "tell", "order", "schedule", "likely", "ready", "able", "unable", "reluctant"}
)


def is_unreal(grammar: Grammar, cue: Cue) -> bool:
    """Whether a cue with a clause says that nothing was said, or not yet, or perhaps."""
    row = cue.row
    if cue.prepositional:
        return False
    if "gerund" not in cue.takes and not cue.belief and _is_denied(grammar, row):
        return True
    if cue.belief or "infinitive" in cue.takes:
        return _is_conditional(grammar, row)
    return _is_possible(grammar, row) or _is_conditional(grammar, row) or _is_asked(grammar, row)


def is_no_stance(grammar: Grammar, cue: Cue) -> bool:
    """Whether a cue with an object takes no stance: asked, possible, conditional, or denied.

    "He does not accept the offer" is a stance; "he did not rule out a truce" says nothing.
    """
    row = cue.row
    if _is_possible(grammar, row) or _is_conditional(grammar, row) or _is_asked(grammar, row):
        return True
    turned = cue.belief or grammar.lemma[row] in _lexicon("turned")
    return _is_denied(grammar, row) and not turned


def wants_no_name(grammar: Grammar, rows: range) -> bool:
    """Whether content is "not to be named": a condition of speaking, nothing that is said."""
    words = [grammar.lemma[row] for row in rows[:_LONGEST_CONDITION]]
    whole = len(rows) <= _LONGEST_CONDITION
    opens = words[0] in ("not", "to") or whole
    unnamed = opens and any(
        grammar.lemma[row] in _lexicon("named")
        and any(grammar.dep[kid] == "auxpass" for kid in grammar.children[row])
        for row in rows[:_LONGEST_CONDITION]
    )
    hidden = whole and {"name", "withhold"} <= set(words)
    return unnamed or hidden or (whole and _lexicon("condition") & set(words) != set())


def says_nothing(grammar: Grammar, rows: range) -> bool:
    """Whether content is a pronoun alone: "That was promised by both sides"."""
    return all(grammar.tag[row] in _POINTING for row in rows if grammar.dep[row] != "punct")


def is_thing(grammar: Grammar, cue: Cue, head: int) -> bool:
    """Whether a thing "wants", "urges" or "rejects" something: only people and bodies do.

    Things do say, tell and report: a sign, a poll. Of 300 such stances of other nouns in news, a
    third were somebody's (measured on the train part of a public set).
    """
    lemma = grammar.lemma[head]
    plain = grammar.tag[head] in ("NN", "NNS") and grammar.word(head).islower()
    if not plain or cue.prepositional:
        return False
    if grammar.lemma[cue.row] in _lexicon("said_by_things") or lemma in _lexicon("evidence"):
        return False
    roles = Roles.load()
    if roles.is_role(lemma) or roles.speaks_for_a_body(lemma, definite_plural=True):
        return False
    people = lemma.endswith(tuple(_lexicon("people_endings"))) or lemma in _lexicon("people")
    return not people and grammar.child(head, "nummod") is None


def only_shows(grammar: Grammar, cue: Cue, head: int) -> bool:
    """Whether a thing shows something that nobody says: "the shift shows how far they are"."""
    if grammar.tag[head] not in ("NN", "NNS") or grammar.lemma[cue.row] not in _lexicon("shown"):
        return False
    if grammar.child(head, "nummod") is not None:
        return False  # "twelve percent", "two of them": people counted
    roles, lemma = Roles.load(), grammar.lemma[head]
    if lemma in _lexicon("evidence"):
        return False
    return not (roles.is_role(lemma) or roles.speaks_for_a_body(lemma, definite_plural=True))


@cache
def _lexicon(group: str) -> frozenset[str]:
    """Return the words of a group under [silence] in cues.toml."""
    return frozenset(load("cues")["silence"][group].split())


def is_nobody(grammar: Grammar, head: int) -> bool:
    """Whether a source is nobody in particular: "nobody", "no minister", "who"."""
    if grammar.lower(head) in _NOBODY:
        return True
    first = grammar.lower(head) == "one" and head > 0 and grammar.lower(head - 1) == "no"
    return first or any(
        grammar.lower(kid) in ("no", "neither") and grammar.dep[kid] in ("det", "neg", "advmod")
        for kid in grammar.children[head]
    )


def _is_denied(grammar: Grammar, verb: int) -> bool:
    """Whether it is said not to have been said: "did not say", "without saying"."""
    if grammar.dep[verb] == "pcomp" and grammar.lower(grammar.head[verb]) == "without":
        return True
    return any(
        grammar.dep[kid] == "neg" or (grammar.lower(kid) in _NEVER and kid < verb)
        for kid in grammar.children[verb]
    )


def _is_possible(grammar: Grammar, verb: int) -> bool:
    """As in "could say", "will say", "is expected to say"."""
    kids = grammar.children[verb]
    if any(grammar.dep[kid] == "aux" and grammar.lower(kid) in _POSSIBLE for kid in kids):
        return True
    infinitive = grammar.tag[verb] == "VB" and any(grammar.tag[kid] == "TO" for kid in kids)
    return infinitive and grammar.lemma[grammar.head[verb]] in _BEFORE_SAYING


def _is_conditional(grammar: Grammar, verb: int) -> bool:
    return any(
        grammar.dep[kid] in ("mark", "advmod") and grammar.lower(kid) in _CONDITIONS
        for kid in grammar.children[verb]
    )


def _is_asked(grammar: Grammar, verb: int) -> bool:
    """As in "Will the minister say that …?": the auxiliary stands before the subject."""
    subject = grammar.subject(verb)
    if subject is None:
        return False
    auxiliaries = [kid for kid in grammar.children[verb] if grammar.dep[kid] == "aux"]
    auxiliaries += [verb] if grammar.lemma[verb] == "be" else []
    _, past = grammar.sentences[grammar.sentence[verb]]
    return any(kid < subject for kid in auxiliaries) and grammar.word(past - 1) == "?"
