import fc from 'fast-check';

/** Values that a header has, might have, or should never have. */
const VALUES: Record<string, readonly string[]> = {
  accept: [
    'application/json',
    'application/hal+json',
    'text/event-stream',
    'text/html,*/*;q=0.1',
    'application/*;q=0',
    '*/*;q=0',
    'application/json;q=2',
    'application/problem+json',
    'json',
    ',,',
    '*',
  ],
  'content-type': [
    'application/json',
    'application/json; charset=utf-8',
    'application/json; charset=latin1',
    'application/merge-patch+json',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'text/plain',
    'application/',
    '/',
  ],
  'if-match': [
    '*',
    '"1"',
    '"v1"',
    'W/"1"',
    '"1", "2"',
    '1',
    '"',
    '"99999999999999999999"',
    '*, "1"',
  ],
  'if-none-match': ['*', '"1"', 'W/"1"', '1', '"', '', '"a""b"'],
  'if-modified-since': [
    'Sat, 21 Nov 2026 08:00:00 GMT',
    'Sat, 99 Nov 2026 99:00:00 GMT',
    'now',
    '0',
  ],
  'if-unmodified-since': ['Sat, 21 Nov 1970 08:00:00 GMT', 'never'],
  'idempotency-key': ['"a"', 'a', '', ' ', 'x'.repeat(255), 'x'.repeat(256), 'ü', '"'],
  'accept-encoding': [
    'gzip',
    'br',
    'zstd',
    'identity;q=0',
    '*;q=0',
    'gzip;q=0.5, br;q=1.5',
    'x',
    '',
  ],
  range: [
    'bytes=0-0',
    'bytes=-1',
    'bytes=5-1',
    'bytes=99999-',
    'bytes=0-0,2-3',
    'lines=1-2',
    'bytes=a-b',
  ],
  'if-range': ['"1"', 'W/"1"', 'Sat, 21 Nov 2026 08:00:00 GMT', 'x'],
  prefer: ['return=minimal', 'respond-async, wait=0', ';'],
  'last-event-id': ['', '1', 'x'.repeat(101), 'ü', '0-0'],
  'content-encoding': ['gzip', 'identity', 'x'],
  cookie: ['duet=', 'duet=x', 'duet=%00', 'duet=x; duet=y', ';;=', 'duet="x"', 'x'.repeat(4_000)],
  origin: ['https://elsewhere.example', 'null', '', 'http://localhost:3000/'],
  'sec-fetch-site': ['cross-site', 'same-origin', 'none', 'x'],
  'x-request-id': ['', 'x', 'x'.repeat(300), 'a b', 'ü'],
  'x-http-method-override': ['DELETE', 'x'],
  'x-forwarded-host': ['evil.example', ''],
  'trpc-accept': ['x'],
  expect: ['100-continue', 'x'],
  te: ['trailers'],
};

/** What Node lets into a header: bytes, read one by one. */
const anything = fc.string({
  unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)),
});

const header = fc
  .constantFrom(...Object.entries(VALUES))
  .chain(([name, values]) =>
    fc.tuple(
      fc.constant(name),
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...values) },
        { weight: 1, arbitrary: anything },
      ),
    ),
  );

/** Some headers, whether they go together or not. */
export const oddHeaders: fc.Arbitrary<Record<string, string>> = fc
  .array(header, { maxLength: 5 })
  .map((headers) => Object.fromEntries(headers));
