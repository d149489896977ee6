/** Compiles `/articles/{slug}` to a function that fills in the fields, percent-encoded (RFC 3986 section 2.1). */
export function compileTemplate(template: string): (fields: object) => string {
  // Splitting at a group keeps what it matched: text and names take turns.
  const parts = template.split(/\{(.*?)\}/);
  const [start = ''] = parts;
  if (parts.length === 1) return () => start;

  const gaps = parts.flatMap((name, index) =>
    index % 2 === 0 ? [] : { keys: name.split('.'), text: parts[index + 1] ?? '' },
  );
  return (fields) => {
    let filled = start;
    for (const { keys, text } of gaps) filled += encodeURIComponent(valueAt(fields, keys)) + text;
    return filled;
  };
}

/** Returns the value of `slug`, or of a field within a field, `user.username`. */
function valueAt(fields: object, keys: readonly string[]): string {
  let value: unknown = fields;
  for (const key of keys) value = Reflect.get(Object(value), key);
  return String(value);
}
