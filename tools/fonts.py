"""Make the fonts of the figures again, from pinned packages: `python -m tools.fonts` (needs npm; about two minutes)."""

import hashlib
import io
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from data.build.packages import Package, fetch, read_member

FONTS = Path(__file__).parents[1] / "dashboard" / "web" / "fonts"

HAN = (
    range(0x2E80, 0x2FE0),  # radicals
    range(0x3000, 0x3400),  # punctuation, kana, bopomofo, enclosed and square forms
    range(0x4E00, 0xA000),  # unified ideographs
    range(0xF900, 0xFB00),  # compatibility ideographs
    range(0xFE30, 0xFE50),  # vertical forms
    range(0xFF00, 0xFFF0),  # halfwidth and fullwidth forms
    range(0x20000, 0x40000),  # the few of the later planes that the font has
)
"""What is kept of Noto Sans SC; left out is what other fonts here have, and the rare ideographs of Extension A."""


@dataclass(frozen=True)
class Font:
    """Hold a font of the npm packages `@expo-google-fonts/…`: what it is called there, its version, what it writes."""

    name: str
    writes: str
    version: str
    sha256: str
    kept: tuple[range, ...] = ()

    @property
    def file(self) -> str:
        """Name of the file as shipped."""
        return f"{self.name.replace(' ', '')}-Regular.ttf"

    @property
    def package(self) -> Package:
        """The package that the font comes in."""
        slug = self.name.lower().replace(" ", "-")
        archive = f"expo-google-fonts-{slug}-{self.version}.tgz"
        return Package("npm", f"@expo-google-fonts/{slug}", self.version, archive, self.sha256)

    def member(self, name: str) -> bytes:
        """Read a file of the package."""
        return read_member(self.package, f"package/{name}")

    def make(self) -> bytes:
        """Give the font's bytes: unchanged, or cut down to what is kept."""
        stem = self.name.replace(" ", "")
        content = self.member(f"400Regular/{stem}_400Regular.ttf")
        return _cut(content, self.kept) if self.kept else content


SHIPPED = (
    Font(
        "Noto Sans KR",
        "Hangul, Jamo, Hanja",
        "0.4.3",
        "7614af529705ea48e8b76cb3b056b92db66b7625ef3fc97ce76366063df94d3f",
    ),
    Font(
        "Noto Sans SC",
        "Han, simplified and traditional, and kana (cut to these)",
        "0.4.3",
        "0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59",
        HAN,
    ),
    Font(
        "Noto Sans Arabic",
        "Arabic letters that DejaVu Sans lacks",
        "0.4.3",
        "29e966f9d48a4ce7dd3c2c4c016f29cd888089538217303fb2c87de9e7f048ed",
    ),
    Font(
        "Noto Sans Devanagari",
        "Devanagari",
        "0.4.1",
        "fb9a4c288af3829f383d945fcec350c8cdf99abf18ffe55c987c495bca42e80e",
    ),
    Font("Noto Sans Bengali", "Bengali", "0.4.4", "aea68a0e86d50c55739f11b3efebf859cbc63219ad1dfbf83dc7e6cfd84a4243"),
    Font("Noto Sans Gurmukhi", "Gurmukhi", "0.4.1", "a880021879dfa6df078c64a414c07045491269d6ed2f585487208eccb1e0d326"),
    Font("Noto Sans Gujarati", "Gujarati", "0.4.2", "8755e83efd5f0a75427bcb9adae912167c6c1fbd94d2a820c91655e0b58673af"),
    Font("Noto Sans Oriya", "Oriya", "0.4.2", "bbcea7223feeeb829820389292012697662e544ef845e1fd4e954a1b1d9ef21c"),
    Font("Noto Sans Tamil", "Tamil", "0.4.3", "e86c62e93d3e47ec8b93f71681e1ae2010b22a9f5e8bcd496b3e46c6ba70750e"),
    Font("Noto Sans Telugu", "Telugu", "0.4.2", "ffff86f2371e34a7f0c5b14c9d0eef1e4dc50556afb6fd0e74aebfb29dd1436f"),
    Font("Noto Sans Kannada", "Kannada", "0.4.3", "e992988b66d3fa6c19a569d60b6fabb1b84df4789ce13ee6d643fdddc6720dad"),
    Font(
        "Noto Sans Malayalam", "Malayalam", "0.4.2", "0f8036413aec0173042900862a9bd6c4180b755d1075f8e05561ced8e9304ca3"
    ),
    Font("Noto Sans Sinhala", "Sinhala", "0.4.2", "3c73b2be95baaae05b3cddde8a7a59b82f290776bda38b14fa67db6a9c845bce"),
    Font("Noto Sans Thai", "Thai", "0.4.2", "44282ae7c24587e7e50f083e5db3aafa8011ac2eac1159ef62be4fc516a66165"),
    Font("Noto Sans Khmer", "Khmer", "0.4.3", "cb4f3e93186d59c60d21b386fde7de3d554617a6c857f148c777a64fba608793"),
    Font("Noto Sans Myanmar", "Myanmar", "0.4.2", "14db9970d908b8e46c65ddcbb66aa789add2e76e6e4cfc48e2f454c5e20ea39f"),
    Font("Noto Sans Ethiopic", "Ethiopic", "0.4.2", "3030fe790f54df5297904e82da1d5216df61064af4e2ca2972ad166a6ad81f49"),
    Font("Noto Sans Thaana", "Thaana", "0.4.2", "c5dd11675b1ce69039fc686bc35b713a492873cda525eb385d86a315e5f3d0b1"),
    Font(
        "Noto Emoji",
        "emoji, in one colour",
        "0.4.7",
        "6a25fd5a4da5bb34bbc2d300531bbf32de86afd866e119314d7e358f61a6104d",
    ),
)

README = """# Fonts of the figures

Figures are lettered in **DejaVu Sans**, the font that comes with matplotlib, and where it lacks a letter in the first
of the fonts here that has the whole word, or else that letter. What none of them has is a box with a sign of its
script, from the Last Resort font that comes with matplotlib. No font of the system is ever used, so letters are the
same everywhere.

All are Regular, under the SIL Open Font License 1.1 (`OFL.txt`, with whose they are), from the npm packages
`@expo-google-fonts/…`, unchanged but for their names and where the table says so. `python -m tools.fonts` makes them
again.

| file | writes | package | sha256 |
|---|---|---|---|
"""


def main() -> None:
    """Write every font, the licence and what is here."""
    rows, owners, licence = [], [], ""
    for font in SHIPPED:
        fetch(font.package)
        content = font.make()
        (FONTS / font.file).write_bytes(content)
        owner, _, licence = font.member("LICENSE_FONT").decode("utf-8").partition("\n")
        owners.append(f"{font.name}: {owner}")
        package = f"{font.package.name.partition('/')[2]} {font.version}"
        rows.append(f"| `{font.file}` | {font.writes} | {package} | `{hashlib.sha256(content).hexdigest()}` |")
    (FONTS / "OFL.txt").write_text("\n".join(owners) + f"\n{licence.rstrip()}\n", encoding="utf-8")
    (FONTS / "README.md").write_text(README + "\n".join(rows) + "\n", encoding="utf-8")


def _cut(content: bytes, kept: tuple[range, ...]) -> bytes:
    """Cut a font down to some characters, its glyphs as they are, with the dates that it has."""
    font = TTFont(io.BytesIO(content), recalcTimestamp=False)
    options = subset.Options(
        layout_features=[], hinting=False, notdef_outline=True, drop_tables=["vhea", "vmtx", "BASE", "GDEF", "STAT"]
    )
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[code for code in font.getBestCmap() if any(code in part for part in kept)])
    cutter.subset(font)
    written = io.BytesIO()
    font.save(written)
    return written.getvalue()


if __name__ == "__main__":
    main()
