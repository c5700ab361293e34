"""The text of a table that was saved by whatever program: the encoding it names, or the one that reads as words."""

import codecs
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice, pairwise

from dashboard.load.tables.grid import UnreadableError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", ""),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
"""Byte order marks, the longer ones before those that they begin with: encoding, and its name where it is said."""

OLD_ENCODINGS: Mapping[str, tuple[str, ...]] = {
    "cp1252": ("LATIN",),
    "cp1250": ("LATIN",),
    "cp1254": ("LATIN",),
    "cp1251": ("CYRILLIC",),
    "koi8-r": ("CYRILLIC",),
    "cp866": ("CYRILLIC",),
    "cp949": ("HANGUL",),
    "cp932": ("CJK", "HIRAGANA", "KATAKANA"),
    "gb18030": ("CJK",),
    "big5": ("CJK",),
}
"""Encodings that spreadsheets saved in before UTF-8, each with the scripts that it was made for."""

_WORD = re.compile(r"[^\W\d_]+")
_WITHIN = re.compile(r"[^\W\d_][^\x00-\x7f\w'’ʼ‘´·‐–—\u00a0][^\W\d_]")
_BREAKS = frozenset("\t\n\r")
_CELL = re.compile(r"[^,;\t|\"\n\r]+")
_MOST_SHOWN = 3
_MOST_LOOKED_UP = 60


@dataclass(frozen=True)
class Decoded:
    """Hold a text, and its encoding where that was guessed or is seldom met; empty for UTF-8."""

    text: str
    encoding: str = ""


def decode(content: bytes, encoding: str = "", is_known: Callable[[str], bool] | None = None) -> Decoded:
    """Turn the bytes of a table into text with plain line feeds.

    Parameters
    ----------
    encoding
        What it is said to be saved in; empty where that shall be found.
    is_known
        Says whether a cell is a name that is known; the encoding that has most such cells is taken of several.

    Raises
    ------
    UnreadableError
        If it is in no encoding that is known, or several read it as different words.
    """
    found = _named(content, encoding) if encoding else _found(content, is_known)
    return Decoded(found.text.replace("\r\n", "\n").replace("\r", "\n"), found.encoding)


def _named(content: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(content.decode(encoding).removeprefix("\ufeff"), encoding)
    except LookupError:
        known = f"an encoding, such as utf-8, utf-16, {', '.join(OLD_ENCODINGS)}"
        raise UnreadableError(repr(encoding), known) from None
    except ValueError as error:
        found = f"bytes that it has not ({_reason(error)})"
        raise UnreadableError(found, f"text in {encoding}", where=_line(content, error)) from error


def _found(content: bytes, is_known: Callable[[str], bool] | None) -> Decoded:
    for mark, encoding, name in _MARKS:
        if content.startswith(mark):
            return Decoded(_named(content, encoding).text, name)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return _unmarked_16(content) or _old(content, error, is_known)
    return _unmarked_16(content) or Decoded(text)


def _unmarked_16(content: bytes) -> Decoded | None:
    """Read UTF-16 without its mark, of which zeros tell: the half of each separator and line break at least."""
    if b"\0" not in content or len(content) % 2:
        return None
    texts: list[str] = []
    for encoding in ("utf-16-le", "utf-16-be"):
        with suppress(UnicodeDecodeError):
            texts.append(content.decode(encoding))
    sound = [text for text in texts if not any(map(_is_odd, set(text) - _BREAKS))]
    likeliest = max(sound, key=_count_ascii, default="")
    return Decoded(likeliest.removeprefix("\ufeff"), "UTF-16") if _count_ascii(likeliest) else None


def _count_ascii(text: str) -> int:
    return sum(character.isascii() for character in text)


def _old(content: bytes, error: UnicodeDecodeError, is_known: Callable[[str], bool] | None) -> Decoded:
    read: dict[str, str] = {}
    for encoding, scripts in OLD_ENCODINGS.items():
        try:
            text = content.decode(encoding)
        except ValueError:
            continue
        if _reads_as_words(text, scripts):
            read.setdefault(text, encoding)
    if len(read) == 1 or (read and is_known):
        known = {text: _count_known(text, is_known) for text in read} if is_known else dict.fromkeys(read, 1)
        likeliest = max(read, key=known.__getitem__)
        if len(read) == 1 or known[likeliest]:
            return Decoded(likeliest, read[likeliest])
    where, needed = _line(content, error), "text in UTF-8"
    if not read:
        found = f"byte 0x{content[error.start]:02x}, which no encoding reads as a word"
        raise UnreadableError(found, needed, "save it as UTF-8 (in a spreadsheet: CSV UTF-8)", where)
    shown = " or ".join(f"“{word}” in {encoding}" for word, encoding in _differing(read))
    fix = f"say which with --encoding, such as --encoding {next(iter(read.values()))}, or save it as UTF-8"
    raise UnreadableError(f"bytes that may be {shown}", needed, fix, where)


def _count_known(text: str, is_known: Callable[[str], bool]) -> int:
    """Count the first cells beyond ASCII that are names which are known."""
    cells = dict.fromkeys(cell.strip() for cell in _CELL.findall(text))
    return sum(map(is_known, islice((cell for cell in cells if not cell.isascii()), _MOST_LOOKED_UP)))


def _reads_as_words(text: str, scripts: tuple[str, ...]) -> bool:
    """Say whether a text could have been written: each word in one script, small letters behind capitals alone."""
    if any(_is_odd(character) for character in set(text) - _BREAKS):
        return False
    if _WITHIN.search(text) or any(_are_signs(pair) for pair in pairwise(text)):
        return False
    return all(_is_word(word, scripts) for word in set(_WORD.findall(text)) if not word.isascii())


def _is_odd(character: str) -> bool:
    """Say whether nobody types a character: a control, one of no alphabet, a line of a box."""
    return unicodedata.category(character) in ("Cc", "Cn", "Co") or "\u2500" <= character <= "\u259f"


def _are_signs(pair: tuple[str, str]) -> bool:
    """Say whether two signs that are no punctuation stand side by side, which nobody writes: ±¾."""
    return all(not c.isascii() and unicodedata.category(c) in ("Sm", "So", "Sk", "Sc", "No") for c in pair)


def _is_word(word: str, scripts: tuple[str, ...]) -> bool:
    foreign = [c for c in word if not c.isascii()]
    if len(word) == 1 and not word.isalpha():
        return True  # ½, ²
    if any(unicodedata.name(c, "").split(" ")[0].split("-")[0] not in scripts for c in foreign):
        return False
    if "LATIN" in scripts:
        return 4 * len(foreign) <= 3 * len(word) + 1 and _has_one_case(word)
    return len(foreign) == len(word) and ("CYRILLIC" not in scripts or _has_one_case(word))


def _has_one_case(word: str) -> bool:
    return word.isupper() or word[1:].islower() or len(word) == 1


def _differing(read: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Give the first words that the readings differ in, with their encodings, the likeliest first."""
    words = [re.findall(r"[^\s,;|\"]+", text) for text in read]
    at = next((n for n, alike in enumerate(zip(*words, strict=False)) if len(set(alike)) > 1), 0)
    for (_, encoding), found in list(zip(read.items(), words, strict=True))[:_MOST_SHOWN]:
        yield found[at], encoding


def _line(content: bytes, error: ValueError) -> str:
    if not isinstance(error, UnicodeDecodeError):
        return ""
    above = content.count(b"\n", 0, error.start)
    return f"line {above + 1}"


def _reason(error: ValueError) -> str:
    if isinstance(error, UnicodeDecodeError):
        return f"0x{error.object[error.start]:02x}" if error.start < len(error.object) else error.reason
    return str(error)
