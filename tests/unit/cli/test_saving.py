from pathlib import Path

import pytest

from dashboard.cli.saving import ExportError, refuse_place, save_bytes


def test_a_text_is_written_as_it_is(tmp_path: Path) -> None:
    save_bytes(tmp_path / "a.txt", "Тихорецк\r\n나진\n".encode())
    assert (tmp_path / "a.txt").read_bytes() == "Тихорецк\r\n나진\n".encode()


def test_what_stood_there_is_replaced_and_nothing_else_left(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old", encoding="utf-8")
    save_bytes(path, b"new")
    assert path.read_text(encoding="utf-8") == "new"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("broken_by", "raised", "said"),
    [
        (OSError(28, "No space left on device"), ExportError, "no space left on device"),
        (PermissionError(13, "Permission denied"), ExportError, "permission denied"),
        (KeyboardInterrupt(), KeyboardInterrupt, "^$"),
    ],
    ids=["full", "forbidden", "interrupted"],
)
def test_a_write_that_breaks_off_leaves_the_old_file_and_nothing_else(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    broken_by: BaseException,
    raised: type[BaseException],
    said: str,
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old", encoding="utf-8")

    def break_off(_: int) -> None:
        raise broken_by

    monkeypatch.setattr("dashboard.cli.saving.os.fsync", break_off)
    with pytest.raises(raised, match=said):
        save_bytes(path, b"new")
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_named_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="there is no folder") as caught:
        save_bytes(tmp_path / "none" / "a.png", b"")
    assert "\n" not in str(caught.value)
    assert not (tmp_path / "none").exists()


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="it is a folder"):
        save_bytes(tmp_path, b"text")


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a file", encoding="utf-8")
    with pytest.raises(ExportError, match="not a directory"):
        save_bytes(tmp_path / "a.txt" / "b.txt", b"text")


def test_a_place_where_nothing_can_be_written_is_refused_before_anything_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse_place(tmp_path / "a.txt")
    with pytest.raises(ExportError, match="there is no folder"):
        refuse_place(tmp_path / "none" / "a.txt")
    with pytest.raises(ExportError, match="it is a folder"):
        refuse_place(tmp_path)
    monkeypatch.setattr("dashboard.cli.saving.os.access", lambda *_: False)
    with pytest.raises(ExportError, match="permission denied"):
        refuse_place(tmp_path / "a.txt")
