/** A request that a hostile page would like its visitor's browser to send. */
export interface Target {
  readonly method: string;
  readonly url: string;
  readonly body: Record<string, unknown>;
}

interface Operation {
  readonly description?: string;
  readonly requestBody?: { content: Record<string, { example?: object; examples?: object }> };
}

interface Document {
  readonly paths: Record<string, Record<string, Operation>>;
}

/** Returns everything that the API can do, on both faces: what writes, and what reads. `known` are values of path parameters. */
export async function listTargets(url: string, known: Record<string, string>) {
  const response = await fetch(`${url}/openapi.json`);
  const { paths } = (await response.json()) as Document; // as the server writes it
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) =>
      toTargets(method.toUpperCase(), path, { operation, known }),
    ),
  );
  return {
    writes: operations.filter(({ method }) => method !== 'GET'),
    reads: operations.filter(({ method }) => method === 'GET').map((read) => read.url),
  };
}

interface Detail {
  readonly operation: Operation;
  readonly known: Record<string, string>;
}

function toTargets(method: string, path: string, { operation, known }: Detail): Target[] {
  if (!/^(GET|POST|PUT|PATCH|DELETE)$/.test(method)) return [];
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const params = Object.fromEntries(names.map((name) => [name, known[name] ?? 'unknown']));
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
  const body = findExample(operation);
  const procedure = /`([a-zA-Z]+\.[a-zA-Z]+)`/.exec(operation.description ?? '')?.[1];
  const rest = { method, url: `/api/v1${filled}`, body };
  if (!procedure) return [rest];

  const input = JSON.stringify(params);
  const query = method === 'GET' ? `?input=${encodeURIComponent(input)}` : '';
  const rpcMethod = method === 'GET' ? 'GET' : 'POST';
  return [
    rest,
    { method: rpcMethod, url: `/trpc/${procedure}${query}`, body: { ...params, ...body } },
  ];
}

function findExample({ requestBody }: Operation): Record<string, unknown> {
  const content = requestBody?.content['application/json'];
  const [named] = Object.values(content?.examples ?? {}) as { value?: object }[];
  return { ...(content?.example ?? named?.value) };
}
