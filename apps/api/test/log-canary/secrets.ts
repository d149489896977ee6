/** What holds a secret, in bodies, queries and forms. */
const SECRET_NAMES =
  /^(?:password|(?:current|new)_?password|(?:client_?)?secret|(?:access_|refresh_|id_)?token|code|code_?verifier|assertion)$/i;

/** Shorter ones, and mere words, occur in logs by chance. */
const MIN_LENGTH = 12;
const WORDS = /^[a-z]+(?:-[a-z]+)*$/;
/** The public half of a credential names it, in addresses too, and proves nothing. */
const PUBLIC_ID = /^[\w-]{22}$/;
/** What the OAuth server keeps the place of a person in a flow with: its value is in the address beside it. */
const PLACE_IN_FLOW = /^duet_(?:consent|resume)$/;
/** The codes of failures are called `code`, too. */
const FAILURE_CODE = /^[A-Z_]+$/;

/** Returns the secrets in what a body, a query or a form holds, at any depth. */
export function findSecrets(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return SECRET_NAMES.test(name) && isTelling(value) ? [value] : [];
  if (typeof value !== 'object' || value === null || isLive(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => findSecrets(member, key));
}

/** Returns the secrets in text that may be JSON or a form. */
export function findSecretsIn(text: string): string[] {
  try {
    return findSecrets(JSON.parse(text));
  } catch {
    return findSecrets(Object.fromEntries(new URLSearchParams(text)));
  }
}

/** Returns the values of a `Cookie` or a `Set-Cookie` header. */
export function findCookieSecrets(header: string): string[] {
  return header.split(/[;,]/).flatMap((pair) => {
    const [, name = '', value = ''] = /^\s*([^=]*)=(.*?)\s*$/.exec(pair) ?? [];
    const isSecret = value.length >= 2 * MIN_LENGTH && !value.includes(' ');
    return isSecret && !PLACE_IN_FLOW.test(name) ? [value] : [];
  });
}

/** Returns the token of an `Authorization` header, and what a password in it is made of. */
export function findHeaderSecrets(header: string): string[] {
  const [scheme = '', token = ''] = header.split(' ');
  const isBasic = scheme.toLowerCase() === 'basic';
  const text = isBasic ? Buffer.from(token, 'base64').toString('utf8') : '';
  return [token, text.slice(text.indexOf(':') + 1)].filter(isTelling);
}

/** A stream, a file, or what else is more than what it holds. */
function isLive(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype !== null && prototype !== Object.prototype && !Array.isArray(value);
}

function isTelling(value: string): boolean {
  if (value.length < MIN_LENGTH) return false;
  return ![WORDS, PUBLIC_ID, FAILURE_CODE].some((harmless) => harmless.test(value));
}
