"""Grammar -> cues: the verbs and phrases by which the report says that somebody said something."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from parley.extract.grammar.grammar import Grammar
from parley.lexicon import load
from parley.model import Span

__all__ = ["Cue", "cue_words", "cues", "is_said", "speaks", "unattributed"]

_VERB_TAGS: Final = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})


_BESIDE: Final = frozenset({"aux", "auxpass"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in one parsed document.

    `row` is the token on which source and content hang (the verb, or "according"); `last` the row
    at which the cue's words end ("ruled out"); `takes` what its complement may be (cues.toml);
    `belief` tells what is held from what is said; `kind` the part of speech, or "label" for the
    colon after a name in a headline and "turn" for that in a transcript.
    """

    row: int
    last: int
    takes: frozenset[str]
    belief: bool = False
    kind: Literal["verb", "noun", "adjective", "label", "turn"] = "verb"

    @property
    def prepositional(self) -> bool:
        """Whether its source is the object of a preposition ("according to")."""
        return "source" in self.takes


@cache
def _verbs() -> dict[str, frozenset[str]]:
    takes: dict[str, set[str]] = {}
    lexicon = load("cues")
    for group in lexicon["verbs"]:
        for verb in group["words"].split():
            takes.setdefault(verb, set()).update(group["takes"])
    for verb in lexicon["quotation_only"]["words"].split():
        takes.setdefault(verb, set()).add("quotation")
    return {verb: frozenset(found) for verb, found in takes.items()}


@cache
def _beliefs() -> frozenset[str]:
    groups = load("cues")["verbs"]
    spoken = {w for g in groups if "standing" not in g for w in g["words"].split()}
    believed = {w for g in groups if "standing" in g for w in g["words"].split()}
    return frozenset(believed - spoken)


@cache
def unattributed(kind: str = "verb") -> frozenset[str]:
    """Return the cues of a kind that report with nobody named: "are said to", "reports that"."""
    key = {"verb": "unattributed", "noun": "unnamed_nouns"}.get(kind)
    return frozenset(load("cues")[key]["words"].split()) if key else frozenset()


@cache
def _phrases() -> dict[tuple[str, str], frozenset[str]]:
    return {
        (phrase["verb"], phrase["particle"]): frozenset(phrase["takes"])
        for phrase in load("cues")["phrases"]
    }


@cache
def _prepositions() -> dict[str, str]:
    """Return first word -> second word of the prepositional cues."""
    phrases = [phrase.split() for phrase in load("cues")["prepositional"]["words"]]
    return {phrase[0]: phrase[1] for phrase in phrases}


def speaks(grammar: Grammar, row: int) -> bool:
    """Whether a row is a verb of saying that can report a clause: "said", not "believed"."""
    lemma = grammar.lemma[row]
    verb = grammar.tag[row] in _VERB_TAGS and lemma not in _beliefs()
    return verb and "clause" in _verbs().get(lemma, ())


def is_said(grammar: Grammar, row: int) -> bool:
    """Whether a row is a verb by which words or a charge are reported: "said", "accused"."""
    lemma = grammar.lemma[row]
    takes = _verbs().get(lemma, frozenset())
    spoken = "quotation" in takes and len(takes) > 1 and lemma not in _beliefs()
    return grammar.tag[row] in _VERB_TAGS and spoken


def cue_words(grammar: Grammar, cue: Cue) -> Span:
    """Return the cue as printed, with "not" and what stands between: "does not accept"."""
    kids = [kid for kid in grammar.children[cue.row] if kid < cue.row]
    denied = next((kid for kid in kids if grammar.dep[kid] == "neg"), cue.row)
    first = min((kid for kid in kids if grammar.dep[kid] in _BESIDE), default=denied)
    first = first if all(grammar.head[row] == cue.row for row in range(first, denied)) else denied
    return grammar.span(first if denied < cue.row else cue.row, cue.last)


def cues(grammar: Grammar) -> Iterator[Cue]:
    """Yield the cues of a document in order of the text."""
    verbs, phrases, prepositions = _verbs(), _phrases(), _prepositions()
    beliefs, mended = _beliefs(), load("cues")["mended"]
    for row in range(len(grammar)):
        second = prepositions.get(grammar.lower(row))
        if second and row + 1 < len(grammar) and grammar.lower(row + 1) == second:
            yield Cue(row, row + 1, frozenset({"source"}))
            continue
        ends = _end_of_account(grammar, row)
        if ends is not None:
            yield Cue(row, ends, frozenset({"source"}))
            continue
        if grammar.tag[row] not in _VERB_TAGS or _in_compound(grammar, row):
            continue
        if _is_put_to(grammar, row):
            continue
        lemma = mended.get(grammar.lower(row), grammar.lemma[row])
        for kid in grammar.children[row]:
            found = phrases.get((lemma, grammar.lower(kid)))
            if found and kid > row:
                yield Cue(row, kid, found)
                break
        else:
            if lemma in verbs:
                yield Cue(row, row, verbs[lemma], lemma in beliefs)


def _end_of_account(grammar: Grammar, row: int) -> int | None:
    """Return where "by the union's count", "as described by the envoys" ends, from its first word.

    That is the preposition, or the participle; None where nobody's account is given.
    """
    accounts, described = _accounts()
    if grammar.lower(row) in accounts and grammar.tag[row] == "IN":
        noun = grammar.child(row, "pobj")
        if noun is None or grammar.lemma[noun] not in accounts[grammar.lower(row)]:
            return None
        whose = grammar.child(noun, "poss")
        return noun if whose is not None and _is_aside(grammar, row, noun) else None
    if grammar.tag[row] != "VBN" or grammar.lemma[row] not in described:
        return None
    opens = any(grammar.lower(kid) == "as" and kid == row - 1 for kid in grammar.children[row])
    return grammar.child(row, "agent") if opens else None


def _is_aside(grammar: Grammar, row: int, noun: int) -> bool:
    """Whether a phrase opens its sentence or stands apart, and its noun is of nothing more.

    "In its account of the war" tells where something stands; "in its account of events" does not.
    """
    first, _ = grammar.sentences[grammar.sentence[row]]
    of = next((kid for kid in grammar.children[noun] if grammar.lower(kid) == "of"), None)
    told = None if of is None else grammar.child(of, "pobj")
    if told is not None and grammar.lemma[told] not in load("cues")["prepositional"]["events"]:
        return False
    return row == first or grammar.word(row - 1) == ","


@cache
def _accounts() -> tuple[dict[str, frozenset[str]], frozenset[str]]:
    """Return the nouns of accounts by preposition, and the verbs of "as described by"."""
    lexicon = load("cues")["prepositional"]
    nouns = {word: frozenset(lexicon[word].split()) for word in ("by", "in", "on")}
    return nouns, frozenset(lexicon["described"].split())


def _is_put_to(grammar: Grammar, row: int) -> bool:
    """Whether a sentence opens with what somebody was asked: "Asked whether it would hold, …"."""
    first, _ = grammar.sentences[grammar.sentence[row]]
    return row == first and grammar.lower(row) in ("asked", "pressed", "quizzed", "questioned")


def _in_compound(grammar: Grammar, row: int) -> bool:
    """Whether a participle is the end of a compound: "the so-called deal", "self-declared"."""
    if row == 0 or grammar.tag[row] != "VBN" or grammar.word(row - 1) not in ("-", "‑"):
        return False
    return grammar.start[row] == grammar.end[row - 1] and grammar.dep[row] == "amod"
