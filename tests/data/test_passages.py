"""The table of passages: ids and classes that a claim can forbid, lines that say where they were read."""

from data.build.sea.passages import CLASSES, PASSAGES, across

BY_ID = {passage.id: passage for passage in PASSAGES}


def test_ids_are_unique_and_no_class_is_one() -> None:
    assert len(BY_ID) == len(PASSAGES)
    assert not BY_ID.keys() & set(CLASSES)


def test_every_passage_says_what_its_lines_were_read_from() -> None:
    assert [passage.id for passage in PASSAGES if not passage.source] == []


def test_shoals_say_how_shallow_they_are_or_what_ships_do_instead() -> None:
    assert [passage.id for passage in PASSAGES if passage.kind == "shoal" and not passage.note] == []


def test_canals_and_rivers_are_told_apart() -> None:
    kinds = {name: BY_ID[name].kind for name in ("suez", "volga-don", "don", "danube", "bosporus", "northeast-passage")}
    assert list(kinds.values()) == ["canal", "canal", "river", "river", "strait", "ice"]


def test_a_gate_lies_across_the_middle_of_a_channel() -> None:
    # Northward along a meridian at the equator: the gate runs west to east at 0.5 N.
    (west, south), (east, north) = across(((10.0, 0.0), (10.0, 1.0)))
    assert abs(south - 0.5) < 1e-12
    assert abs(north - 0.5) < 1e-12
    assert {west < 10.0 < east, east < 10.0 < west} == {True, False}
