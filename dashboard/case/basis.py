"""On whose word something is drawn or said."""

from typing import Literal

Basis = Literal["stated", "computed", "inferred"]
"""``stated`` by a source, ``computed`` from what sources state, or ``inferred``: no source states it as it is drawn."""
