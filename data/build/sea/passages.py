"""Straits and canals by name: gates that a route crosses, and channels too narrow for the coast data. Kept by hand.

Positions are read off charts and maps to about half a kilometre. A gate is a line from land to land across the water;
a route that crosses it uses the passage, and none does while the passage is closed. A channel is the middle of a canal,
a narrow strait or a river up to a port, cut into the land as far as `CHANNEL_M` to either side.
"""

from dataclasses import dataclass

Line = tuple[tuple[float, float], ...]

CHANNEL_M = 700.0
"""Half the width a channel is cut to [m]: what the hand-drawn line may be off."""


@dataclass(frozen=True)
class Gate:
    """Name a passage by a line across it, lon, lat [deg].

    Parameters
    ----------
    shut
        True for waters that ice closes to ordinary shipping: no route takes them unless they are opened by name.
    """

    id: str
    name: str
    line: Line
    shut: bool = False


@dataclass(frozen=True)
class Channel:
    """Name the middle of a canal, a narrow strait or a river, lon, lat [deg]."""

    name: str
    line: Line


GATES = (
    Gate("suez", "the Suez Canal", ((32.05, 30.9), (32.6, 30.9))),
    Gate("panama", "the Panama Canal", ((-79.65, 9.2), (-79.65, 8.97))),
    Gate("kiel", "the Kiel Canal", ((9.55, 54.1), (9.55, 54.4))),
    Gate("bosporus", "the Bosporus", ((28.9, 41.12), (29.25, 41.12))),
    Gate("dardanelles", "the Dardanelles", ((26.33, 40.2), (26.6, 40.2))),
    Gate("kerch", "the Kerch Strait", ((36.5, 45.4), (36.95, 45.4))),
    Gate("gibraltar", "the Strait of Gibraltar", ((-5.6, 36.25), (-5.6, 35.7))),
    Gate("messina", "the Strait of Messina", ((15.5, 38.23), (15.8, 38.23))),
    Gate("bonifacio", "the Strait of Bonifacio", ((9.15, 41.5), (9.2, 41.1))),
    Gate("bab-el-mandeb", "Bab el-Mandeb", ((42.9, 12.4), (43.8, 12.85))),
    Gate("hormuz", "the Strait of Hormuz", ((56.35, 26.0), (56.4, 27.4))),
    Gate("malacca", "the Strait of Malacca", ((101.95, 2.7), (101.5, 1.4))),
    Gate("singapore", "the Singapore Strait", ((104.0, 1.5), (104.0, 1.05))),
    Gate("sunda", "the Sunda Strait", ((106.3, -6.15), (105.5, -5.6))),
    Gate("lombok", "the Lombok Strait", ((115.4, -8.5), (116.2, -8.5))),
    Gate("makassar", "the Makassar Strait", ((117.0, 1.0), (121.0, 0.8))),
    Gate("taiwan", "the Taiwan Strait", ((119.1, 25.45), (121.1, 24.4))),
    Gate("korea", "the Korea Strait", ((128.9, 35.5), (129.35, 34.4), (130.1, 33.3))),
    Gate("tsugaru", "the Tsugaru Strait", ((140.4, 41.0), (140.2, 41.6))),
    Gate("la-perouse", "La Perouse (Soya) Strait", ((141.9, 45.2), (142.1, 46.3))),
    Gate("tatar", "the Tatar Strait", ((141.2, 52.1), (142.2, 52.1))),
    Gate("bering", "the Bering Strait", ((-170.4, 66.1), (-167.3, 65.5))),
    Gate("dover", "the Strait of Dover", ((1.1, 51.2), (2.1, 50.8))),
    Gate("oresund", "the Øresund", ((12.4, 56.02), (12.9, 56.02))),
    Gate("great-belt", "the Great Belt", ((10.6, 55.33), (11.3, 55.33))),
    Gate("torres", "Torres Strait", ((142.5, -11.2), (142.5, -8.9))),
    Gate("bass", "Bass Strait", ((146.3, -38.5), (146.5, -41.5))),
    Gate("cook", "Cook Strait", ((174.8, -41.2), (174.0, -41.35))),
    Gate("cape-of-good-hope", "the Cape of Good Hope", ((18.45, -34.0), (18.45, -78.0))),
    Gate("cape-horn", "Cape Horn", ((-68.3, -54.5), (-67.3, -55.9), (-67.3, -72.0))),
    Gate("northeast-passage", "the Northeast Passage", ((104.3, 77.0), (104.3, 86.0)), shut=True),
    Gate(
        "northwest-passage",
        "the Northwest Passage",
        ((-94.0, 69.0), (-94.0, 70.5), (-95.0, 74), (-95.0, 86)),
        shut=True,
    ),
)

CANALS = (
    Channel(
        "Suez Canal",
        (
            (32.42, 31.45),
            (32.37, 31.33),
            (32.31, 31.22),
            (32.31, 30.85),
            (32.34, 30.7),
            (32.31, 30.58),
            (32.33, 30.45),
            (32.39, 30.34),
            (32.53, 30.22),
            (32.57, 30.05),
            (32.56, 29.9),
            (32.54, 29.75),
        ),
    ),
    Channel(
        "Panama Canal",
        (
            (-79.93, 9.47),
            (-79.92, 9.32),
            (-79.9, 9.2),
            (-79.81, 9.16),
            (-79.7, 9.12),
            (-79.61, 9.02),
            (-79.57, 8.95),
            (-79.5, 8.8),
        ),
    ),
    Channel(
        "Kiel Canal",
        (
            (8.6, 53.98),
            (8.85, 53.9),
            (9.13, 53.89),
            (9.28, 53.98),
            (9.3, 54.1),
            (9.45, 54.2),
            (9.67, 54.3),
            (9.85, 54.35),
            (10.13, 54.37),
            (10.18, 54.44),
            (10.28, 54.55),
        ),
    ),
)

STRAITS = (
    Channel(
        "Bosporus",
        (
            (29.2, 41.32),
            (29.13, 41.22),
            (29.07, 41.165),
            (29.07, 41.125),
            (29.06, 41.09),
            (29.04, 41.055),
            (29.005, 41.025),
            (28.98, 40.99),
            (28.93, 40.92),
        ),
    ),
    Channel(
        "Dardanelles",
        (
            (27.3, 40.58),
            (26.9, 40.47),
            (26.8, 40.425),
            (26.72, 40.398),
            (26.66, 40.37),
            (26.58, 40.31),
            (26.44, 40.225),
            (26.39, 40.21),
            (26.375, 40.19),
            (26.385, 40.165),
            (26.392, 40.148),
            (26.385, 40.125),
            (26.35, 40.09),
            (26.2, 40.02),
            (26.05, 40.0),
        ),
    ),
    Channel("Kerch Strait", ((36.9, 45.52), (36.7, 45.4), (36.6, 45.34), (36.51, 45.27), (36.45, 45.1), (36.45, 44.9))),
    Channel("Strait of Messina", ((15.73, 38.35), (15.645, 38.265), (15.62, 38.22), (15.6, 38.1), (15.58, 37.9))),
    Channel(
        "Øresund",
        ((12.45, 56.2), (12.64, 56.045), (12.63, 55.95), (12.7, 55.8), (12.705, 55.65), (12.68, 55.52), (12.7, 55.3)),
    ),
    Channel(
        "Singapore Strait",
        (
            (103.1, 1.35),
            (103.4, 1.15),
            (103.6, 1.13),
            (103.75, 1.17),
            (103.87, 1.21),
            (104.05, 1.26),
            (104.25, 1.27),
            (104.6, 1.37),
        ),
    ),
    Channel("Golden Gate", ((-122.75, 37.76), (-122.55, 37.805), (-122.477, 37.818), (-122.4, 37.83), (-122.34, 37.8))),
    Channel("Port Phillip Heads", ((144.58, -38.38), (144.63, -38.29), (144.75, -38.23), (144.87, -38.1))),
    Channel("Galveston Bay", ((-94.55, 29.3), (-94.72, 29.345), (-94.8, 29.38), (-94.93, 29.6), (-95.0, 29.7))),
)

RIVERS = (
    Channel(
        "Kola Inlet", ((33.6, 69.4), (33.5, 69.25), (33.42, 69.13), (33.28, 69.06), (33.06, 69.03), (33.04, 68.97))
    ),
    Channel("Taedong", ((124.9, 38.65), (125.15, 38.68), (125.38, 38.71))),
    Channel("Nieuwe Waterweg", ((3.9, 52.02), (4.05, 51.99), (4.18, 51.95), (4.3, 51.905), (4.45, 51.9))),
    Channel(
        "Elbe",
        (
            (8.2, 54.02),
            (8.6, 53.98),
            (8.85, 53.9),
            (9.13, 53.88),
            (9.35, 53.83),
            (9.5, 53.7),
            (9.55, 53.62),
            (9.7, 53.56),
            (9.95, 53.54),
        ),
    ),
    Channel(
        "Western Scheldt",
        ((3.3, 51.45), (3.57, 51.42), (3.75, 51.36), (3.95, 51.42), (4.22, 51.37), (4.28, 51.3), (4.37, 51.25)),
    ),
    Channel("Thames", ((1.3, 51.6), (0.9, 51.5), (0.55, 51.48), (0.4, 51.45))),
    Channel(
        "Mississippi, Southwest Pass",
        (
            (-89.45, 28.8),
            (-89.4, 28.95),
            (-89.25, 29.15),
            (-89.36, 29.28),
            (-89.6, 29.45),
            (-89.95, 29.7),
            (-90.05, 29.94),
        ),
    ),
)

CHANNELS = (*CANALS, *STRAITS, *RIVERS)
