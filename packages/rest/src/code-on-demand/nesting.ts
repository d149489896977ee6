interface Named {
  readonly names: readonly string[];
}

/** How the ends of a tree are written, and what follows each entry. */
export interface TreeStyle<TEntry> {
  readonly separator: ',' | ';';
  /** Returns the lines of an entry without the separator. */
  readonly write: (name: string, entry: TEntry) => string;
}

/** Writes an object literal, or the type of one, in which each entry is at the place that its names give. */
export function writeTree<TEntry extends Named>(
  entries: readonly TEntry[],
  style: TreeStyle<TEntry>,
): string {
  return writeLevel(entries, style, 0);
}

function writeLevel<TEntry extends Named>(
  entries: readonly TEntry[],
  style: TreeStyle<TEntry>,
  depth: number,
): string {
  const groups = Map.groupBy(entries, ({ names }) => names[depth] ?? '');
  const members = [...groups].map(([key, [first, ...others]]) => {
    const name = toPropertyName(key);
    const isEnd = first && first.names.length === depth + 1;
    const text = isEnd
      ? style.write(name, first)
      : `${name}: ${writeLevel(first ? [first, ...others] : [], style, depth + 1)}`;
    return text + style.separator;
  });
  return members.length === 0 ? '{}' : `{\n${indent(members.join('\n'))}\n}`;
}

/** A name as a property of an object literal. In brackets, `__proto__` is one like any other. */
export function toPropertyName(name: string): string {
  if (name === '__proto__') return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

/** Moves every line that is not empty by one step to the right. */
export function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
