"""A resource server's question in another language: what is this access token good for? (RFC 7662)

    ISSUER=https://duet.example.com CLIENT_ID=… CLIENT_SECRET=… python3 introspect.py TOKEN

It needs nothing but Python, and prints what the server says as JSON. It ends with 1 when the token is good for nothing.
"""

import base64
import json
import os
import sys
import urllib.parse
import urllib.request

TIMEOUT_SECONDS = 10


def find_endpoint(issuer):
    """Returns where tokens are introspected, from the metadata of the server (RFC 8414)."""
    url = issuer + "/.well-known/oauth-authorization-server"
    with urllib.request.urlopen(url, timeout=TIMEOUT_SECONDS) as answer:
        metadata = json.load(answer)
    # Section 3.3: metadata that names another issuer must not be used.
    if metadata["issuer"] != issuer:
        sys.exit(f"{url} is of {metadata['issuer']}")
    return metadata["introspection_endpoint"]


def introspect(endpoint, client_id, client_secret, token):
    pair = f"{urllib.parse.quote(client_id)}:{urllib.parse.quote(client_secret)}"
    request = urllib.request.Request(
        endpoint,
        data=urllib.parse.urlencode({"token": token}).encode(),
        headers={"Authorization": "Basic " + base64.b64encode(pair.encode()).decode()},
    )
    with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS) as answer:
        return json.load(answer)


if __name__ == "__main__":
    environment = os.environ
    said = introspect(
        find_endpoint(environment["ISSUER"]),
        environment["CLIENT_ID"],
        environment["CLIENT_SECRET"],
        sys.argv[1],
    )
    print(json.dumps(said))
    sys.exit(0 if said["active"] else 1)
