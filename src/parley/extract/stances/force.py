"""A verb -> whether it tells of a stance at all, and with what force: "not", "may", "had", "if".

Auxiliaries and adverbs tell, and the words that govern the verb ("refused to", "is expected to").
What is asked, hoped, or stands in a condition, is nobody's stance.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from parley.extract.events.clauses import is_conditional
from parley.extract.events.denial import is_negated
from parley.extract.events.frames import governing
from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.frames import adverbs, governors, turned
from parley.model import StanceKind, StanceTime

__all__ = ["Force", "force_of", "turned_kind"]

_COMING: Final = frozenset({"will", "'ll", "’ll", "shall", "would", "wo", "'d", "’d"})
_ABLE: Final = frozenset({"can", "could", "ca"})
_DOUBTFUL: Final = frozenset({"may", "might"})
_HAVE: Final = frozenset({"have", "has", "had", "'ve", "’ve", "'s", "'d"})
_HAD: Final = frozenset({"had", "'d", "’d"})
_DEEPEST: Final = 8
_LONGEST: Final = 8
"""Rows at most from the first word of a trigger to its verb."""
_NEGATORS: Final = frozenset({"never", "longer", "no"})
_COMPLEMENTS: Final = frozenset({"xcomp", "ccomp", "advcl", "acomp", "oprd"})
_NOT_YET: Final = frozenset({"before", "lest", "than"})
_ASSERTED: Final = frozenset({"after", "by", "since", "following", "upon", "while", "for", "in"})
_FREE: Final = frozenset({"ccomp", "acl", "relcl", "advcl", "xcomp", "pcomp"})


@dataclass(frozen=True, slots=True)
class Force:
    """How a verb tells of a stance.

    `first` is the first row of its trigger ("would", "refused"), `via` the rows of the verbs that
    govern it; `negated` whether it is turned to its opposite, `yet` only so far ("not yet"),
    `longer` no longer; `able` with "can", `coming` with "will"; `hedge` rows that leave it open.
    """

    first: int
    negated: bool = False
    yet: bool = False
    longer: bool = False
    able: bool = False
    coming: bool = False
    time: StanceTime = "now"
    hedge: tuple[int, ...] = ()
    via: tuple[int, ...] = ()
    reasons: tuple[str, ...] = ()


def force_of(grammar: Grammar, verb: int) -> Force | None:
    """Return the force of a verb (or of the copula of an adjective); None where nothing is held."""
    found = _own(grammar, verb, 0)
    if found is None or _is_question(grammar, verb):
        return None
    return _around(grammar, verb, found)


def turned_kind(kind: StanceKind, force: Force) -> StanceKind | None:
    """Return the kind as "not", "not yet" and "no longer" leave it; None where nothing is told."""
    if not force.negated:
        return kind
    if force.yet and force.time == "past":
        return None  # "it had not accepted the offer when …"
    by = "longer" if force.longer else "yet" if force.yet else "not"
    return turned(kind, by)


# -- the verb itself ------------------------------------------------------------------------------


def _own(grammar: Grammar, verb: int, depth: int) -> Force | None:
    aux = [kid for kid in grammar.children[verb] if grammar.dep[kid] in ("aux", "auxpass")]
    words = {grammar.lower(kid) for kid in aux}
    if "to" in words and not words & _COMING:
        return _infinitive(grammar, verb, depth)
    if words - {"being", "having"}:
        return _finite(grammar, verb, aux)
    if grammar.dep[verb] == "conj" and depth < _DEEPEST and _shares(grammar, verb):
        above = _own(grammar, grammar.head[verb], depth + 1)
        return None if above is None else _shared(grammar, verb, above)
    if grammar.tag[verb] == "VBG":
        return _gerund(grammar, verb, depth)
    becoming = "being" in words and grammar.dep[verb] == "acl"  # "hopes of a bid being accepted"
    return None if becoming or _is_bidding(grammar, verb) else _plain(grammar, verb, Force(verb))


def _is_bidding(grammar: Grammar, verb: int) -> bool:
    """Whether a verb orders: "Accept it!"."""
    bare = grammar.tag[verb] == "VB" and grammar.dep[verb] in ("ROOT", "ccomp")
    return bare and grammar.subject(verb) is None


def _finite(grammar: Grammar, verb: int, aux: list[int]) -> Force | None:
    """Return the force of a verb with auxiliaries: "would not", "had", "may"."""
    words = {grammar.lower(kid) for kid in aux}
    modal = any(grammar.tag[kid] == "MD" for kid in aux)
    if modal and (words & _HAVE - {"'s", "'d"} or not words & (_COMING | _ABLE | _DOUBTFUL)):
        return None  # "would have accepted"; "must accept"
    near = [kid for kid in aux if verb - _LONGEST <= kid < verb]
    found = Force(
        min([*near, verb]),
        able=bool(modal and words & _ABLE),
        coming=bool(modal and words & _COMING),
    )
    if modal and words & _DOUBTFUL:
        hedge = tuple(kid for kid in aux if grammar.lower(kid) in _DOUBTFUL)
        found = replace(found, time="expected", hedge=hedge, reasons=("only possible",))
    past = not modal and words & _HAD and grammar.tag[verb] in ("VBN", "VBD")
    if past and not _is_reported(grammar, verb):
        found = replace(found, time="past")
    return _plain(grammar, verb, found)


def _plain(grammar: Grammar, verb: int, found: Force) -> Force:
    """Return a force with what its negation and adverbs make of it."""
    kids = [kid for kid in grammar.children[verb] if kid >= verb - _LONGEST]
    words = {grammar.lower(kid) for kid in kids}
    longer = "longer" in words
    negated = is_negated(grammar, verb) or longer or _has_none(grammar, verb)
    before = [kid for kid in kids if kid < verb]
    negators = [
        kid for kid in before if grammar.dep[kid] == "neg" or grammar.lower(kid) in _NEGATORS
    ]
    found = replace(
        found,
        first=min([found.first, *negators]),
        negated=found.negated != negated,
        longer=longer,
        yet=negated and ("yet" in words or _is_perfect(grammar, verb)),
    )
    unsure = [kid for kid in kids if grammar.lower(kid) in adverbs("probably")]
    told = [kid for kid in kids if grammar.lower(kid) in adverbs("reportedly")]
    if unsure or told:
        time: StanceTime = "expected" if unsure else found.time
        found = replace(found, time=time, hedge=(*found.hedge, *unsure, *told))
    if words & adverbs("formerly") and not found.coming:
        found = replace(found, time="past")
    return found


def _has_none(grammar: Grammar, verb: int) -> bool:
    """Whether its object is none: "would accept nothing", "made no offer"."""
    target = grammar.child(verb, "dobj")
    if target is None or target < verb:
        return False
    none = any(grammar.lower(kid) == "no" for kid in grammar.children[target] if kid < target)
    return none or grammar.lower(target) == "nothing"


def _is_perfect(grammar: Grammar, verb: int) -> bool:
    """Whether it only was not done so far: "has not accepted"."""
    words = {grammar.lower(kid) for kid in grammar.children[verb] if grammar.dep[kid] == "aux"}
    return bool(words & {"has", "have", "had"}) and grammar.tag[verb] == "VBN"


def _shares(grammar: Grammar, verb: int) -> bool:
    """Whether a verb is joined to another whose auxiliaries are its own."""
    head = grammar.head[verb]
    alike = grammar.tag[head] == grammar.tag[verb] or grammar.tag[verb] in ("VB", "VBN", "VBG")
    return grammar.tag[head][0] == "V" and alike and grammar.subject(verb) is None


def _shared(grammar: Grammar, verb: int, above: Force) -> Force:
    """Return the force of a verb that shares another's auxiliaries: "not" only over "or", "nor"."""
    head = grammar.head[verb]
    between = {grammar.lower(kid) for kid in grammar.children[head] if head < kid < verb}
    negated = above.negated and bool(between & {"or", "nor"})
    own = replace(above, first=verb, negated=negated, yet=above.yet and negated, longer=False)
    return _plain(grammar, verb, own) if not negated else own


# -- infinitives and gerunds ----------------------------------------------------------------------


def _infinitive(grammar: Grammar, verb: int, depth: int) -> Force | None:
    """Return the force of "decided to accept", "refused to accept", "is ready to accept"."""
    head, label = grammar.head[verb], grammar.dep[verb]
    lemma = grammar.lemma[head]
    if label == "ROOT" or depth >= _DEEPEST:
        return None
    if label == "conj" and grammar.tag[head][0] == "V":
        above = _own(grammar, head, depth + 1)
        return None if above is None else _shared(grammar, verb, above)
    if label in ("acl", "relcl"):
        return _of_noun(grammar, verb, head, depth)
    anothers = grammar.subject(verb) is not None and lemma not in governors("foreseen")
    if anothers or label not in _COMPLEMENTS:
        return None  # "wants them to accept"
    return _governed(grammar, verb, head, depth)


def _of_noun(grammar: Grammar, verb: int, noun: int, depth: int) -> Force | None:
    """Return the force of "the decision to accept", "was not in a position to accept"."""
    if grammar.lemma[noun] == "position":
        return _placed(grammar, verb, depth)
    decided = grammar.dep[verb] == "acl" and grammar.lemma[noun] in governors("decided")
    return Force(verb, via=(noun,)) if decided else None


def _placed(grammar: Grammar, verb: int, depth: int) -> Force | None:
    """Return the force of "was not in a position to accept": that of "was not"."""
    noun = grammar.head[verb]
    top = grammar.head[grammar.head[noun]]
    if grammar.dep[noun] != "pobj" or grammar.lemma[top] != "be":
        return None
    above = _own(grammar, top, depth + 1)
    return None if above is None else replace(above, via=(*above.via, top))


def _governed(grammar: Grammar, verb: int, head: int, depth: int) -> Force | None:
    """Return the force of a verb that another governs: as that one leaves it."""
    finite = grammar.tag[head][0] == "V" or grammar.subject(head) is not None
    top = head if finite else grammar.head[head]
    told = finite or grammar.tag[top][0] == "V"
    above = _own(grammar, top, depth + 1) if told else Force(head)
    if above is None:
        return None
    negated = above.negated != _plain(grammar, verb, Force(verb)).negated
    via = (*above.via, head)
    found = replace(above, first=min(above.first, head), negated=negated, via=via)
    return _left(grammar, found, head)


def _left(grammar: Grammar, found: Force, head: int) -> Force | None:
    """Return what the governing word leaves of a force; None where it is no word of [governors]."""
    words = {grammar.lemma[head], grammar.lower(head)}
    yet = "have" in words and any(grammar.lower(kid) == "yet" for kid in grammar.children[head])
    if words & (governors("against") | governors("unready")):
        found = replace(found, negated=not found.negated, yet=False)
    elif words & governors("foreseen"):
        found = replace(found, time="expected", hedge=(*found.hedge, head))
    elif words & governors("reported"):
        found = replace(found, hedge=(*found.hedge, head))
    elif yet:
        found = replace(found, negated=True, yet=True)
    elif not words & (governors("through") | governors("ready") | {"be"}):
        return None
    return found


def _gerund(grammar: Grammar, verb: int, depth: int) -> Force | None:
    """Return the force of "rejecting the offer", "ruled out accepting", "without accepting"."""
    head, label = grammar.head[verb], grammar.dep[verb]
    plain = _plain(grammar, verb, Force(verb))
    if label in ("xcomp", "dobj", "ccomp") and grammar.tag[head][0] == "V":
        return _done(grammar, verb, head, depth)
    if label == "pcomp":
        word = grammar.lower(head)
        if word == "without":
            return replace(plain, negated=True)
        return plain if word in _ASSERTED else None
    return plain if label in ("advcl", "acl", "conj", "ROOT", "relcl") else None


def _done(grammar: Grammar, verb: int, head: int, depth: int) -> Force | None:
    """Return the force of what is ruled out, avoided or begun: "ruled out accepting it"."""
    against = grammar.lemma[head] in ("rule", *governors("against"))
    if not against and grammar.lemma[head] not in governors("through"):
        return None
    if depth >= _DEEPEST or grammar.subject(verb) is not None:
        return None
    above = _own(grammar, head, depth + 1)
    if above is None:
        return None
    return replace(above, negated=above.negated != against, via=(*above.via, head))


# -- what stands around it ------------------------------------------------------------------------


def _around(grammar: Grammar, verb: int, found: Force) -> Force | None:
    """Return what the clauses around a verb leave of its force: "if", "hopes that", "expects"."""
    row = verb
    for _ in range(_DEEPEST):
        if is_conditional(grammar, row) or _is_before(grammar, row):
            return None
        head, label = grammar.head[row], grammar.dep[row]
        if head == row:
            break
        lemma = grammar.lemma[head]
        governed = label in ("ccomp", "pcomp") and row > head and head not in found.via
        if governed and lemma in governing("denying"):
            return None
        if governed and lemma in governors("unreal") and not _is_said(grammar, row, head):
            return None
        if governed and lemma in governors("bidding") and _is_bid(grammar, row):
            return None
        if governed and lemma in governors("foreseen"):
            found = replace(found, time="expected", hedge=(*found.hedge, head))
        if label in ("acl", "ccomp", "relcl") and lemma in _PROSPECTS and row > head:
            return None
        if label not in _FREE and label != "conj":
            break
        row = head
    return found


_PROSPECTS: Final = frozenset(
    {"risk", "chance", "possibility", "hope", "fear", "prospect", "danger", "pressure", "need"}
    | {
        "sign",
        "indication",
        "suggestion",
        "call",
        "demand",
        "right",
        "appeal",
        "likelihood",
        "doubt",
        "question",
        "plea",
        "request",
    }
)
"""Nouns with a clause of what may be: "the risk that they reject it"."""


def _is_bid(grammar: Grammar, row: int) -> bool:
    """Whether a clause tells what should be: "recommended that owners reject it"."""
    aux = {grammar.lower(kid) for kid in grammar.children[row] if grammar.dep[kid] == "aux"}
    return grammar.tag[row] in ("VB", "VBP") and not aux & (_COMING | {"do", "does", "did"})


def _is_said(grammar: Grammar, row: int, head: int) -> bool:
    """Whether a verb of asking or warning reports: "warned that it would reject the offer"."""
    reports = grammar.lemma[head] in ("warn", "mean")
    subject = grammar.subject(row)
    return reports and subject is not None and subject > head


def _is_before(grammar: Grammar, row: int) -> bool:
    """Whether a clause tells what was not so yet: "before it signs", "than it had accepted"."""
    if grammar.dep[row] not in ("advcl", "pcomp"):
        return False
    marks = [grammar.lower(kid) for kid in grammar.children[row] if grammar.dep[kid] == "mark"]
    if grammar.dep[row] == "pcomp":
        marks.append(grammar.lower(grammar.head[row]))
    return not _NOT_YET.isdisjoint(marks)


def _is_reported(grammar: Grammar, verb: int) -> bool:
    """Whether a past before the past is only that of reported speech: "said it had rejected"."""
    row = verb
    for _ in range(_DEEPEST):
        head, label = grammar.head[row], grammar.dep[row]
        if head == row or label not in ("ccomp", "conj"):
            return False
        if label == "ccomp":
            return grammar.tag[head][0] == "V"
        row = head
    return False


def _is_question(grammar: Grammar, verb: int) -> bool:
    """Whether its sentence is a question, or speaks to "you"."""
    subject = grammar.subject(verb)
    if subject is not None and grammar.lower(subject) == "you":
        return True
    _, past = grammar.sentences[grammar.sentence[verb]]
    return _is_asked(grammar, range(past - 1, max(past - 4, verb), -1))


def _is_asked(grammar: Grammar, ends: Iterable[int]) -> bool:
    return any(grammar.word(at) == "?" for at in ends)
