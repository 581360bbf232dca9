// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets are written in this syntax
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PREVIOUS_YEAR } from '../../../scripts/generate/snippet-dates.ts';
import { renderSnippets } from '../../../scripts/generate/snippets.ts';
import { TABLE_KINDS } from '../../../server/src/forms/index.ts';
import { SECTIONS } from '../../../server/src/forms/sections.ts';
import type { Report } from '../../../server/src/report/model.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { sectionOf, tableOf } from '../../../server/src/report/query.ts';
import { snippetBody } from '../../../server/src/report/write/snippet-body.ts';
import { reportText } from '../../../server/src/report/write/template.ts';
import { check } from '../../../server/src/rules/check.ts';
import { DEFAULT_CONFIG } from '../../../server/src/rules/rule.ts';
import type { Span } from '../../../server/src/text/span.ts';
import { expandSnippet, leadingTabsToSpaces } from '../../support/snippet.ts';

interface Snippet {
  readonly scope: string;
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const FILE = 'snippets/nianbao.code-snippets';
const repo = path.join(import.meta.dirname, '../../..');
const SNIPPETS: Record<string, Snippet> = JSON.parse(readFileSync(path.join(repo, FILE), 'utf8'));
const NAMES = Object.keys(SNIPPETS);
const WHOLE = NAMES.filter(name => name.startsWith('年度报告'));
const VARIABLES = { CURRENT_YEAR: '2026', CURRENT_MONTH: '01', CURRENT_DATE: '09' };

/** Figures that agree, typed at the stop behind the label on its line. */
const FIGURES: readonly (readonly [label: string, figure: string])[] = [
  ['行政许可', '35'],
  ['行政处罚', '446'],
  ['行政事业性收费', '3.5'],
  ['本年新收政府信息公开申请数量', '6'],
  ['上年结转政府信息公开申请数量', '1'],
  ['（一）予以公开', '4'],
  ['本机关不掌握相关政府信息', '2'],
  ['（七）总计', '6'],
  ['结转下年度继续办理', '1'],
];
const WORDS: Readonly<Record<string, string>> = {
  '【机关全称】': '云岭县水务局',
  '【条数】': '1,320',
  '【本机关政府信息公开工作中的主要问题】': '一是部分信息更新不够及时；二是解读形式比较单一。',
  '【针对上述问题已经采取和将要采取的改进措施】': '一是明确更新时限并逐月检查；二是增加图文解读。',
};

type Filling = 'as it is' | 'filled in';

function insert(name: string, filling: Filling): string {
  const body = SNIPPETS[name]!.body.join('\n');
  const figures = new Map(
    FIGURES.flatMap(([label, figure]): [number, string][] => {
      const line = SNIPPETS[name]!.body.find(l => l.includes(label) && /[\t|]/.test(l));
      const stop = line && /\$\{(\d+)/.exec(line.slice(line.indexOf(label)));
      return stop ? [[Number(stop[1]), figure]] : [];
    }),
  );
  const answer = (standard: string, stop: number) =>
    figures.get(stop) ?? WORDS[standard] ?? standard.replace(/^【(.*)】$/, '按实际情况填写的$1');
  return expandSnippet(body, { variables: VARIABLES, ...(filling === 'filled in' && { answer }) });
}

/** A right report with the layout of a language, by the templates alone. */
function host(language: string): string {
  const words: Record<string, string> = { organ: '云岭县水务局', year: '2025', date: '2026年1月9日' };
  return reportText({
    eol: '\n',
    layout: language === 'markdown' ? 'markdown' : 'tab',
    edition: '2021',
    heading: language === 'markdown' ? 'markdown' : 'chinese',
    fill: (key, hint) => words[key] ?? `按实际情况填写的${hint}`,
  });
}

/** What in a report a snippet stands for. */
function place(report: Report, name: string): Span {
  const section = SECTIONS.find(s => name.includes(s.title));
  if (section) return sectionOf(report, section.number)!.span;
  const kind = TABLE_KINDS.find((_, i) => name.startsWith(['表二', '表三', '表四'][i]!));
  if (kind) return tableOf(report, kind)!.span;
  return name === '导语' ? report.lead[0]! : sectionOf(report, 6)!.paragraphs[0]!;
}

function serious(text: string) {
  return check(parseReport(text), DEFAULT_CONFIG)
    .filter(f => f.severity === 'error' || f.severity === 'warning')
    .map(f => `${f.code}: ${f.message}`);
}

describe('the snippets', () => {
  it('are what the generator writes', () => {
    expect(renderSnippets()).toEqual({ [FILE]: readFileSync(path.join(repo, FILE), 'utf8') });
  });

  it('have the report, six sections, three tables in two layouts, lead and fees', () => {
    for (const language of ['nianbao', 'markdown']) {
      const here = Object.values(SNIPPETS).filter(s => s.scope.split(',').includes(language));
      const prefixes = here.flatMap(s => s.prefix);
      expect(prefixes).toEqual(
        expect.arrayContaining(['nb', 'ztqk', 'zdgk', 'sqqk', 'fyss', 'wtgj', 'qtsx', 'daoyu', 'xxclf']),
      );
      expect(prefixes).toEqual(
        expect.arrayContaining(['biao2md', 'biao3md', 'biao4md', '表三md', '导语', '信息处理费']),
      );
      expect(new Set(prefixes).size).toBe(prefixes.length);
    }
    expect(SNIPPETS['表三']!.body[6]).toMatch(/^\t（二）部分公开.*\t\t\$\{\d+:0\}\t/);
  });

  it('begin with last year, whatever the year', () => {
    for (const year of [2011, 2020, 2026, 2029, 2030, 2031, 2100 - 1]) {
      expect(expandSnippet(PREVIOUS_YEAR, { variables: { CURRENT_YEAR: String(year) } })).toBe(String(year - 1));
    }
  });

  it('carry a figure over to the row total and to the prose', () => {
    const text = insert('年度报告全文', 'filled in');
    expect(text).toContain('云岭县水务局2025年政府信息公开工作年度报告');
    expect(text).toContain('新收政府信息公开申请6件，上年结转1件；本年度办结6件，结转下年度继续办理1件。');
    expect(text).toContain('一、本年新收政府信息公开申请数量\t\t\t6\t0\t0\t0\t0\t0\t6\n');
    expect(text).toMatch(/\n2026年1月9日\n$/);
  });

  it('are seen to be wrong when a figure is', () => {
    const text = insert('年度报告全文', 'filled in').replace(/(（七）总计\t\t)6/, '$17');
    expect(serious(text).map(f => f.split(':')[0])).toEqual(
      expect.arrayContaining(['table/suspect', 'table/column-total']),
    );
  });

  it('as they are say what is still to be filled in', () => {
    const found = serious(insert('年度报告全文', 'as it is'));
    expect(found).toContain('text/leftover: “【机关全称】”还没有填写');
    expect(found).toContain('section/empty: “五、存在的主要问题及改进情况”没有内容');
  });

  it('number their stops in the order of the text and escape the rest', () => {
    const body = snippetBody(stop => `a$b}\\${stop('k', 'x')}\n${stop('l', 'y')}${stop('k', 'x')}`);
    expect(body).toBe('a\\$b\\}\\\\${1:x}\n${2:y}${1}$0');
    expect(expandSnippet(body, { variables: {} })).toBe('a$b}\\x\nyx');
  });

  describe.each(['as it is', 'filled in'] as const)('%s', filling => {
    /** What is still to be filled in is said, and nothing else. */
    const alarms = (text: string) =>
      serious(text).filter(f => filling === 'filled in' || !/^text\/leftover: .*还没有填写$|^section\/empty:/.test(f));

    it.each(WHOLE)('%s alone gives no error and no warning', name => {
      const text = insert(name, filling);
      expect(parseReport(text).recognised).toBe(true);
      expect(alarms(text)).toEqual([]);
      expect(alarms(leadingTabsToSpaces(text))).toEqual([]);
    });

    it.each(NAMES.filter(n => !WHOLE.includes(n)))('%s gives no error and no warning in its place', name => {
      for (const language of SNIPPETS[name]!.scope.split(',')) {
        const text = host(language);
        expect(alarms(text)).toEqual([]);
        const { start, end } = place(parseReport(text), name);
        const line = text.lastIndexOf('\n', start - 1) + 1;
        const pasted = `${text.slice(0, line)}${insert(name, filling).trimEnd()}\n\n${text.slice(end)}`;
        expect(alarms(pasted)).toEqual([]);
        expect(alarms(leadingTabsToSpaces(pasted))).toEqual([]);
      }
    });

    it.each(NAMES)('%s alone lacks nothing but the rest of a report', name => {
      const rest = /^(?:report\/title|section\/missing|table\/missing):/;
      expect(alarms(insert(name, filling)).filter(f => !rest.test(f))).toEqual([]);
    });
  });
});

describe('expandSnippet', () => {
  it('knows the grammar', () => {
    const variables = { CURRENT_MONTH: '01', EMPTY: '' };
    const expand = (body: string, answer?: (standard: string) => string) =>
      expandSnippet(body, { variables, ...(answer && { answer }) });
    expect(expand('$1-${1:a}-${1}$0')).toBe('a-a-a');
    expect(expand('${1:a${2:b}c}${2}')).toBe('abcb');
    expect(expand('${1:a}${2:b}', standard => standard.toUpperCase())).toBe('AB');
    expect(expand('${1|甲,乙|}')).toBe('甲');
    expect(expand('${CURRENT_MONTH/^0//}月${EMPTY:无}')).toBe('1月无');
    expect(expand('\\$1 \\} \\\\')).toBe('$1 } \\');
    expect(() => expand('${1:a')).toThrow('missing');
  });
});
