"""matplotlib's settings for every figure, set when this module is imported: its own defaults, whatever a user has set.

Letters are drawn unhinted, in their designed widths: so a layout holds at every resolution and in every format.
"""

import matplotlib as mpl

mpl.rcdefaults()
mpl.rcParams["text.hinting"] = "no_hinting"
mpl.rcParams["svg.hashsalt"] = "waybill"
