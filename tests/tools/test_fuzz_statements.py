"""Statements mutated by chance: none is misread, and what the search looks for it finds."""

import pytest

from dashboard.case.phrases.statement import Statement, parse_statement
from tools.fuzz import statements
from tools.fuzz.statements import try_batch


def test_no_mutated_statement_is_misread() -> None:
    assert try_batch(0, 3_000) == []


def test_a_number_misread_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def misread(words: str, language: str) -> Statement:
        return parse_statement("1 km") if "7" in words else parse_statement(words, language)

    monkeypatch.setattr(statements, "parse_statement", misread)
    assert any("read as" in trouble for trouble in try_batch(0, 200))
