import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { expect, test, vi } from 'vitest';
import { createMailer, MailDroppedError, type MailerLimits, MailRefusedError } from './index.ts';
import { createSmtpTransport } from './smtp-transport.ts';

const MAIL = {
  to: 'ada@example.com',
  subject: 'Hello',
  text: 'Hello Ada',
  html: '<p>Hello Ada</p>',
};

interface Received {
  readonly recipients: string[];
  readonly source: string;
}

/** A mail server on a free port, and what it was given. */
async function createSmtpServer(options: SMTPServerOptions = {}) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    closeTimeout: 100,
    async onData(stream, session, done) {
      const source = Buffer.concat(await stream.toArray()).toString();
      received.push({ recipients: session.envelope.rcptTo.map(({ address }) => address), source });
      done();
    },
    ...options,
  });
  return { ...(await listening(server.listen(0, '127.0.0.1'))), received };
}

async function listening(server: Server) {
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => void sockets.add(socket));
  return {
    url: `smtp://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function createSender(url: string, limits: Partial<MailerLimits> = {}) {
  const failures: unknown[] = [];
  const mailer = createMailer({
    transport: createSmtpTransport(url),
    from: 'Duet <duet@example.com>',
    onFailure: (error) => void failures.push(error),
    limits: { attemptMs: 2_000, retryDelaysMs: [10, 10], ...limits },
  });
  return { mailer, failures };
}

function refuseWith(responseCode: number) {
  return Object.assign(new Error('no'), { responseCode });
}

test('a mail arrives with its sender, its subject, its text and its html', async () => {
  await using server = await createSmtpServer();
  const { mailer, failures } = createSender(server.url);

  mailer.send(MAIL);
  await mailer.settled();

  expect(failures).toEqual([]);
  expect(server.received).toMatchObject([{ recipients: ['ada@example.com'] }]);
  const { source } = server.received[0] ?? { source: '' };
  for (const line of [
    'From: Duet <duet@example.com>',
    'To: ada@example.com',
    'Subject: Hello',
    'Hello Ada',
    '<p>Hello Ada</p>',
  ]) {
    expect(source).toContain(line);
  }
});

test('nothing in a mail becomes a header or another recipient', async () => {
  await using server = await createSmtpServer();
  const { mailer } = createSender(server.url);

  mailer.send({
    ...MAIL,
    subject: 'Hello\r\nBcc: eve@example.com\r\n\r\nBody',
    text: '.\r\nRCPT TO:<eve@example.com>',
  });
  mailer.send({ ...MAIL, to: 'ada@example.com, eve@example.com' });
  mailer.send({ ...MAIL, to: 'ada@example.com>\r\nRCPT TO:<eve@example.com' });
  await mailer.settled();

  const recipients = server.received.flatMap((each) => each.recipients);
  expect(recipients.filter((each) => each === 'eve@example.com')).toEqual([]);
  for (const { source } of server.received) {
    const [head = ''] = source.split('\r\n\r\n');
    expect(head).not.toMatch(/^bcc:/im);
  }
});

test('a refusal for the moment is tried again, one for good is not', async () => {
  let tries = 0;
  await using moody = await createSmtpServer({
    onRcptTo: (_address, _session, done) => {
      tries += 1;
      done(tries < 3 ? refuseWith(450) : null);
    },
  });
  let refusals = 0;
  await using strict = await createSmtpServer({
    onRcptTo: (_address, _session, done) => {
      refusals += 1;
      done(refuseWith(550));
    },
  });
  const [first, second] = [createSender(moody.url), createSender(strict.url)];

  first.mailer.send(MAIL);
  second.mailer.send(MAIL);
  await Promise.all([first.mailer.settled(), second.mailer.settled()]);

  expect(tries).toBe(3);
  expect(moody.received).toHaveLength(1);
  expect(first.failures).toEqual([]);
  expect(refusals).toBe(1);
  expect(second.failures).toEqual([expect.any(MailRefusedError)]);
});

test('a server that accepts and then says nothing costs its time and no more, and whoever sends does not wait', async () => {
  await using silent = await listening(createServer().listen(0, '127.0.0.1'));
  const { mailer, failures } = createSender(silent.url, { attemptMs: 200, retryDelaysMs: [10] });

  const before = performance.now();
  mailer.send(MAIL);
  const sent = performance.now();
  await mailer.settled();
  const settled = performance.now();

  expect(sent - before).toBeLessThan(50);
  expect(settled - before).toBeLessThan(2_000);
  expect(failures).toHaveLength(1);
});

test('a server that nobody runs is a failure that is told, not thrown', async () => {
  const { mailer, failures } = createSender('smtp://127.0.0.1:1');

  mailer.send(MAIL);
  await mailer.settled();

  expect(failures).toMatchObject([{ code: 'ESOCKET' }]);
});

test('mails that a slow server has not taken are sent before the end, within a bound', async () => {
  await using slow = await createSmtpServer({
    onConnect: (_session, done) => void setTimeout(done, 100),
  });
  const { mailer, failures } = createSender(slow.url, { concurrency: 2 });
  for (let count = 0; count < 6; count++) mailer.send(MAIL);

  await mailer.close(5_000);

  expect(slow.received).toHaveLength(6);
  expect(failures).toEqual([]);
});

test('the end does not wait for a server that hangs', async () => {
  await using silent = await listening(createServer().listen(0, '127.0.0.1'));
  const { mailer, failures } = createSender(silent.url, { attemptMs: 60_000, concurrency: 1 });
  mailer.send(MAIL);
  mailer.send(MAIL);

  const before = performance.now();
  await mailer.close(200);

  expect(performance.now() - before).toBeLessThan(1_500);
  expect(failures).toHaveLength(2);
});

test('more mails than may wait are dropped and told of, and none comes after the end', async () => {
  await using server = await createSmtpServer();
  const { mailer, failures } = createSender(server.url, { maxWaiting: 2 });

  for (let count = 0; count < 3; count++) mailer.send(MAIL);
  await mailer.close(2_000);
  mailer.send(MAIL);

  expect(server.received).toHaveLength(2);
  expect(failures).toEqual([expect.any(MailDroppedError), expect.any(MailDroppedError)]);
});

test('a password never goes out without encryption, unless to this machine', async () => {
  const onAuth = vi.fn((_auth, _session, done) => done(null, { user: 'duet' }));
  await using server = await createSmtpServer({ onAuth, allowInsecureAuth: true });
  const elsewhere = server.url.replace('//127.0.0.1', '//duet:secret@127.0.0.2');
  const { mailer, failures } = createSender(elsewhere);

  mailer.send(MAIL);
  await mailer.settled();

  expect(onAuth).not.toHaveBeenCalled();
  expect(failures).toHaveLength(1);
});
