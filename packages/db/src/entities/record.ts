import { p } from '@mikro-orm/core';
import { v7 } from 'uuid';

/** Makes an opaque identifier whose order is the order of creation. */
export function newId(): string {
  return v7();
}

/**
 * Makes the properties that every entity has. The defaults are in the database too, so that rows written by a typed query
 * carry them as well.
 *
 * Times have millisecond precision, that of a JavaScript date: a time that went out in a cursor comes back equal.
 */
export function recordProperties() {
  return {
    id: p
      .uuid()
      .primary()
      .onCreate(() => newId()),
    createdAt: p
      .datetime(3)
      .defaultRaw('now()')
      .onCreate(() => new Date()),
    updatedAt: p
      .datetime(3)
      .defaultRaw('now()')
      .onCreate(() => new Date())
      .onUpdate(() => new Date()),
    version: p.integer().version().default(1),
  };
}
