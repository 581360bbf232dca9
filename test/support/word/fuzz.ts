import { askBroken } from './hostile.ts';

/** `npm run fuzz -- word SECONDS [SEED]`: breaks Word files for so long; prints each kind of fault once, 1 when there was any. */
export function main(argv: readonly string[]): 0 | 1 {
  const end = Date.now() + Number(argv[0] ?? 60) * 1000;
  const met = new Map<string, number>();
  const first = Number(argv[1] ?? 1);
  let seed = first;
  let read = 0;
  let tracked = 0;
  for (; Date.now() < end; seed++) {
    try {
      const asked = askBroken(seed);
      if (asked.read) read++;
      if (asked.tracked) tracked++;
    } catch (error) {
      const kind = String(error).slice(0, 60);
      const times = (met.get(kind) ?? 0) + 1;
      met.set(kind, times);
      if (times === 1) console.log(`seed ${seed}: ${error instanceof Error ? error.stack : error}`);
    }
  }
  for (const [kind, times] of met) console.log(`${times} × ${kind}`);
  console.log(
    `${seed - first} broken Word files, ${read} read, ${tracked} with tracked changes: ${met.size} kinds of faults`,
  );
  return met.size > 0 ? 1 : 0;
}
