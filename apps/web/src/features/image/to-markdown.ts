import type { FileOutput } from '@duet/router/file.schema';

/** Writes an image down as Markdown. Its name without the ending is what those hear who cannot see it, until the writer says better. */
export function toMarkdown({ name, url }: Pick<FileOutput, 'name' | 'url'>): string {
  const words = name.replace(/\.\w+$/, '').replace(/[\\[\]]/g, '');
  return `![${words}](${url})`;
}

/** Puts Markdown into a text, on lines of its own. */
export function insertInto(text: string, markdown: string, position = text.length): string {
  const before = text.slice(0, position).replace(/\n*$/, '');
  const after = text.slice(position).replace(/^\n*/, '');
  return [before, markdown, after].filter(Boolean).join('\n\n');
}
