import { expect, it, vi } from 'vitest';
import { diagnose } from '../../../../../server/src/repair/diagnose.ts';
import { parseReport } from '../../../../../server/src/report/parse.ts';
import { check } from '../../../../../server/src/rules/check.ts';
import { fixesFor } from '../../../../../server/src/rules/fixes.ts';
import { DEFAULT_CONFIG } from '../../../../../server/src/rules/rule.ts';
import { recalculate } from '../../../../../server/src/service/recalculate.ts';
import { draft } from '../../draft.ts';
import { MISTAKES, wrong } from './cases.ts';

vi.mock('../../../../../server/src/repair/diagnose.ts', async original => {
  const real = await original<{ diagnose: typeof diagnose }>();
  return { ...real, diagnose: vi.fn(real.diagnose) };
});

it('nothing is looked for in tables that hold, and in others once', () => {
  for (const text of [wrong({}), draft(), wrong({ 'granted.commercial': '' })]) {
    const report = parseReport(text);
    check(report, DEFAULT_CONFIG);
    recalculate(report);
  }
  expect(diagnose).not.toHaveBeenCalled();

  const report = parseReport(wrong(MISTAKES['two wrong cells']!.cells));
  for (const finding of check(report, DEFAULT_CONFIG)) fixesFor(report, finding);
  recalculate(report);
  expect(diagnose).toHaveBeenCalledTimes(1);
});
