import { z } from 'zod';

/** Only its origin matters: any will do, as long as no address can name it. */
const HERE = 'https://here.invalid';

/**
 * Returns the path to go to after signing in, or `/`. Only a path of this very site passes: an
 * address that leads elsewhere would let a link to our sign-in page end on somebody else's.
 */
export function toReturnPath(returnTo: string | undefined): string {
  if (!returnTo?.startsWith('/') || !URL.canParse(returnTo, HERE)) return '/';

  const { origin, pathname, search, hash } = new URL(returnTo, HERE);
  // '/.//evil.example' is resolved to the path '//evil.example', which names a host.
  if (origin !== HERE || pathname.startsWith('//')) return '/';
  return pathname + search + hash;
}

/** Returns the address that the application which sent the reader expects them to sign in with; empty when it does not say. */
export function toLoginHint(returnTo: string | undefined): string {
  return new URL(toReturnPath(returnTo), HERE).searchParams.get('login_hint') ?? '';
}

export const ReturnToSearch = z.object({ returnTo: z.string().optional().catch(undefined) });
