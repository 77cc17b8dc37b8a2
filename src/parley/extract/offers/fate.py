"""A mention of an offer -> what became of it, by the verb or noun that takes it up.

Tabled, studied, backed, accepted, changed, refused, withdrawn: only what happened, or what one
says he cannot or will not do. "Would accept it with changes" is its own step; "does not reject it"
leaves it under study; what is only expected, asked or wished is none.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Final

from parley.extract.events.clauses import Clause
from parley.extract.events.denial import is_negated
from parley.extract.events.modality import Tense
from parley.extract.events.verbals import auxiliaries
from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.chains import phrasal
from parley.extract.offers.hands import verbs_of
from parley.extract.offers.lexicon import words
from parley.extract.offers.mentions import Mention
from parley.model import OfferStep

__all__ = ["Fate", "fates"]

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
_CHANGES: Final = frozenset({"change", "amendment", "comma", "if", "reservation", "modification"})
_CLOSE: Final = 3
"""Rows between an offer and the word for it."""
_DOES: Final = frozenset({"do", "does", "did"})
_NONE: Final = frozenset({"no"})
_ABLE: Final = frozenset({"can", "ca", "could", "will", "wo", "would"})
_WEAK: Final = frozenset({"make", "give", "bring", "take", "pull", "pass"})
_POINTED: Final = frozenset({"the", "this", "that", "'s", "its", "their", "his", "her"})
_SURE: Final = frozenset({"offer", "proposal", "bid", "approach", "suggestion"})


@dataclass(frozen=True, slots=True)
class Fate:
    """A step with the rows that tell it, the heads of whose it is, and why."""

    step: OfferStep
    first: int
    last: int
    verb: int
    doers: tuple[int, ...]
    reason: str


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
        readers = (_noun, _lapsed, _judged, _there)
        other = next((one for read in readers if (one := read(grammar, mention))), None)
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
        kinds = ["backed" if mention.article in _POINTED else "tabled"]
    if not kinds or _is_ballot(grammar, clause.row, forms):
        return None
    step = kinds[0]
    weak = clause.grammar.lemma[clause.row] in _WEAK and len(forms) == 1
    if weak and (step != "tabled" or mention.head not in _SURE):
        return None
    returned = "return" in forms and not _has_changes(grammar, clause.row)
    if returned:
        return None
    real = _really(grammar, clause, step, tense)
    if real is None:
        return None
    rows = [clause.row, mention.row]
    reason = f"“{grammar.word(clause.row)}” tells that it was {real}"
    got = real == "tabled" and set(forms) & words("verbs", "receiving")
    doers = () if got else clause.subjects  # who gets it does not table it
    urged = _urged(grammar, clause.row)
    doers = doers if urged is None else Clause(grammar, urged).subjects
    return Fate(real, min(rows), max(rows), clause.row, doers, reason)


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


def _noun(grammar: Grammar, mention: Mention) -> Fate | None:
    """Return what a noun tells: "its rejection of the offer", "our position on it is negative"."""
    prep = grammar.head[mention.row]
    if grammar.dep[mention.row] != "pobj" or grammar.dep[prep] != "prep":
        return None
    noun = grammar.head[prep]
    lemma = grammar.lemma[noun]
    steps: dict[str, OfferStep] = {
        "rejection": "rejected", "refusal": "rejected", "acceptance": "accepted",
        "withdrawal": "withdrawn", "endorsement": "backed",
    }  # fmt: skip
    owners = tuple(kid for kid in grammar.children[noun] if grammar.dep[kid] == "poss")
    if lemma in steps and grammar.lower(prep) in ("of", "to"):
        before = {grammar.lower(kid) for kid in grammar.children[noun] if kid < noun}
        if before & {"no", "complete", "full", "possible", "outright"} or not owners:
            return None
        reason = f"“{lemma}” of it"
        return Fate(steps[lemma], noun, mention.row, noun, owners, reason)
    none = {grammar.lower(kid) for kid in grammar.children[noun]} & _NONE
    if lemma == "decision" and grammar.lower(prep) in ("on", "about") and none:
        verb = grammar.head[noun]
        doers = Clause(grammar, verb).subjects if grammar.tag[verb].startswith("VB") else ()
        return Fate("under study", noun, mention.row, noun, doers, "no decision on it")
    if lemma in ("position", "answer", "response", "reply") and grammar.dep[noun] == "nsubj":
        verb = grammar.head[noun]
        says = grammar.child(verb, "acomp", "attr")
        if says is not None and grammar.lower(says) == "negative" and not is_negated(grammar, verb):
            return Fate("rejected", noun, says, verb, owners, f"a {lemma} that is negative")
    return None


def _is_own(grammar: Grammar, told: Fate, mention: Mention) -> bool:
    """Whether somebody brings his own offer to another number: "raised its bid to 480"."""
    forms = set(phrasal(grammar, told.verb))
    own = mention.article in ("its", "their", "his", "her")
    return own and bool(forms & words("verbs", "moving")) and bool(told.doers)


def _there(grammar: Grammar, mention: Mention) -> Fate | None:
    """Return that an offer is there: "by night there was a new offer on the table"."""
    verb = grammar.head[mention.row]
    there = grammar.dep[mention.row] == "attr" and grammar.child(verb, "expl") is not None
    if not there or is_negated(grammar, verb) or mention.article in ("no", "any"):
        return None
    past = min(mention.row + 4, len(grammar))
    at = [grammar.lower(one) for one in range(mention.row + 1, past)]
    if at != ["on", "the", "table"] or grammar.tag[verb] not in ("VBD", "VBZ"):
        return None
    return Fate("tabled", mention.first, past - 1, verb, (), "it is on the table")


def _lapsed(grammar: Grammar, mention: Mention) -> Fate | None:
    """Return that an offer ran out: "the offer lapsed on Friday"."""
    verb = grammar.head[mention.row]
    past = grammar.tag[verb] in ("VBD", "VBN") and not is_negated(grammar, verb)
    lapsed = grammar.lemma[verb] in words("verbs", "lapsing") and past
    if not lapsed or grammar.dep[mention.row] != "nsubj":
        return None
    return Fate("withdrawn", mention.row, verb, verb, (), f"“{grammar.word(verb)}” tells its end")


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


def _judged(grammar: Grammar, mention: Mention) -> Fate | None:
    """Return what is told by a word for it: "called the offer an insult", "it is unacceptable"."""
    row, verb = mention.row, grammar.head[mention.row]
    _, past = grammar.sentences[grammar.sentence[row]]
    before = range(max(0, mention.first - _CLOSE), mention.first)
    calling = [at for at in before if grammar.lemma[at] in words("verbs", "judging")]
    subject = grammar.dep[row] == "nsubj" and grammar.tag[verb].startswith("VB")
    if subject and grammar.lemma[verb] in words("verbs", "undervaluing"):
        return Fate("rejected", row, verb, verb, (), "said to be worth too little")
    told = subject and grammar.lemma[verb] in ("be", "remain")
    if not calling and (not told or is_negated(grammar, verb)):
        return None
    at = calling[-1] if calling else verb
    for near in range(max(mention.last, at) + 1, min(max(mention.last, at) + _CLOSE + 3, past)):
        word = grammar.lower(near)
        if word == "worth" and _is_worth(grammar, near, past):
            doers = Clause(grammar, at).subjects if calling else ()
            rows = (mention.first, at, near + 1)
            return Fate("under study", min(rows), max(rows), at, doers, "said to be worth a talk")
        if word in ("not", "if", "unless") or (word == "but" and not calling):
            return None
        scorned = word in words("terms", "scorn")
        if scorned or word in words("terms", "praise"):
            doers = Clause(grammar, at).subjects if calling else ()
            step: OfferStep = "rejected" if scorned else "backed"
            rows = (mention.first, at, near)
            return Fate(step, min(rows), max(rows), at, doers, f"called “{word}”")
    return None


def _is_worth(grammar: Grammar, row: int, past: int) -> bool:
    """Whether it is called worth a talk: "worth talking about", "worth considering"."""
    after = row + 1
    return after < past and grammar.lemma[after] in words("verbs", "worth")
