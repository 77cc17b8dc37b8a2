"""A document's grammar -> its figures."""

from parley.extract.figures.figures import figures

__all__ = ["figures"]
