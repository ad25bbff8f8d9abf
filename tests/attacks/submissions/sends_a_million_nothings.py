"""Sends a reply of a few megabytes that becomes gigabytes of objects.

catalogue: own
"""


def double(x):
    _, request = frames()
    count = 20_000_000
    head = msgspec.msgpack.encode(["observed", request.nonce, 0])[1:]
    body = b"\x94" + head + b"\x92\xa8returned\x93\xa8sequence\xa4list\xdd" + struct.pack(">I", count)
    send(body + b"\xc0" * count)
    return x.clone()
