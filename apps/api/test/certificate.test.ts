import { chmod, copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCertificate } from '@duet/testing';
import { describe, expect, test } from 'vitest';
import { createServer } from './support.ts';

const DAY_MS = 24 * 60 * 60_000;

async function messageOfStart(tls: { certFile: string; keyFile: string }): Promise<string> {
  const start = createServer({ settings: { tls } });
  return start.then(
    () => 'it started',
    (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : ''),
  );
}

describe('a server that cannot prove who it is does not start, and says what to mend', () => {
  test('a file that is not there, or is a folder', async () => {
    await using certificate = await createCertificate();
    const missing = join(certificate.folder, 'missing.pem');

    expect(await messageOfStart({ ...certificate, certFile: missing })).toBe(
      `CertificateError: TLS_CERT: the file ${missing} is not there. Check the path.`,
    );
    expect(await messageOfStart({ ...certificate, keyFile: certificate.folder })).toBe(
      `CertificateError: TLS_KEY: the file ${certificate.folder} is a folder. Name the file in it.`,
    );
  });

  // The superuser may read everything.
  test.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    await using certificate = await createCertificate();
    await chmod(certificate.keyFile, 0);

    expect(await messageOfStart(certificate)).toContain('may not be read by this user');
  });

  test('a file that holds something else, and what it holds is not told', async () => {
    await using certificate = await createCertificate();
    const { certFile, keyFile } = certificate;

    expect(await messageOfStart({ certFile: keyFile, keyFile })).toContain(
      'holds no certificate in PEM',
    );
    await writeFile(keyFile, 'a secret that nobody shall read');
    const message = await messageOfStart({ certFile, keyFile });
    expect(message).toContain('holds no private key in PEM without a passphrase');
    expect(message).not.toContain('nobody shall read');
  });

  test('a key of another certificate', async () => {
    await using certificate = await createCertificate();
    await using other = await createCertificate();
    await copyFile(other.keyFile, certificate.keyFile);

    expect(await messageOfStart(certificate)).toContain('is not the key of the certificate');
  });

  test('a certificate whose time is over, or has not come', async () => {
    const ago = new Date(Date.now() - DAY_MS);
    const ahead = new Date(Date.now() + DAY_MS);
    await using over = await createCertificate({
      notBefore: new Date(Date.now() - 2 * DAY_MS),
      notAfter: ago,
    });
    await using early = await createCertificate({
      notBefore: ahead,
      notAfter: new Date(Date.now() + 2 * DAY_MS),
    });

    expect(await messageOfStart(over)).toContain(`expired on ${ago.toISOString().slice(0, 10)}`);
    expect(await messageOfStart(early)).toContain('is not valid before');
  });
});
