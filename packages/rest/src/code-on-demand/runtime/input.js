/** Fills the path with fields of the input. Returns the path, and the fields that are left. */
export function fillPath(path, input) {
  const rest = { ...input };
  const filled = path.replace(/\{(.*?)\}/g, (_, name) => {
    const text = toText(rest[name] ?? '');
    // Left out, or normalised away by URL, these would name another resource.
    if (text === '' || text === '.' || text === '..') {
      throw new TypeError(`“${text}” cannot be the ${name} of ${path}`);
    }
    delete rest[name];
    return encodeURIComponent(text);
  });
  return [filled, rest];
}

/** A list repeats its key, an object is JSON. What is null or undefined is left out. */
export function toQuery(fields) {
  const text = new URLSearchParams(
    toPairs(fields).map(([name, value]) => [name, toText(value)]),
  ).toString();
  return text && `?${text}`;
}

/** Like a query, with files. */
export function toForm(fields) {
  const form = new FormData();
  for (const [name, value] of toPairs(fields))
    form.append(name, value instanceof Blob ? value : toText(value));
  return form;
}

function toPairs(fields) {
  return Object.entries(fields)
    .flatMap(([name, value]) => [value].flat().map((each) => [name, each]))
    .filter(([, value]) => value !== undefined && value !== null);
}

function toText(value) {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
