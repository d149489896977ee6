import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Where the certificate and its key are, in PEM. */
export interface CertificateFiles {
  /** The certificate of this server, and behind it those that lead to a root. */
  readonly certFile: string;
  readonly keyFile: string;
}

export interface Certificate {
  readonly cert: string;
  readonly key: string;
  readonly expiresAt: Date;
}

/** The server cannot prove who it is with these files; the message names the setting and the mend. */
export class CertificateError extends Error {
  override name = 'CertificateError';
}

/** Reads a certificate and its key, and checks that browsers can take them. Throws `CertificateError`. */
export function readCertificate({ certFile, keyFile }: CertificateFiles): Certificate {
  const cert = readText('TLS_CERT', certFile);
  const key = readText('TLS_KEY', keyFile);
  const parsed = parseCertificate(cert, certFile);
  if (!parsed.checkPrivateKey(parseKey(key, keyFile))) {
    throw new CertificateError(
      `TLS_KEY (${keyFile}) is not the key of the certificate in TLS_CERT (${certFile}). Name the two files that were made together.`,
    );
  }
  assertValidNow(parsed, certFile);
  return { cert, key, expiresAt: parsed.validToDate };
}

const MENDS: Readonly<Record<string, string>> = {
  ENOENT: 'is not there. Check the path.',
  EACCES: 'may not be read by this user. Give the user of this process the right to.',
  EISDIR: 'is a folder. Name the file in it.',
};

function readText(setting: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const mend = MENDS[code] ?? `cannot be read (${code}).`;
    throw new CertificateError(`${setting}: the file ${path} ${mend}`, { cause: error });
  }
}

/** Of a chain it is the first one that counts. */
function parseCertificate(pem: string, path: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (error) {
    throw new CertificateError(
      `TLS_CERT: the file ${path} holds no certificate in PEM, which begins with -----BEGIN CERTIFICATE-----.`,
      { cause: error },
    );
  }
}

/** What the parser says may quote the file, so it is not passed on. */
function parseKey(pem: string, path: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    throw new CertificateError(
      `TLS_KEY: the file ${path} holds no private key in PEM without a passphrase, which begins with -----BEGIN PRIVATE KEY-----.`,
    );
  }
}

function assertValidNow({ validFromDate, validToDate }: X509Certificate, path: string): void {
  const now = new Date();
  if (validToDate <= now) {
    throw new CertificateError(
      `TLS_CERT: the certificate in ${path} expired on ${validToDate.toISOString()}. Renew it.`,
    );
  }
  if (validFromDate > now) {
    throw new CertificateError(
      `TLS_CERT: the certificate in ${path} is not valid before ${validFromDate.toISOString()}. Check the clock of this machine.`,
    );
  }
}
