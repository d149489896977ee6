/** Writes text as a comment before what it is about: nothing in it can end the comment. */
export function toDocComment(paragraphs: readonly (string | undefined)[]): string {
  const text = paragraphs.filter(Boolean).join('\n\n').replaceAll('*/', '*\\/').trim();
  if (text === '') return '';
  const lines = text.split(/\r\n?|\n/);
  if (lines.length === 1) return `/** ${lines[0]} */\n`;
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`;
}
