"""How names are compared: by keys that leave out what writers of one name differ in.

A name has a plain key, without case, accents, apostrophes, hyphens and spaces, in which St. is Saint and a Chinese,
Japanese or Korean town goes without its rank. Names of countries where Cyrillic, Arabic or Persian is written have a
loose key instead, in which the systems of transliteration are one: Novorossiysk, Novorossiisk and Новороссийск;
Al-Hudayda and Hudaydah. Hangul that writes a Russian or Ukrainian name by its sound has a key of sounds, which the name
in Latin letters has as well.
"""

import re
import unicodedata
from collections.abc import Iterator

_CYRILLIC_CODES = "AM AZ BA BG BY GE KG KZ MD ME MK MN RS RU TJ TM UA UZ XK"
_ARABIC_CODES = "AE AF BH DJ DZ EG EH ER IQ IR JO KM KW LB LY MA MR OM PK PS QA SA SD SO SS SY TD TN YE"
CYRILLIC_LANDS = frozenset(_CYRILLIC_CODES.split())
"""Countries whose names come from Cyrillic, or came from it until lately, by ISO 3166-1 alpha-2 code."""
ARABIC_LANDS = frozenset(_ARABIC_CODES.split())
"""Countries whose names come from Arabic or Persian."""

LOOSE = "~"
"""Begins a loose key of Cyrillic."""
ARABIC = "="
"""Begins a loose key of Arabic and Persian."""
SOUND = "^"
"""Begins a key of sounds."""

_APOSTROPHES = "'’ʼʹ`´ʻ‘ʿʾ"
_LETTERS = str.maketrans(
    {
        **dict(zip("øđłıðħŧŋ", "odlidhtn", strict=True)),
        **{"æ": "ae", "œ": "oe", "þ": "th", "ə": "a"},
        # Arabic and Persian write these letters in several ways.
        **dict.fromkeys("أإآٱ", "ا"),
        **dict.fromkeys("ىیېۍ", "ي"),
        **{"ک": "ك", "ة": "ه", "ۀ": "ه", "ہ": "ه", "ە": "ه", "ؤ": "و", "ئ": "ي", "ـ": "", "ء": ""},
        # Simplified Chinese, traditional and Japanese forms that names of towns often have.
        **dict(
            zip(
                "東滿満連龍龙竜濱浜門營島灣湾廣広臺台縣県區区國国",
                "东满满连龙龙龙滨滨门营岛湾湾广广台台县县区区国国",
                strict=True,
            )
        ),
    }
)
_WORDS = {"st": "saint", "sankt": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}

_RANKS = re.compile(r"(?<=..)(?:특별자치시|특별시|광역시|직할시|자치구|시|군|市|县|縣|県|區|区|町|村)$")
"""Kinds of town in Korean, Chinese and Japanese that follow a name of two characters or more."""

LATIN_OF = {
    **dict(zip("абвгдезийклмнопрстуфыэ", "abvgdeziiklmnoprstufie", strict=True)),
    **{
        "ё": "e",
        "ж": "zh",
        "х": "h",
        "ц": "c",
        "ч": "ch",
        "ш": "sh",
        "щ": "sh",
        "ъ": "",
        "ь": "",
        "ю": "iu",
        "я": "ia",
    },
    **{"і": "i", "ї": "i", "є": "e", "ґ": "g", "ў": "u", "ј": "i", "љ": "l", "њ": "n", "ћ": "c", "ђ": "d", "џ": "j"},
    **{"ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "ѓ": "g", "ќ": "k", "ѕ": "z"},
}
"""Latin letters for Cyrillic ones."""
UKRAINIAN_LETTERS = "іїєґ"
"""Where one of these stands, г is h."""
_UKRAINIAN = re.compile(f"[{UKRAINIAN_LETTERS}]")

_ARABIC_RULES = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        ("q|ck", "k"),
        ("ou|oo", "u"),
        ("ee|y", "i"),
        ("i+", "i"),
        (r"([a-z])\1+", r"\1"),
        ("(?<=[a-z]{3}a)h$", ""),
    )
)
LOOSE_RULES = (
    ("dzh", "j"),
    ("shch|sch|szcz", "sh"),
    ("tsch|tch", "ch"),
    ("zh", "z"),
    ("kh", "h"),
    ("gh", "g"),
    ("ts|tz|c(?!h)", "c"),
    ("x", "ks"),
    ("w", "v"),
    ("q", "k"),
    ("ou|oo", "u"),
    ("ee", "i"),
    ("j(?![aeiouy])|y", "i"),
    ("i+", "i"),
    ("ie", "e"),
    (r"([a-z])\1+", r"\1"),
)
"""What makes a loose key of Latin letters, in order: patterns, and what stands for each. The search on the map has them
as well."""
_LOOSE_RULES = tuple((re.compile(pattern), by) for pattern, by in LOOSE_RULES)
_ARTICLE_WORDS = "al el ad ar as ash at ath az an ed er es ez ech e i"
_ARTICLES = frozenset(_ARTICLE_WORDS.split())
"""Words that Arabic names begin with or not, and the ezafe of Persian."""

_SOUND_RULES = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        ("ch|j|z", "c"),
        ("sh", "s"),
        ("[bvf]", "p"),
        ("d", "t"),
        ("g", "k"),
        ("l", "r"),
        ("i(?=[aeou])", ""),
        ("(?<=[cs])i(?![aeou])", ""),
        (r"([a-z])\1+", r"\1"),
    )
)
_HANGUL_FIRST = 0xAC00
_HANGUL_LAST = 0xD7A3
_INITIAL_SOUNDS = "k k n t t r m p p s s - c c c k t p h"
_VOWEL_SOUNDS = "a e ia e o e io e o oa oe oe io u uo ue ui iu - i i"
_FINAL_SOUNDS = "- k k ks n nc nh t r rk rm rp rs rt rp rh m p ps t t n c c k t p h"
_INITIALS, _VOWELS, _FINALS = _INITIAL_SOUNDS.split(), _VOWEL_SOUNDS.split(), _FINAL_SOUNDS.split()


def fold(name: str) -> str:
    """Reduce a name to its letters, digits and spaces, without case, accents, apostrophes or hyphens."""
    decomposed = unicodedata.normalize("NFKD", name).casefold()
    kept = "".join(_spaced(character) for character in decomposed if not _is_mark(character))
    return " ".join(unicodedata.normalize("NFC", kept).translate(_LETTERS).split())


def plain_key(name: str) -> str:
    """Reduce a name to what is the same however it is printed."""
    return _RANKS.sub("", "".join(_words(name)))


def loose_key(name: str) -> str:
    """Reduce a name, in Cyrillic or from it, to what is the same however it is put in Latin letters."""
    latin = _latin("".join(_words(name)))
    for pattern, by in _LOOSE_RULES:
        latin = pattern.sub(by, latin)
    return LOOSE + latin


def arabic_key(name: str) -> str:
    """Reduce a name in Latin letters from Arabic or Persian to what is the same in most ways to put it."""
    words = _words(name)
    latin = "".join([word for word in words if word not in _ARTICLES] or words)
    for pattern, by in _ARABIC_RULES:
        latin = pattern.sub(by, latin)
    return ARABIC + latin


def sound_key(name: str) -> str:
    """Reduce a name, in Hangul or in Latin letters or Cyrillic, to sounds that Hangul tells apart."""
    folded = fold(name).replace(" ", "")
    sounds = "".join(_sounds_of_hangul(folded)) if is_hangul(folded) else loose_key(name).removeprefix(LOOSE)
    for pattern, by in _SOUND_RULES:
        sounds = pattern.sub(by, sounds)
    return SOUND + sounds


def keys_to_store(name: str, country: str) -> tuple[str, ...]:
    """Give the key that a name of a place in a country is found by; nothing for what has no letter or digit."""
    plain = plain_key(name)
    if not plain:
        return ()
    if country in CYRILLIC_LANDS and is_alphabetic(plain):
        return (loose_key(name),)
    return (arabic_key(name),) if country in ARABIC_LANDS and plain.isascii() else (plain,)


def keys_to_find(name: str) -> tuple[str, ...]:
    """Give every key that a name may be stored by, whatever its country."""
    plain = plain_key(name)
    if not plain:
        return ()
    if not is_alphabetic(plain):
        return (plain,)
    return (plain, loose_key(name), *((arabic_key(name),) if plain.isascii() else ()))


def spelt_key(name: str) -> str:
    """Give the plain key of a name spelt as its loose key; empty where it is so spelt, or has none."""
    plain = plain_key(name)
    spelt = loose_key(name).removeprefix(LOOSE) if plain and is_alphabetic(plain) else ""
    return "" if spelt == plain else spelt


def is_alphabetic(key: str) -> bool:
    """Say whether a key is written in Latin letters or in Cyrillic, of which loose keys are made."""
    return all(c.isascii() or "Ѐ" <= c <= "ӿ" for c in key)


def is_hangul(text: str) -> bool:
    """Say whether a text has a syllable of Hangul."""
    return any(_HANGUL_FIRST <= ord(c) <= _HANGUL_LAST for c in text)


def _words(name: str) -> list[str]:
    return [_WORDS.get(word, word) for word in fold(name).split()]


def _spaced(character: str) -> str:
    """Make a space of what parts words, and nothing of other signs."""
    kind = unicodedata.category(character)
    return character if kind[0] in "LN" or kind == "Mc" else "" if character in _APOSTROPHES else " "


def _is_mark(character: str) -> bool:
    return unicodedata.combining(character) > 0 or character in _APOSTROPHES


def _latin(text: str) -> str:
    letters = LATIN_OF | {"г": "h"} if _UKRAINIAN.search(text) else LATIN_OF
    return "".join(letters.get(character, character) for character in text)


def _sounds_of_hangul(text: str) -> Iterator[str]:
    for character in text:
        place = ord(character) - _HANGUL_FIRST
        if 0 <= place <= _HANGUL_LAST - _HANGUL_FIRST:
            initial, rest = divmod(place, len(_VOWELS) * len(_FINALS))
            vowel, final = divmod(rest, len(_FINALS))
            sounds = (_INITIALS[initial], _VOWELS[vowel], _FINALS[final])
            yield "".join(sound.replace("-", "") for sound in sounds)
        else:
            yield character
