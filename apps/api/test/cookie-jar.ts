import type { createApp } from '@duet/api';
import { ORIGIN } from './support.ts';

type App = Awaited<ReturnType<typeof createApp>>;

/** A browser on the console, as far as cookies make one. */
export function createCookieJar({ inject }: Pick<App, 'inject'>) {
  const cookies = new Map<string, string>();

  async function send(request: { method: 'GET' | 'POST'; url: string; payload?: object }) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await inject({ ...request, headers: { origin: ORIGIN, cookie } });
    for (const { name, value } of response.cookies) {
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  }

  return {
    cookies,
    get: (url: string) => send({ method: 'GET', url }),
    post: (url: string, payload: object = {}) => send({ method: 'POST', url, payload }),
  };
}

export type CookieJar = ReturnType<typeof createCookieJar>;
