"""matplotlib's settings for every figure, set when this module is imported: its own defaults, whatever a user has set.

Letters are drawn unhinted, in their designed widths: so a layout holds at every resolution and in every format. A PDF
has the fonts in it as TrueType, and the ids of an SVG do not vary.
"""

import matplotlib as mpl

mpl.rcdefaults()
mpl.rcParams["text.hinting"] = "no_hinting"
mpl.rcParams["svg.hashsalt"] = "waybill"
mpl.rcParams["pdf.fonttype"] = 42
