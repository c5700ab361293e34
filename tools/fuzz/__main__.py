"""Make cases by chance and everything of each: `python -m tools.fuzz --count 200`."""

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from tools.fuzz.everything import try_seed
from tools.fuzz.made_case import make_case


def main() -> int:
    """Try seeds in as many processes as asked for; exit 1 where any found trouble."""
    parser = argparse.ArgumentParser(prog="python -m tools.fuzz", description=__doc__)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--count", type=int, default=200, help="how many seeds")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--page-every", type=int, default=5, help="one seed in how many opens its page as well")
    parser.add_argument("--keep", type=Path, help="write the cases that found trouble into this folder")
    chosen = parser.parse_args()
    seeds = range(chosen.first, chosen.first + chosen.count)
    with_page = [chosen.page_every > 0 and seed % chosen.page_every == 0 for seed in seeds]
    found = 0
    with ProcessPoolExecutor(chosen.processes, mp_context=get_context("spawn")) as pool:
        for seed, troubles in zip(seeds, pool.map(try_seed, seeds, with_page), strict=True):
            found += bool(troubles)
            for trouble in troubles:
                sys.stdout.write(f"seed {seed}, {trouble.what}: {trouble.words}\n")
            if troubles and chosen.keep:
                make_case(seed).write(chosen.keep / f"{seed}")
            sys.stdout.flush()
    sys.stdout.write(f"{len(seeds) - found} of {len(seeds)} made cases without trouble\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
