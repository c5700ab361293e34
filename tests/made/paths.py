"""Where the project's own files stand."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
APP = ROOT / "dashboard" / "app.py"
GEODATA = ROOT / "data" / "geo"
SEEDS = ROOT / "seeds"
SHIPPED = SEEDS / "dprk-russia-2023"
