"""A record -> the state of the talks on two pages, as a desk officer wants it in the morning."""

from parley.report.brief.brief import compose, make_brief
from parley.report.brief.parts import Brief

__all__ = ["Brief", "compose", "make_brief"]
