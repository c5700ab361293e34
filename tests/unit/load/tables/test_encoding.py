"""The encoding of a table: named by its first bytes, told by its words, or asked."""

import pytest

from dashboard.load.tables.encoding import decode
from dashboard.load.tables.grid import UnreadableError

PLACES = frozenset(("Genève", "Tromsø", "Plzeň", "Москва", "나진", "東京", "北京", "İstanbul"))


@pytest.mark.parametrize(
    ("content", "text", "said"),
    [
        ("от,до\n".encode(), "от,до\n", ""),
        ("от,до\r\n".encode("utf-8-sig"), "от,до\n", ""),
        ("от,до\n".encode("utf-16"), "от,до\n", "UTF-16"),
        ("\ufeffот,до\n".encode("utf-16-be"), "от,до\n", "UTF-16"),
        ("id,от,до\n".encode("utf-16-le"), "id,от,до\n", "UTF-16"),
        ("id,to,from\n".encode("utf-16-be"), "id,to,from\n", "UTF-16"),
        ("a,b\n".encode("utf-32"), "a,b\n", "UTF-32"),
        ("Düsseldorf,Köln".encode("cp1252"), "Düsseldorf,Köln", "cp1252"),  # the same letters in cp1250
        ("Łódź,Wrocław".encode("cp1250"), "Łódź,Wrocław", "cp1250"),
        ("Москва,Новороссийск".encode("cp866"), "Москва,Новороссийск", "cp866"),
    ],
)
def test_a_text_that_reads_one_way_is_read_so(content: bytes, text: str, said: str) -> None:
    decoded = decode(content)
    assert (decoded.text, decoded.encoding) == (text, said)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Genève,Tromsø", "cp1252"),
        ("Plzeň,Brno", "cp1250"),
        ("Москва,Киев", "cp1251"),
        ("Москва,Киев", "koi8-r"),
        ("나진,x", "cp949"),
        ("東京,x", "cp932"),
        ("北京,x", "gb18030"),
        ("İstanbul,x", "cp1254"),
    ],
)
def test_of_several_readings_the_one_with_known_names_is_taken_and_none_without(text: str, encoding: str) -> None:
    content = text.encode(encoding)
    assert decode(content, is_known=PLACES.__contains__).text == text
    with pytest.raises(UnreadableError) as refused:
        decode(content)
    assert f"in {encoding}" in refused.value.found
    assert "--encoding" in refused.value.fix
    with pytest.raises(UnreadableError):
        decode(content, is_known=lambda _: False)


def test_an_encoding_that_is_said_is_taken() -> None:
    assert decode(b"Troms\xf8", "cp1250").text == "Tromsř"


@pytest.mark.parametrize("encoding", ["klingon", "ascii"])
def test_an_encoding_that_is_none_or_not_the_files_is_refused(encoding: str) -> None:
    with pytest.raises(UnreadableError):
        decode(b"Troms\xf8", encoding)
