import assert from 'node:assert/strict';
import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Database } from '../store/database/database.js';

const TEN_PAGES = 200;

type Node = { readonly type: string; readonly text: string };

const planSchema = z.array(z.object({ 'QUERY PLAN': z.array(z.object({ Plan: z.unknown() })) }));
const nodeSchema = z.looseObject({
  'Node Type': z.string(),
  'Parent Relationship': z.optional(z.string()),
  Plans: z.optional(z.array(z.unknown())),
});

/** The nodes that read the list; not those that read, once, the few years of the calendar. */
function nodesOf(plan: unknown): readonly Node[] {
  const { Plans: below = [], ...node } = nodeSchema.parse(plan);
  if (node['Parent Relationship'] === 'InitPlan') return [];
  return [{ type: node['Node Type'], text: JSON.stringify(node) }, ...below.flatMap(nodesOf)];
}

/** How PostgreSQL reads what a query asks for. */
export async function planOf(
  database: Database,
  query: { compile(): { readonly sql: string; readonly parameters: readonly unknown[] } },
) {
  const { sql: text, parameters } = query.compile();
  const parts = text.split(/\$(\d+)/);
  const written = parts.map((part, index) => (index % 2 ? sql`${parameters[Number(part) - 1]}` : sql.raw(part)));
  const explained = sql`explain (analyze, format json) ${sql.join(written, sql``)}`;
  const [row] = planSchema.parse((await explained.execute(database)).rows);
  return nodesOf(row?.['QUERY PLAN'][0]?.Plan);
}

/** Read in the order of an index, and not much further than a page, however many rows there are. */
export function assertFlat(nodes: readonly Node[]): void {
  const told = nodes.map(({ text }) => text).join('\n');
  assert.ok(
    nodes.some(({ type }) => /^Index( Only)? Scan$/.test(type)),
    told,
  );
  assert.ok(!nodes.some(({ type }) => /Seq Scan|Sort|Hash|Bitmap/.test(type)), told);
  const removed = [...told.matchAll(/"Rows Removed by [^"]*":(\d+)/g)].map(([, rows]) => Number(rows));
  assert.ok(Math.max(0, ...removed) < TEN_PAGES, told);
}
