"""Sources in one document -> Speakers: under which name, of what kind, and how they stand.

A later short form ("Ms Obi", "the Council") is given the fullest form printed before it; "he" or
"she" the person who last was the subject of a main clause. Nothing is decided across documents.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.names.bodies import Bodies, Body
from parley.extract.names.callings import Callings
from parley.extract.names.named import Named
from parley.extract.names.naming import Person
from parley.extract.names.offices import Offices
from parley.extract.names.papers import Papers
from parley.extract.names.people import People
from parley.extract.names.phrases import ARTICLES, described, is_any, phrase
from parley.extract.names.things import looks_named
from parley.extract.roles import Roles
from parley.extract.sources.antecedents import Antecedents
from parley.extract.sources.sources import Source
from parley.extract.sources.unnamed import Introductions, counted
from parley.extract.sources.voices import speaks_for_a_body
from parley.extract.sources.withheld import anonymity, knowledge
from parley.model import Span, Speaker, Standing

__all__ = ["Mentions"]

_NAMES: Final = frozenset({"NNP", "NNPS"})
_NOUNS: Final = frozenset({"NN", "NNS"})
_PRONOUNS: Final = frozenset({"PRP", "PRP$"})
_SELF: Final = frozenset({"i", "we", "you", "me", "us"})
_MARKS: Final = str.maketrans("", "", '“”"')
_SOME: Final = frozenset({"some", "many", "most", "several", "few", "other", "two", "three"})
_DEEPEST: Final = 4
"""How many steps lead from a paper to whoever put it out: "its letter", "the union", a name."""


class Mentions:
    """Who is mentioned where in one document; `is_quoted(row)` tells what stands in marks."""

    def __init__(
        self, grammar: Grammar, sources: Sequence[Source], is_quoted: Callable[[int], bool]
    ) -> None:
        self._grammar = grammar
        self.is_quoted = is_quoted
        self._roles = roles = Roles.load()
        self.people = people = People(grammar, roles)
        self._offices = Offices(grammar, people, roles)
        self._named = Named(grammar, people, self._offices, is_quoted)
        self.bodies = Bodies(grammar, people, roles)
        self._callings = Callings(grammar, self.bodies, roles)
        self._papers = Papers(grammar)
        self._antecedents = Antecedents(
            grammar, sources, is_quoted, lambda row: people.at(row) is not None, self._named.pair
        )
        told = [row for row in self._mentioned(sources) if self._is_unnamed(row)]
        offices = [row for row in told if self._is_office(row)]
        unnamed = [row for row in told if not self._is_office(row)]
        self._unnamed = Introductions(grammar, people, unnamed, offices)
        self._anonymity = anonymity(grammar, self._unnamed, is_quoted)
        self._knowledge = knowledge(grammar, self._unnamed)

    def speakers(self, source: Source) -> tuple[Speaker, ...]:
        """Return the speakers of a source; one without a name where the report names nobody."""
        if not source.heads:
            return (Speaker("", "unknown", "unattributed", None, None, source.reason, None),)
        heads = dict.fromkeys(row for head in source.heads for row in self._named.pair(head))
        found = [one for head in heads for one in self._speakers(head, source.reason)]
        if source.relative is not None:
            who = self._grammar.span(source.relative, source.relative)
            found = [replace(one, evidence=who) for one in found]
        return tuple(found)

    def name(self, head: int) -> str | None:
        """Return the name under which a mention is known; None for a pronoun of nobody's."""
        found = next(self._speakers(head, ""), None)
        if found is None or found.kind == "pronoun":
            return None
        first, _, rest = found.name.partition(" ")
        return rest if rest[:1].isupper() and first.lower() in ARTICLES else found.name

    def person(self, head: int) -> Person | None:
        """Return the person whom a mention names, by name or beside one; None for others."""
        return self._named.at(head)

    def is_person(self, head: int) -> bool:
        """Whether a mention is a person's name."""
        return self._named.at(head) is not None

    # -- one mention ----------------------------------------------------------------------------

    def _speakers(self, head: int, reason: str, depth: int = 0) -> Iterator[Speaker]:
        """Yield the speaker of a mention: of a pronoun whom it points at, of a paper its author."""
        if depth < _DEEPEST:
            if self._grammar.tag[head] in _PRONOUNS:
                yield from self._pointed_at(head, reason, depth)
                return
            author = self._papers.author(head)
            if author is not None and author != head:
                meant = list(self._instead(head, (author,), reason, depth))
                if all(one.kind != "pronoun" for one in meant):
                    yield from meant
                    return
        yield self._speaker(head, reason)

    def _pointed_at(self, head: int, reason: str, depth: int) -> Iterator[Speaker]:
        named, before = self._named.before(head), self._antecedents.of(head)
        nearer = not before or (named is not None and named.last > before[-1])
        meant = [] if nearer else list(self._instead(head, before, reason, depth))
        office = any(one.kind == "role" and one.standing == "on record" for one in meant)
        if not meant or (named is not None and office):
            yield self._pronoun(head, named, reason)
            return
        yield from meant

    def _instead(
        self, head: int, meant: Iterable[int], reason: str, depth: int
    ) -> Iterator[Speaker]:
        """Yield those who are meant by a mention; the mention stays the evidence."""
        evidence = self._grammar.span(*phrase(self._grammar, head))
        for row in meant:
            for one in self._speakers(row, reason, depth + 1):
                whose = "from" if self._papers.author(head) == row else "is"
                why = f"{one.reason}; “{evidence.quote.lower()}” {whose} {one.name}"
                yield replace(one, evidence=evidence, reason=why)

    def _speaker(self, head: int, reason: str) -> Speaker:
        evidence = self._grammar.span(*phrase(self._grammar, head))
        person = self._named.at(head)
        if person is not None:
            return self._person(person, head, reason, evidence)
        called = self._callings.at(head)
        if called is not None:
            why = f"{reason}; “{evidence.quote}” is {called.reason}"
            return Speaker(called.name, "organisation", "institutional", 1, None, why, evidence)
        if self._is_name(head):
            if self._is_some_of_a_people(head):
                return self._anonymous(head, reason, evidence)
            return self._body(head, reason, evidence)
        return self._role(head, reason, evidence)

    def _person(self, person: Person, head: int, reason: str, evidence: Span) -> Speaker:
        full = self.people.fullest(person)
        role = self._named.role(person, head)
        why = reason if full.words == person.words else f"{reason}; “{person.name}” is a short form"
        return Speaker(full.name, "person", "on record", 1, role, why, evidence)

    def _pronoun(self, head: int, person: Person | None, reason: str) -> Speaker:
        word = self._grammar.lower(head)
        evidence = self._grammar.span(head, head)
        if person is not None:
            full = self.people.fullest(person)
            role = self.people.role_of(person)
            why = f"{reason}; “{word}” is {full.name}, named last as one who acts or speaks"
            return Speaker(full.name, "person", "on record", 1, role, why, evidence)
        standing: Standing = "unattributed" if word in _SELF else "anonymous"
        return Speaker(word, "pronoun", standing, None, None, reason, evidence)

    def _is_name(self, head: int) -> bool:
        """Whether a mention is a name, and of no person: a body's, a place's, an unknown one."""
        if self._grammar.tag[head] in _NAMES:
            return not self._roles.is_role(self._grammar.lower(head))
        return looks_named(self._grammar, self._roles, head)

    def _is_some_of_a_people(self, head: int) -> bool:
        """Whether some of a people speak, whoever they are: "many Norwegians"."""
        kids = [self._grammar.lower(kid) for kid in self._grammar.children[head] if kid < head]
        return self._grammar.tag[head] == "NNPS" and bool(_SOME & set(kids))

    # -- bodies and roles -----------------------------------------------------------------------

    def _body(self, head: int, reason: str, evidence: Span) -> Speaker:
        """An organisation, a place or an unknown name: nobody is named who speaks for it."""
        words = evidence.quote.split()
        name = " ".join(words[1:] if words[0].lower() in ARTICLES and words[1:] else words)
        if self._roles.is_place(name):
            return Speaker(name, "place", "institutional", 1, None, reason, evidence)
        body = self.bodies.at(head)
        if body is not None and self._is_bare(name, body):
            full = self.bodies.fullest(body)
            if full != body.name:
                reason = f"{reason}; “{body.name}” is a short form"
            name = full
        return Speaker(name, "organisation", "institutional", 1, None, reason, evidence)

    def _is_bare(self, name: str, body: Body) -> bool:
        """Whether only common words stand before a body's name: "state-run Lune Radio"."""
        first, _ = phrase(self._grammar, body.last)
        before = self._grammar.tag[first : body.first]
        return name.endswith(body.name) and not {*_NAMES, "POS", "PRP$"} & set(before)

    def _role(self, head: int, reason: str, evidence: Span) -> Speaker:
        grammar = self._grammar
        evidence = grammar.document.span(evidence.start, grammar.end[described(grammar, head)])
        name, number = _without_torn_marks(evidence.quote), counted(grammar, head)
        holder = self._holder(head)
        if holder is not None:
            full = self.people.fullest(holder)
            why = f"{reason}; “{name}” is the role of {full.name}, named before it"
            return Speaker(full.name, "person", "on record", 1, holder.description, why, evidence)
        if speaks_for_a_body(self._grammar, head):
            owned = self._owned(head)
            why = reason if owned is None else f"{reason}; “{name}” is {owned}"
            voice = owned or name
            return Speaker(voice, "organisation", "institutional", number, None, why, evidence)
        if self._is_office(head) and self._unnamed.at(head) is None:
            why = f"{reason}; an office that one person holds"
            return Speaker(name, "role", "on record", 1, name, why, evidence)
        return self._anonymous(head, reason, evidence)

    def _owned(self, head: int) -> str | None:
        """Return a body under its owner's full name: "her office" is "Ada Obi’s office"."""
        grammar = self._grammar
        owner = grammar.child(head, "poss")
        if owner is None or owner > head:
            return None
        person = self.people.at(owner) or self._named.before(owner)
        after = [row for row in range(owner + 1, head + 1) if grammar.dep[row] != "case"]
        if person is None or not after:
            return None
        full = self.people.fullest(person)
        words = grammar.text[grammar.start[after[0]] : grammar.end[head]]
        return f"{full.name}’s {words}"

    def _holder(self, head: int) -> Person | None:
        return None if self._grammar.tag[head] == "NNS" else self._offices.holder(head)

    def _is_office(self, head: int) -> bool:
        return self._grammar.tag[head] != "NNS" and self._offices.is_office(head)

    def _anonymous(self, head: int, reason: str, evidence: Span) -> Speaker:
        several = self._grammar.tag[head] in ("NNS", "NNPS")
        name, number = _without_torn_marks(evidence.quote), counted(self._grammar, head)
        plain = Speaker(
            name, "group" if several else "role", "anonymous", number, name, reason, evidence
        )
        source = self._unnamed.at(head)
        if source is None:
            return plain
        return replace(
            plain,
            number=source.number if plain.number is None else plain.number,
            introduced=source.introduced,
            perhaps=source.perhaps,
            anonymity=self._anonymity.get(source),
            knowledge=self._knowledge.get(source),
        )

    def _mentioned(self, sources: Iterable[Source]) -> Iterator[int]:
        """Yield the rows of those who can be unnamed sources: all that speak, and who acts."""
        grammar = self._grammar
        for source in sources:
            yield from source.heads
        for row in range(len(grammar)):
            acts = grammar.dep[row] in ("nsubj", "nsubjpass") and grammar.tag[row] in _NOUNS
            if acts and self._roles.is_role(grammar.lemma[row]):
                yield row

    def _is_unnamed(self, head: int) -> bool:
        """Whether a mention is of somebody without a name or a body to speak for."""
        tag = self._grammar.tag[head]
        if tag in _PRONOUNS or self._named.at(head) is not None:
            return False
        if tag in _NAMES and (self._is_name(head) or not is_any(self._grammar, head)):
            return False
        if self._callings.at(head) is not None or self._papers.author(head) is not None:
            return False
        if looks_named(self._grammar, self._roles, head):
            return False
        return self._holder(head) is None and not speaks_for_a_body(self._grammar, head)


def _without_torn_marks(name: str) -> str:
    """Return a name without quotation marks whose partner stands outside of it."""
    if name.count("“") == name.count("”") and name.count('"') % 2 == 0:
        return name
    return name.translate(_MARKS)
