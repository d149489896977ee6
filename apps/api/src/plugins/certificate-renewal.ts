import { unwatchFile, watchFile } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import type { Settings } from '../settings.ts';
import { readCertificate } from '../tls/certificate.ts';
import type { TlsServers } from '../tls/tls-servers.ts';

export interface RenewalOptions {
  readonly servers: TlsServers;
  readonly settings: Pick<Settings, 'certificateCheckMs' | 'tls'>;
}

/**
 * Takes a renewed certificate up without a restart, soon after its files have changed. Nobody is disconnected. While the two files
 * do not belong together, as between the writing of the one and the other, the old certificate stays.
 */
export const certificateRenewal = fastifyPlugin(
  async (app: FastifyInstance, { servers, settings }: RenewalOptions) => {
    const { tls: files, certificateCheckMs: interval } = settings;
    if (!files) return;

    const renew = () => {
      try {
        const certificate = readCertificate(files);
        servers.use(certificate);
        app.log.info({ expiresAt: certificate.expiresAt }, 'certificate renewed');
      } catch (error) {
        app.log.error({ err: error }, 'the certificate could not be renewed, the old one stays');
      }
    };
    const paths = [files.certFile, files.keyFile];
    // Asking now and then also notices a link that was set to another file, and a file that comes from another machine.
    for (const path of paths) watchFile(path, { persistent: false, interval }, renew);
    app.addHook('onClose', async () => {
      for (const path of paths) unwatchFile(path, renew);
    });
  },
  { name: 'certificate-renewal' },
);
