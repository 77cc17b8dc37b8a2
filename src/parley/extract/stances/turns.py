"""Turns of phrase that grammar must read -> stances: "nothing has been decided"."""

from __future__ import annotations

from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.sayings import is_of
from parley.extract.stances.voice import Voice
from parley.extract.stances.words import group
from parley.model import StanceKind

__all__ = [
    "belongs",
    "deserved",
    "drawn",
    "falls_short",
    "kept",
    "lapsed",
    "needful",
    "of_none",
    "stands",
    "undecided",
    "undervalued",
    "wanted",
]


def undecided(voice: Voice, row: int) -> StanceDraft | None:
    """Return the open stance of "no decision has been taken", "nothing has been decided"."""
    grammar = voice.grammar
    if voice.statement(row) is None or voice.is_question(row):
        return None
    if grammar.lemma[row] == "decision":
        verb = grammar.head[row]
        none = voice.is_none(row) and grammar.dep[row] in ("attr", "nsubjpass", "dobj")
        taken = grammar.lemma[verb] in group("said_of", "taking")
    else:
        subject, verb = voice.subject(row), row
        none = subject is not None and voice.is_none(subject)
        taken = voice.is_passive(row)
    if not (none and taken) or not voice.is_asserted(verb):
        return None
    preps = (kid for top in (row, verb) for kid in grammar.children[top]
             if kid > row and grammar.lower(kid) in ("on", "about", "over"))  # fmt: skip
    matter = next((grammar.child(kid, "pobj", "pcomp") for kid in preps), None)
    content = voice.content(row if matter is None else matter)
    reason = "nothing is said to be decided"
    return voice.draft("open", (row, row), verb, content=content, reason=reason)


def drawn(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the refusal of "she drew the line at sovereignty"."""
    grammar, line = voice.grammar, voice.grammar.child(verb, "dobj")
    if line is None or grammar.lemma[line] != "line" or voice.is_denied(verb):
        return None
    kids = [*grammar.children[line], *grammar.children[verb]]
    what = next((grammar.child(kid, "pobj", "pcomp") for kid in kids
                 if grammar.lower(kid) in ("at", "on") and kid > line), None)  # fmt: skip
    subject = voice.subject(verb)
    if what is None or not (voice.is_who(subject) or voice.is_self(subject)):
        return None
    content = voice.content(what)
    reason = "the line is drawn there"
    return voice.draft(
        "reject", (verb, line), verb, content=content, reason=reason, subject=subject
    )


def undervalued(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the refusal in "the bid undervalues the club"; the verb may be taken for a noun."""
    grammar = voice.grammar
    subject = voice.subject(verb) or grammar.child(verb, "compound")
    if subject is None or voice.is_denied(verb) or not is_of(voice, subject, "offers"):
        return None
    return voice.draft(
        "reject",
        (verb, verb),
        verb,
        content=voice.content(subject),
        reason="“undervalues”",
        subject=voice.believer(verb),
    )


def falls_short(voice: Voice, row: int) -> StanceDraft | None:
    """Return the refusal in "it falls short by some distance": `row` is "short"."""
    grammar, verb = voice.grammar, voice.grammar.head[row]
    subject = voice.subject(verb)
    if grammar.lemma[verb] not in group("said_of", "falling") or row < verb or subject is None:
        return None
    if voice.is_denied(verb) or not is_of(voice, subject, "offers"):
        return None
    if voice.statement(verb) is None or not voice.is_asserted(verb):
        return None
    content = voice.content(subject)
    return voice.draft("reject", (verb, row), verb, content=content, reason="it falls short",
                       subject=voice.believer(verb))  # fmt: skip


def of_none(voice: Voice, row: int) -> StanceDraft | None:
    """Return the refusal of "there is no question of a pause", "we see no need for a mediator".

    "There is room for a compromise" leaves it open. `row` is "question", "need", "room".
    """
    grammar, verb = voice.grammar, voice.grammar.head[row]
    room = grammar.lemma[row] in group("openings", "room")
    denied = voice.is_none(row) or voice.is_denied(verb)
    exists = grammar.dep[row] == "attr" and grammar.child(verb, "expl") is not None
    sees = grammar.dep[row] == "dobj" and grammar.lemma[verb] in group("openings", "seeing")
    what = _of_what(voice, row)
    if what is None or not (exists or sees) or not (denied or room):
        return None
    if voice.is_question(row) or not (voice.is_asserted(verb) and _is_for_talks(voice, row, what)):
        return None
    subject = voice.subject(verb) if sees else None
    if sees and not (voice.is_self(subject) or voice.is_who(subject)):
        return None
    kind: StanceKind = "reject" if denied else "open"
    reason = f"“{grammar.lower(row)}” for it{', which is denied' if denied else ''}"
    return voice.draft(kind, (row, row), verb, content=voice.content(what), reason=reason,
                       subject=subject)  # fmt: skip


def _of_what(voice: Voice, row: int) -> int | None:
    """Return for, of or to what a noun is: "a mediator" of "need for a mediator"."""
    grammar = voice.grammar
    for kid in grammar.children[row]:
        if kid > row and grammar.dep[kid] == "prep" and grammar.lower(kid) in ("of", "for"):
            return grammar.child(kid, "pobj", "pcomp")
        if kid > row and grammar.dep[kid] in ("acl", "relcl") and grammar.tag[kid] == "VB":
            opens = any(grammar.tag[under] == "TO" for under in grammar.children[kid])
            return kid if opens else None
    return None


def _is_for_talks(voice: Voice, row: int, what: int) -> bool:
    """Whether it is of what sides do or give: no need "to worry", no room "for four banks"."""
    grammar, lemma = voice.grammar, voice.grammar.lemma[what]
    if grammar.lemma[row] in group("openings", "room"):
        return lemma in group("openings", "yielding")
    return voice.is_deed(what) if grammar.tag[what].startswith("VB") else True


def needful(voice: Voice, row: int) -> StanceDraft | None:
    """Return the demand of "it is essential that they be freed": `row` is "essential"."""
    grammar, verb = voice.grammar, voice.grammar.head[row]
    clause = grammar.child(verb, "ccomp") or grammar.child(row, "ccomp")
    if grammar.dep[row] != "acomp" or clause is None or clause < row or voice.is_denied(verb):
        return None
    subject = voice.subject(verb)
    if subject is None or grammar.lower(subject) != "it" or not voice.is_asserted(verb):
        return None
    bare = grammar.tag[clause] in ("VB", "VBP") or any(
        grammar.lower(kid) in group("modals", "bounden") | {"be"}
        for kid in grammar.children[clause]
    )
    if not bare or voice.statement(verb) is None or not voice.is_deed(clause):
        return None
    return voice.draft("demand", (row, row), verb, content=voice.content(clause),
                       reason=f"it is said to be {grammar.lower(row)}")  # fmt: skip


def lapsed(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the offer given up in "our offer has expired"."""
    grammar, subject = voice.grammar, voice.subject(verb)
    if subject is None or voice.is_denied(verb) or grammar.tag[verb] not in ("VBN", "VBD"):
        return None
    offered = grammar.lemma[subject] in group("openings", "standing")
    owner = grammar.child(subject, "poss")
    if not offered or owner is None or not voice.is_asserted(verb):
        return None
    return voice.draft(
        "dropped",
        (verb, verb),
        verb,
        content=voice.content(subject),
        reason="it is said to be over",
        subject=None if grammar.tag[owner] == "PRP$" else owner,
    )


def stands(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the offer of "our offer stands", the demand of "the date stands"."""
    subject = voice.subject(verb)
    if subject is None or voice.statement(verb) is None or not voice.is_asserted(verb):
        return None
    if voice.grammar.lemma[voice.grammar.head[verb]] == "insist":
        return None
    asked = voice.grammar.lemma[subject] in group("openings", "asked")
    if not asked and voice.grammar.lemma[subject] not in group("openings", "standing"):
        return None
    kind: StanceKind = "dropped" if voice.is_denied(verb) else "demand" if asked else "offer"
    content = voice.content(subject)
    return voice.draft(kind, (verb, verb), verb, content=content, reason="it stands")


def kept(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the demand of "she insists that the shares stay in": `verb` is "insist"."""
    grammar, clause = voice.grammar, voice.grammar.child(verb, "ccomp")
    subject = voice.subject(verb)
    if clause is None or clause < verb or not (voice.is_self(subject) or voice.is_who(subject)):
        return None
    thing = grammar.subject(clause)
    plain = grammar.child(clause, "aux", "neg") is None and not voice.is_denied(verb)
    if thing is None or grammar.tag[thing] not in ("NN", "NNS") or voice.is_who(thing):
        return None
    if not plain or grammar.lemma[clause] not in group("openings", "keeping"):
        return None
    done = any(grammar.dep[kid] in ("acomp", "attr") for kid in grammar.children[clause])
    if done or not voice.is_asserted(verb):
        return None  # "insists that the talks remain fruitful"
    return voice.draft("demand", (verb, verb), verb, content=voice.content(clause),
                       reason="it is insisted that it stays", subject=subject)  # fmt: skip


def belongs(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the claim of "the islands belong to Torria", "the islands belong to us"."""
    grammar, subject = voice.grammar, voice.subject(verb)
    to = grammar.child(verb, "prep", "dative")
    whose = None if to is None else grammar.child(to, "pobj")
    if subject is None or whose is None or voice.is_denied(verb) or not voice.is_asserted(verb):
        return None
    claimed = grammar.lemma[subject] in group("said_of", "lands")
    if not claimed or not (voice.is_self(whose) or voice.is_who(whose)):
        return None
    return voice.draft("demand", (verb, verb), verb, content=voice.content(subject),
                       reason="it is said to belong to who holds it", subject=whose)  # fmt: skip


def wanted(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the demand of "what we want is a signature"."""
    grammar, above = voice.grammar, voice.grammar.head[verb]
    what = grammar.child(above, "attr", "acomp", "ccomp")
    subject = voice.subject(verb)
    opens = any(grammar.lower(kid) == "what" for kid in grammar.children[verb])
    if grammar.dep[verb] != "csubj" or grammar.lemma[above] != "be" or not opens:
        return None
    if what is None or what < above or not (voice.is_self(subject) or voice.is_who(subject)):
        return None
    if grammar.lemma[verb] == "need" and not voice.is_self(subject):
        return None
    return voice.draft("demand", (verb, verb), above, content=voice.content(what),
                       reason="what the speaker wants", subject=subject)  # fmt: skip


def deserved(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the demand of "our members deserve a rise", by whoever says so."""
    grammar, what = voice.grammar, voice.grammar.child(verb, "dobj")
    subject = voice.subject(verb)
    ours = voice.is_self(subject) or (
        subject is not None and grammar.lower(grammar.child(subject, "poss") or subject) == "our"
    )
    if what is None or not ours or voice.is_denied(verb) or not voice.is_asserted(verb):
        return None
    return voice.draft("demand", (verb, verb), verb, content=voice.content(what),
                       reason="it is said to be deserved")  # fmt: skip
