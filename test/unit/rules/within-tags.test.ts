import { describe, expect, it } from 'vitest';
import type { LayoutName } from '../../../server/src/report/model.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { check } from '../../../server/src/rules/check.ts';
import { fixAll } from '../../../server/src/rules/fix-all.ts';
import { fixesFor } from '../../../server/src/rules/fixes.ts';
import { DEFAULT_CONFIG } from '../../../server/src/rules/rule.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';
import { WRAPPING_PAGES, WRAPS, wrapped } from '../../support/wraps.ts';
import { APPLICATIONS, draft, HEADINGS } from './draft.ts';

const LAYOUTS: readonly LayoutName[] = ['tab', 'tab-cell', 'pipe', 'cell', 'markdown', 'space', 'comma'];

const ROW_LAYOUTS: readonly LayoutName[] = ['tab', 'markdown', 'space', 'comma'];

/** A wrong sum, a row left out, a heading in other words, a section left out, a comma that is none. */
function spoiled(layout: LayoutName): string {
  const cells = { ...APPLICATIONS, 'granted.total': '6', 'deny1.naturalPerson': layout === 'tab' ? '' : '1件' };
  const right = draft({ layout, cells, heading: layout === 'markdown' ? 'markdown' : 'chinese' });
  return right
    .replace(/\n[^\n]*六、其他需要报告的事项[\s\S]*?(?=\n青禾镇人民政府\n)/, '')
    .replace(ROW_LAYOUTS.includes(layout) ? /\n[^\n]*重复申请[^\n]*/ : '', '')
    .replace(HEADINGS[4], '五、存在问题和改进')
    .replace('部分信息公开不够及时，', '部分信息公开不够及时,')
    .replace('2023年1月1日', '2022年1月1日');
}

/** Each finding, and the draft after each of its fixes. */
function repaired(text: string): { found: string[]; after: string[] } {
  const report = parseReport(text);
  const found = check(report, DEFAULT_CONFIG);
  const edited = found.flatMap(f => fixesFor(report, f).map(fix => `${fix.title}\n${applyEdits(text, fix.edits)}`));
  return { found: found.map(f => `${f.code} ${f.message}`), after: [...edited, applyEdits(text, fixAll(report))] };
}

describe.each(LAYOUTS)('a draft by %s within tags', layout => {
  const text = spoiled(layout);
  const plain = repaired(text);

  it.each(WRAPS)('is mended as without: %j … %j', (...tags) => {
    const { found, after } = repaired(wrapped(tags, text, '\n').text);
    expect(found).toEqual(plain.found);
    expect(found.length).toBeGreaterThan(3);
    const expected = plain.after.map(all => {
      const title = all.slice(0, all.length - textOf(all).length);
      return title + wrapped(tags, textOf(all), '\n').text;
    });
    expect(after).toEqual(expected);
  });

  it.each(WRAPPING_PAGES)('of a page is mended so that it is right after: %j … %j', (...tags) => {
    const page = wrapped(tags, text, '\n').text;
    const report = parseReport(page);
    const mended = applyEdits(page, fixAll(report));
    const codes = (all: string) => check(parseReport(all), DEFAULT_CONFIG).map(f => `${f.code} ${f.message}`);
    expect(codes(mended)).toEqual(codes(plain.after.at(-1)!));
  });
});

/** Without the fix's title. */
function textOf(all: string): string {
  return /^[^\n]*政府信息公开工作年度报告\n/.test(all) ? all : all.slice(all.indexOf('\n') + 1);
}
