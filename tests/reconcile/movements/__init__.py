"""Movements and gaps: what changed over time, and how far apart the parties are."""
