"""Grammar -> the same, with the subjects of verbs of saying where the parser misread news syntax.

"The board, said Ana Ruiz, a lawyer, does not forgive" is read as if the board had said that Ana
Ruiz does not; "…, Carl Benning, the clerk, wrote in a memo" as if nobody had written.
"""

from __future__ import annotations

from typing import Final

from parley.extract.grammar.acronyms import name_acronyms
from parley.extract.grammar.cues import is_said, speaks
from parley.extract.grammar.grammar import SUBJECTS, Grammar
from parley.extract.grammar.relatives import free_gerund, free_participle, free_which
from parley.extract.roles import Roles

__all__ = ["mend"]

_SAID: Final = frozenset({"VBD", "VBZ"})
_TOLD: Final = frozenset({"brief", "inform", "involve", "acquaint", "consult"})
"""What is done to sources who know: "officials briefed on the talks"."""
_ASKS: Final = frozenset(
    {"demand", "propose", "offer", "seek", "request", "want", "accept", "reject", "recommend"}
)
_SHARES: Final = frozenset({"percent", "cent", "%"})
_NAMES: Final = frozenset({"NNP", "NNPS"})
_INSIDE: Final = frozenset(
    {"compound", "nummod", "amod", "pobj", "prep", "poss", "det", "npadvmod", "nmod", "punct"}
)
_MISTAKEN: Final = frozenset({"JJ", "NN", "VB", "VBP", "VBN", "RB", "FW"})
_LONGEST_LABEL: Final = 4
_LONGEST_NAME: Final = 24
"""Rows of a name with its apposition: "Ada Obi, the union's chief negotiator for the North"."""


def mend(grammar: Grammar) -> None:
    """Give verbs of saying the subjects that stand beside them."""
    name_acronyms(grammar)
    for first, past in grammar.paragraphs:
        _name_label(grammar, first, past)
    for verb in range(len(grammar)):
        _lift_subject(grammar, verb)
        _name_before_have(grammar, verb)
        _free_from_noun(grammar, verb)
        _put_to(grammar, verb)
        _ask_for_share(grammar, verb)
        free_which(grammar, verb)
        free_gerund(grammar, verb)
        free_participle(grammar, verb)
    for verb in reversed(range(len(grammar))):  # the innermost first
        _give_subject(grammar, verb)
    for verb in range(1, len(grammar)):
        if grammar.tag[verb] not in _SAID or not speaks(grammar, verb):
            continue
        if grammar.word(verb - 1) == ",":
            _turn_back(grammar, verb)
        if grammar.child(verb, *SUBJECTS, "auxpass", "aux", "expl") is None:
            _informed(grammar, verb)
            _name_before(grammar, verb)
        _straighten_list(grammar, verb)


def _name_label(grammar: Grammar, first: int, past: int) -> None:
    """Mend "Obi: No truce", where the parser takes the label for an adjective or a noun."""
    colon = first
    while colon < min(past, first + _LONGEST_LABEL) and grammar.word(colon)[0].isupper():
        colon += 1
    if not first < colon < past or grammar.word(colon) != ":":
        return
    roles = Roles.load()
    for row in range(first, colon):
        word = grammar.lower(row)
        noun = roles.is_role(word) or roles.speaks_for_a_body(word, definite_plural=True)
        if grammar.tag[row] in _MISTAKEN and word.isalpha() and not noun:
            grammar.tag[row] = "NNP"


def _lift_subject(grammar: Grammar, auxiliary: int) -> None:
    """Mend "Ada Obi is convinced", where she is read as the subject of "is"."""
    if grammar.dep[auxiliary] not in ("aux", "auxpass"):
        return
    subject, verb = grammar.subject(auxiliary), grammar.head[auxiliary]
    if subject is not None and grammar.subject(verb) is None:
        label = "nsubjpass" if grammar.dep[auxiliary] == "auxpass" else grammar.dep[subject]
        grammar.attach(subject, verb, label)


def _turn_back(grammar: Grammar, verb: int) -> None:
    """Mend "The board, said Ana Ruiz, a lawyer, does not forgive"."""
    before = grammar.child(verb, "nsubj")
    clause = next(
        (k for k in grammar.children[verb] if k > verb and grammar.dep[k] == "ccomp"), None
    )
    if before is None or clause is None or before > verb:
        return
    speaker = grammar.child(clause, "nsubj")
    first, past = grammar.subtree(before)[0], verb - 1
    if speaker is None or any(grammar.word(row) == "," for row in range(first, past)):
        return
    named = [row for row in grammar.subtree(speaker) if grammar.dep[row] != "punct"]
    after = named[-1] + 1
    if named[0] != verb + 1 or after >= clause or grammar.word(after) != ",":
        return
    if grammar.dep[verb] == "ROOT":
        grammar.attach(clause, clause, "ROOT")
    else:
        grammar.attach(clause, grammar.head[verb], grammar.dep[verb])
    grammar.attach(before, clause, "nsubj")
    grammar.attach(speaker, verb, "nsubj")
    grammar.attach(verb, clause, "parataxis")


def _informed(grammar: Grammar, verb: int) -> None:
    """Mend "Two officials briefed on the talks, who …, said", where they are read to brief."""
    clauses = [kid for kid in grammar.children[verb] if grammar.dep[kid] == "ccomp"]
    if len(clauses) < 2 or not clauses[0] < verb < clauses[-1]:
        return
    briefed = clauses[0]
    source = grammar.child(briefed, "nsubj")
    told = grammar.lemma[briefed] in _TOLD and grammar.tag[briefed] in ("VBD", "VBN")
    if told and source == briefed - 1 and _is_someone(grammar, source):
        grammar.attach(source, verb, "nsubj")
        grammar.attach(briefed, source, "acl")


def _straighten_list(grammar: Grammar, verb: int) -> None:
    """Mend "said the refusal to end the war, allow all to return and lift the blockade goes on".

    The third verb of such a list is read as the sentence's own, and the cue as an aside in it.
    """
    listed = grammar.head[verb]
    if grammar.dep[verb] not in ("parataxis", "ccomp", "advcl") or listed < verb:
        return
    bare = grammar.lower(listed) == grammar.lemma[listed] and grammar.tag[listed] in ("VB", "VBP")
    if not bare or grammar.word(listed - 1) != "," or grammar.subject(listed) is not None:
        return
    within = [row for row in grammar.subtree(verb) if verb < row < listed]
    before = [row for row in within if grammar.tag[row] == "VB"]
    if not before:
        return
    for kid in [kid for kid in grammar.children[listed] if kid < verb]:
        grammar.attach(kid, verb, grammar.dep[kid])
    root = grammar.dep[listed] == "ROOT"
    grammar.attach(verb, verb if root else grammar.head[listed], grammar.dep[listed])
    grammar.attach(listed, before[-1], "conj")


def _name_before(grammar: Grammar, verb: int) -> None:
    """Mend "…, Carl Benning, the clerk, wrote in a memo" and "Ada Obi, 44, said that …"."""
    if grammar.dep[verb] not in ("ROOT", "ccomp", "parataxis", "conj"):
        return
    first, _ = grammar.sentences[grammar.sentence[verb]]
    row = verb - 2 if grammar.word(verb - 1) == "," else verb - 1
    while row >= first and verb - row < _LONGEST_NAME:
        head, label = grammar.head[row], grammar.dep[row]
        inside = label in _INSIDE and head < verb
        explains = label == "appos" and head < row and _is_someone(grammar, head)
        if not inside and not explains:
            break
        row = head
    if row < first or row >= verb or not _is_someone(grammar, row):
        return
    begins = min(kid for kid in (row, *grammar.children[row]))
    if begins > first and grammar.word(begins - 1) not in (",", "”", '"', "''", ":", "—", "–"):
        return
    if grammar.dep[row] in SUBJECTS and not grammar.is_below(grammar.head[row], verb):
        return
    if not grammar.is_below(verb, row):
        grammar.attach(row, verb, "nsubj")


def _name_before_have(grammar: Grammar, verb: int) -> None:
    """Mend "With crews short of food and water, unions and boards have urged …".

    The parser joins the verb to the first clause, and its subject to the last noun of that.
    """
    if grammar.tag[verb] != "VBN" or grammar.dep[verb] != "conj" or not speaks(grammar, verb):
        return
    have = grammar.child(verb, "aux")
    linked = any(grammar.dep[kid] == "cc" for kid in grammar.children[grammar.head[verb]])
    if have is None or grammar.lemma[have] != "have" or linked or grammar.subject(verb) is not None:
        return
    row = have - 1
    if grammar.dep[row] == "conj" and grammar.head[row] == row - 2:
        row = grammar.head[row]  # "unions and boards"
    body = _is_someone(grammar, row) or Roles.load().is_institution(grammar.lemma[row])
    if body and row > grammar.head[verb]:
        grammar.attach(row, verb, "nsubj")


def _free_from_noun(grammar: Grammar, verb: int) -> None:
    """Mend "The body, which looks after seamen, called on both sides …", read as a noun's aside."""
    noun = grammar.head[verb]
    aside = grammar.dep[verb] == "acl" and grammar.tag[verb] in ("VBN", "VBD")
    if not aside or grammar.dep[noun] != "ROOT" or grammar.child(verb, "agent") is not None:
        return
    clause = grammar.child(noun, "relcl", "appos")
    after_clause = grammar.word(verb - 1) == "," and clause is not None and clause < verb
    told = after_clause and is_said(grammar, verb)
    if told or _opens_a_lead(grammar, noun, verb) or _provides(grammar, noun, verb):
        grammar.attach(verb, verb, "ROOT")
        grammar.attach(noun, verb, "nsubj")
        grammar.tag[verb] = "VBD"


def _provides(grammar: Grammar, noun: int, verb: int) -> bool:
    """Whether it is told of a plan what it provided for: "The plan provided for a truce."."""
    follows = verb == noun + 1 and grammar.lemma[verb] == "provide"
    return follows and verb + 1 < len(grammar) and grammar.lower(verb + 1) == "for"


def _ask_for_share(grammar: Grammar, verb: int) -> None:
    """Mend "The union demanded ten percent", where the share is read as how much it demanded."""
    if grammar.lemma[verb] not in _ASKS or grammar.child(verb, "dobj") is not None:
        return
    share = grammar.child(verb, "npadvmod")
    if share is not None and share > verb and grammar.lemma[share] in _SHARES:
        grammar.attach(share, verb, "dobj")


def _opens_a_lead(grammar: Grammar, noun: int, verb: int) -> bool:
    """Whether a sentence without another verb says that somebody proposed or said that …."""
    told = grammar.child(verb, "ccomp")
    if told is None or told < verb or grammar.lemma[verb] in _TOLD | {"tell"}:
        return False
    that = any(grammar.lower(kid) == "that" and grammar.dep[kid] == "mark"
               for kid in grammar.children[told])  # fmt: skip
    return that and grammar.child(noun, "det") is not None


def _give_subject(grammar: Grammar, verb: int) -> None:
    """Mend "an official saying “real progress” had been made", read as if he had said progress."""
    said = grammar.child(verb, "dobj")
    if said is None or said < verb or not speaks(grammar, verb):
        return
    after = grammar.subtree(said)[-1] + 1
    while after < len(grammar) and grammar.tag[after] == "''":
        after += 1
    if after >= len(grammar) or grammar.sentence[after] != grammar.sentence[verb]:
        return
    helps = grammar.dep[after] in ("aux", "auxpass")
    clause = grammar.head[after] if helps else after
    finite = grammar.tag[after] in (*_SAID, "VBP", "MD")
    if not finite or grammar.subject(clause) is not None or grammar.is_below(verb, clause):
        return
    grammar.attach(clause, verb, "ccomp")
    grammar.attach(said, clause, "nsubj")


def _put_to(grammar: Grammar, asked: int) -> None:
    """Mend "Ruiz, asked about the delay, said that …", where she is read as the one who asks."""
    if grammar.lemma[asked] != "ask" or not asked or grammar.word(asked - 1) != ",":
        return
    someone = grammar.child(asked, "nsubj")
    around = (grammar.head[asked], *grammar.children[asked])
    said = next(
        (
            row
            for row in around
            if row > asked and grammar.tag[row] in _SAID and grammar.word(row - 1) == ","
        ),
        None,
    )
    if someone is None or someone > asked or said is None:
        return
    if grammar.subject(said) is not None:
        return
    if grammar.head[said] == asked:
        root = grammar.dep[asked] == "ROOT"
        grammar.attach(said, said if root else grammar.head[asked], grammar.dep[asked])
    grammar.attach(someone, said, "nsubj")
    grammar.attach(asked, someone, "acl")
    grammar.tag[asked] = "VBN"


def _is_someone(grammar: Grammar, row: int) -> bool:
    return grammar.tag[row] in _NAMES or Roles.load().is_role(grammar.lemma[row])
