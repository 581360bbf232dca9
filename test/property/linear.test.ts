import { describe, test } from 'vitest';
import { parseReport } from '../../server/src/report/parse.ts';
import { check } from '../../server/src/rules/check.ts';
import { DEFAULT_CONFIG } from '../../server/src/rules/rule.ts';
import { ADVERSARIES, adversary } from '../support/adversaries.ts';
import { expectLinear, LITTLE_ROOM, processorTime } from '../support/growth.ts';

/** Characters of the two texts. The further apart, the smaller a quadratic share is seen. */
const LARGE = 1 << 18;
const TIMES = 16;

describe('time grows with the text, not with its square', () => {
  test.each(Object.entries(ADVERSARIES))('%s', { timeout: 180_000 }, (_name, piece) => {
    expectLinear(
      size => {
        const text = adversary(piece, size);
        const start = processorTime();
        const report = parseReport(text);
        const parsed = processorTime();
        // What reading left behind is not checking's to clear away: where the collector came in its midst, it took ten times as long. A short text leaves little.
        if (size > LARGE / TIMES) globalThis.gc?.();
        const cleared = processorTime();
        check(report, DEFAULT_CONFIG);
        return [parsed - start, processorTime() - cleared];
      },
      LARGE / TIMES,
      TIMES,
      LITTLE_ROOM,
    );
  });
});
