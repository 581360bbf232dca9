import type { Severity } from '../rules/rule.ts';

/** The levels' names, all two characters wide, so that the messages of a file stand in one column. */
export const LEVELS: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  information: '信息',
  hint: '提示',
};

/** How many findings there are of each level: `错误 2 处、警告 1 处`; empty without any. */
export function countsOf(findings: readonly { readonly severity: Severity }[]): string {
  return (Object.keys(LEVELS) as Severity[])
    .map(severity => ({ severity, n: findings.filter(f => f.severity === severity).length }))
    .filter(({ n }) => n > 0)
    .map(({ severity, n }) => `${LEVELS[severity]} ${n} 处`)
    .join('、');
}
