import { describe, expect, it } from 'vitest';
import { countingPage } from '../../../scripts/generate/counting-page.ts';
import { APPLICATIONS_HEADERS } from '../../../server/src/forms/applications.ts';
import { DISPUTES_HEADERS } from '../../../server/src/forms/disputes.ts';
import type { ColumnKey, Edition, RowKey, TableKind } from '../../../server/src/forms/form.ts';
import { formOf, TABLE_KINDS } from '../../../server/src/forms/index.ts';
import { refExists } from '../../../server/src/regulation/articles/index.ts';
import { DOCUMENT_TITLES, DOCUMENTS } from '../../../server/src/regulation/counting/documents.ts';
import {
  type CountingNote,
  countingFor,
  countingForGroup,
  countingForSection,
  noteText,
} from '../../../server/src/regulation/counting/index.ts';
import { explainColumn, explainGroup, explainRow, explainSection } from '../../../server/src/regulation/explain.ts';
import { hoverForExplanation } from '../../../server/src/regulation/hover.ts';
import { lawText, longestShared, maskTerms } from './overlap.ts';

const EDITIONS: readonly Edition[] = ['2019', '2021'];
const forms = EDITIONS.flatMap(e => TABLE_KINDS.map(k => formOf(k, e)));
const cells = forms.flatMap(({ kind, edition, rows, columns }) =>
  [...rows, ...columns].map(({ key }): [string, TableKind, RowKey | ColumnKey, Edition] => [
    `${edition} ${kind} ${key}`,
    kind,
    key,
    edition,
  ]),
);
const notes: readonly CountingNote[] = [
  ...new Set([...cells.flatMap(([, ...cell]) => countingFor(...cell)), ...countingForSection(6)]),
];
const HEADERS = [
  ...forms.flatMap(f => f.rows.flatMap(r => r.caption ?? [])),
  ...APPLICATIONS_HEADERS.groups,
  ...APPLICATIONS_HEADERS.rowGroups,
  ...DISPUTES_HEADERS.groups,
].filter((label, i, all) => all.indexOf(label) === i);
const words = (kind: TableKind, key: RowKey | ColumnKey, edition: Edition) =>
  countingFor(kind, key, edition).map(noteText).join('\n');

describe('what a clerk asks is answered where it is asked', () => {
  it.each<[TableKind, (RowKey | ColumnKey)[], Edition[], string[]]>([
    // What one 件 is.
    [
      'applications',
      ['new'],
      ['2019', '2021'],
      ['一事一申请', '国办函〔2020〕109号第四条', '共同署名', '几个机关', '重新答复'],
    ],
    ['applications', ['carriedIn', 'carriedOut', 'processed'], ['2019', '2021'], ['跨了年']],
    ['applications', ['partial'], ['2019', '2021'], ['只计这一种情形', '第三十七条']],
    ['applications', ['granted', 'unable1'], ['2019', '2021'], ['别的机关公开过', '第三十六条第（五）项']],
    ['applications', ['unable1', 'other3', 'otherAll'], ['2019', '2021'], ['不是政府信息', '未见全国统一规定']],
    ['applications', ['reject1', 'other3', 'otherAll'], ['2019', '2021'], ['咨询', '未见全国统一规定']],
    ['applications', ['other3', 'otherAll'], ['2019', '2021'], ['撤回']],
    [
      'applications',
      ['reject4', 'other2'],
      ['2021'],
      ['大量反复申请', '（五）第4项', '逾期没有缴费', '（六）', '第三十五条'],
    ],
    // The fee.
    [
      'applications',
      ['other2'],
      ['2021'],
      ['10件以内不收', '第11至30件每件100元', '30页以内不收', '每页10元', '每页20元', '每页40元'],
    ],
    ['applications', ['other2'], ['2021'], ['20个工作日', '次日', '第四条', '第五条']],
    // Who applied.
    [
      'applications',
      ['naturalPerson'],
      ['2019', '2021'],
      ['个体工商户', '民法典第五十四条', '外国人', '未见全国统一规定'],
    ],
    ['applications', ['commercial'], ['2019', '2021'], ['国有', '合伙企业', '农民专业合作社', '民法典第七十六条']],
    ['applications', ['research'], ['2019', '2021'], ['高校', '民法典第八十七条']],
    ['applications', ['social'], ['2019', '2021'], ['基金会', '商会', '民法典第九十条']],
    ['applications', ['legalService'], ['2019', '2021'], ['律师事务所', '当事人']],
    ['applications', ['otherOrg'], ['2019', '2021'], ['村（居）民委员会', '业主委员会', '民法典第九十六条']],
    // Documents and decisions.
    ['disclosure', ['normative', 'made'], ['2021'], ['联合发文', '第十条第三款', '修订']],
    ['disclosure', ['normative', 'produced'], ['2019'], ['联合发文', '修订']],
    ['disclosure', ['rules', 'repealed'], ['2019', '2021'], ['修订']],
    ['disclosure', ['inForce', 'repealed'], ['2021'], ['自行失效']],
    ['disclosure', ['licence'], ['2019', '2021'], ['不予许可', '撤销', '行政许可法第三十八条']],
    ['disclosure', ['penalty'], ['2019', '2021'], ['简易程序', '行政处罚法第五十一条', '不予处罚']],
    ['disclosure', ['compulsion'], ['2019', '2021'], ['查封', '代履行', '行政强制法第二条']],
    ['disclosure', ['licence', 'penalty', 'compulsion', 'decisions'], ['2021'], ['依法没有公开的都在内', '武威市']],
    ['disclosure', ['licence', 'penalty', 'change', 'previous', 'handled'], ['2019'], ['减少的填负数', '武汉市']],
    ['disclosure', ['fees', 'amount'], ['2021'], ['信息处理费', '未见全国统一规定']],
    // Cases.
    [
      'disputes',
      ['cases', 'review.total', 'direct.total', 'afterReview.total'],
      ['2019', '2021'],
      ['被申请人', '复议机关办理的不计'],
    ],
    ['disputes', ['cases', 'afterReview.total'], ['2019', '2021'], ['国办公开办函〔2016〕201号', '只由原机关计']],
    ['disputes', ['cases', 'direct.upheld', 'afterReview.corrected'], ['2019', '2021'], ['一审、二审']],
    ['disputes', ['cases', 'review.pending', 'direct.pending'], ['2019', '2021'], ['上年“尚未审结”']],
    ['disputes', ['review.upheld'], ['2019', '2021'], ['维持', '驳回请求', '第六十九条']],
    ['disputes', ['review.corrected'], ['2019', '2021'], ['责令履行', '确认违法']],
    ['disputes', ['review.other'], ['2019', '2021'], ['不予受理', '撤回', '调解']],
    [
      'disputes',
      ['direct.upheld', 'afterReview.upheld'],
      ['2019', '2021'],
      ['判决驳回诉讼请求', '行政诉讼法第六十九条'],
    ],
    ['disputes', ['direct.other', 'afterReview.other'], ['2019', '2021'], ['不予立案', '驳回起诉', '撤诉']],
    ['disputes', ['direct.total'], ['2019', '2021'], ['要先复议', '法释〔2025〕8号第一条']],
    ['disputes', ['afterReview.total'], ['2019', '2021'], ['行政诉讼法第二十六条']],
  ])('%s %j of %j says %j', (kind, keys, editions, expected) => {
    const asked = cells.filter(([, k, key, e]) => k === kind && keys.includes(key) && editions.includes(e));
    for (const key of keys) expect(asked.map(c => c[2])).toContain(key);
    for (const [name, ...cell] of asked) {
      for (const word of expected) expect(words(...cell), name).toContain(word);
    }
  });

  it.each<[string, string[]]>([
    ['法人或其他组织', ['表样没有下定义']],
    ['（四）无法提供', ['不是政府信息']],
    ['（五）不予处理', ['大量反复申请', '咨询']],
    ['（六）其他处理', ['20个工作日']],
    ['第二十条第（一）项', ['联合发文']],
    ['第二十条第（六）项', ['简易程序']],
    ['行政复议', ['被申请人']],
    ['行政诉讼', ['只由原机关计']],
    ['未经复议直接起诉', ['要先复议']],
    ['复议后起诉', ['被告是复议机关']],
  ])('the header %s says %j', (label, expected) => {
    const text = countingForGroup(label).map(noteText).join('\n');
    for (const word of expected) expect(text).toContain(word);
    expect(explainGroup(label)!.counting).toEqual(countingForGroup(label));
  });

  it('part six tells the scale of the fee and the time to pay', () => {
    const text = explainSection(6).counting!.map(noteText).join('\n');
    for (const word of ['按件收', '按量收', '20个工作日', '表二']) expect(text).toContain(word);
    expect(countingForSection(5)).toEqual([]);
  });

  it('nothing is said of what the form does not have', () => {
    expect(countingFor('applications', 'otherAll', '2021')).toEqual([]);
    expect(countingFor('applications', 'other2', '2019')).toEqual([]);
    expect(countingFor('disclosure', 'procurement', '2021')).toEqual([]);
    expect(countingForGroup('（八）总计')).toEqual([]);
  });
});

describe('every row and column of both editions', () => {
  it.each(cells)('%s has one to four notes', (_, ...cell) => {
    expect(countingFor(...cell).length).toBeGreaterThanOrEqual(1);
    expect(countingFor(...cell).length).toBeLessThanOrEqual(4);
  });
});

describe('every note', () => {
  const named: [string, CountingNote][] = notes.map(n => [n.text, n]);

  it.each(named)('is short and Chinese, and rests on something that exists: %s', (text, { sources }) => {
    expect(text.length).toBeLessThanOrEqual(75);
    expect(text).toMatch(/[。？]$/);
    expect(text).not.toMatch(/[A-Za-z]/);
    expect(sources.length).toBeGreaterThanOrEqual(1);
    for (const source of sources) {
      if (typeof source === 'object' && !('document' in source)) expect(refExists(source)).toBe(true);
    }
  });

  it.each(named)('asks where no source speaks, and only there: %s', (text, { sources }) => {
    expect(text.includes('？')).toBe(sources.includes('none'));
  });

  it('names each document that is listed', () => {
    const cited = notes.flatMap(n =>
      n.sources.flatMap(s => (typeof s === 'object' && 'document' in s ? s.document : [])),
    );
    const inGroups = ['未经复议直接起诉', '复议后起诉'].flatMap(l => countingForGroup(l)).map(noteText);
    expect(inGroups.join('')).toContain(DOCUMENTS.court);
    expect(new Set(cited)).toEqual(new Set(Object.keys(DOCUMENT_TITLES)));
  });

  const law = lawText();
  it.skipIf(law === null)('is in our own words', () => {
    for (const { text } of notes) {
      const shared = longestShared(maskTerms(text), maskTerms(law!));
      expect(shared.length, shared).toBeLessThanOrEqual(8);
    }
  });
});

describe('in a hover', () => {
  /** Lines of some forty characters, as wide as the editor shows a hover. */
  const linesOf = (markdown: string) =>
    markdown
      .split('\n')
      .filter(line => line !== '')
      .reduce((sum, line) => sum + Math.ceil(line.length / 40), 0);

  it.each(cells)('%s takes one screen', (_, kind, key, edition) => {
    const said = explainRow(kind, key as RowKey, edition) ?? explainColumn(kind, key as ColumnKey);
    expect(linesOf(hoverForExplanation(said!, null))).toBeLessThanOrEqual(20);
  });

  it.each([...HEADERS, null])('the header %s, or part six, takes one screen', label => {
    const said = label === null ? explainSection(6) : explainGroup(label);
    expect(linesOf(hoverForExplanation(said!, null))).toBeLessThanOrEqual(20);
  });

  it('stands under a title of its own, behind what belongs there and before the articles', () => {
    const text = hoverForExplanation(explainRow('applications', 'partial', '2021')!, null);
    expect(text.match(/\n\n\*\*怎么计\*\*\n- /g)).toHaveLength(1);
    expect(text.indexOf('作了区分处理的申请')).toBeLessThan(text.indexOf('怎么计'));
    expect(text.indexOf('怎么计')).toBeLessThan(text.indexOf('依据：'));
  });

  it('is left out where nothing needs to be said', () => {
    expect(hoverForExplanation(explainSection(5), null)).not.toContain('怎么计');
    expect(hoverForExplanation({ label: '行', what: '什么。', articles: [] }, null)).not.toContain('怎么计');
  });
});

describe('docs/counting.md', () => {
  const page = countingPage();

  it.each(notes.map(noteText))('holds %s', text => expect(page).toContain(`- ${text}\n`));

  it('gives each document in full', () => {
    for (const title of Object.values(DOCUMENT_TITLES)) expect(page).toContain(title);
  });

  it('has no heading twice under one title', () => {
    for (const part of page.split('\n## ')) {
      const headings = part.match(/^### .+$/gm) ?? [];
      expect(new Set(headings).size).toBe(headings.length);
    }
  });
});
