let commonPasswords: Promise<Set<string>> | undefined;

/**
 * Tells whether a password is among the 49,000 commonest of known leaks, which include the 3,000 commonest of any length.
 * Capital letters make no difference. The list is loaded at the first call.
 */
export async function isCommonPassword(password: string): Promise<boolean> {
  commonPasswords ??= loadCommonPasswords();
  return (await commonPasswords).has(password.toLowerCase());
}

async function loadCommonPasswords(): Promise<Set<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common']);
}
