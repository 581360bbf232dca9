import { type Failure, fuzz } from './fuzz.ts';

/** `npm run fuzz -- EDITS [SEED]`: prints each kind of fault once with a small draft, then how often each was met; 1 when there was any. */
export function main(argv: readonly string[]): 0 | 1 {
  const met = new Map<string, number>();
  const told = ({ law, seen, seed, layout, text }: Failure) => {
    const times = (met.get(law) ?? 0) + 1;
    met.set(law, times);
    if (times === 1) console.log(`${law}\n  seed ${seed}, ${layout}: ${seen.slice(0, 300)}\n  ${JSON.stringify(text)}`);
  };
  const { edits, drafts } = fuzz(Number(argv[1] ?? 1), Number(argv[0] ?? 10_000), told);
  for (const [law, times] of met) console.log(`${times} × ${law}`);
  console.log(`${edits} edits in ${drafts} drafts: ${met.size} kinds of faults`);
  return met.size > 0 ? 1 : 0;
}
