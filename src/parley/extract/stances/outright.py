"""What is refused or taken outright, in so many words -> the stance.

"Would have none of it", "balked when he saw it", "agreed minutes later", "refused any widening",
"rejected what they called their best terms", "rejected his appeal for", "threw it out, 900 to 40".
"""

from __future__ import annotations

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.doers import doer, done
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.shape_words import shape
from parley.extract.stances.voice import Voice
from parley.model import StanceKind

__all__ = ["accepted_if", "agreed_at_once", "balked", "had_none", "refused", "threw_out"]

_ANSWERS = frozenset({"at", "on", "immediately", "promptly", "instantly"})


def had_none(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the refusal of "would have none of it", "wanted none of it"."""
    grammar, none = voice.grammar, voice.grammar.child(verb, "dobj")
    if none is None or grammar.lower(none) != "none":
        return None
    wanted = grammar.lemma[verb] == "want" or grammar.tag[verb] == "VBG"
    if not wanted and not any(grammar.tag[kid] == "MD" for kid in grammar.children[verb]):
        return None
    of = grammar.child(none, "prep")
    what = None if of is None else grammar.child(of, "pobj")
    bare = what is not None and grammar.lower(what) in shape("bare", "it")
    if what is None or not (bare or voice.nouns.is_any(what, ("negotiable", "own_act", "talks"))):
        return None
    return done(voice, "reject", (verb, none), voice.content(what), "none of it is had")


def balked(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the refusal of "balked when he saw the map"."""
    grammar = voice.grammar
    if any(grammar.lower(kid) in ("at", "over", "from") for kid in grammar.children[verb]):
        return None  # "balked at it" is read as a verb of stance
    when = grammar.child(verb, "advcl")
    if when is None or when < verb:
        return None
    return done(voice, "reject", (verb, verb), voice.content(when), "shied from it")


def agreed_at_once(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the yes of "agreed minutes later": nothing tells to what but what stands before."""
    grammar = voice.grammar
    kids = [kid for kid in grammar.children[verb] if kid > verb and grammar.dep[kid] != "punct"]
    if grammar.tag[verb] != "VBD" or len(kids) != 1 or kids[0] > verb + 4:
        return None
    later = grammar.subtree(kids[0])
    at_once = [grammar.lower(row) for row in later][:2] in (["at", "once"], ["on", "the"])
    timed = grammar.lower(kids[0]) in ("later", "afterwards") and len(later) > 1
    if not (timed or at_once or grammar.lower(kids[0]) in _ANSWERS - {"at", "on"}):
        return None
    return done(voice, "accept", (verb, verb), tuple(later), "said yes, and when")


def accepted_if(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the yes of "accepted, subject to a vote": to what, only stands before."""
    grammar = voice.grammar
    after = [kid for kid in grammar.children[verb] if kid > verb]
    if any(grammar.dep[kid] in ("dobj", "xcomp", "ccomp", "prt") for kid in after):
        return None
    hung = next((kid for kid in after if grammar.lower(kid) in shape("bare", "hanging")), None)
    near = hung is not None and hung <= verb + 2
    if hung is None or not near or grammar.lower(hung + 1) not in ("to", "that", "of", "condition"):
        return None
    return done(voice, "accept", (verb, verb), tuple(grammar.subtree(hung)), "said yes, but")


def refused(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the answer of "rejected what they called …", "… his appeal for", "refused any …"."""
    grammar = voice.grammar
    kind: StanceKind = "accept" if grammar.lemma[verb] in shape("bare", "taking") else "reject"
    clause = grammar.child(verb, "ccomp")
    if clause is not None and clause > verb and _is_free(grammar, clause):
        return done(voice, kind, (verb, verb), voice.content(clause), "of what is so called")
    what = grammar.child(verb, "dobj")
    if what is None or what < verb or kind == "accept":
        return None
    if grammar.lemma[what] in shape("bare", "appeals"):
        return _of_appeal(voice, verb, what)
    if grammar.lemma[verb] == "refuse" and _is_whole(grammar, what):
        return done(voice, kind, (verb, verb), voice.content(what), "refused altogether")
    return None


def _of_appeal(voice: Voice, verb: int, what: int) -> StanceDraft | None:
    """Return the refusal of "rejected his appeal for help"; no ruling of a court."""
    grammar, subject = voice.grammar, voice.subject(verb)
    courts = subject is not None and grammar.lemma[subject] in shape("bare", "courts")
    led = any(grammar.lower(kid) == "for" or grammar.dep[kid] in ("acl", "relcl")
              for kid in grammar.children[what] if kid > what)  # fmt: skip
    owned = grammar.child(what, "poss") is not None
    if courts or not led or not owned:
        return None
    return done(voice, "reject", (verb, verb), voice.content(what), "an appeal is turned down")


def _is_free(grammar: Grammar, clause: int) -> bool:
    """Whether a clause stands for a thing: "what the ministry called its best terms"."""
    named = grammar.lemma[clause] in shape("bare", "naming")
    return named and any(
        grammar.lower(kid) in ("what", "whatever") and grammar.dep[kid] in ("dobj", "nsubjpass")
        for kid in grammar.children[clause]
        if kid < clause
    )


def _is_whole(grammar: Grammar, what: int) -> bool:
    """Whether a noun of doing is meant altogether: "any widening", "further cuts"."""
    before = {grammar.lower(kid) for kid in grammar.children[what] if kid < what}
    doing = grammar.lower(what).endswith(("ing", "tion", "sion", "ment", "al"))
    return doing and bool(before & shape("bare", "whole"))


def threw_out(voice: Voice, verb: int) -> StanceDraft | None:
    """Return the refusal of "threw it out, 900 to 40", by those who vote."""
    grammar, what = voice.grammar, voice.grammar.child(verb, "dobj")
    if what is None or grammar.lower(what) not in ("it", "them", "this", "that", "both"):
        return None
    out = next((kid for kid in grammar.children[verb] if kid > verb
                and grammar.lower(kid) in ("out", "down")), None)  # fmt: skip
    subject = doer(voice, verb)
    if out is None or subject is None:
        return None
    if not (grammar.lemma[subject] in shape("bare", "voters") or _is_counted(grammar, out)):
        return None
    return done(voice, "reject", (verb, out), (what,), "voted out")


def _is_counted(grammar: Grammar, row: int) -> bool:
    """Whether a count of votes follows: ", 900 to 40"."""
    rows = [at for at in range(row + 1, min(row + 8, len(grammar))) if grammar.word(at) != ","]
    numbers = [at for at in rows if grammar.tag[at] == "CD"]
    return any(grammar.lower(at + 1) in ("to", "-", "–") and at + 2 in numbers for at in numbers)
