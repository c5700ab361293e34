"""Whatever the package raises of its own is a refusal, so that the command line catches that alone."""

import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module

import dashboard
from dashboard import Refusal

RUN_WHEN_IMPORTED = {"dashboard.app", "dashboard.__main__"}


def list_errors() -> Iterator[type[Exception]]:
    """Give every exception that a module of the package defines."""
    for found in pkgutil.walk_packages(dashboard.__path__, "dashboard."):
        if found.name not in RUN_WHEN_IMPORTED:
            for _, each in inspect.getmembers(import_module(found.name), inspect.isclass):
                if issubclass(each, Exception) and each.__module__ == found.name:
                    yield each


def test_every_error_of_the_package_is_a_refusal() -> None:
    errors = list(list_errors())
    assert len(errors) > 5
    assert [error for error in errors if not issubclass(error, Refusal)] == []
