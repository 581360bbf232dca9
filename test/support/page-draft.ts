import type { Edition } from '../../server/src/forms/form.ts';
import { editionOfYear } from '../../server/src/forms/index.ts';
import { readSettings } from '../../server/src/lsp/settings.ts';
import { parseReport } from '../../server/src/report/parse.ts';
import type { Config, PreviousReport, RelatedReport, RelatedReports, UnitReport } from '../../server/src/rules/rule.ts';
import { configOfLayers } from '../../server/src/workspace/setting-layers.ts';
import { draft } from '../unit/rules/draft.ts';
import { cellsOf, cellsShown } from './page-cells.ts';
import { putBlock } from './page-places.ts';
import type { Block, PageExample, Setup } from './rule-page.ts';

/** A draft to run, with what stands around it. */
export interface PageDraft {
  readonly text: string;
  /** The draft without what the example shows, for the findings that are not the example's. */
  readonly base: string;
  readonly config: Config;
  readonly related: RelatedReports;
}

const TITLE = /^(.+?)(\d{4})年政府信息公开工作年度报告$/;
const YEAR = 2025;

interface Office {
  readonly organ: string;
  readonly year: number;
  readonly edition: Edition;
}

/** The whole draft in which an example is run: a right report of an invented office with the example's blocks in their places. */
export function pageDraft(example: PageExample): PageDraft {
  const office = officeOf(example);
  const own = example.blocks.filter(block => block.of === 'own');
  const previous = reportOf(example, 'previous', { ...office, year: office.year - 1 });
  const alike = alikeOf(example, office);
  const units = unitsOf(example, office);
  return {
    text: draftWith(own, office, example.setup),
    base: draft(office),
    config: configOfLayers([readSettings(JSON.parse(example.setup.get('设置') ?? '{}'))]),
    related: {
      ...(previous ? { previous } : {}),
      ...(alike ? { alike } : {}),
      ...(units.length > 0 ? { units } : {}),
    },
  };
}

/** The draft with another block in the place of the example's own: what a fix makes of it. */
export function withBlock(example: PageExample, block: Block): string {
  return pageDraft({ ...example, blocks: [...example.blocks.filter(b => b.of !== 'own'), block] }).text;
}

/** Office and year, as the example's title or its setup names them. */
function officeOf({ blocks, setup }: PageExample): Office {
  const title = TITLE.exec(blocks.find(block => block.of === 'own')?.lines[0] ?? '');
  const year = Number(title?.[2] ?? setup.get('年度') ?? YEAR);
  return {
    organ: title?.[1] ?? setup.get('机关') ?? '青禾镇人民政府',
    year,
    edition: (setup.get('表样') as Edition | undefined) ?? editionOfYear(year),
  };
}

function draftWith(blocks: readonly Block[], office: Office, setup: Setup): string {
  const shown = blocks.filter(b => b.kind === 'table').map(b => cellsShown(b.lines, office.edition));
  const cells = Object.assign({}, ...[setup.get('格') ?? []].flat().map(cellsOf), ...shown);
  const texts = blocks.filter(b => b.kind === 'text').map(b => b.lines.join('\n'));
  return texts.reduce((text, block) => putBlock(text, block, setup), draft({ ...office, cells }));
}

function reportOf(example: PageExample, of: Block['of'], office: Office): PreviousReport | null {
  const blocks = example.blocks.filter(block => JSON.stringify(block.of) === JSON.stringify(of));
  if (blocks.length === 0) return null;
  const places = new Map([...example.setup].filter(([name]) => name !== '格'));
  return {
    uri: `file:///${office.organ}${office.year}.txt`,
    report: parseReport(draftWith(blocks, office, places)),
  };
}

/** The report of another office and the same year. */
function alikeOf(example: PageExample, office: Office): RelatedReport | null {
  const [organ] = example.blocks.flatMap(({ of }) => (typeof of === 'object' && 'alike' in of ? of.alike : []));
  return organ === undefined ? null : reportOf(example, { alike: organ }, { ...office, organ });
}

function unitsOf(example: PageExample, { year, edition }: Office): UnitReport[] {
  const names = new Set(example.blocks.flatMap(({ of }) => (typeof of === 'object' && 'unit' in of ? of.unit : [])));
  const there = [...names].map(unit => {
    return { name: unit, errors: 0, draft: reportOf(example, { unit }, { organ: unit, year, edition }) };
  });
  const missing = [example.setup.get('缺年报') ?? []].flat().map(pair => {
    const [name = '', files = ''] = pair.split(' ');
    return { name, files, errors: 0, draft: null };
  });
  return [...there, ...missing];
}
