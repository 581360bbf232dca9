import { formOf, TABLE_KINDS } from '../../server/src/forms/index.ts';
import { SECTIONS } from '../../server/src/forms/sections.ts';
import { type Fill, feeStatement, leadParagraph } from '../../server/src/report/write/fill-in.ts';
import { formSnippet, REPORT_PREFIXES, TABLE_PREFIXES } from '../../server/src/report/write/form-snippets.ts';
import type { ValueOf } from '../../server/src/report/write/grid.ts';
import {
  type HeadingStyle,
  reportText,
  type SectionOptions,
  sectionText,
  tableText,
} from '../../server/src/report/write/template.ts';
import { PREVIOUS_YEAR, TODAY } from './snippet-dates.ts';

interface Snippet {
  readonly scope: string;
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const FILE = 'snippets/nianbao.code-snippets';
const EDITION = '2021';
const BOTH = 'nianbao,markdown';

const SECTION_PREFIXES: readonly (readonly string[])[] = [
  ['ztqk', '总体情况'],
  ['zdgk', '主动公开'],
  ['sqqk', '收到和处理申请'],
  ['fyss', '行政复议诉讼'],
  ['wtgj', '主要问题及改进'],
  ['qtsx', '其他事项'],
];

/** What stands in a place until the writer fills it in, worked out by the editor. */
const DATES: Readonly<Record<string, string>> = { year: PREVIOUS_YEAR, date: TODAY };

/**
 * Renders everything under snippets/.
 * @returns the files' contents by path from the repository's root
 */
export function renderSnippets(): Record<string, string> {
  const snippets: Record<string, Snippet> = {
    ...reportSnippets(),
    ...sectionSnippets(),
    ...tableSnippets(),
    ...paragraphSnippets(),
  };
  return { [FILE]: `${JSON.stringify(snippets, null, 2)}\n` };
}

/** The whole report: tab layout in nianbao documents, Markdown tables and headings in Markdown ones. */
function reportSnippets(): Record<string, Snippet> {
  return Object.fromEntries(
    inBothLanguages(REPORT_PREFIXES, '年度报告全文', '整篇年度报告：标题、导语、六个部分、落款', options =>
      reportText(options),
    ),
  );
}

function sectionSnippets(): Record<string, Snippet> {
  return Object.fromEntries(
    SECTIONS.flatMap(({ number, ordinal, title }, i) =>
      inBothLanguages(SECTION_PREFIXES[i] ?? [], `${ordinal}、${title}`, `第${ordinal}部分：${title}`, options =>
        sectionText(number, options),
      ),
    ),
  );
}

function tableSnippets(): Record<string, Snippet> {
  return Object.fromEntries(
    TABLE_KINDS.flatMap((kind): [string, Snippet][] => {
      const form = formOf(kind, EDITION);
      const prefixes = TABLE_PREFIXES[kind];
      const title = SECTIONS[form.section - 1]?.title ?? '';
      const make = (layout: 'tab' | 'markdown', scope: string, prefix: readonly string[], note: string): Snippet => ({
        scope,
        prefix,
        description: `${form.name}（${title}），${note}`,
        body: body((_fill, value) => `${tableText(form, layout, { eol: '\n', value })}\n`),
      });
      return [
        [form.name, make('tab', 'nianbao', prefixes, '单元格用制表符分隔')],
        [
          `${form.name}（Markdown）`,
          make(
            'markdown',
            BOTH,
            prefixes.map(p => `${p}md`),
            'Markdown 表格',
          ),
        ],
      ];
    }),
  );
}

function paragraphSnippets(): Record<string, Snippet> {
  return {
    导语: {
      scope: BOTH,
      prefix: ['daoyu', '导语'],
      description: '导语：编制依据、统计期限、下载和咨询方式',
      body: body(fill => leadParagraph(EDITION, fill)),
    },
    信息处理费: {
      scope: BOTH,
      prefix: ['xxclf', '信息处理费'],
      description: '信息处理费收取情况（写在第六部分）',
      body: body(fill => feeStatement(fill)),
    },
  };
}

type Write = (options: SectionOptions) => string;

function inBothLanguages(
  prefix: readonly string[],
  name: string,
  description: string,
  write: Write,
): [string, Snippet][] {
  const make = (scope: string, layout: 'tab' | 'markdown', heading: HeadingStyle): Snippet => ({
    scope,
    prefix,
    description,
    body: body((fill, value) => `${write({ eol: '\n', layout, edition: EDITION, heading, fill, value })}\n`),
  });
  return [
    [name, make('nianbao', 'tab', 'chinese')],
    [`${name}（Markdown）`, make('markdown', 'markdown', 'markdown')],
  ];
}

/** The lines of a snippet whose places to fill in and key figures are tab stops. */
function body(write: (fill: Fill, value: ValueOf) => string): string[] {
  return formSnippet(write, DATES).split('\n');
}
