import { parseReport } from '@engine/report/parse.ts';
import { check } from '@engine/rules/check.ts';
import type { Config, Finding, RelatedReports } from '@engine/rules/rule.ts';
import { fixAllAction, quickFixes, recalculateAction } from '@engine/service/actions.ts';
import { hover } from '@engine/service/hover.ts';
import { outline } from '@engine/service/outline.ts';

const CONFIG: Config = { rules: {}, terms: [{ avoid: '群众', use: '申请人' }] };
/** Hovers are asked for at so many places of a draft. */
const HOVERS = 60;

/** All that a user is told of one draft, as lines that can be held against another revision's. */
export function linesTold(drafts: readonly { name: string; text: string }[], at: number): string[] {
  const { text } = drafts[at]!;
  const report = parseReport(text);
  const relatedReports = relatedReportsOf(drafts, at);
  const findings = check(report, CONFIG, relatedReports);
  const lines = findings.flatMap(finding => [findingLine(finding), ...quickFixes(report, finding).map(asLine)]);
  lines.push(asLine(recalculateAction(report, CONFIG, relatedReports)), asLine(fixAllAction(report, CONFIG)));
  for (const offset of offsets(text)) {
    const found = hover(report, offset, null);
    if (found !== null) lines.push(`hover ${offset} ${asLine(found)}`);
  }
  lines.push(asLine(outline(report, findings)));
  return lines;
}

/** Some drafts are held against the one before them as last year's report or as a unit's. */
function relatedReportsOf(drafts: readonly { text: string }[], at: number): RelatedReports {
  if (at === 0 || at % 10 > 1) return {};
  const before = { uri: 'file:///before.txt', report: parseReport(drafts[at - 1]!.text) };
  return at % 10 === 0 ? { previous: before } : { units: [{ name: '甲局', draft: before, errors: 0 }] };
}

/** Without what only the rules themselves look at. */
function findingLine({ code, severity, message, span, related }: Finding): string {
  return asLine({ code, severity, message, span, related });
}

function offsets(text: string): number[] {
  return Array.from({ length: HOVERS }, (_, i) => Math.floor((text.length * i) / HOVERS));
}

function asLine(value: unknown): string {
  return JSON.stringify(value);
}
