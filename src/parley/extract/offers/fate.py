"""A mention of an offer -> what became of it, by the verb or noun that takes it up.

Tabled, studied, backed, accepted, changed, refused, withdrawn: only what happened, or what one
says he cannot or will not do. "Would accept it with changes" is its own step; "does not reject it"
leaves it under study; what is only expected, asked or wished is none.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from parley.extract.events.clauses import Clause
from parley.extract.events.denial import is_negated
from parley.extract.events.modality import Tense
from parley.extract.events.verbals import auxiliaries
from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.chains import phrasal
from parley.extract.offers.hands import verbs_of
from parley.extract.offers.judging import judged
from parley.extract.offers.lexicon import words
from parley.extract.offers.mentions import Mention
from parley.extract.offers.steps import Fate
from parley.model import OfferStep

__all__ = ["fates"]

_ORDER: Final[tuple[tuple[str, OfferStep], ...]] = (
    ("rejecting", "rejected"),
    ("accepting", "accepted"),
    ("withdrawing", "withdrawn"),
    ("studying", "under study"),
    ("backing", "backed"),
    ("changing", "changed"),
    ("tabling", "tabled"),
    ("receiving", "tabled"),
)
_CHANGES: Final = frozenset(
    {"change", "amendment", "comma", "if", "reservation", "modification", "provided", "providing"}
    | {"unless", "condition"}
)
_DOES: Final = frozenset({"do", "does", "did"})
_NONE: Final = frozenset({"no"})
_ABLE: Final = frozenset({"can", "ca", "could", "will", "wo", "would"})
_WEAK: Final = frozenset({"make", "give", "bring", "take", "pull", "pass"})
_POINTED: Final = frozenset({"the", "this", "that", "'s", "its", "their", "his", "her"})
_SURE: Final = frozenset({"offer", "proposal", "bid", "approach", "suggestion"})


def fates(grammar: Grammar, mention: Mention, tense: Tense) -> Sequence[Fate]:
    """Return what a mention tells to have become of its offer: "rejected the text they tabled".

    What is told of it first, and that it was tabled last; nothing where it tells nothing.
    """
    told = [_step(grammar, mention, clause, tense) for clause in verbs_of(grammar, mention.row)]
    found = [one for one in told if one is not None]
    found.sort(key=lambda one: (one.step == "tabled", one.first))
    if found and found[0].step == "changed" and _is_own(grammar, found[0], mention):
        again = replace(found[0], step="tabled", reason="who raises his own offer makes a new one")
        return found[0], again
    if not found:
        other = judged(grammar, mention)
        return () if other is None else (other,)
    others = [one for one in found[1:] if one.step != found[0].step]
    return (found[0], *others[:1])


def _step(grammar: Grammar, mention: Mention, clause: Clause, tense: Tense) -> Fate | None:
    forms = phrasal(grammar, clause.row)
    if forms[0] == "agree_to" or "agree" not in forms:
        kinds = [step for group, step in _ORDER if set(forms) & words("verbs", group)]
    else:
        kinds = []
    if not kinds and forms[-1] in words("verbs", "discussing"):
        able = grammar.tag[clause.row] == "VBN" and set(auxiliaries(grammar, clause.row)) & _ABLE
        kinds = ["under study"] if able else []
    going_on = grammar.tag[clause.row] == "VBG" or "being" in auxiliaries(grammar, clause.row)
    if going_on and set(forms) & words("verbs", "discussing"):
        kinds = ["under study"]
    if forms[-1] == "recommend" and clause.row != mention.row:
        kinds = [_recommended(grammar, clause, mention)]
    if not kinds or _is_ballot(grammar, clause.row, forms) or _is_raised(grammar, clause, mention):
        return None
    step = kinds[0]
    weak = clause.grammar.lemma[clause.row] in _WEAK and len(forms) == 1
    if weak and (step != "tabled" or mention.head not in _SURE):
        return None
    returned = "return" in forms and not _has_changes(grammar, clause.row)
    if returned:
        return None
    ready = _ready(grammar, clause.row) if step in ("accepted", "backed") else None
    willing = None if ready is None else _willing(grammar, clause.row, ready)
    real = willing or _really(grammar, clause, step, tense)
    if real is None:
        return None
    rows = [clause.row, mention.row, clause.row if ready is None else ready]
    reason = f"“{grammar.word(clause.row)}” tells that it was {real}"
    got = real == "tabled" and set(forms) & words("verbs", "receiving")
    doers = () if got else clause.subjects  # who gets it does not table it
    urged = _urged(grammar, clause.row)
    doers = doers if urged is None else Clause(grammar, urged).subjects
    return Fate(real, min(rows), max(rows), clause.row, doers, reason)


def _is_raised(grammar: Grammar, clause: Clause, mention: Mention) -> bool:
    """Whether an offer is only brought up: "a proposal he raised", "raise a suggestion"."""
    if grammar.lemma[clause.row] not in ("raise", "lift"):
        return False
    tops = (
        grammar.child(kid, "pobj")
        for kid in grammar.children[clause.row]
        if grammar.lower(kid) in ("to", "by", "from")
    )
    numbered = any(
        grammar.tag[row] == "CD" for top in tops if top is not None for row in grammar.subtree(top)
    )
    return mention.article not in _POINTED and not numbered


def _recommended(grammar: Grammar, clause: Clause, mention: Mention) -> OfferStep:
    """Return what a recommendation is: those to whom an offer was made accept it so."""
    own = any(grammar.lemma[row] in words("answers", "boards") for row in clause.subjects)
    if own:
        return "accepted"
    return "backed" if mention.article in _POINTED else "tabled"


def _really(grammar: Grammar, clause: Clause, step: OfferStep, tense: Tense) -> OfferStep | None:
    """Return the step that is told when mood and denial are heard; None for none."""
    row = clause.row
    helped = set(auxiliaries(grammar, row))
    urged = _urged(grammar, row)
    if urged is not None and step in ("accepted", "backed", "rejected"):
        return _urged_to(step, is_negated(grammar, urged))
    if is_negated(grammar, row) or _is_of(clause, _NONE):
        open_still = step == "rejected" or _is_neither(grammar, row)
        refused = step == "accepted" and bool(helped & (_ABLE | _DOES))
        return "under study" if open_still else "rejected" if refused else None
    if _is_of(clause, words("beside", "general")):
        return None
    if step == "accepted" and helped & {"could", "can", "would"} and _has_changes(grammar, row):
        return "accepted with changes"
    if step == "under study" and helped & _ABLE:
        return step  # "could be discussed", "would study it"
    return _as_told(grammar, clause, step, tense)


def _ready(grammar: Grammar, verb: int) -> int | None:
    """Return the verb by which one is ready for it: "is prepared to accept", "minded to back"."""
    above = grammar.head[verb]
    if grammar.dep[verb] not in ("xcomp", "acl") or grammar.tag[verb] != "VB":
        return None
    if grammar.lemma[above] not in words("answers", "ready"):
        return None
    being = grammar.head[above] if grammar.dep[above] in ("acomp", "oprd") else above
    return being if grammar.tag[being] in ("VBD", "VBZ", "VBP", "VBN", "JJ") else None


def _willing(grammar: Grammar, verb: int, ready: int) -> OfferStep:
    """Return what it tells that one is ready to accept an offer, or is not."""
    if is_negated(grammar, ready):
        return "rejected"
    return "accepted with changes" if _has_changes(grammar, verb) else "accepted"


def _as_told(grammar: Grammar, clause: Clause, step: OfferStep, tense: Tense) -> OfferStep | None:
    """Return the step where it happened, or is going on."""
    row = clause.row
    done = grammar.child(row, "agent") is not None or "put_to" in phrasal(grammar, row)
    by = grammar.dep[row] == "acl" and grammar.tag[row] == "VBN" and done
    real = "happened" if by or _is_decided(grammar, row) else tense.of(clause, spoken=True)
    if real == "happened":
        changed = step == "accepted" and _has_changes(grammar, row)
        return "accepted with changes" if changed else step
    return "under study" if step == "under study" and grammar.tag[row] == "VBG" else None


def _urged(grammar: Grammar, verb: int) -> int | None:
    """Return the verb of urging above: "urged both sides to accept the paper"."""
    above = grammar.head[verb]
    urging = grammar.lemma[above] in words("verbs", "urging") and above != verb
    told = grammar.tag[above] in ("VBD", "VBZ", "VBN") and grammar.dep[verb] in ("xcomp", "ccomp")
    return above if urging and told else None


def _urged_to(step: OfferStep, denied: bool) -> OfferStep | None:
    """Return what urging others to a step tells: they back it, or refuse it."""
    told: OfferStep = "rejected" if step == "rejected" else "backed"
    return None if denied else told


def _is_of(clause: Clause, articles: Collection[str]) -> bool:
    """Whether what it is done to stands behind one of these: "no offer", "any bid"."""
    grammar = clause.grammar
    return any(
        grammar.lower(kid) in articles
        for top in clause.objects[:1]
        for kid in grammar.children[top]
    )


def _is_neither(grammar: Grammar, verb: int) -> bool:
    """Whether it is neither taken nor refused: "neither accepting nor refusing a plan"."""
    near = range(max(0, verb - 2), verb)
    return any(grammar.lower(at) in ("neither", "nor") for at in near)


def _has_changes(grammar: Grammar, verb: int) -> bool:
    """Whether it is taken up only with changes: "with a comma here and there", "if amended"."""
    below = grammar.subtree(verb)
    near = [row for row in below if row > verb]
    return any(grammar.lemma[row] in _CHANGES or grammar.lower(row) in _CHANGES for row in near)


def _is_own(grammar: Grammar, told: Fate, mention: Mention) -> bool:
    """Whether somebody brings his own offer to another number: "raised its bid to 480"."""
    forms = set(phrasal(grammar, told.verb))
    own = mention.article in ("its", "their", "his", "her") and forms & words("verbs", "moving")
    return bool(own or forms & words("verbs", "raising")) and bool(told.doers)


def _is_ballot(grammar: Grammar, verb: int, forms: Collection[str]) -> bool:
    """Whether an offer is only put to a vote."""
    if "put_to" not in forms:
        return False
    return any(
        grammar.lemma[kid] in words("verbs", "ballots")
        for prep in grammar.children[verb]
        for kid in grammar.children[prep]
    )


def _is_decided(grammar: Grammar, verb: int) -> bool:
    """Whether it was decided to do it: "voted to reject the offer"."""
    above = grammar.head[verb]
    decided = grammar.lemma[above] in words("verbs", "deciding") and above != verb
    told = grammar.tag[above] in ("VBD", "VBN", "NN")
    infinitive = grammar.dep[verb] in ("xcomp", "acl") and grammar.tag[verb] == "VB"
    return decided and told and infinitive and not is_negated(grammar, above)
