"""Plain-text dump of a web page -> what in it is not the article, each stretch with a reason.

Nothing is cut. Features of a line's shape, its position and its neighbours decide; word lists
are in the lexicon `boilerplate`. The rule above all others: a line of the article that is marked
is worse than a line of boilerplate that is missed.
"""

from parley.ingest.marks.marking import MarkedText, mark_text

__all__ = ["MarkedText", "mark_text"]
