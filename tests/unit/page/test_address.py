"""A choice stands in the address by its id."""

from streamlit.testing.v1 import AppTest


def script(*, is_cut_short: bool = False) -> None:
    import streamlit as st  # noqa: PLC0415 (AppTest runs this function's text alone)

    from dashboard.page import address  # noqa: PLC0415
    from dashboard.page.address import keep_choice, keep_choices, take_choice, take_choices  # noqa: PLC0415

    take_choice("one", ("a", "b"), "a")
    keep_choice("one", st.selectbox("One", ["a", "b"], format_func=str.upper, key="one"), "a")
    take_choices("many", ("x", "y"))
    keep_choices("many", st.multiselect("Many", ["x", "y"], format_func=str.upper, key="many"))
    address.check_bound("bound", str.isdigit)
    st.caption(address.refused_words())
    if not is_cut_short:
        address.settle_address()


def open_at(*, is_cut_short: bool = False, **address: str | list[str]) -> AppTest:
    app = AppTest.from_function(script, default_timeout=600, kwargs={"is_cut_short": is_cut_short})
    for name, value in address.items():
        app.query_params[name] = value
    return app.run()


def test_the_address_names_what_a_widget_opens_with() -> None:
    app = open_at(one="b", many=["y"])
    assert (app.selectbox[0].value, app.multiselect[0].value) == ("b", ["y"])


def test_what_is_chosen_goes_into_the_address_and_the_default_out_of_it() -> None:
    app = open_at()
    assert not app.query_params
    app.selectbox[0].set_value("b")
    app.multiselect[0].set_value(["y", "x"]).run()
    assert app.query_params == {"one": "b", "many": ["y", "x"]}
    app.selectbox[0].set_value("a")
    app.multiselect[0].set_value([]).run()
    assert not app.query_params


def test_an_address_that_names_no_option_is_set_right() -> None:
    app = open_at(one="z", many=["z", "x"])
    assert not app.exception
    assert (app.selectbox[0].value, app.multiselect[0].value) == ("a", ["x"])
    assert app.query_params == {"many": "x"}


def test_another_address_is_followed() -> None:
    app = open_at(one="b")
    del app.query_params["one"]
    assert app.run().selectbox[0].value == "a"


def test_going_back_to_an_address_is_followed() -> None:
    app = open_at()
    app.selectbox[0].set_value("b").run()
    del app.query_params["one"]
    assert app.run().selectbox[0].value == "a"


def test_a_choice_outlives_a_run_cut_short_by_one_that_still_has_the_address_before_it() -> None:
    app = open_at(is_cut_short=True)
    app.selectbox[0].set_value("b").run()
    del app.query_params["one"]
    assert app.run().selectbox[0].value == "b"
    assert app.query_params == {"one": "b"}


def test_what_is_no_option_is_said_until_another_is_chosen() -> None:
    app = open_at(one="z", many=["q", "x"], bound="b")
    assert app.caption[0].value == "bound=b, many=q, one=z"
    assert app.run().caption[0].value == "bound=b, many=q, one=z"
    app.selectbox[0].set_value("b")
    app.multiselect[0].set_value(["y"])
    app.query_params["bound"] = "7"
    assert app.run().caption[0].value == ""


def test_an_address_of_options_says_nothing() -> None:
    assert open_at(one="b", many=["x", "y"], bound="7").caption[0].value == ""


def test_a_long_value_of_an_address_is_cut_short() -> None:
    assert open_at(one="z" * 99).caption[0].value == f"one={'z' * 40}…"
