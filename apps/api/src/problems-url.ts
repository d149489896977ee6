import type { Settings } from './settings.ts';

/** Where the server explains its problems. */
export const PROBLEMS_PREFIX = '/problems';

/** The URL that the `type` of every problem begins with. */
export function toProblemsUrl({ publicOrigin }: Pick<Settings, 'publicOrigin'>): string {
  return publicOrigin + PROBLEMS_PREFIX;
}
