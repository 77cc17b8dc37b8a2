"""How many reports, origins and sources stand behind something told, and which."""

from parley.reconcile.corroboration.source import Telling
from parley.reconcile.corroboration.support import corroboration, support

__all__ = ["Telling", "corroboration", "support"]
