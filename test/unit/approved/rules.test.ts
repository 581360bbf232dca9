import { it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { checkWith } from '../../../server/src/rules/check.ts';
import { fixesWith } from '../../../server/src/rules/fixes.ts';
import { RULES } from '../../../server/src/rules/index.ts';
import { DEFAULT_CONFIG, type Finding } from '../../../server/src/rules/rule.ts';
import type { Span } from '../../../server/src/text/span.ts';
import { expectApproved } from '../../support/approved.ts';
import { type Asked, inputsOf } from '../../support/input-files.ts';
import { short } from '../../support/inputs.ts';
import { section, withCells } from '../rules/draft.ts';

/** `⟪三 granted.total=5⟫` stands for 表三 of the right draft with these cells. */
const withTables = (text: string) =>
  text.replace(/⟪三([^⟫]*)⟫/g, (_, cells: string) =>
    section(
      withCells(
        Object.fromEntries(
          cells
            .trim()
            .split(' ')
            .map(cell => cell.split('=')),
        ),
      ),
      3,
    ),
  );

/** What one rule says of each of the words asked about and what its repairs would write; last the words of which it says nothing. */
function told(code: string, { text: written, words }: Asked): string[] {
  const text = withTables(written);
  const rules = RULES.filter(r => r.code === code);
  const report = parseReport(text);
  const at = (span: Span) => `“${text.slice(span.start, span.end)}”`;
  const one = (finding: Finding) => {
    const related = finding.related.map(r => `${at(r.span)} ${r.message}`).join(', ');
    const fixes = fixesWith(rules, report, finding).map(fix => {
      const edits = fix.edits.map(e => `${at(e.span)}→“${e.text}”`).join(', ');
      return ` ⇒ ${fix.title} (${fix.kind}${fix.all ? ', all' : ''}): ${edits}`;
    });
    return `${finding.severity} ${at(finding.span)} ${finding.message}${related && ` [${related}]`}${fixes.join('')}`;
  };
  const found = checkWith(rules, report, DEFAULT_CONFIG);
  const place = ({ span }: Finding) => words.findLastIndex(w => w.at <= span.start);
  const heard = words.map((_, i) => found.filter(f => Math.max(place(f), 0) === i));
  const silent = words.filter((_, i) => heard[i]!.length === 0).map(w => w.text);
  return [
    ...words.flatMap((w, i) => (heard[i]!.length === 0 ? [] : `${w.text} → ${heard[i]!.map(one).join(' ‖ ')}`)),
    ...(silent.length === 0 ? [] : [`— ${silent.join(' ¦ ')}`]),
  ].map(line => short(line).replaceAll('\n', '⏎'));
}

for (const file of ['text', 'report', 'section']) {
  for (const { name, asked } of inputsOf(file)) {
    // A part is named by the rule that is asked.
    const [code] = name.split(' ');
    it(`what ${name} says is what was approved`, () => {
      expectApproved(
        `rules-${file}`,
        name,
        asked.flatMap(one => told(code!, one)),
      );
    });
  }
}
