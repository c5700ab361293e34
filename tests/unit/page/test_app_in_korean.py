"""The page in Korean, driven without a browser; the address keeps its meaning in every language."""

import sys

import pytest
from streamlit.testing.v1 import AppTest

from tests.made.paths import APP

FACES = {
    "Brief": "2023년 9월 7일 (목), 25일 중 1일째",
    "Check": "기재와 계산 대조",
    "Evidence": "출처와 기재 사항",
    "Export": "내보내기",
}


def open_page(monkeypatch: pytest.MonkeyPatch, **address: str) -> AppTest:
    monkeypatch.setattr(sys, "argv", ["app.py"])
    app = AppTest.from_file(str(APP), default_timeout=600)
    for name, value in address.items():
        app.query_params[name] = value
    return app.run()


def labels(app: AppTest) -> set[str]:
    kinds = (app.selectbox, app.multiselect, app.date_input, app.button, app.text_input, app.number_input, app.expander)
    return {element.label for kind in kinds for element in kind}


@pytest.mark.parametrize("face", FACES)
def test_each_face_speaks_korean(monkeypatch: pytest.MonkeyPatch, face: str) -> None:
    app = open_page(monkeypatch, lang="ko", face=face)
    assert not app.exception
    assert any(FACES[face] in header.value.replace("\\", "") for header in app.header)
    said = {label for label in labels(app) if label.isascii() and label}
    assert not said


def test_a_language_the_page_does_not_speak_is_english(monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_page(monkeypatch, lang="tlh")
    assert app.button_group(key="lang").value == "en"
    assert "lang" not in app.query_params
    assert "Thu 7 Sep 2023" in app.header[0].value


def test_the_language_changes_and_all_else_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_page(monkeypatch, face="Check", names="uk")
    app.multiselect(key="hide").set_value(["connector"]).run()
    app.segmented_control(key="finding").set_value("S1-09").run()
    app.button_group(key="lang").set_value("ko").run()
    assert not app.exception
    assert app.header[0].value == "2023년 9월 7일 (목)"
    assert app.segmented_control(key="face").value == "Check"
    assert app.segmented_control(key="finding").value == "S1-09"
    assert app.selectbox(key="names").value == "uk"
    assert app.multiselect(key="hide").value == ["connector"]
    assert app.query_params["lang"] == "ko"
    assert app.query_params["names"] == "uk"
    assert app.query_params["hide"] == "connector"


def test_words_of_the_page_and_names_of_places_are_two_choices(monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_page(monkeypatch, lang="ko")
    assert app.selectbox(key="names").value == ""
    app.selectbox(key="names").set_value("ko").run()
    app.button_group(key="lang").set_value("en").run()
    assert app.selectbox(key="names").value == "ko"
    assert "lang" not in app.query_params


def test_what_stays_in_english_is_said_to_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    korean = open_page(monkeypatch, lang="ko", face="Check")
    assert any("영어로 두며" in caption.value for caption in korean.caption)
    assert any(text.value.startswith("S1-09 reports roughly 290 kilometers") for text in korean.text)
    english = open_page(monkeypatch, face="Check")
    assert not any("stay in English" in caption.value for caption in english.caption)


def test_two_visitors_hear_each_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    korean, english = open_page(monkeypatch, lang="ko"), open_page(monkeypatch)
    korean.run()
    english.run()
    assert "2023년" in korean.header[0].value
    assert "2023년" not in english.header[0].value
