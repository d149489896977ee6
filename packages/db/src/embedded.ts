import type { Platform } from '@mikro-orm/core';
import type { EntityManager } from './entity-manager.ts';

const platforms = new WeakSet<Platform>();

/** Remembers a platform as the embedded database's. Its class says so too, but comes with the database itself. */
export function rememberEmbedded(platform: Platform): void {
  platforms.add(platform);
}

export function isEmbedded(em: EntityManager): boolean {
  return platforms.has(em.getPlatform());
}
