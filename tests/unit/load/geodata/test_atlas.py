"""The atlas reads a file when what it holds is asked for."""

import shutil
from pathlib import Path

import pytest

from dashboard.checks.atlas import Atlas
from dashboard.load.geodata.atlas import GEODATA, load_atlas


@pytest.fixture
def of_the_world_alone(tmp_path: Path) -> Atlas:
    """Give an atlas of a folder where only the boundaries of the world and the descriptor stand."""
    for name in ("world.parquet", "datapackage.json"):
        shutil.copy(GEODATA / name, tmp_path)
    return load_atlas.__wrapped__(tmp_path)


def test_a_country_needs_the_boundaries_of_the_world_alone(of_the_world_alone: Atlas) -> None:
    assert of_the_world_alone.territory("FR").name == "the recognised territory of France"
    assert "crimea" in of_the_world_alone.parts
    assert len(of_the_world_alone.uncoded) > 0


@pytest.mark.parametrize("asked", ["rail", "sea", "coasts"])
def test_what_is_asked_for_is_read_then(of_the_world_alone: Atlas, asked: str) -> None:
    with pytest.raises(FileNotFoundError):
        getattr(of_the_world_alone, asked)


def test_finer_outlines_are_read_then(of_the_world_alone: Atlas) -> None:
    with pytest.raises(FileNotFoundError, match=r"territory-ua\.geojson"):
        of_the_world_alone.territory("UA")


def test_a_page_reads_all_at_once(of_the_world_alone: Atlas) -> None:
    with pytest.raises(FileNotFoundError):
        of_the_world_alone.read_all()


def test_folders_without_the_world_are_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load_atlas.__wrapped__(tmp_path)


def test_capitals_are_those_of_the_towns(atlas: Atlas) -> None:
    kyiv = atlas.capitals["UA"]
    assert (kyiv.country, round(kyiv.lat), round(kyiv.lon)) == ("UA", 50, 31)
