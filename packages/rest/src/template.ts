/** Compiles `/articles/{slug}` to a function that fills in the fields, percent-encoded (RFC 3986 section 2.1). */
export function compileTemplate(template: string): (fields: object) => string {
  // Splitting at a group keeps what it matched: text and names take turns.
  const parts = template.split(/\{(.*?)\}/);
  return (fields) =>
    parts
      .map((part, index) => (index % 2 === 0 ? part : encodeURIComponent(valueAt(fields, part))))
      .join('');
}

/** Returns the value of `slug`, or of a field within a field, `user.username`. */
function valueAt(fields: object, name: string): string {
  const value = name
    .split('.')
    .reduce<unknown>((node, key) => Reflect.get(Object(node), key), fields);
  return String(value);
}
