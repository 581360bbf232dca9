import { it } from 'vitest';
import type { Edition } from '../../../server/src/forms/form.ts';
import type { LayoutName } from '../../../server/src/report/model.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { checkWith } from '../../../server/src/rules/check.ts';
import { fixesWith } from '../../../server/src/rules/fixes.ts';
import { RULES } from '../../../server/src/rules/index.ts';
import { DEFAULT_CONFIG, type Finding } from '../../../server/src/rules/rule.ts';
import type { Span } from '../../../server/src/text/span.ts';
import { expectApproved } from '../../support/approved.ts';
import { type Asked, inputsOf } from '../../support/input-files.ts';
import { short } from '../../support/inputs.ts';
import { APPLICATIONS, change, draft, HEADINGS, section } from '../rules/draft.ts';

/**
 * `⟪三 granted.total=5 /旧/新 @pipe %2019⟫` stands for that section of the right draft with these cells, with 新 in the place of 旧, in that layout and
 * by that form. `␠`, `␉` and `⏎` are white space in a figure or words.
 */
function withTables(text: string): string {
  return text.replace(/⟪(.)([^⟫]*)⟫/g, (_, numeral: string, words: string) => {
    const parts = words
      .replaceAll('␠', ' ')
      .replaceAll('␉', '\t')
      .split(/ (?=[a-z]\w+\.|[/@%])/);
    const of = (sign: string) => parts.filter(p => p.startsWith(sign)).map(p => p.slice(1));
    const [layout = 'tab', edition = '2021'] = [of('@')[0], of('%')[0]];
    const cells = Object.fromEntries(parts.filter(p => /^[a-z]\w+\./.test(p)).map(p => p.split(/=(.*)/s)));
    const right = { ...(edition === '2021' ? APPLICATIONS : {}), ...cells };
    const whole = draft({ cells: right, layout: layout as LayoutName, edition: edition as Edition });
    const number = '一二三四五六'.indexOf(numeral) + 1;
    const tables = section(whole, number)
      .slice(HEADINGS[number - 1]!.length)
      .trim();
    return of('/').reduce((now, words) => change(now, words.split('/')[0]!, words.split('/')[1]!), tables);
  });
}

/** What one rule, or those whose codes begin so (`table/`), say of each of the words asked about and what their repairs would write. */
function told(code: string, { text: written, words }: Asked): string[] {
  const text = withTables(written);
  const rules = RULES.filter(r => (code.endsWith('/') ? r.code.startsWith(code) : r.code === code));
  const report = parseReport(text);
  const at = (span: Span) => `“${text.slice(span.start, span.end)}”`;
  const one = (finding: Finding) => {
    const related = finding.related.map(r => `${at(r.span)} ${r.message}`).join(', ');
    const fixes = fixesWith(rules, report, finding).map(fix => {
      const edits = fix.edits.map(e => `${at(e.span)}→“${e.text}”`).join(', ');
      return ` ⇒ ${fix.title} (${fix.kind}${fix.all ? ', all' : ''}): ${edits}`;
    });
    const own = rules.length > 1 ? `${finding.code} ` : '';
    return `${own}${finding.severity} ${at(finding.span)} ${finding.message}${related && ` [${related}]`}${fixes.join('')}`;
  };
  const found = checkWith(rules, report, DEFAULT_CONFIG);
  // A table is longer than what stands for it.
  const moved = written.indexOf('⟪') < words[0]!.at ? text.length - written.length : 0;
  const place = ({ span }: Finding) => words.findLastIndex(w => w.at + moved <= span.start);
  const heard = words.map((_, i) => found.filter(f => Math.max(place(f), 0) === i));
  const silent = words.filter((_, i) => heard[i]!.length === 0).map(w => w.text);
  return [
    ...words.flatMap((w, i) => (heard[i]!.length === 0 ? [] : `${w.text} → ${heard[i]!.map(one).join(' ‖ ')}`)),
    ...(silent.length === 0 ? [] : [`— ${silent.join(' ¦ ')}`]),
  ].map(line => short(line).replaceAll('\n', '⏎').replaceAll('\r', '␍'));
}

/** Asks the rule that each part of a file of inputs is named by. */
export function expectWhatRulesSay(file: string): void {
  for (const { name, asked } of inputsOf(file)) {
    // A second word tells parts of one rule apart.
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
