import { type EntityManager, kysely } from '@duet/db';
import { CompiledQuery } from 'kysely';
import type { Statement } from './statements.ts';

/** A node of PostgreSQL's plan, as `explain (format json)` writes it. */
interface PlanNode {
  'Node Type': string;
  'Parent Relationship'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Relation Name'?: string;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: PlanNode[];
}

/** What a statement cost, in terms that do not depend on the machine. */
export interface Cost {
  /** Kinds of nodes, those of subselects per row aside. */
  nodes: string[];
  /** Rows of the table that were looked at, shown or not. */
  rows: number;
  /** Pages of 8 KiB that were looked at. */
  pages: number;
}

/** Carries a statement out and returns what it cost, for rows of this table. */
export async function explain(
  em: EntityManager,
  { text, values }: Statement,
  table: string,
): Promise<Cost> {
  const explained = `explain (analyze, buffers, format json) ${text}`;
  const { rows } = await kysely(em).executeQuery<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
    CompiledQuery.raw(explained, values),
  );
  const plan = rows[0]?.['QUERY PLAN'][0].Plan;
  if (!plan) throw new Error('There is no plan');

  const nodes = flatten(plan);
  const scans = nodes.filter((node) => node['Relation Name'] === table);
  return {
    nodes: nodes.map((node) => node['Node Type']),
    rows: scans.reduce((sum, scan) => sum + rowsOf(scan), 0),
    pages: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'],
  };
}

function flatten(node: PlanNode): PlanNode[] {
  const inner = (node.Plans ?? []).filter((plan) => plan['Parent Relationship'] !== 'SubPlan');
  return [node, ...inner.flatMap(flatten)];
}

function rowsOf(scan: PlanNode): number {
  const {
    'Actual Rows': shown,
    'Rows Removed by Filter': hidden = 0,
    'Actual Loops': loops,
  } = scan;
  return (shown + hidden) * loops;
}
