"""A document's grammar -> the stances that verbs tell: demands, refuses, offers, would consider.

The frames of lexicon/stances.toml say which verbs, the force of a verb (force.py) what is left of
it. A verb that only governs another ("decided to reject it") lends that one its tense and subject.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from parley.extract.events.clauses import Clause
from parley.extract.events.denial import is_negated
from parley.extract.events.fitting import fitting, is_naming, trigger_end
from parley.extract.events.nouns import Nouns
from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.contents import content_rows, without_clauses
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.force import Force, force_of, turned_kind
from parley.extract.stances.frames import StanceFrame, governors, noun_frames, verb_frames
from parley.model import StanceKind

__all__ = ["verb_drafts"]

_NO_VERBS: Final = frozenset({"amod", "compound", "aux", "auxpass"})
_WILL: Final = frozenset({"will", "would", "shall", "wo", "'ll", "’ll", "'d", "’d"})
_ON_OFFER: Final = ("negotiable", "stance_word", "own_act")
_WHO: Final = ("who", "demonym")
_ABLE: Final = frozenset({"accept", "reject", "open"})
"""Kinds that "can" and "could" tell of: "could accept"."""
_LONGEST: Final = 10
_PHRASE: Final = 4
_UNDER_TERMS: Final = frozenset({"conditionally", "provisionally"})
_SHOULD: Final = frozenset({"should", "must", "ought"})
_FROM: Final = frozenset({"from", "of", "with"})
_TO: Final = frozenset({"to"})
_WITHOUT_HOLDER: Final = frozenset({"accept", "reject", "dropped"})
"""Kinds that a passive tells without saying by whom: "the offer was rejected"."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A verb that fits a frame, with its force."""

    clause: Clause
    frame: StanceFrame
    force: Force
    kind: StanceKind


def verb_drafts(grammar: Grammar, nouns: Nouns) -> tuple[tuple[StanceDraft, ...], frozenset[int]]:
    """Return the stances that verbs tell, and the rows of the words that only govern such a verb.

    "Ready" of "is ready to accept" tells of no stance of its own.
    """
    found = _weighed(grammar, list(_found(grammar, nouns)))
    governing = frozenset(row for one in found for row in one.force.via)
    told = (_draft(grammar, nouns, one) for one in found if one.clause.row not in governing)
    return tuple(draft for draft in told if draft is not None), governing


def _found(grammar: Grammar, nouns: Nouns) -> Iterator[_Found]:
    frames = verb_frames()
    rows = [row for row, lemma in enumerate(grammar.lemma) if lemma in frames]
    for row in rows:
        if not _is_verb(grammar, row):
            continue
        candidates = frames[grammar.lemma[row]]
        clause = Clause(grammar, row)
        frame = fitting(clause, (one for one in candidates if _has_more(clause, one)), nouns)
        force = None if frame is None else force_of(grammar, row)
        if frame is None or force is None:
            continue
        kind = _kind(clause, frame, force)
        if kind is not None:
            yield _Found(clause, frame, force, kind)


def _weighed(grammar: Grammar, found: list[_Found]) -> list[_Found]:
    """Return what was found; "neither accepts nor rejects" once, as being open."""
    at = {one.clause.row: one for one in found}
    kept = []
    for one in found:
        other = at.get(grammar.head[one.clause.row]) if _is_joined(grammar, one) else None
        if other is None or other is one or {one.kind, other.kind} != {"open", "reject"}:
            kept.append(one)
            continue
        kept.remove(other)
        kept.append(replace(other, kind="open"))
    return kept


def _is_silence(clause: Clause) -> bool:
    """Whether what is refused is only to be told: "refused to give details"."""
    grammar, verb = clause.grammar, clause.clauses.get("to")
    target = None if verb is None else grammar.child(verb, "dobj")
    return target is not None and grammar.lemma[target] in governors("untold")


def _is_bare(grammar: Grammar, verb: int, frame: StanceFrame) -> bool:
    """Whether a clause bids by its form alone ("suggested that it be moved"), or tells a plan."""
    if frame.announced:  # "announced that the patrols start on Monday"
        return frame.verb == "announce" and grammar.tag[verb] in ("VBP", "VBZ")
    subject = grammar.subject(verb)
    helpers = [kid for kid in grammar.children[verb] if "aux" in grammar.dep[kid]]
    if any(grammar.lower(kid) == "be" for kid in helpers):
        return len(helpers) == 1
    single = subject is not None and grammar.tag[subject] in ("NN", "NNP")
    return single and not helpers and grammar.tag[verb] in ("VB", "VBP")


def _is_joined(grammar: Grammar, found: _Found) -> bool:
    return grammar.dep[found.clause.row] == "conj" and found.force.negated


def _is_verb(grammar: Grammar, row: int) -> bool:
    """Whether a word is a verb, or a headline's that was taken for a noun: "…, demands changes"."""
    if grammar.tag[row][0] == "V":
        return grammar.dep[row] not in _NO_VERBS
    joined_to = grammar.tag[grammar.head[row]] == "VBZ" and grammar.dep[row] == "conj"
    return joined_to and grammar.tag[row] == "NNS" and grammar.child(row, "dobj") is not None


def _has_more(clause: Clause, frame: StanceFrame) -> bool:
    """Whether stands there what a frame of stance asks for besides."""
    grammar = clause.grammar
    if frame.kind == "open" and frame.object and not frame.beside and is_naming(clause):
        return False  # "considers the pause an insult"
    if frame.kind == "reject" and "to" in frame.clause and _is_silence(clause):
        return False
    if frame.announced or frame.bidding:
        verb = clause.clauses.get("that")
        aux = set() if verb is None else {grammar.lower(kid) for kid in grammar.children[verb]}
        told = not aux.isdisjoint(_WILL if frame.announced else _SHOULD)
        if not told and (verb is None or not _is_bare(grammar, verb, frame)):
            return False
    near = range(clause.row + 1, min(clause.row + 5, len(grammar)))
    return not frame.beside or any(grammar.lower(at) == frame.beside for at in near)


# -- which stance ---------------------------------------------------------------------------------


def _kind(clause: Clause, frame: StanceFrame, force: Force) -> StanceKind | None:
    if frame.only_coming and not (force.coming or force.able or force.via):
        return None
    if frame.only_not:
        return frame.kind if force.yet else None
    if frame.kind == "dropped":
        return _given_up(clause, force)
    if force.negated and (frame.mute or frame.negated):
        return frame.negated
    return turned_kind(frame.kind, force)


def _given_up(clause: Clause, force: Force) -> StanceKind | None:
    """Return what giving up is: of an objection an opening; of what is not given up, itself.

    To be ready to stop an act is an offer.
    """
    names = noun_frames()
    found = [names[clause.grammar.lemma[row]][0].kind for row in clause.objects
             if clause.grammar.lemma[row] in names]  # fmt: skip
    if force.negated:
        return found[0] if found else None
    if not found and (force.via or force.coming):
        return "offer"
    return "open" if found[:1] == ["reject"] else "dropped"


# -- who, and what about --------------------------------------------------------------------------


def _draft(grammar: Grammar, nouns: Nouns, found: _Found) -> StanceDraft | None:
    clause, frame, force = found.clause, found.frame, found.force
    holders = _holders(grammar, nouns, clause, force)
    told = (row for row in clause.objects if not nouns.is_any(row, ("talks",)))
    on_offer = any(nouns.is_any(row, _ON_OFFER) for row in told)
    decided = any(grammar.tag[row][0] == "N" for row in force.via)  # "the vote to reject it"
    unnamed = (clause.passive or decided) and frame.kind in _WITHOUT_HOLDER and on_offer
    if not holders and not (unnamed and found.kind != "offer"):
        return None
    addressees, roots = _addressees(clause, frame, nouns), _roots(clause, frame)
    roots = [row for row in roots if row not in addressees]
    kind, last = found.kind, _last(clause, frame)
    asked = _asked_to(clause, frame, nouns) if kind in ("demand", "offer") else None
    if asked is not None:
        kind, roots = asked.kind, _roots(asked.clause, asked.frame)
        last = asked.clause.row if asked.clause.row - force.first <= _LONGEST else last
    barred = {*range(force.first, last + 1), *clause.subjects} - set(roots)
    content = _content(grammar, clause, roots, barred)
    if frame.kind != "open" and not content:
        return None
    hedged = force.able and kind not in _ABLE and not force.negated
    adverbs = {grammar.lower(kid) for kid in grammar.children[clause.row]}
    otherwise = kind if adverbs & _UNDER_TERMS else None  # "conditionally accepted"
    return StanceDraft(
        kind="conditional" if otherwise else kind,
        first=force.first,
        last=last,
        row=clause.row,
        holders=holders,
        own=not holders and force.negated,  # "the text is not rejected", she said
        content=content,
        addressees=addressees,
        otherwise=otherwise,
        time="expected" if hedged else force.time,
        hedge=force.hedge,
        reasons=_reasons(grammar, found, asked),
    )


def _holders(grammar: Grammar, nouns: Nouns, clause: Clause, force: Force) -> tuple[int, ...]:
    """Return the heads of who has it: its subject, or that of the verb that governs it."""
    for subjects in (clause.subjects, *(Clause(grammar, row).subjects for row in force.via)):
        found = tuple(row for row in subjects if nouns.is_any(row, _WHO))
        if found:
            return found
    return ()


def _asked_to(clause: Clause, frame: StanceFrame, nouns: Nouns) -> _Found | None:
    """Return the verb that somebody is asked for: who urges "reject it" is against it himself."""
    grammar = clause.grammar
    asked = (row for kind, row in clause.clauses.items() if kind in frame.clause)
    verb = next((row for row in asked if grammar.tag[row] in ("VB", "VBP")), None)
    frames = () if verb is None else verb_frames().get(grammar.lemma[verb], ())
    if verb is None or not frames:
        return None
    inner = Clause(grammar, verb)
    fits = fitting(inner, frames, nouns)
    if fits is None or fits.kind not in _WITHOUT_HOLDER or not _roots(inner, fits):
        return None
    negated = is_negated(grammar, verb)
    if (fits.kind == "accept") != negated:
        return None  # to be urged to accept it is a demand
    return _Found(inner, fits, Force(verb, negated=negated), "reject")


def _last(clause: Clause, frame: StanceFrame) -> int:
    """Return the last row of the trigger: at "for" of "called for", at "open" of "left it open"."""
    last = trigger_end(clause, frame)
    if frame.beside:
        near = range(clause.row + 1, min(clause.row + 5, len(clause.grammar)))
        return next(at for at in near if clause.grammar.lower(at) == frame.beside)
    words = frame.particle | {preposition for preposition, _ in frame.phrases}
    grammar = clause.grammar
    for row in range(last + 1, min(last + _PHRASE, len(grammar))):
        if grammar.lower(row) in words:
            last = row
        elif grammar.tag[row] not in ("RP", "RB"):
            break
    return last


def _roots(clause: Clause, frame: StanceFrame) -> list[int]:
    """Return the heads of what a stance is about."""
    bare = not (frame.clause or frame.phrases)
    found = list(clause.objects) if frame.object or bare else []
    if frame.beside:
        found = [row for row in found if clause.grammar.lower(row) != frame.beside]
    found += [row for kind, row in clause.clauses.items() if kind in frame.clause]
    that = clause.clauses.get("that")
    if that is not None and [clause.grammar.lower(row) for row in found] == ["it"]:
        found = [that]  # "wants it in writing that"
    wanted = {preposition for preposition, _ in frame.phrases}
    found += [row for word, row in clause.phrases if word in wanted]
    if not found and frame.beside:
        found = [kid for kid in clause.grammar.children[clause.row] if kid > clause.row + 1
                 and clause.grammar.dep[kid] in ("ccomp", "advcl")]  # fmt: skip
    if not found and frame.particle:
        found = [*clause.driven, *(row for row in clause.clauses.values())]
    return list(dict.fromkeys(found))


def _addressees(clause: Clause, frame: StanceFrame, nouns: Nouns) -> tuple[int, ...]:
    """Return of whom it is asked: "the board" of "urged the board to accept"."""
    asked = frame.kind == "demand"
    found: list[int] = []
    if asked and frame.clause:
        found += [row for row in clause.objects if nouns.is_any(row, ("who",))]
        found += [row for word, row in clause.phrases
                  if word in ("on", "upon", "to") and nouns.is_any(row, ("who",))]  # fmt: skip
    words = _FROM if asked else _TO if frame.kind == "offer" else frozenset()
    found += [row for word, row in clause.phrases if word in words and nouns.is_any(row, ("who",))]
    if asked and not found:
        verb = clause.clauses.get("else") or clause.clauses.get("that")
        subject = None if verb is None else clause.grammar.subject(verb)
        found += [subject] if subject is not None and nouns.is_any(subject, ("who",)) else []
        if asked and not found and "for" in {word for word, _ in frame.phrases}:
            found += [row for row in clause.objects if nouns.is_any(row, ("who",))]
    return tuple(dict.fromkeys(found))


def _content(
    grammar: Grammar, clause: Clause, roots: Sequence[int], barred: set[int]
) -> tuple[int, ...]:
    """Return the rows of what it is about; a noun before its clause stands without that clause."""
    before = [row for row in roots if row < clause.row and grammar.is_below(clause.row, row)]
    rows = {row for root in before for row in without_clauses(grammar, root)}
    rows |= set(content_rows(grammar, [row for row in roots if row not in before], barred))
    return tuple(sorted(rows))


def _reasons(grammar: Grammar, found: _Found, asked: _Found | None) -> tuple[str, ...]:
    """Return why it is this stance."""
    frame, force = found.frame, found.force
    told = [f"verb “{frame.verb}”: {frame.kind}"]
    if force.via:
        words = ", ".join(f"“{grammar.word(row)}”" for row in force.via)
        told.append(f"governed by {words}")
    if force.negated:
        by = "no longer" if force.longer else "not so far" if force.yet else "denied"
        told.append(f"{by}: {found.kind}")
    if asked is not None:
        told.append(f"others are asked to “{asked.frame.verb}”: {asked.kind}")
    if force.time != "now":
        told.append(f"told as {force.time}")
    return (*told, *force.reasons)
