import type { PrintedFinding } from '../../../../server/src/cli/examine.ts';
import type { RunOutcome } from '../../../../server/src/cli/outcome.ts';
import { parseReport } from '../../../../server/src/report/parse.ts';

/** What somebody may write into a draft or a file's name who means harm to whoever reads the findings. */
export const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(1)>&lt;]]>\u202e\u0007%0A::error::,`;

/** A finding at the first character of the second line. */
export function found(over: Partial<PrintedFinding> = {}): PrintedFinding {
  return {
    code: 'text/typo',
    severity: 'warning',
    message: '说明',
    range: { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } },
    cell: null,
    place: '第1段',
    related: [],
    fixes: [],
    ...over,
  };
}

/** A run over one file of this text with these findings. */
export function outcomeOf(
  text: string,
  findings: readonly PrintedFinding[],
  over: Partial<RunOutcome> = {},
): RunOutcome {
  const file = '甲镇.txt';
  const facts = { title: '标题', organ: '甲镇人民政府', year: 2025, edition: '2021' } as const;
  return {
    results: [{ file, kind: 'text', recognised: true, ...facts, findings }],
    drafts: [{ file, kind: 'text', report: parseReport(text) }],
    quiet: false,
    problems: [],
    empty: [],
    excluded: 0,
    blank: [],
    unread: [],
    fixed: [],
    dryRun: false,
    fixable: null,
    exitCode: 0,
    ...over,
  };
}
