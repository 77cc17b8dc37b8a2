"""Grammar and a cue -> who is printed as the source: the head rows of the mention, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from parley.extract.grammar.cues import Cue
from parley.extract.grammar.ends import joined_to_cue
from parley.extract.grammar.grammar import Grammar
from parley.extract.names.papers import issuer
from parley.extract.names.press import is_press
from parley.extract.roles import Roles
from parley.extract.sources.quoting import (
    NOMINAL,
    QUOTED_AS,
    is_someone,
    joined,
    passes_on,
    quoted_by,
    quoting,
    relayed,
)

__all__ = ["Source", "source_of"]

_CLIMB: Final = frozenset(
    {"xcomp", "advcl", "conj", "pcomp", "prep", "acl", "relcl", "dep", "ccomp"}
)
_RELATIVES: Final = frozenset({"who", "which", "that", "whom"})
_IMPERSONAL: Final = frozenset({"be", "seem", "appear", "happen", "turn", "take", "become", "look"})


@dataclass(frozen=True, slots=True)
class Source:
    """The head rows of the source's mentions (several where joined by "and"), and the reason.

    `relative` is the pronoun that stands for them beside the cue ("Ada Obi, who said …"); `via` the
    head rows of those who pass their words on ("Reuters quoted Ada Obi as saying …").
    """

    heads: tuple[int, ...]
    reason: str
    relative: int | None = None
    via: tuple[int, ...] = ()


def source_of(grammar: Grammar, cue: Cue) -> Source:
    """Return the source of a cue; without heads where the report names none."""
    if cue.prepositional:
        return _cited(grammar, cue, _prepositional_source(grammar, cue))
    if _is_passive(grammar, cue.row):
        return _passive_source(grammar, cue.row)
    return _cited(grammar, cue, _climb(grammar, cue.row))


def _prepositional_source(grammar: Grammar, cue: Cue) -> Source:
    owner = grammar.child(cue.last, "poss")
    if owner is not None:
        return Source(joined(grammar, owner), f"whose {grammar.word(cue.last)} it is")
    for kid in grammar.children[cue.row]:
        target = grammar.child(kid, "pobj")
        if target is not None:
            quoted = quoted_by(grammar, target)
            if quoted is not None:
                via = joined(grammar, target)
                reason = "whom the one named is said to quote"
                return Source(joined(grammar, quoted), reason, via=via)
            return Source(joined(grammar, target), f"object of “{grammar.word(kid)}”")
    return Source((), "nobody is named after the cue")


def _cited(grammar: Grammar, cue: Cue, source: Source) -> Source:
    """Return whom an outlet cites instead of the outlet: "Reuters reported, citing a delegate"."""
    if len(source.heads) != 1 or not is_press(grammar, source.heads[0]):
        return source
    above, outlet = grammar.head[cue.row], source.heads[0]
    near = [
        *grammar.children[cue.row],
        *grammar.children[above],
        *grammar.children[outlet],
        *grammar.children[grammar.head[outlet]],
    ]
    for kid in near:
        citing = grammar.lemma[kid] in QUOTED_AS and grammar.tag[kid] == "VBG"
        if not citing or grammar.sentence[kid] != grammar.sentence[cue.row]:
            continue
        cited = relayed(grammar, kid)
        if cited is not None and cited != outlet:
            reason = "whom the outlet named is said to cite"
            return Source(joined(grammar, cited), reason, via=source.heads)
    return source


def _is_passive(grammar: Grammar, verb: int) -> bool:
    """Whether a verb is passive: with its auxiliary, or a bare participle ("when asked if …")."""
    labels = {grammar.dep[kid] for kid in grammar.children[verb]}
    if labels & {"auxpass", "nsubjpass"}:
        return True
    bare = grammar.tag[verb] == "VBN" and not labels & {"aux", "nsubj"}
    return bare and grammar.dep[verb] in ("advcl", "acl", "relcl", "prep")


def _passive_source(grammar: Grammar, verb: int) -> Source:
    subject = grammar.subject(verb)
    if subject is not None and grammar.lemma[verb] in QUOTED_AS:
        return Source(joined(grammar, subject), "who is quoted")
    agent = grammar.child(verb, "agent")
    if agent is not None:
        target = grammar.child(agent, "pobj")
        if target is not None:
            return Source(joined(grammar, target), "named with “by” after a passive cue")
    return Source((), "passive, and nobody is named with “by”")


def _climb(grammar: Grammar, verb: int) -> Source:
    """Find the subject of the verb, or the one it shares with the verbs above it."""
    own = relayed(grammar, verb) if passes_on(grammar, verb) else None
    if own is not None:
        return Source(joined(grammar, own), "who is quoted", via=quoting(grammar, verb))
    own = _taken_for_manner(grammar, verb)
    if own is not None:
        return Source(joined(grammar, own), "subject of the cue")
    row: int | None = verb
    for steps in range(_HIGHEST):
        if row is None:
            break
        quoted = relayed(grammar, row) if steps else None
        if quoted is not None and quoted < verb:
            return Source(joined(grammar, quoted), "who is quoted")
        above = joined_to_cue(grammar, row)
        row = row if above is None else above
        found = _source_at(grammar, row, steps) or _made_to(grammar, row)
        if found is not None:
            return found
        row = _next_above(grammar, row, steps)
    return Source((), "the cue has no subject")


def _source_at(grammar: Grammar, row: int, steps: int) -> Source | None:
    """Return the subject of a verb, or the noun that the verb describes."""
    subject = _subject_row(grammar, row)
    if subject is not None:
        nobody = _is_expletive(grammar, subject, row) or _tells_of_a_thing(grammar, subject, row)
        if not (steps and nobody):
            return _subject(grammar, row, subject, steps)
    head = grammar.head[row]
    if grammar.dep[row] not in ("acl", "relcl") or grammar.tag[head][0] not in "NP":
        return None
    issued_by = issuer(grammar, head)
    if issued_by is not None:
        return Source(joined(grammar, issued_by), "who puts out what the cue describes")
    return Source(joined(grammar, head), "the noun that the cue describes")


def _made_to(grammar: Grammar, verb: int) -> Source | None:
    """Return who is made to speak: "the senators forced the banker to admit …"."""
    above = grammar.head[verb]
    infinitive = any(grammar.tag[kid] == "TO" for kid in grammar.children[verb])
    if grammar.dep[verb] != "xcomp" or not infinitive:
        return None
    made = grammar.child(above, "dobj")
    if made is None or not above < made < verb:
        return None
    someone = grammar.tag[made] == "PRP" or is_someone(grammar, made)
    return Source(joined(grammar, made), "who is made to say it") if someone else None


def _subject_row(grammar: Grammar, verb: int) -> int | None:
    subject = grammar.subject(verb)
    if subject is None:
        return _hung_too_low(grammar, verb)
    if _is_time(grammar, subject):
        return None
    return _noun_before(grammar, verb) if grammar.dep[subject] == "csubj" else subject


def _hung_too_low(grammar: Grammar, verb: int) -> int | None:
    """Return a subject that was taken for an apposition: "the same day the agency said …"."""
    if grammar.tag[verb] not in _FINITE:
        return None
    for kid in grammar.children[verb]:
        if kid > verb or grammar.dep[kid] not in ("prep", "npadvmod"):
            continue
        for row in grammar.subtree(kid):
            if grammar.dep[row] == "appos" and is_someone(grammar, row):
                return row
    return None


def _is_time(grammar: Grammar, row: int) -> bool:
    """Whether a subject is an hour: "he came out before eleven to say …"."""
    number = grammar.tag[row] == "CD" and row > 0
    return number and grammar.lower(row - 1) in _BEFORE_AN_HOUR


def _taken_for_manner(grammar: Grammar, verb: int) -> int | None:
    """Return a subject that was taken for what "as" compares: "they left as Ada, 58, vowed …"."""
    above = grammar.head[verb]
    if grammar.dep[verb] != "conj" or grammar.tag[verb] not in _FINITE or grammar.subject(verb):
        return None
    if any(grammar.dep[kid] == "cc" and above < kid < verb for kid in grammar.children[above]):
        return None
    for row in range(verb - 1, max(above, verb - _LONGEST_SUBJECT), -1):
        if grammar.lower(row) == "as" and grammar.dep[row] == "prep":
            return grammar.child(row, "pobj")
    return None


def _next_above(grammar: Grammar, row: int, steps: int) -> int | None:
    """Return the verb that can share its subject with this one, where there is one."""
    label, head = grammar.dep[row], grammar.head[row]
    if head == row or label not in _CLIMB:
        return None
    told = _told_within(grammar, row)
    if told is not None:
        return told
    subject = _subject_row(grammar, row) if steps else None
    thing = subject is not None and _tells_of_a_thing(grammar, subject, row)
    return None if label == "ccomp" and grammar.tag[row] != "VBG" and not thing else head


def _told_within(grammar: Grammar, row: int) -> int | None:
    """Return the verb of "the talks failed, the union said, adding that …", which was hung higher.

    What goes on from a report goes on from who told it, not from what was told.
    """
    above = grammar.head[row]
    if grammar.dep[row] != "advcl" or grammar.tag[row] != "VBG":
        return None
    within = (kid for kid in grammar.children[above] if above < kid < row)
    told = [kid for kid in within if grammar.dep[kid] == "parataxis" and grammar.subject(kid)]
    return told[-1] if told else None


def _tells_of_a_thing(grammar: Grammar, subject: int, verb: int) -> bool:
    """Whether a reported clause is of no one: "she said the talks failed, calling them a farce"."""
    lemma, roles = grammar.lemma[subject], Roles.load()
    someone = roles.is_role(lemma) or roles.is_institution(lemma) or lemma in roles.papers
    thing = grammar.tag[subject] in ("NN", "NNS") and not someone
    return thing and grammar.dep[verb] == "ccomp"


def _is_expletive(grammar: Grammar, subject: int, verb: int) -> bool:
    """Whether a subject stands for nobody: "it was late when …", "there were …"."""
    word = grammar.lower(subject)
    return word == "there" or (word == "it" and grammar.lemma[verb] in _IMPERSONAL)


def _noun_before(grammar: Grammar, verb: int) -> int | None:
    """Return the noun next before a verb in its sentence, for a clause taken as its subject."""
    first, _ = grammar.sentences[grammar.sentence[verb]]
    near = range(verb - 1, max(first, verb - 5) - 1, -1)
    return next((row for row in near if grammar.tag[row] in NOMINAL), None)


def _subject(grammar: Grammar, verb: int, subject: int, steps: int) -> Source:
    relative = grammar.lower(subject) in _RELATIVES and grammar.tag[subject] in ("WP", "WDT")
    if relative and grammar.dep[verb] == "relcl":
        head = grammar.head[verb]
        reason = "the noun that the relative clause describes"
        return Source(joined(grammar, head), reason, relative=subject)
    if steps and grammar.dep[subject] == "nsubjpass" and grammar.lemma[verb] not in QUOTED_AS:
        return Source(joined(grammar, subject), "subject of a passive clause around the cue")
    if grammar.lower(subject) in _THINGS and grammar.tag[subject] == "DT":
        return Source((), "what was said or done before is no source")
    reason = "subject of the cue" if not steps else "subject shared with a verb above the cue"
    return Source(_listed(grammar, verb, subject), reason)


def _listed(grammar: Grammar, verb: int, subject: int) -> tuple[int, ...]:
    """Return all subjects of a verb, also those that the parser did not join to the first.

    Of several subjects the last carries the list ("Ada, two diplomats and the union said"); where
    it joins nothing it is the subject alone ("With a day to the vote, the union said").
    """
    several = [kid for kid in grammar.children[verb] if grammar.dep[kid] in _NOMINAL_SUBJECTS]
    before = [kid for kid in several if subject <= kid < verb and grammar.tag[kid] in NOMINAL]
    if len(before) > 1:
        last = joined(grammar, before[-1])
        return tuple(before[:-1]) + last if len(last) > 1 else last
    apposed = grammar.child(subject, "appos")
    if apposed is not None and apposed < verb and _goes_on(grammar, apposed, verb):
        return (*joined(grammar, subject), *joined(grammar, apposed))
    return joined(grammar, subject)


def _goes_on(grammar: Grammar, apposed: int, verb: int) -> bool:
    """Whether an apposition goes on the list of subjects: "Ada Obi, the union and its board"."""
    last = joined(grammar, apposed)
    role = any(Roles.load().is_role(grammar.lemma[row]) for row in last)
    closed = any(grammar.word(row) == "," for row in range(last[-1], verb))
    return len(last) > 1 and not role and not closed


_NOMINAL_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
_HIGHEST: Final = 6
"""How many verbs are climbed from the cue to the one whose subject it shares."""
_BEFORE_AN_HOUR: Final = frozenset({"before", "after", "until", "till", "since", "by", "around"})
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP"})
_THINGS: Final = frozenset({"that", "this"})
_LONGEST_SUBJECT: Final = 10
