"""Reads mails with Python's own `email` package: on stdin a 4-octet length before each, on stdout one JSON array."""
import json
import struct
import sys
from email import message_from_bytes, policy
from email.utils import parsedate_to_datetime


def address(header):
    first = header.addresses[0]
    return [first.display_name, first.addr_spec]


def read(raw):
    mail = message_from_bytes(raw, policy=policy.default)
    headers = dict(mail.items())  # each look-up would parse again
    part = lambda kind: (lambda p: None if p is None else p.get_content())(mail.get_body((kind,)))
    word = lambda name: None if name not in headers else "".join(str(headers[name]).split())
    return {
        "subject": str(headers["Subject"]),
        "from": address(headers["From"]),
        "to": address(headers["To"]),
        "date": parsedate_to_datetime(str(headers["Date"])).isoformat(),
        "message_id": word("Message-ID"),
        "in_reply_to": word("In-Reply-To"),
        "references": str(headers.get("References", "")).split(),
        "list_unsubscribe": word("List-Unsubscribe"),
        "list_unsubscribe_post": word("List-Unsubscribe-Post"),
        "parts": [p.get_content_type() for p in mail.walk()],
        "text": part("plain"),
        "html": part("html"),
        "defects": [repr(d) for p in mail.walk() for d in p.defects]
        + [f"{n}: {d!r}" for n, v in headers.items() for d in v.defects],
    }


data, at, found = sys.stdin.buffer.read(), 0, []
while at < len(data):
    (length,) = struct.unpack(">I", data[at : at + 4])
    found.append(read(data[at + 4 : at + 4 + length]))
    at += 4 + length
json.dump(found, sys.stdout)
