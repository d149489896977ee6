/** What a person sees when the server is up: where to go and what to try. */
export function createWelcome(origin: string, storage: string): string {
  return `
  Duet is running, on ${storage}

    Console    ${origin}/
    API docs   ${origin}/docs
    REST       ${origin}/api/v1/articles
    Client     ${origin}/api/v1/client.js
    tRPC       ${origin}/trpc/article.list

  Try

    curl ${origin}/api/v1/tags

    curl -c cookies.txt -H 'Origin: ${origin}' -H 'Content-Type: application/json' \\
      -d '{"username":"newcomer","email":"newcomer@example.com","password":"a long pass phrase"}' \\
      ${origin}/api/v1/users

  Ctrl-C stops it.

`;
}
