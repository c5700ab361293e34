"""What every test shares: no network beyond this machine, and the shipped case assessed once."""

import sys
from collections.abc import Callable
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, settings
from pytest_socket import socket_allow_hosts

from dashboard import cli
from dashboard.case import Case
from dashboard.checks.assess import Assessment, assess
from dashboard.checks.atlas import Atlas
from dashboard.load.case.case_folder import load_case
from dashboard.load.geodata.atlas import load_atlas
from tests.made.paths import SHIPPED

# However slow the machine is; and what fixtures of a function make here, an example may find as the last one left it.
settings.register_profile(
    "unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
settings.load_profile("unhurried")


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


class Ended(NamedTuple):
    """How a verb ended: its exit code and what it printed."""

    code: int
    out: str
    err: str


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ended]:
    def typed(*words: str) -> Ended:
        monkeypatch.setattr(sys, "argv", ["waybill", *words])
        try:
            cli.run()
        except SystemExit as ended:
            code = 0 if ended.code is None else int(ended.code)
        else:
            code = 0
        return Ended(code, *capsys.readouterr())

    return typed
