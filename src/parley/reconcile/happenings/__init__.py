"""Events of many reports -> happenings."""

from parley.reconcile.happenings.happenings import HAPPENINGS

__all__ = ["HAPPENINGS"]
