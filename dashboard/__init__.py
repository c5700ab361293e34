"""Check the supply routes that reports describe, on an offline map."""


class Refusal(Exception):  # noqa: N818 (bad input is no error of the program)
    """Refuse bad input, in words that its author can act on, one line a fault; anything else raised is a bug."""
