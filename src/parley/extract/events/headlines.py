"""Headlines that the parser took for names -> their grammar: "Dock Men Vote To Strike".

In capitals or telegraph style the tagger sees names where verbs stand. Each stretch of such a
headline is read anew: the first word that is a known verb's form, in a place where a verb can
stand, has before it who does it (or what is done to) and after it the rest.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from parley.extract.events.wordforms import noun_of, verb_of
from parley.extract.grammar.grammar import Grammar
from parley.lexicon import load

__all__ = ["headline_rows", "mend_headlines", "turn_passive"]

_LONG: Final = 4
"""Letters from which a word of a headline in title case has a capital, whatever it is."""
_SHARE: Final = 0.8
_FEWEST: Final = 2
_CONDITIONS: Final = frozenset({"if", "unless", "should", "who", "what", "why", "how", "when"})
_JOINING: Final = frozenset({"and", ",", "&"})
_QUOTES: Final = frozenset({"``", "''"})
_PRONOUNS: Final = frozenset({"he", "she", "it", "they", "we", "i", "you"})
_PAST: Final = frozenset({"VBN", "VBD"})


def headline_rows(grammar: Grammar) -> list[tuple[int, int]]:
    """Return the rows (first, past the last) of each marked headline."""
    marks = (mark for mark in grammar.document.marks if mark.kind == "headline")
    return [grammar.rows_in(mark.start, mark.end) for mark in marks]


def mend_headlines(grammar: Grammar) -> None:
    """Read anew the headlines in title case, in capitals, or without a verb."""
    for first, past in headline_rows(grammar):
        rows = [row for row in range(first, past) if grammar.tag[row] not in _QUOTES]
        if not rows or not _CONDITIONS.isdisjoint(grammar.lower(row) for row in rows):
            continue
        if _is_titled(grammar, rows) or not any(grammar.tag[row][0] == "V" for row in rows):
            for stretch in _stretches(grammar, rows):
                _Telegram(grammar, stretch).mend()


def turn_passive(grammar: Grammar, verb: int) -> bool:
    """Read a headline's past as a participle: "Strike called off"; False where it cannot be one."""
    form = verb_of(grammar.lower(verb))
    subject = grammar.child(verb, "nsubj")
    bound = grammar.child(verb, "dobj", "aux", "auxpass", "ccomp", "xcomp")
    if subject is None or bound is not None or form is None or form[1] != "VBN":
        return False
    grammar.tag[verb] = "VBN"
    grammar.attach(subject, verb, "nsubjpass")
    return True


def _is_titled(grammar: Grammar, rows: list[int]) -> bool:
    """Whether nearly all its long words have capitals."""
    words = [grammar.word(row) for row in rows]
    long = [word for word in words if len(word) >= _LONG and word.isalpha()]
    capital = sum(word[0].isupper() for word in long)
    common = any(noun_of(word.lower()) or verb_of(word.lower()) for word in words[1:])
    return len(words) >= _FEWEST and common and capital >= _SHARE * max(1, len(long))


def _stretches(grammar: Grammar, rows: list[int]) -> list[list[int]]:
    """Return the stretches of a headline that tell by themselves: apart at "as", ":"."""
    found: list[list[int]] = [[]]
    for row in rows:
        if grammar.lower(row) in _words("breaks"):
            found.append([])
        else:
            found[-1].append(row)
    return [stretch for stretch in found if stretch]


@cache
def _words(group: str) -> frozenset[str]:
    return frozenset(load("headlines")[group].split())


class _Telegram:
    """One stretch of a headline, whose grammar is made anew."""

    def __init__(self, grammar: Grammar, rows: list[int]) -> None:
        self._grammar = grammar
        self._rows = rows
        self._lower = [grammar.lower(row) for row in rows]

    def mend(self) -> None:
        """Find its verb and hang all else on it; without one, its phrases on the first noun."""
        at = self._verb()
        for row in self._rows:
            self._grammar.attach(row, row, "ROOT")
        self._name_nouns(at)
        if at is None:
            self._hang_phrases(0, len(self._rows), None)
            return
        self._hang_subject(at)
        self._hang_rest(at)

    # -- the verb ---------------------------------------------------------------------------------

    def _verb(self) -> int | None:
        """Return the place of the verb: the first sure one, else the first that may be one."""
        places = [at for at in range(1, len(self._rows)) if self._may_be_verb(at)]
        sure = (at for at in places if self._is_sure(at))
        return next(sure, next((at for at in places if self._takes_noun(at)), None))

    def _is_sure(self, at: int) -> bool:
        """Whether it is a verb: no noun too, after "to", or before "to" and a verb."""
        governs = at + 2 < len(self._rows) and self._opens_infinitive(at + 1)
        return noun_of(self._lower[at]) is None or self._after_to(at) or governs

    def _after_to(self, at: int) -> bool:
        return self._lower[at - 1] == "to"

    def _may_be_verb(self, at: int) -> bool:
        form = verb_of(self._lower[at])
        before = self._lower[at - 1]
        if form is None or before in _words("before") or before in _words("prepositions") - {"to"}:
            return False
        _, tag = form
        if self._after_to(at):
            return tag == "VB" and at > 1
        if tag in ("VB", "VBP"):
            return before in _words("modals") or self._is_several(at - 1)
        return tag in _PAST or not self._is_several(at - 1)

    def _is_several(self, at: int) -> bool:
        """Whether the words up to here are of several: "Dock Men", "Lunia, Torria"."""
        word = self._lower[at]
        joined = any(one in _JOINING for one in self._lower[:at])
        plural = word.endswith("s") and not word.endswith("ss") and word not in _words("single")
        known = noun_of(word)
        plural = plural or (known is not None and known[1] == "NNS")
        opening = self._before_phrase(at)
        if opening is not None and opening < at:
            plural = plural or self._is_several(opening)
        return joined or plural or word in _words("several") or word in _PRONOUNS

    def _before_phrase(self, at: int) -> int | None:
        """Return the place before the first preposition up to here: "Talks" of "Talks On Debt"."""
        opens = (one for one in range(1, at) if self._lower[one] in _words("prepositions"))
        first = next(opens, None)
        return None if first is None else first - 1

    def _takes_noun(self, at: int) -> bool:
        """Whether what may be a noun too is a verb here: "Lunia Demands Apology"."""
        if at + 1 == len(self._rows):
            return self._is_several(at - 1) and noun_of(self._lower[at - 1]) is not None
        after = self._lower[at + 1]
        opens = after in _words("prepositions") and after not in ("of", "in", "at")
        return verb_of(after) is None or opens or noun_of(after) is not None

    # -- nouns ------------------------------------------------------------------------------------

    def _name_nouns(self, verb: int | None) -> None:
        """Give the words that the lexicon knows their base forms and tags."""
        grammar = self._grammar
        for at, row in enumerate(self._rows):
            known = noun_of(self._lower[at])
            if at == verb or known is None or self._lower[at] in _words("prepositions"):
                continue
            grammar.lemma[row], grammar.tag[row] = known

    def _is_head(self, at: int) -> bool:
        word, tag = self._lower[at], self._grammar.tag[self._rows[at]]
        plain = tag[0] in "NCJVDP" or word in _words("several")
        return plain and word not in _words("before") | _words("adverbs") | _JOINING

    def _hang_phrases(self, first: int, past: int, top: int | None) -> list[int]:
        """Hang the words first..past on the heads of their phrases; return the unhung heads.

        A phrase behind a preposition hangs on `top`, else on the head before it.
        """
        grammar, heads = self._grammar, list[int]()
        start, preposition = first, None
        for at in range(first, past + 1):
            word = self._lower[at] if at < past else ","
            ends = word in _JOINING or (word in _words("prepositions") and at < past)
            if not ends:
                continue
            head = self._hang_words(start, at)
            if head is not None and preposition is not None:
                grammar.attach(head, preposition, "pobj")
            elif head is not None:
                heads.append(head)
            start = at + 1
            if word in _words("prepositions"):
                above = top if top is not None else (heads[-1] if heads else None)
                above = head if word == "of" and head is not None else above
                preposition = self._rows[at]
                grammar.tag[preposition] = "IN"
                if above is not None:
                    grammar.attach(preposition, above, "prep")
        for head in heads[1:]:
            grammar.attach(head, heads[0], "conj")
        return heads

    def _hang_words(self, first: int, past: int) -> int | None:
        """Hang the words of one phrase on its last noun; return that, or None without one."""
        grammar = self._grammar
        places = [at for at in range(first, past) if self._is_head(at)]
        days = [at for at in places if self._lower[at] in _words("days")]
        places = [at for at in places if at not in days] or days
        if not places:
            return None
        head = self._rows[places[-1]]
        for at in range(first, past):
            row = self._rows[at]
            if row == head:
                continue
            tag = grammar.tag[row]
            if self._lower[at] in _words("before"):
                grammar.attach(row, head, "det")
            elif self._lower[at] in _words("days") and row > head:
                grammar.attach(row, head, "npadvmod")
            elif tag == "POS":
                grammar.attach(row, self._rows[at - 1], "case")
                grammar.attach(self._rows[at - 1], head, "poss")
            else:
                grammar.attach(row, head, "nummod" if tag == "CD" else "compound")
        return head

    # -- what hangs on the verb -------------------------------------------------------------------

    def _hang_subject(self, at: int) -> None:
        grammar, row = self._grammar, self._rows[at]
        lemma, tag = verb_of(self._lower[at]) or (self._lower[at], "VB")
        grammar.lemma[row] = lemma
        infinitive = self._after_to(at)
        past = at - 1 if infinitive else at
        if tag in _PAST:
            tag = "VBN" if self._is_passive(at) else "VBD"
        grammar.tag[row] = "VB" if infinitive else "VBP" if tag == "VB" else tag
        if infinitive:
            grammar.tag[self._rows[past]] = "TO"
            grammar.attach(self._rows[past], row, "aux")
        if self._lower[past - 1] in _words("modals"):
            past -= 1
            grammar.tag[row], grammar.tag[self._rows[past]] = "VB", "MD"
            grammar.attach(self._rows[past], row, "aux")
        heads = self._hang_phrases(0, past, None)
        if heads:
            label = "nsubjpass" if grammar.tag[row] == "VBN" else "nsubj"
            grammar.attach(heads[0], row, label)

    def _is_passive(self, at: int) -> bool:
        """Whether nothing is done to stands behind it: "Two Held After Clash"."""
        if at + 1 == len(self._rows):
            return True
        after = self._lower[at + 1]
        ends = _words("prepositions") | _words("particles") | _words("days") | _words("adverbs")
        return after in ends or after in _JOINING

    def _hang_rest(self, at: int) -> None:
        """Hang particles, objects, phrases and infinitives behind the verb on it."""
        grammar, verb = self._grammar, self._rows[at]
        start = at + 1
        to = next(
            (one for one in range(start, len(self._rows) - 1) if self._opens_infinitive(one)), None
        )
        past = len(self._rows) if to is None else to
        while start < past and self._lower[start] in _words("particles"):
            grammar.attach(self._rows[start], verb, "prt")
            grammar.tag[self._rows[start]] = "RP"
            start += 1
        if past - 1 > start and self._lower[past - 1] in _words("particles"):
            past -= 1
            grammar.attach(self._rows[past], verb, "prt")
        for head in self._hang_phrases(start, past, verb)[:1]:
            day = grammar.lower(head) in _words("days")
            grammar.attach(head, verb, "npadvmod" if day else "dobj")
        if to is not None:
            inner = self._rows[to + 1]
            grammar.lemma[inner], grammar.tag[inner] = self._lower[to + 1], "VB"
            grammar.tag[self._rows[to]] = "TO"
            grammar.attach(self._rows[to], inner, "aux")
            grammar.attach(inner, verb, "xcomp")
            self._hang_rest(to + 1)

    def _opens_infinitive(self, at: int) -> bool:
        form = verb_of(self._lower[at + 1])
        return self._lower[at] == "to" and form is not None and form[1] == "VB"
