"""What every test shares: no network beyond this machine, and the shipped case assessed once."""

from pathlib import Path

import pytest
from pytest_socket import socket_allow_hosts

from dashboard.case import Case
from dashboard.checks.assess import Assessment, assess
from dashboard.checks.atlas import Atlas
from dashboard.load.atlas import load_atlas
from dashboard.load.case_folder import load_case

SHIPPED = Path(__file__).parents[1] / "seeds" / "dprk-russia-2023"


@pytest.fixture(autouse=True)
def _loopback_only() -> None:
    socket_allow_hosts(["127.0.0.1", "::1", "localhost"], allow_unix_socket=True)


@pytest.fixture(scope="session")
def case() -> Case:
    return load_case(SHIPPED)


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    return load_atlas()


@pytest.fixture(scope="session")
def assessment(case: Case, atlas: Atlas) -> Assessment:
    return assess(case, atlas)
