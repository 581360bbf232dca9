import { LAYOUTS } from './writer/index.ts';
import type { Layout } from './writer/layout.ts';

const FACTOR = Number(process.env['NIANBAO_RUNS'] ?? 1);

/** How often a law is tried: `count` times in `npm test`, NIANBAO_RUNS times as often where there is more time. */
export function runs(count: number): number {
  return Math.ceil(count * FACTOR);
}

/** Seeds for a layout. No two layouts get the same, so fewer of each still try many different reports. */
export function seedsOf(layout: Layout, count: number): number[] {
  const first = LAYOUTS.indexOf(layout) * 100_000;
  return Array.from({ length: runs(count) }, (_, i) => first + i);
}
