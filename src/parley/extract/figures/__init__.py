"""A document's grammar -> its figures."""

from parley.extract.figures.figures import figures
from parley.extract.figures.lengths import with_figures

__all__ = ["figures", "with_figures"]
