import type { oas31 } from 'zod-openapi';
import { describeBreak } from './break.ts';
import { findBreaks } from './find-breaks.ts';
import { mayBreak, toBreakingVersion } from './version.ts';

/**
 * Returns what keeps a document from taking the place of the released one, a sentence for each thing, the last of them what
 * to do. Empty when clients of the released one notice nothing, or when the version says that they do.
 */
export function checkCompatibility(
  released: oas31.OpenAPIObject,
  document: oas31.OpenAPIObject,
): string[] {
  const [was, is] = [released.info.version, document.info.version];
  if (mayBreak(was, is)) return [];
  const breaks = findBreaks(released, document);
  if (breaks.length === 0) return [];
  return [
    ...breaks.map(describeBreak),
    `Clients of ${was} break: keep to what they know, or raise the version from ${is} to ${toBreakingVersion(was)} and release the document.`,
  ];
}
