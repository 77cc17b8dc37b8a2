"""Positions: each party's stance on an issue, over all reports."""
