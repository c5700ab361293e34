"""Start-up: the processor's time for short commands, against that of bringing in numpy."""

import resource
import statistics
import subprocess
import sys
from dataclasses import dataclass

from tools.bench.timing import Line

NUMPY = ("-c", "import numpy")
CALL = ("-m", "dashboard")


@dataclass(frozen=True)
class Command:
    """Hold what is typed after `python -m dashboard`, and the most it may take, in times of bringing in numpy."""

    words: tuple[str, ...]
    most: float


COMMANDS = (
    Command(("--help",), 4.5),
    Command(("measure", "Tikhoretsk", "border:UA"), 12.0),
    Command(("check", "--from", "Tikhoretsk", "--to", "border:UA", "--stated", "about 290 miles"), 18.0),
)
"""The bounds are 0.5, 1.3 and 2.0 s where numpy takes 0.11."""


def measure(repeats: int = 5, commands: tuple[Command, ...] = COMMANDS) -> list[Line]:
    """Call each command again and again, each time beside numpy, once it has been called and all is compiled."""
    return [_measure(command, repeats) for command in commands]


def _measure(command: Command, repeats: int) -> Line:
    arguments = (*CALL, *command.words)
    _processor_s(arguments)
    # In turn, so that what else the machine does falls on both alike.
    turns = [(_processor_s(arguments), _processor_s(NUMPY)) for _ in range(repeats)]
    took_s = statistics.median(ours_s for ours_s, _ in turns)
    ratio = statistics.median(ours_s / numpy_s for ours_s, numpy_s in turns)
    return Line(
        " ".join(("python", *arguments)),
        f"{took_s:.2f} s of the processor, {ratio:.1f} times import numpy",
        f"<= {command.most:g} times",
        ratio <= command.most,
    )


def _processor_s(arguments: tuple[str, ...]) -> float:
    """Let a new interpreter do something and give the time that processors spent on it [s]."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
