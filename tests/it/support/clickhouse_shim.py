#!/usr/bin/env python3
"""Speaks as much of ClickHouse's HTTP interface as pflow's client uses, over the engine itself (chdb) in this process.

usage: clickhouse_shim.py PORT DIRECTORY

The engine, its types, its tables and its errors are the real ones. Its server is not: there are no users, no settings on inserts and no
compression, one statement runs at a time, and bodies are held in memory.
"""
import re
import sys
import threading
from email.parser import BytesParser
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from chdb.session import Session

ENGINE = Session(sys.argv[2])
ONE_AT_A_TIME = threading.Lock()
INSERT = re.compile(r"\s*(INSERT\s+INTO\b.*?)\bFORMAT\s+(\w+)\s*;?\s*$", re.IGNORECASE | re.DOTALL)
CODE = re.compile(r"Code: (\d+)")


def statement(query, body, kind):
    """What is asked: the statement, its data and its parameters."""
    named = {name: values[-1] for name, values in query.items()}
    if kind.startswith("multipart/form-data"):
        form = BytesParser(policy=HTTP).parsebytes(b"Content-Type: " + kind.encode() + b"\r\n\r\n" + body)
        for part in form.iter_parts():
            named[part.get_param("name", header="content-disposition")] = part.get_payload(decode=True).decode()
        body = b""
    parameters = {name[6:]: value for name, value in named.items() if name.startswith("param_")}
    sql = named.get("query", "")
    return (sql, body, named, parameters) if sql else (body.decode(), b"", named, parameters)


def run(query, body, kind):
    sql, data, named, parameters = statement(query, body, kind)
    with ONE_AT_A_TIME:
        if named.get("database"):
            ENGINE.query("USE `%s`" % named["database"].replace("`", ""))
        insert = INSERT.match(sql)
        if insert and data:
            with ENGINE.send_insert(insert[1], insert[2]) as stream:
                stream.append(data)
                stream.finish()
            return b""
        answer = ENGINE.query(sql, named.get("default_format", "TabSeparated"), params=parameters or None)
        return answer.bytes() if answer is not None else b""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def body(self):
        if "chunked" not in self.headers.get("Transfer-Encoding", ""):
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))
        whole = bytearray()
        while length := int(self.rfile.readline().split(b";")[0], 16):
            chunk = self.rfile.read(length)
            if len(chunk) < length:
                raise ConnectionError("the client is gone")
            whole += chunk
            self.rfile.readline()
        self.rfile.readline()
        return bytes(whole)

    def answer(self, status, data, code=None):
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        if code:
            self.send_header("X-ClickHouse-Exception-Code", code)
        self.end_headers()
        self.wfile.write(data)

    def do_GET(self):
        self.do_POST()

    def do_POST(self):
        try:
            query = parse_qs(urlsplit(self.path).query, keep_blank_values=True)
            self.answer(200, run(query, self.body(), self.headers.get("Content-Type") or ""))
        except ConnectionError:
            self.close_connection = True
        except Exception as error:
            code = CODE.search(str(error))
            self.answer(500, str(error).encode(), code[1] if code else "1002")


server = ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler)
server.daemon_threads = True
print("ready", server.server_address[1], flush=True)
server.serve_forever()
