"""What somebody's line, terms or aim are said to be -> the stance.

"Torria's line is that the judge must go", "its terms include a pardon", "its intention is to sell",
"it has got to end, she said".
"""

from __future__ import annotations

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.doers import is_anybody
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.shape_words import shape
from parley.extract.stances.voice import Voice
from parley.extract.stances.wants.sought import is_said, owner_of, sought_by
from parley.extract.stances.words import group
from parley.model import StanceKind

__all__ = ["aim_is", "line_is", "terms_are"]

_IS = frozenset({"be", "remain"})
_OBLIGED = frozenset({"must", "should", "ought", "has", "have", "had", "needs", "need"})


def line_is(voice: Voice, row: int) -> StanceDraft | None:
    """Return the stance of "Torria's line is that the judge must go": `row` is "line"."""
    grammar, verb, whose = voice.grammar, voice.grammar.head[row], owner_of(voice, row)
    told = grammar.child(verb, "ccomp")
    if grammar.dep[row] != "nsubj" or grammar.lemma[verb] not in _IS or whose is None:
        return None
    if told is None or told < verb or not (_is_owner(voice, whose) and is_said(voice, verb)):
        return None
    thing, aux = grammar.subject(told), _helpers(grammar, told)
    bidden = bool(aux & _OBLIGED) or _is_subjunctive(grammar, told)
    if thing is None or grammar.lower(thing) in ("there", "it") or not bidden:
        return None
    top = grammar.child(told, "xcomp") if grammar.lemma[told] in ("have", "need") else told
    if top is None or _is_deemed(voice, top):
        return None
    kind: StanceKind = "reject" if voice.is_denied(told) else "demand"
    return voice.draft(kind, (row, verb), verb, content=voice.content(told), subject=whose,
                       reason="it is said what their line is")  # fmt: skip


def _is_subjunctive(grammar: Grammar, verb: int) -> bool:
    """Whether a clause bids by its form: "that the river be divided"."""
    helpers = [kid for kid in grammar.children[verb] if "aux" in grammar.dep[kid]]
    return len(helpers) == 1 and grammar.lower(helpers[0]) == "be"


def _is_deemed(voice: Voice, verb: int) -> bool:
    """Whether a clause tells a guess or a state, and nothing that can be asked."""
    lemma = voice.grammar.lemma[verb]
    return lemma in group("deeds", "none") and not voice.is_passive(verb) and lemma != "be"


def _helpers(grammar: Grammar, verb: int) -> set[str]:
    words = {grammar.lower(kid) for kid in grammar.children[verb] if grammar.dep[kid] == "aux"}
    obliged = grammar.lemma[verb] in ("have", "need") and grammar.child(verb, "xcomp") is not None
    return words | ({grammar.lower(verb)} if obliged else set())


def terms_are(voice: Voice, row: int) -> StanceDraft | None:
    """Return the demand of "its terms include a pardon", "its conditions are a pardon"."""
    grammar, verb, whose = voice.grammar, voice.grammar.head[row], owner_of(voice, row)
    told = grammar.child(verb, "attr", "dobj")
    if grammar.dep[row] != "nsubj" or grammar.lemma[verb] not in _IS | {"include"}:
        return None
    if told is None or told < verb or whose is None or not is_said(voice, verb):
        return None
    if grammar.tag[told] not in ("NN", "NNS"):
        return None
    return sought_by(voice, verb, told, whose, (row, verb), "it is one of their terms")


def aim_is(voice: Voice, row: int) -> StanceDraft | None:
    """Return the stance of "its intention is to sell the yard", "its aim is to win a quota"."""
    grammar, verb, whose = voice.grammar, voice.grammar.head[row], owner_of(voice, row)
    told = grammar.child(verb, "xcomp", "ccomp", "advcl")
    if grammar.dep[row] != "nsubj" or grammar.lemma[verb] not in _IS or whose is None:
        return None
    if told is None or told < verb or not (_is_owner(voice, whose) and is_said(voice, verb)):
        return None
    to = [kid for kid in grammar.children[told] if grammar.tag[kid] == "TO" and kid < told]
    if not to or to[0] > verb + 2:  # "are far from enough to"
        return None
    if not voice.is_deed(told) or grammar.subject(told) is not None:
        return None
    gets = grammar.lemma[told] in shape("getting", "getting")
    kind: StanceKind = "intend" if grammar.lemma[row] in shape("needs", "aims") else "demand"
    kind = "demand" if gets else kind
    kind = "offer" if grammar.lemma[row] in shape("equated", "ideas") else kind
    return voice.draft(kind, (row, verb), verb, content=voice.content(told, to), subject=whose,
                       reason="it is said what they aim at")  # fmt: skip


def _is_owner(voice: Voice, whose: int) -> bool:
    return is_anybody(voice, whose) or voice.grammar.lower(whose) in ("its", "their", "our")
