"""What the page says left the machine, and what did: a server on 127.0.0.1 keeps count."""

from tests.nominatim_server import serving
from tests.page_run import html, names, page, pasted
from tests.page_server import free_port


def test_the_tiles_are_owned_up_to():
    test = page()
    test.session_state.background = "tiles"
    test.run()
    assert "your browser asks the tile server" in html(test)
    assert "Nothing. No request has been made." not in html(test)


def test_nothing_is_sent_before_the_reader_agrees():
    test = page()
    test.selectbox(key="geocoder").select("online").run()
    assert "https://nominatim.openstreetmap.org, one a second" in html(test)
    assert "Nothing. No request has been made." in html(test)


def test_an_outage_is_told_and_the_built_in_gazetteer_answers():
    test = page()
    test.selectbox(key="geocoder").select("online").run()
    server = f"http://127.0.0.1:{free_port()}"
    test.text_input(key="server").input(server).run()
    test.toggle(key="agreed").set_value(True).run()
    assert not test.exception
    assert f"{server} could not be reached." in html(test)
    assert "1 name was sent" in html(test)
    assert names(test) == names(page())


def test_what_was_sent_is_listed_and_nothing_else_was():
    test = pasted(page(), "L'armée avance vers Alep.")
    test.selectbox(key="geocoder").select("online").run()
    with serving() as server:
        test.text_input(key="server").input(server.address).run()
        assert server.names == []
        test.toggle(key="agreed").set_value(True).run()
        assert not test.exception
        assert server.names == ["Alep"]
        assert f"Alep · {server.address} · " in html(test)
        test.run()
        assert server.names == ["Alep"]
    assert not test.exception
    assert [name["mark"] for name in names(test)] == ["scene"]


def test_an_address_that_is_none_is_refused_with_a_sentence():
    test = page(lang="fr")
    test.selectbox(key="geocoder").select("online").run()
    test.text_input(key="server").input("pas une adresse").run()
    test.toggle(key="agreed").set_value(True).run()
    assert not test.exception
    assert "n’est pas l’adresse d’un serveur" in html(test)
