"""Meetings and statuses -> the rounds of the talks, and which claims fall in which."""

from parley.reconcile.rounds.rounds import Rounds, find_rounds

__all__ = ["Rounds", "find_rounds"]
