#!/bin/sh
# Signs in, writes, publishes, changes and deletes an article with nothing but curl.
set -eu
DUET=${1:-http://localhost:3000}
JAR=$(mktemp)
trap 'rm -f "$JAR"' EXIT

# A cookie proves who is asking, the Origin header that no other site made the browser ask.
duet() {
  curl --silent --show-error --fail-with-body --cookie-jar "$JAR" --cookie "$JAR" \
    --header "Origin: $DUET" --header 'Content-Type: application/json' "$@"
  echo
}

duet "$DUET/api/v1/session" --data '{ "email": "ada@example.com", "password": "duet-demo-password" }'
duet "$DUET/api/v1/articles" --data '{ "title": "Hello from REST", "body": "With curl.", "tags": ["rest"] }'
duet "$DUET/api/v1/articles/hello-from-rest/publish" --request POST
duet "$DUET/api/v1/articles/hello-from-rest" --request PATCH --data '{ "description": "Edited" }'
duet "$DUET/api/v1/articles?tag=rest&limit=5"
duet "$DUET/api/v1/articles/hello-from-rest" --request DELETE
