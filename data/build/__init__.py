"""How `data/geo` was made: one module a layer, run as `python -m data.build`."""
