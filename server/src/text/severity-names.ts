/** How grave a finding is, as editors tell it. */
type SeverityName = 'error' | 'warning' | 'information' | 'hint';

/** The severities' names, all two characters wide, so that the messages of a file stand in one column. */
export const SEVERITY_NAMES: Readonly<Record<SeverityName, string>> = {
  error: '错误',
  warning: '警告',
  information: '信息',
  hint: '提示',
};

/** How many findings there are of each severity: `错误 2 处、警告 1 处`; empty without any. */
export function countsOf(findings: readonly { readonly severity: SeverityName }[]): string {
  return (Object.keys(SEVERITY_NAMES) as SeverityName[])
    .map(severity => ({ severity, n: findings.filter(f => f.severity === severity).length }))
    .filter(({ n }) => n > 0)
    .map(({ severity, n }) => `${SEVERITY_NAMES[severity]} ${n} 处`)
    .join('、');
}
