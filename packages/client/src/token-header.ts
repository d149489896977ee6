/** Returns the headers with the one that a token is sent in (RFC 6750 section 2.1), or as they are without one. */
export function withToken(
  headers: Record<string, string>,
  token: string | undefined,
): Record<string, string> {
  return token === undefined ? headers : { ...headers, authorization: `Bearer ${token}` };
}
