const LOOPBACK = /^http:\/\/(?:127\.0\.0\.1|\[::1\]|localhost)(?::\d+)?(?:[/?]|$)/;

interface Addressed {
  readonly isConfidential: boolean;
  readonly redirectUris: readonly string[];
}

/** Its redirect URIs tell what an application is: a scheme of its own, or an address of the device (RFC 8252 section 7). */
export function toApplicationType({ isConfidential, redirectUris }: Addressed): 'native' | 'web' {
  return !isConfidential && redirectUris.some(isNative) ? 'native' : 'web';
}

function isNative(uri: string): boolean {
  return LOOPBACK.test(uri) || !/^https?:/.test(uri);
}
