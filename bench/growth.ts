import { parseReport } from '../server/src/report/parse.ts';
import { checkFully } from '../server/src/rules/check.ts';
import { DEFAULT_CONFIG } from '../server/src/rules/rule.ts';
import { ADVERSARIES, adversary } from '../test/support/adversaries.ts';
import { processorTime } from '../test/support/growth.ts';
import { SHAPES } from '../test/support/shapes.ts';

/** Characters of the two texts. */
const SMALL = 100_000;
const LARGE = 10 * SMALL;

/** Milliseconds of the processor. */
interface Times {
  readonly parse: number;
  readonly check: number;
}

/**
 * Prints, for each text that is nonsense, long and full of findings, how long a megabyte of it takes and how many times as long as a tenth.
 * Processor time: what other programs do counts little. Answers 0; the tests hold that all are linear.
 */
export function main(): 0 {
  const texts = [
    ...Object.entries(ADVERSARIES).map(([name, piece]) => [name, (size: number) => adversary(piece, size)] as const),
    ...Object.entries(SHAPES).map(([name, shape]) => [name, sized(shape)] as const),
  ];
  const only = process.argv[3] ?? '';
  console.log('seconds a megabyte: reading, checking; times a tenth of it');
  for (const [name, text] of texts.filter(([name]) => name.includes(only))) {
    // Another length: what is remembered of a paragraph would make the second reading of it short.
    times(text(SMALL / 2));
    const [small, large] = [times(text(SMALL)), times(text(LARGE))];
    const growth = (large.parse + large.check) / (small.parse + small.check);
    const seconds = [large.parse, large.check].map(ms => (ms / 1000).toFixed(2).padStart(6));
    console.log(`${seconds.join(' ')}  ${growth.toFixed(1).padStart(5)}  ${name}`);
  }
  return 0;
}

/** A shape by the length of its text. */
function sized(shape: (n: number) => string): (size: number) => string {
  const each = (shape(200).length - shape(100).length) / 100;
  return size => shape(Math.ceil(size / each));
}

function times(text: string): Times {
  const begun = processorTime();
  const report = parseReport(text);
  const read = processorTime();
  checkFully(report, DEFAULT_CONFIG);
  return { parse: read - begun, check: processorTime() - read };
}
