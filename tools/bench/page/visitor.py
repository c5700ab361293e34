"""A visitor whose browser is elsewhere: it asks the server as a browser does and reads the answer to its end."""

import time
from dataclasses import dataclass, field

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

from tools.bench.page.browser import FACE, Served

LEAST_KEPT_BYTES = 10_000
"""Messages from this size on are kept by a browser and sent again by their hash alone."""


@dataclass
class Visitor:
    """Hold a visitor's connection, the field that takes a date, and what it has kept of earlier answers."""

    connection: ClientConnection
    date_field: str = ""
    kept: set[str] = field(default_factory=set)

    def step(self, day: str, at_s: float) -> float:
        """Choose a day (``2023/09/15``) at a moment of the clock; give the time to the end of the answer [s]."""
        message = BackMsg()
        chosen = message.rerun_script.widget_states.widgets.add()
        chosen.id = self.date_field
        chosen.string_array_value.data.append(day)
        time.sleep(max(0.0, at_s - time.time()))
        self.ask(message)
        return time.time() - at_s

    def ask(self, message: BackMsg) -> None:
        """Have the page run and read what it sends until it has ended."""
        message.rerun_script.query_string = FACE.lstrip("?")
        message.rerun_script.cached_message_hashes.extend(self.kept)
        self.connection.send(message.SerializeToString())
        while True:
            received = self.connection.recv()
            answer = ForwardMsg.FromString(received if isinstance(received, bytes) else received.encode())
            if len(received) >= LEAST_KEPT_BYTES:
                self.kept.add(answer.hash)
            if answer.delta.new_element.HasField("date_input"):
                self.date_field = answer.delta.new_element.date_input.id
            if answer.WhichOneof("type") == "script_finished":
                return


def arrive(served: Served) -> Visitor:
    """Open the page as a newcomer."""
    stream = f"{served.address.replace('http', 'ws', 1)}_stcore/stream"
    visitor = Visitor(connect(stream, subprotocols=["streamlit"], max_size=None))  # type: ignore[list-item]
    visitor.ask(BackMsg())
    return visitor
