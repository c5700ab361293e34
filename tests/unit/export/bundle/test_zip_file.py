import io
import zipfile

from dashboard.export.bundle.zip_file import write_zip

MEMBERS = {"b.txt": b"second by name", "a/한글.txt": b"", "c.bin": bytes(10_000)}


def test_members_stand_in_their_order_with_nothing_of_clock_system_or_user() -> None:
    with zipfile.ZipFile(io.BytesIO(write_zip(MEMBERS))) as packed:
        assert packed.namelist() == list(MEMBERS)
        assert {name: packed.read(name) for name in packed.namelist()} == MEMBERS
        held = {(one.date_time, one.external_attr >> 16, one.create_system) for one in packed.infolist()}
    assert held == {((1980, 1, 1, 0, 0, 0), 0o644, 3)}
    assert len(write_zip(MEMBERS)) < 1_000
