import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LayoutName } from '../server/src/report/model.ts';
import { reportText } from '../server/src/report/write/template.ts';
import { type Random, random } from '../test/support/random.ts';

const LAYOUTS: readonly LayoutName[] = ['tab', 'markdown', 'tab-cell', 'html'];
const ENDINGS: Readonly<Partial<Record<LayoutName, string>>> = { markdown: 'md', html: 'html' };
const COUNTIES = 5;
const UNITS = 29;
const YEARS = [2024, 2025] as const;

/** How many drafts `writeCounties` writes. */
export const DRAFTS = COUNTIES * (UNITS + 1) * YEARS.length;

const CLAUSES = [
  '围绕群众关心的事项细化公开目录',
  '对依申请公开逐件登记、逐件审核',
  '定期清理失效文件并注明效力',
  '在办事大厅设置查阅点',
  '把政策解读做成图解和短视频',
  '回应留言并公开办理结果',
  '组织业务培训和案例研讨',
  '对发布内容先审后发',
  '完善网站栏目和检索',
  '请人大代表和群众代表评议',
];

/**
 * Writes a workspace as an office that reviews keeps it: counties, each with its units, each with this and last year's report of 10 to
 * 30 KB in all layouts, and a nianbao.json that sums the units up. Every tenth draft has a wrong total.
 * @returns the path of a draft to be typed in
 */
export function writeCounties(folder: string): string {
  const next = random(11);
  const sums = Array.from({ length: COUNTIES }, (_, c) => ({
    parent: `县${c}/县2025.*`,
    units: [`县${c}/单位/*2025.*`],
  }));
  writeFileSync(path.join(folder, 'nianbao.json'), JSON.stringify({ sums }));
  let count = 0;
  for (let c = 0; c < COUNTIES; c++) {
    mkdirSync(path.join(folder, `县${c}/单位`), { recursive: true });
    for (let u = -1; u < UNITS; u++) {
      for (const year of YEARS) {
        const layout = LAYOUTS[count % LAYOUTS.length]!;
        const file = `${u < 0 ? '县' : `单位/局${u}-`}${year}.${ENDINGS[layout] ?? 'txt'}`;
        const organ = u < 0 ? `第${c}县人民政府` : `第${c}县第${u}局`;
        writeFileSync(path.join(folder, `县${c}`, file), draftOf(organ, year, layout, count++ % 10 === 9, next));
      }
    }
  }
  const typed = path.join(folder, '县0/单位/局0-2025.nianbao');
  writeFileSync(typed, draftOf('第0县第0局', 2025, 'tab', true, next));
  return typed;
}

function draftOf(organ: string, year: number, layout: LayoutName, wrong: boolean, next: Random): string {
  const counts: Record<string, string> = {};
  const persons = next.int(0, 29);
  for (const row of ['new', 'granted', 'processed']) {
    counts[`${row}.naturalPerson`] = String(persons);
    counts[`${row}.total`] = String(persons + (wrong && row === 'granted' ? 1 : 0));
  }
  const words: Readonly<Record<string, string>> = { organ, year: String(year), date: `${year + 1}年1月20日` };
  const length = 1000 + next.int(0, 6000);
  return reportText({
    layout,
    eol: '\n',
    edition: '2021',
    heading: layout === 'markdown' ? 'markdown' : 'chinese',
    // Short places are for names and figures.
    fill: (key, hint) => words[key] ?? (hint.length < 8 ? '0' : prose(length, next)),
    value: (row, column) => counts[`${row}.${column}`] ?? '0',
  });
}

/** Prose of about this many characters in all places of a draft together. */
function prose(length: number, next: Random): string {
  let text = '';
  while (text.length < length / 8) text += `${next.pick(CLAUSES)}，${next.pick(CLAUSES)}。`;
  return text;
}
