import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';

const DAY_MS = 24 * 60 * 60_000;

export interface CertificateTimes {
  readonly notBefore?: Date;
  readonly notAfter?: Date;
}

/** A certificate of this machine and its key, in files that go when the test ends. */
export type TestCertificate = Awaited<ReturnType<typeof createCertificate>>;

/** Makes a certificate for `localhost` and its addresses that it signs itself: clients have to be told to trust `cert`. */
export async function createCertificate(times: CertificateTimes = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'duet-certificate-'));
  const files = { certFile: join(folder, 'cert.pem'), keyFile: join(folder, 'key.pem') };
  const certificate = {
    ...files,
    folder,
    cert: '',
    /** Writes another certificate in place of this one, as a renewal does, and returns it. */
    async renew(times: CertificateTimes = {}): Promise<string> {
      const { cert, private: key } = await generateFor(times);
      certificate.cert = cert;
      await writeFile(files.certFile, cert);
      await writeFile(files.keyFile, key);
      return cert;
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
  await certificate.renew(times);
  return certificate;
}

function generateFor({
  notBefore = new Date(Date.now() - DAY_MS),
  notAfter = new Date(Date.now() + DAY_MS),
}: CertificateTimes) {
  return generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: notBefore,
    notAfterDate: notAfter,
    extensions: [
      { name: 'basicConstraints', cA: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 2, value: 'duet.test' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
}
