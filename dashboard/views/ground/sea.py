"""Where the name of the case's sea can stand."""

import numpy as np

from dashboard.case.case import Defaults
from dashboard.geodesy import Floats
from dashboard.geodesy.ground.backdrop import Backdrop


def sea_spots(defaults: Defaults, backdrop: Backdrop) -> Floats:
    """List where the name of the case's sea can stand, shape (n, 2), lon, lat [deg], the best first.

    Where the case says, or else where the base map knows a sea of that name; none where neither does.
    """
    if defaults.sea_at is None:
        return backdrop.spots_of_sea(defaults.sea_label)
    lat, lon = defaults.sea_at
    return np.array([[lon, lat]])
