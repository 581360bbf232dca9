import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkedText } from '../../../client/src/checked-text.ts';
import { useLanguage } from '../../../client/src/l10n.ts';
import { outlineNodes } from '../../../client/src/outline-nodes.ts';
import { recalculationText } from '../../../client/src/recalculation-text.ts';
import { statusBarText, statusText } from '../../../client/src/status-text.ts';
import { bySeverity, editionText } from '../../../client/src/wording.ts';
import type { OutlineData, OutlineSectionData, ProblemCounts } from '../../../server/src/lsp/protocol.ts';

const NONE: ProblemCounts = { error: 0, warning: 0, information: 0, hint: 0 };
const at = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 4 } });

afterEach(() => useLanguage('zh'));

describe('检查全部年报', () => {
  const none = { reports: 0, problems: NONE, unread: [], cancelled: false };

  test('never says that there are no reports beside a file that may be one', () => {
    expect(checkedText(none).summary).toBe('工作区中没有年报。');
    const { summary, unread } = checkedText({ ...none, unread: ['乡镇/年报.docx'] });
    expect(summary).toMatch(/^没有检查到年报。有 1 个文件没有检查：乡镇\/年报\.docx。Word/);
    expect(unread).toEqual(['没有检查：乡镇/年报.docx']);
  });

  test('advises to copy what PDF and old files hold, to open what is damaged, and nothing of the kind for others', () => {
    const said = (...unread: string[]) => checkedText({ ...none, unread }).summary;
    expect(said('年报.docx')).not.toContain('超过');
    expect(said('太大.txt')).not.toMatch(/Word|复制/);
    expect(said('太大.txt')).toContain('超过 2 MB');
    expect(said('年报.docx')).toMatch(/损坏.*打开它可以看到原因/);
    expect(said('年报.docx')).not.toMatch(/不能读|复制/);
    expect(said('年报.pdf', '太大.txt')).toMatch(/PDF.*复制.*超过 2 MB/);
    expect(said('年报.pdf')).not.toContain('损坏');
  });

  test('names a few files in the message and all in the output', () => {
    const files = Array.from({ length: 7 }, (_, i) => `${i}.pdf`);
    const { summary, unread } = checkedText({ ...none, reports: 2, unread: files });
    expect(summary).toContain(
      '检查了 2 份年报，未发现问题。有 7 个文件没有检查：0.pdf、1.pdf、2.pdf、3.pdf、4.pdf 等。',
    );
    expect(unread).toHaveLength(7);
  });
});

describe('status item', () => {
  const report = { recognised: true, edition: '2021', year: 2025, problems: NONE, sumsHold: true, milliseconds: 3.6 };

  test('form, number of problems and time', () => {
    const status = { ...report, problems: { error: 2, warning: 1, information: 0, hint: 0 } };
    expect(statusText('running', status)).toEqual({
      text: '2021年版，3 个问题',
      detail: '2025 年度，错误 2、警告 1，用时 4 毫秒',
      level: 'warning',
      busy: false,
    });
  });

  test('a right report', () => {
    const { text, detail, level } = statusText('running', { ...report, year: null, milliseconds: 0.4 });
    expect([text, detail, level]).toEqual(['2021年版，未发现问题', '用时不到 1 毫秒', 'information']);
  });

  test('what is no report is not called one', () => {
    expect(statusText('running', { ...report, recognised: false }).text).toBe('未识别为年报');
    expect(statusText('running', null).text).toBe('未识别为年报');
  });

  test('start and failure', () => {
    expect(statusText('idle', null).busy).toBe(false);
    expect(statusText('starting', report).busy).toBe(true);
    expect(statusText('failed', report)).toMatchObject({ text: '语言服务已停止', level: 'error' });
  });

  test.each([
    [{}, true, '勾稽 ✓'],
    [{ information: 2, hint: 1 }, true, '勾稽 ✓'],
    [{ warning: 3 }, true, '勾稽 ✓  $(warning) 警告 3'],
    [{ error: 10, warning: 3 }, false, '$(error) 错误 10'],
    [{ error: 1 }, true, '$(error) 错误 1'],
    [{ warning: 2 }, false, '$(warning) 警告 2'],
    [{}, false, '勾稽未全核'],
  ])('the status bar says what matters most: %j, sums hold %j', (counts, sumsHold, text) => {
    expect(statusBarText({ ...report, problems: { ...NONE, ...counts }, sumsHold })).toBe(text);
  });

  test('in English', () => {
    useLanguage('en');
    expect(statusText('running', report).text).toBe('form of 2021, no problems found');
  });
});

describe('outline', () => {
  const table = (missing: boolean): NonNullable<OutlineSectionData['table']> => ({
    kind: 'applications',
    name: '表三',
    missing,
    range: missing ? null : at(6),
    problems: missing ? NONE : { ...NONE, error: 1 },
    totals: missing
      ? []
      : [
          { label: '本年新收', value: '22', range: at(7) },
          { label: '结转下年', value: '', range: at(8) },
        ],
  });
  const section = (number: number, missing: boolean, own: Partial<OutlineSectionData> = {}): OutlineSectionData => ({
    number,
    label: `第${number}部分`,
    missing,
    range: missing ? null : at(number),
    headingRange: missing ? null : at(number),
    problems: NONE,
    subheadings: [],
    table: null,
    ...own,
  });
  const outline = (...sections: OutlineSectionData[]): OutlineData => ({
    title: null,
    year: 2025,
    edition: '2021',
    problems: NONE,
    sections,
  });

  test('a missing section is listed, says so and leads nowhere', () => {
    const [node] = outlineNodes(outline(section(2, true, { table: { ...table(true), kind: 'disclosure' } })));
    expect(node).toMatchObject({ description: '缺失', icon: 'missing', range: null, children: [] });
  });

  test('a section without its table says which', () => {
    const [node] = outlineNodes(outline(section(3, false, { table: table(true) })));
    expect(node!.children).toMatchObject([{ label: '表三', description: '缺失', range: null }]);
  });

  test('a table in a section that lost its heading is still there', () => {
    const [node] = outlineNodes(outline(section(3, true, { table: table(false) })));
    expect(node!.children).toMatchObject([{ label: '表三', description: '1 个问题' }]);
  });

  test('key figures below the table, a blank one named as such', () => {
    const [node] = outlineNodes(
      outline(section(3, false, { problems: { ...NONE, error: 1, hint: 2 }, table: table(false) })),
    );
    expect(node).toMatchObject({ description: '3 个问题', tooltip: '错误 1、提示 2', icon: 'error', range: at(3) });
    const figures = node!.children[0]!.children;
    expect(figures.map(f => [f.label, f.description, f.range])).toEqual([
      ['本年新收', '22', at(7)],
      ['结转下年', '空', at(8)],
    ]);
  });

  test('ids are unique, also where a section stands twice', () => {
    const nodes = outlineNodes(outline(section(3, false, { table: table(false) }), section(3, false)));
    const ids = (list: typeof nodes): string[] => list.flatMap(n => [n.id, ...ids([...n.children])]);
    expect(new Set(ids(nodes)).size).toBe(ids(nodes).length);
  });
});

describe('recalculation', () => {
  test('nothing to do', () => {
    expect(recalculationText({ edit: null, changed: 0, left: [] })).toEqual({ summary: '合计均正确。', left: [] });
  });

  test('what was changed and what was left', () => {
    const left = [{ range: at(11), message: '总计：自然人一栏不是数字' }];
    expect(recalculationText({ edit: {}, changed: 4, left })).toEqual({
      summary: '已改正 4 处合计。有 1 处未改：',
      left: ['第 12 行，总计：自然人一栏不是数字'],
    });
    expect(recalculationText({ edit: {}, changed: 4, left: [] }).summary).toBe('已改正 4 处合计。');
  });

  test('totals that are left alone are never called right', () => {
    const left = [{ range: null, message: '表三读不懂' }];
    expect(recalculationText({ edit: null, changed: 0, left }).summary).not.toContain('正确');
  });
});

test('the levels have the names that the command line, the settings and the list of rules give them', () => {
  const names = { error: '错误', warning: '警告', information: '信息', hint: '提示' } as const;
  const severities = Object.keys(names) as (keyof typeof names)[];
  const read = (file: string) => readFileSync(path.resolve(import.meta.dirname, '../../..', file), 'utf8');
  const settings: string = JSON.parse(read('package.nls.json'))['config.rules'];
  const listed = new Set([...read('README.md').matchAll(/^\| \[\w+\/.*\| ([^|]+) \| [^|]+ \|$/gm)].map(row => row[1]));
  for (const severity of severities) {
    expect(bySeverity({ ...NONE, [severity]: 3 })).toBe(`${names[severity]} 3`);
    expect(read('server/src/text/severity-names.ts')).toContain(`${severity}: '${names[severity]}'`);
    expect(settings).toContain(`\`${severity}\` ${names[severity]}`);
  }
  expect([...listed].filter(name => !severities.some(s => names[s] === name))).toEqual([]);
  expect(listed.size).toBe(severities.length);
});

test('the form that a report is held against is explained, with the years it is for', () => {
  expect(editionText('2021')).toMatch(/〔2021〕30号.*2021 年度起/);
  expect(editionText('2019')).toMatch(/〔2019〕60号.*2019、2020 年度用/);
});
