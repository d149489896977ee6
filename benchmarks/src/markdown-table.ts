/** Returns the lines of a table. Columns whose names end with `:` have numbers, and stand to the right. */
export function toTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  const names = columns.map((column) => column.replace(/:$/, ''));
  const marks = columns.map((column) => (column.endsWith(':') ? '---:' : '---'));
  return [names, marks, ...rows].map((cells) => `| ${cells.join(' | ')} |`).concat('');
}

/** Returns a ratio as tables have it. */
export function toCell(ratio: number): string {
  return ratio.toFixed(2);
}
