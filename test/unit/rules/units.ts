import { parseReport } from '../../../server/src/report/parse.ts';
import { check } from '../../../server/src/rules/check.ts';
import { DEFAULT_CONFIG, type Finding, type UnitReport } from '../../../server/src/rules/rule.ts';
import { APPLICATIONS, type Cells, draft } from './draft.ts';

export const textOf = (cells: Cells, year = 2023) => draft({ year, cells });

export const unit = (name: string, cells: Cells, year = 2023, errors = 0): UnitReport => ({
  name,
  errors,
  draft: { uri: `file:///w/${name}.txt`, report: parseReport(textOf(cells, year)) },
});

/** Two units, and the cells of a report in which their figures are added up rightly. */
export const A = unit('甲局', { ...APPLICATIONS, 'fees.amount': '0.1' });
export const B = unit('乙局', { 'normative.made': '2', 'normative.inForce': '2', 'fees.amount': '0.2' });
export const RIGHT: Cells = { ...APPLICATIONS, 'normative.made': '2', 'normative.inForce': '2', 'fees.amount': '0.3' };

/** What the rules on sums of units find. */
export function found(text: string, units: readonly UnitReport[] | undefined): Finding[] {
  const findings = check(parseReport(text), DEFAULT_CONFIG, units ? { units } : {});
  return findings.filter(f => f.code.startsWith('units/'));
}
