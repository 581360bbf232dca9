import { cpus } from 'node:os';
import { draftOf, size } from './draft.ts';
import { type Measured, measure } from './measure.ts';
import { FIRST, MARKDOWNLINT, OURS, PEERS } from './peers.ts';

/**
 * Drafts of 10 KB as they are met. The aim is judged on the Markdown draft, which markdownlint reads as the Markdown it is. In the other
 * two it sees one block of text or HTML and looks no further, while all tables are read here: their rows are shown for comparison.
 */
const LAYOUTS = [
  { id: 'markdown', text: 'a Markdown draft', judged: true },
  { id: 'tab-cells', text: 'one cell a line, from Word', judged: false },
  { id: 'html-line', text: 'HTML tables', judged: false },
];

/** How many times faster than markdownlint reading and checking must be, also at a first reading. */
const AIM = 20;

/** Prints a table a draft; gives back the exit code: 1 when the aim is missed. */
export async function main(): Promise<number> {
  console.log(
    `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}; median of many runs after warm-up\n`,
  );
  let missed = false;
  for (const layout of LAYOUTS) {
    const text = draftOf(layout.id);
    const results = await measure(PEERS, text);
    const ours = Math.max(median(results, OURS), median(results, FIRST));
    const ratio = median(results, MARKDOWNLINT) / ours;
    const aim = layout.judged ? `aim: at least ${AIM}` : 'for comparison';
    console.log(`${layout.text}: ${size(text)} bytes, ${text.length} characters`);
    console.log(table(results, ours));
    console.log(`markdownlint takes ${ratio.toFixed(1)} times as long as nianbao (${aim})\n`);
    if (layout.judged && !(ratio >= AIM)) missed = true;
  }
  if (missed) console.error(`nianbao is not ${AIM} times faster than markdownlint on the Markdown draft.`);
  return missed ? 1 : 0;
}

function median(results: readonly Measured[], name: string): number {
  return results.find(result => result.name === name)?.median ?? Number.NaN;
}

function table(results: readonly Measured[], ours: number): string {
  const head = ['', 'median ms', '90 % ms', 'runs', 'times ours'];
  const rows = results.map(result => [
    result.name,
    result.median.toFixed(3),
    result.slow.toFixed(3),
    String(result.runs),
    (result.median / ours).toFixed(2),
  ]);
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map(row => row[i]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  return [head, ...rows].map(line).join('\n');
}
