"""Read the stamp back from a file of any kind; a file that carries none, whatever it is, gives none."""

from collections.abc import Mapping

from dashboard.export.kinds import KINDS, bring_in


def read_stamp(content: bytes) -> Mapping[str, str]:
    """Find the stamp's fields in a file, by what it begins with; empty where there are none."""
    kinds = (kind for kind in KINDS.values() if kind.begins and content.startswith(kind.begins))
    readers = dict.fromkeys(kind.reader or kind.maker for kind in kinds)
    return next((found for reader in readers if (found := bring_in(reader).read_stamp(content))), {})
