"""A printed word in lower case -> what it may be: a verb's form, a noun's form.

Headlines in capitals give the tagger nothing to go by; the lexicon's own verbs and nouns, inflected
by the rules of English spelling, do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from parley.extract.events.frames import governing, kinds, noun_frames, verb_frames
from parley.extract.grammar.grammar import Grammar
from parley.extract.roles import Roles
from parley.lexicon import load

__all__ = ["join_hyphens", "noun_of", "verb_of"]

_VOWELS: Final = frozenset("aeiou")
_HISSING: Final = ("s", "x", "z", "ch", "sh", "o")


@cache
def verb_of(word: str) -> tuple[str, str] | None:
    """Return base form and tag (VB, VBZ, VBN, VBD) of a verb's form; None for what is none."""
    return _verb_forms().get(word)


@cache
def noun_of(word: str) -> tuple[str, str] | None:
    """Return base form and tag (NN, NNS) of a noun that the lexicon knows; None for another."""
    for ending, base in (("ies", "y"), ("men", "man"), ("es", ""), ("s", "")):
        if word.endswith(ending) and _is_noun(word.removesuffix(ending) + base):
            return word.removesuffix(ending) + base, "NNS"
    return (word, "NN") if _is_noun(word) else None


def _is_noun(word: str) -> bool:
    return word in _nouns() or Roles.load().is_role(word) or Roles.load().is_institution(word)


@cache
def _nouns() -> frozenset[str]:
    of_verbs = load("headlines")["kinds_of_verbs"].split()
    named = (words for kind, words in kinds().items() if kind not in of_verbs)
    return frozenset(noun_frames()).union(*named)


def join_hyphens(grammar: Grammar) -> None:
    """Give the last part of a noun with a hyphen the base form of the whole: "cease-fire"."""
    for row in range(1, len(grammar) - 1):
        if grammar.tag[row] != "HYPH":
            continue
        known = noun_of(f"{grammar.lower(row - 1)}-{grammar.lower(row + 1)}")
        if known is not None and grammar.dep[row + 1] not in ("amod", "compound"):
            grammar.lemma[row + 1], grammar.tag[row + 1] = known


@cache
def _verb_forms() -> Mapping[str, tuple[str, str]]:
    lexicon = load("headlines")
    known = set(verb_frames()) | set(lexicon["verbs"].split()) | governing("failing")
    found: dict[str, tuple[str, str]] = {}
    for verb in sorted(known):
        for form, tag in _forms(verb):
            found.setdefault(form, (verb, tag))
    for form, words in lexicon["irregular"].items():
        base, tag = words.split()
        found[form] = (base, tag)
    return found


def _forms(verb: str) -> Iterator[tuple[str, str]]:
    """Yield the forms of a regular verb with their tags."""
    yield verb, "VB"
    if verb[-1] == "y" and verb[-2] not in _VOWELS:
        yield verb[:-1] + "ies", "VBZ"
        yield verb[:-1] + "ied", "VBN"
        return
    yield verb + ("es" if verb.endswith(_HISSING) else "s"), "VBZ"
    yield verb + ("d" if verb.endswith("e") else "ed"), "VBN"
    doubled = verb[-1] not in _VOWELS and verb[-2:-1] in ("a", "e", "i", "o", "u")
    if doubled:
        yield verb + verb[-1] + "ed", "VBN"
