import type { Finding, Severity } from './rule.ts';

/** Nobody goes through more findings of one rule, and an editor that is given 100,000 of them stands still. */
const MOST_SHOWN = 1000;

/** The worst first. */
export const BY_WEIGHT: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/**
 * Of each rule the first thousand findings, and where there are more a note in the place of the next, which says how many there are. It is
 * as severe as the worst that it stands for, so that a draft with errors never seems to have none. Keeps the order; linear.
 */
export function withoutSurplus(findings: readonly Finding[]): Finding[] {
  if (findings.length <= MOST_SHOWN) return [...findings];
  const seen = new Map<string, number>();
  const surplus = new Map<string, Finding[]>();
  const shown = findings.filter(finding => {
    const count = (seen.get(finding.code) ?? 0) + 1;
    seen.set(finding.code, count);
    if (count <= MOST_SHOWN) return true;
    const left = surplus.get(finding.code) ?? [];
    surplus.set(finding.code, left);
    left.push(finding);
    return left.length === 1;
  });
  return shown.map(finding => {
    const left = surplus.get(finding.code);
    return left?.[0] === finding ? noteFor(left) : finding;
  });
}

/** What is said in place of the findings that are left out. */
function noteFor(left: readonly Finding[]): Finding {
  const { code, span } = left[0]!;
  const severity = BY_WEIGHT.find(level => left.some(f => f.severity === level))!;
  const message =
    `这条规则共有 ${MOST_SHOWN + left.length} 处，只列出前 ${MOST_SHOWN} 处；` +
    `从这里起还有 ${left.length} 处没有列出，改好前面的会接着列出`;
  return { code, severity, message, span, related: [], note: true };
}
