"""Nests a reply a million deep.

catalogue: own
"""


def double(x):
    _, request = frames()
    head = msgspec.msgpack.encode(["observed", request.nonce, 0])[1:]
    send(b"\x94" + head + b"\x92\xa8returned" + b"\x93\xa8sequence\xa4list\x91" * (1 << 20) + b"\xc0")
    return x.clone()
