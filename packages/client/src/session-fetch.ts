/**
 * Returns a `fetch` for programs that stay signed in: it keeps the session cookie of one server, as a
 * browser would, and names that server as its origin, which the server asks of every write.
 */
export function createSessionFetch(origin: string): typeof fetch {
  let cookie = '';
  return async (input, init) => {
    const request = new Request(input, init);
    request.headers.set('origin', origin);
    if (cookie) request.headers.set('cookie', cookie);

    const response = await fetch(request);
    const [issued] = response.headers.getSetCookie();
    if (issued !== undefined) cookie = issued.split(';', 1)[0] ?? '';
    return response;
  };
}
