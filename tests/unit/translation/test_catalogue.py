"""Every text of the page's code is in every catalogue, and each catalogue holds nothing else."""

import ast
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from tools.words import FOLDER, KEYWORDS, ROOT, extract_words

SAID = extract_words()
CATALOGUES = sorted(FOLDER.glob("*.po"))
HARD = re.compile("사실|거짓|허위|진실|진짜|실제|확인|입증|증명|확증")
"""What Korean would say for true, false, actual, confirmed, proven."""


@pytest.fixture(params=CATALOGUES, ids=lambda path: path.stem)
def catalogue(request: pytest.FixtureRequest) -> Catalog:
    path: Path = request.param
    with path.open("rb") as file:
        return read_po(file, locale=path.stem)


def ids(catalogue: Catalog) -> set[object]:
    return {message.id for message in catalogue if message.id}


def translations(message: Message) -> tuple[str, ...]:
    said = message.string
    return tuple(said) if isinstance(said, tuple | list) else (said or "",)


def originals(message: Message) -> tuple[str, ...]:
    return tuple(message.id) if isinstance(message.id, tuple | list) else (message.id,)


def placeholders(text: str) -> list[str]:
    return sorted(set(re.findall(r"\{(\w+)\}", text)))


def test_there_is_a_catalogue_and_much_to_say() -> None:
    assert [path.stem for path in CATALOGUES] == ["ko"]
    assert len(ids(SAID)) > 300


def test_it_holds_every_text_and_no_other(catalogue: Catalog) -> None:
    """`python -m tools.words` adds what is missing and drops what is stale."""
    assert ids(catalogue) == ids(SAID)


def test_its_texts_are_known_to_be_said_where_they_are(catalogue: Catalog) -> None:
    """The map takes those of its scripts, by where they are said."""
    for message in SAID:
        kept = catalogue.get(message.id) if message.id else None
        assert kept is None or {path for path, _ in kept.locations} == {path for path, _ in message.locations}


def test_nothing_is_left_empty_or_in_doubt(catalogue: Catalog) -> None:
    undone = [m.id for m in catalogue if m.id and (m.fuzzy or not all(said.strip() for said in translations(m)))]
    assert undone == []


def test_it_fills_in_the_same_values(catalogue: Catalog) -> None:
    for message in catalogue:
        if message.id:
            wanted = placeholders(originals(message)[-1])
            assert [placeholders(said) for said in translations(message)] == [wanted] * len(translations(message))


def test_korean_never_says_more_than_stated_computed_inferred() -> None:
    with (FOLDER / "ko.po").open("rb") as file:
        found = [said for m in read_po(file, locale="ko") if m.id for said in translations(m) if HARD.search(said)]
    assert found == []


def calls(path: Path) -> list[str]:
    called = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    first = [
        call.args[0]
        for call in called
        if call.args and getattr(call.func, "id", getattr(call.func, "attr", "")) in KEYWORDS
    ]
    return [text.value for text in first if isinstance(text, ast.Constant) and isinstance(text.value, str)]


def test_no_text_is_said_where_the_extractor_does_not_see_it() -> None:
    """It does not look into f-strings, nor a template of a script."""
    seen = {text for message in SAID if message.id for text in originals(message)}
    python = {text for path in sorted(ROOT.glob("dashboard/**/*.py")) for text in calls(path)}
    called = re.compile(r'\bsay\("((?:[^"\\]|\\.)*)"')
    scripts = {
        text
        for path in ROOT.glob("dashboard/web/map/**/*.js")
        for text in called.findall(path.read_text(encoding="utf-8"))
    }
    assert len(python) > 200
    assert len(scripts) > 100
    assert python - seen == set()
    assert scripts - seen == set()
