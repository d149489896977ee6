import type { QueryClient, QueryFilters } from '@tanstack/react-query';

interface Change<TNode extends object> {
  /** Which cached resources change, wherever they are nested. */
  isMatch: (node: object) => node is TNode;
  change: (node: TNode) => TNode;
}

/**
 * Changes a resource in every cached page and list at once, before the server has agreed. Returns
 * the function that puts everything back.
 */
export function changeEverywhere<TNode extends object>(
  queryClient: QueryClient,
  filters: QueryFilters,
  change: Change<TNode>,
): () => void {
  const before = queryClient.getQueriesData(filters);
  queryClient.setQueriesData(filters, (data: unknown) => mapNodes(data, change));
  return () => {
    for (const [key, data] of before) queryClient.setQueryData(key, data);
  };
}

/** Keeps the identity of what did not change, so that only what did is rendered again. */
function mapNodes<TNode extends object>(value: unknown, change: Change<TNode>): unknown {
  if (Array.isArray(value)) return mapArray(value, change);
  if (typeof value !== 'object' || value === null) return value;

  const entries = Object.entries(value);
  const mapped = entries.map(([key, child]) => [key, mapNodes(child, change)] as const);
  const isSame = mapped.every(([, child], index) => child === entries[index]?.[1]);
  const node: object = isSame ? value : Object.fromEntries(mapped);
  return change.isMatch(node) ? change.change(node) : node;
}

function mapArray<TNode extends object>(items: unknown[], change: Change<TNode>): unknown[] {
  const mapped = items.map((item) => mapNodes(item, change));
  return mapped.every((item, index) => item === items[index]) ? items : mapped;
}
