import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { Env, InvalidEnvironmentError, loadEnv } from '@duet/api/env';
import { toSettings } from '@duet/api/settings';
import { describe, expect, test } from 'vitest';

describe('loadEnv', () => {
  test('needs nothing', () => {
    const env = loadEnv({});

    expect(env).toMatchObject({
      PORT: 3000,
      HOST: 'localhost',
      DATA_DIR: '.data',
      TRUST_PROXY: [],
      BODY_LIMIT: 262_144,
      EVENT_STREAM_MAX: 900_000,
      SHUTDOWN_TIMEOUT: 10_000,
    });
    expect(env.DATABASE_URL).toBeUndefined();
  });

  test('takes a variable that is set to nothing for one that is not set', () => {
    const env = loadEnv({ PORT: '', DATABASE_URL: '', LOG_FORMAT: '' });

    expect(env).toEqual(loadEnv({}));
  });

  test('takes a certificate with its key only, and no origin over http beside them', () => {
    const pair = { TLS_CERT: 'cert.pem', TLS_KEY: 'key.pem' };

    expect(loadEnv(pair)).toMatchObject(pair);
    expect(() => loadEnv({ TLS_CERT: 'cert.pem' })).toThrow(
      'TLS_KEY must be the path of the private key in PEM, given together with TLS_CERT',
    );
    expect(() => loadEnv({ TLS_KEY: 'key.pem' })).toThrow('TLS_CERT must be');
    expect(() => loadEnv({ ...pair, PUBLIC_ORIGIN: 'http://localhost:3000' })).toThrow(
      'PUBLIC_ORIGIN must be',
    );
  });

  test.each([
    [{ S3_ENDPOINT: 'https://s3.example.com' }, 'S3_BUCKET'],
    [{ S3_BUCKET: 'b', S3_ACCESS_KEY_ID: 'id' }, 'S3_SECRET_ACCESS_KEY'],
    [{ S3_SECRET_ACCESS_KEY: 'x' }, 'S3_ACCESS_KEY_ID'],
    [{ S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'x' }, 'S3_BUCKET'],
    [{ OIDC_NAME: 'Elsewhere' }, 'OIDC_ISSUER'],
  ])('refuses %o, which would be set in vain', (source, missing) => {
    expect(() => loadEnv(source)).toThrow(
      `One variable is wrong in the environment or in .env:\n  ${missing} must be`,
    );
  });

  test('refuses a short secret without repeating it', () => {
    const load = () => loadEnv({ APP_SECRET: 'hunter2' });

    expect(load).toThrow('APP_SECRET must be at least 32 random characters');
    expect(load).not.toThrow('hunter2');
  });

  test('names every wrong variable and its mend in one message', () => {
    const load = () =>
      loadEnv({ PORT: '70000', DATABASE_URL: 'mysql://x', LOG_LEVEL: 'loud', BODY_LIMIT: '10' });

    expect(load).toThrow(
      new InvalidEnvironmentError(
        [
          '4 variables are wrong in the environment or in .env:',
          `  PORT must be ${Env.shape.PORT.description}`,
          `  DATABASE_URL must be ${Env.shape.DATABASE_URL.description}`,
          `  LOG_LEVEL must be ${Env.shape.LOG_LEVEL.description}`,
          `  BODY_LIMIT must be ${Env.shape.BODY_LIMIT.description}`,
        ].join('\n'),
      ),
    );
  });

  test('never repeats a value, which may be a password', () => {
    const load = () => loadEnv({ DATABASE_URL: 'mysql://ada:canary@localhost/duet' });

    expect(load).not.toThrow(/canary/);
  });

  test.each([
    ['https://duet.example.com', true],
    ['http://localhost:8080', true],
    ['http://127.0.0.1:8080', true],
    ['http://duet.example.com', false],
    ['https://duet.example.com/', false],
    ['https://duet.example.com/app', false],
    ['duet.example.com', false],
  ])('PUBLIC_ORIGIN=%s is allowed: %s', (origin, isAllowed) => {
    const load = () => loadEnv({ PUBLIC_ORIGIN: origin });

    if (isAllowed) expect(load().PUBLIC_ORIGIN).toBe(origin);
    else expect(load).toThrow(/PUBLIC_ORIGIN must be/);
  });

  test.each([
    ['loopback', ['loopback']],
    ['10.0.0.0/8, ::1', ['10.0.0.0/8', '::1']],
  ])('TRUST_PROXY=%s is a list', (list, entries) => {
    expect(loadEnv({ TRUST_PROXY: list }).TRUST_PROXY).toEqual(entries);
  });

  test.each(['true', '*', '10.0.0.0/33', '10.0.0.0/8/8', 'proxy.example.com', '10.0.0.1,'])(
    'TRUST_PROXY=%s is refused',
    (list) => {
      expect(() => loadEnv({ TRUST_PROXY: list })).toThrow(/TRUST_PROXY must be/);
    },
  );

  test.each([
    ['500ms', 500],
    ['30s', 30_000],
    ['15m', 900_000],
    ['24h', 86_400_000],
    ['30d', 2_592_000_000],
  ])('a time of %s is %i ms', (text, milliseconds) => {
    expect(loadEnv({ EVENT_STREAM_MAX: text }).EVENT_STREAM_MAX).toBe(milliseconds);
  });
});

describe('a provider', () => {
  test.each([
    [{ GITHUB_CLIENT_ID: 'id' }, ['GITHUB_CLIENT_SECRET must be']],
    [{ GOOGLE_CLIENT_SECRET: 'hunter2' }, ['GOOGLE_CLIENT_ID must be']],
    [
      { OIDC_ISSUER: 'https://a.example' },
      ['OIDC_CLIENT_ID must be', 'OIDC_CLIENT_SECRET must be'],
    ],
    [{ OIDC_CLIENT_ID: 'id', PORT: 'x' }, ['OIDC_ISSUER must be', 'PORT must be']],
    [
      { OIDC_ISSUER: 'http://a.example', OIDC_CLIENT_ID: 'id', OIDC_CLIENT_SECRET: 'x' },
      ['OIDC_ISSUER must be'],
    ],
    [
      { OIDC_ISSUER: 'https://a.example/?x', OIDC_CLIENT_ID: 'id', OIDC_CLIENT_SECRET: 'x' },
      ['OIDC_ISSUER must be'],
    ],
  ])('that is half set or wrong, %j, is refused with what is missing', (variables, messages) => {
    for (const message of messages) expect(() => loadEnv(variables)).toThrow(message);
    expect(() => loadEnv(variables)).not.toThrow('hunter2');
  });

  test('that is set as a whole is offered, under a name that people know', () => {
    const oidc = { OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' };
    const github = { GITHUB_CLIENT_ID: 'c', GITHUB_CLIENT_SECRET: 'd' };
    const env = loadEnv({ ...oidc, ...github, OIDC_ISSUER: 'https://login.example.com/realm' });

    const { providers } = toSettings(env);

    expect(providers.map(({ id, name }) => [id, name])).toEqual([
      ['github', 'GitHub'],
      ['oidc', 'login.example.com'],
    ]);
    expect(toSettings(loadEnv({})).providers).toEqual([]);
  });
});

describe('.env.example', () => {
  const example = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8');

  test('has every variable and no other', () => {
    expect(Object.keys(parseEnv(example)).sort()).toEqual(Object.keys(Env.shape).sort());
  });

  test('shows the defaults, so that a copy changes nothing', () => {
    expect(loadEnv(parseEnv(example))).toEqual(loadEnv({}));
  });

  test('explains each variable in the line above it', () => {
    const lines = example.split('\n');
    const unexplained = lines.filter(
      (line, index) => /^\w+=/.test(line) && !lines[index - 1]?.startsWith('#'),
    );

    expect(unexplained).toEqual([]);
  });
});
