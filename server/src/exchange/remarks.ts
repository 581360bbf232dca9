import { countsOf, SEVERITY_NAMES } from '../text/severity-names.ts';
import { type Span, span } from '../text/span.ts';
import type { Remark } from './draft.ts';

/** A finding as it is told in a comment. */
export interface SaidFinding {
  /** In the draft's text. */
  readonly span: Span;
  readonly severity: keyof typeof SEVERITY_NAMES;
  readonly message: string;
  /** The rule's code. */
  readonly code: string;
}

/** A remark for each finding, in the order of the text, and one in front that counts them. Chinese, as the findings are. */
export function remarksOf(text: string, findings: readonly SaidFinding[]): Remark[] {
  const first = Math.max(0, text.search(/\S/));
  const summary = findings.length === 0 ? '没有发现问题' : countsOf(findings);
  const whole: Remark = { span: span(first, first), lines: [`年报助手检查结果：${summary}。`] };
  const each = findings.map(({ span: at, severity, message, code }): Remark => {
    return { span: at, lines: [`【${SEVERITY_NAMES[severity]}】${message}`, `规则：${code}`] };
  });
  return [whole, ...each.sort((a, b) => a.span.start - b.span.start)];
}

/** The time of a tracked change, `2026-01-05T09:30:00Z`: Word writes the hour that the clock shows, as if it were Greenwich's. */
export function hourOnTheWall(now: Date): string {
  const shown = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return `${shown.toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}Z`;
}
