import { describe, expect, it } from 'vitest';
import { APPLICATIONS_HEADERS } from '../../../server/src/forms/applications.ts';
import { DISCLOSURE_HEADERS } from '../../../server/src/forms/disclosure.ts';
import { DISPUTES_HEADERS, OUTCOMES } from '../../../server/src/forms/disputes.ts';
import type { Edition, RowKey } from '../../../server/src/forms/form.ts';
import { formOf, TABLE_KINDS } from '../../../server/src/forms/index.ts';
import { refExists, refText } from '../../../server/src/regulation/articles/index.ts';
import {
  type Explanation,
  explainColumn,
  explainGroup,
  explainOutcome,
  explainRow,
  explainSection,
} from '../../../server/src/regulation/explain.ts';
import { lawText, longestShared, maskTerms } from './overlap.ts';

const EDITIONS: readonly Edition[] = ['2019', '2021'];
const forms = EDITIONS.flatMap(e => TABLE_KINDS.map(k => formOf(k, e)));
const captions = forms.flatMap(f => f.rows.flatMap(r => r.caption ?? []));
const labels = [
  ...new Set([
    ...captions,
    ...APPLICATIONS_HEADERS.notes,
    ...APPLICATIONS_HEADERS.groups,
    ...APPLICATIONS_HEADERS.rowGroups,
    ...DISPUTES_HEADERS.groups,
    DISCLOSURE_HEADERS.corner,
  ]),
];

const all: [string, Explanation | null][] = [
  ...forms.flatMap(f => [
    ...f.rows.map((r): [string, Explanation | null] => [
      `${f.edition} ${f.kind} ${r.key}`,
      explainRow(f.kind, r.key, f.edition),
    ]),
    ...f.columns.map((c): [string, Explanation | null] => [
      `${f.edition} ${f.kind} ${c.key}`,
      explainColumn(f.kind, c.key),
    ]),
  ]),
  ...EDITIONS.flatMap(edition => [
    ...labels.map((l): [string, Explanation | null] => [`${edition} ${l}`, explainGroup(l, edition)]),
    ...([1, 2, 3, 4, 5, 6] as const).map((n): [string, Explanation | null] => [
      `${edition} section ${n}`,
      explainSection(n, edition),
    ]),
  ]),
  ...OUTCOMES.map((o): [string, Explanation | null] => [`表四 ${o.key}`, explainOutcome(o.key)]),
];

describe('every row, column, header and section', () => {
  it.each(all)('%s is explained, on articles that exist', (_, e) => {
    expect(e).not.toBeNull();
    expect(e!.label).not.toBe('');
    expect(e!.what).toMatch(/。$/);
    expect(e!.what.length).toBeLessThanOrEqual(150);
    for (const ref of e!.articles) expect(refExists(ref), refText(ref)).toBe(true);
  });

  it('explains nothing that the form does not have', () => {
    expect(explainRow('applications', 'otherAll', '2021')).toBeNull();
    expect(explainRow('applications', 'other1', '2019')).toBeNull();
    expect(explainRow('disclosure', 'procurement', '2021')).toBeNull();
    expect(explainRow('disputes', 'granted', '2021')).toBeNull();
    expect(explainColumn('disclosure', 'naturalPerson')).toBeNull();
    expect(explainGroup('（八）总计')).toBeNull();
  });
});

describe('the articles', () => {
  const articles = (e: Explanation | null) => e!.articles.map(refText);

  it.each<[RowKey, string[]]>([
    ['granted', ['第三十六条第（一）项', '第三十六条第（二）项']],
    ['partial', ['第三十七条']],
    ['deny1', ['第十四条']],
    ['deny2', ['第十四条']],
    ['deny3', ['第十四条']],
    ['deny4', ['第十五条', '第三十二条']],
    ['deny5', ['第十六条第一款']],
    ['deny6', ['第十六条第二款']],
    ['deny7', ['第十六条第二款']],
    ['deny8', ['第三十六条第（七）项']],
    ['unable1', ['第三十六条第（四）项', '第三十六条第（五）项']],
    ['unable2', ['第三十八条']],
    ['unable3', ['第三十条']],
    ['reject1', ['第三十九条第一款']],
    ['reject2', ['第三十六条第（六）项']],
    ['reject3', ['第三十九条第二款']],
    ['reject4', ['第三十五条']],
    ['reject5', []],
    ['other1', ['第三十条']],
    ['other2', ['第四十二条']],
    ['other3', []],
  ])('of row %s are %j', (key, expected) => {
    expect(articles(explainRow('applications', key, '2021'))).toEqual(expected);
  });

  it('of each row of 表二 are those of its caption', () => {
    for (const form of forms.filter(f => f.kind === 'disclosure')) {
      for (const row of form.rows)
        expect(articles(explainRow('disclosure', row.key, form.edition))).toEqual([row.caption]);
    }
  });

  it('of a caption are the caption itself', () => {
    for (const caption of captions) expect(articles(explainGroup(caption))).toEqual([caption]);
  });

  it.each([
    [1, '第五十条第一款第（四）项'],
    [2, '第五十条第一款第（一）项'],
    [3, '第五十条第一款第（二）项'],
    [4, '第五十条第一款第（三）项'],
    [5, '第五十条第一款第（四）项'],
    [6, '第五十条第一款第（五）项'],
  ] as const)('of section %i start with %s', (n, first) => expect(articles(explainSection(n))[0]).toBe(first));

  it('say it where a row has none', () => {
    expect(explainRow('applications', 'reject5', '2021')!.what).toContain('没有专门写这种情形的条文');
    expect(explainRow('applications', 'other3', '2021')!.what).toContain('没有与它对应的条文');
  });
});

describe('what stands in no article', () => {
  const said = (e: Explanation | null) => e!.what;

  it('is marked as practice or as concluded', () => {
    // That decisions which were not published count too was read in one local notice only: the note below says so.
    expect(said(explainRow('disclosure', 'licence', '2021'))).not.toMatch(/没有公开的/);
    expect(said(explainRow('disclosure', 'normative', '2021'))).toMatch(/通常不计；是不是，由.+认定/);
    expect(said(explainRow('disclosure', 'rules', '2021'))).toContain('据此推断');
    for (const n of [2, 3, 4] as const) expect(said(explainSection(n))).toMatch(/通行做法是填0/);
    expect(said(explainSection(5))).toContain('通行做法：');
  });

  it('is not said to stand in the part of a notice that nobody could read', () => {
    expect(said(explainRow('applications', 'other2', '2021'))).not.toMatch(/后果写在/);
  });

  it.each(['2019', '2021'] as const)('points to a row that the form of %s has', edition => {
    expect(said(explainRow('applications', 'unable3', edition))).not.toContain('（六）第1项');
  });

  it('（五）不予处理 says of its first item alone that it is not handled as an application', () => {
    expect(said(explainGroup('（五）不予处理'))).toMatch(/第1项告知不作为公开申请处理，第2项告知不予重复处理/);
  });

  it('the fee for handling is a fee of the State, reported by itself and compared with nothing', () => {
    for (const what of [said(explainRow('disclosure', 'fees', '2021')), said(explainSection(6))]) {
      expect(what).toMatch(/属于(?:国家设立的)?行政事业性收费/);
      expect(what).toContain('由本地财政和主管部门定，两处不互相核对');
      expect(what).toContain('元');
      expect(what).not.toMatch(/两回事|一回事/);
    }
  });

  it('补正 has its time from the office, 7个工作日 are the office’s own', () => {
    expect(said(explainRow('applications', 'other1', '2021'))).toMatch(
      /机关收到申请后7个工作日内.*补正期限由机关定、要合理/,
    );
  });
});

describe('the edition of 2019', () => {
  it('rests on five items of article 20, that of 2021 on four', () => {
    const items = (e: Explanation) => e.what.match(/（[一二三四五六七八九十]+）/g);
    expect(items(explainSection(2, '2019'))).toEqual(['（一）', '（五）', '（六）', '（八）', '（九）']);
    expect(items(explainSection(2, '2021'))).toEqual(['（一）', '（五）', '（六）', '（八）']);
  });

  it('has captions, sections and rows of its own, and speaks of no other year’s form', () => {
    expect(explainGroup('第二十条第（五）项', '2019')!.what).toContain('其他对外管理服务事项');
    expect(explainGroup('第二十条第（五）项', '2021')!.what).not.toContain('其他对外管理服务事项');
    expect(explainSection(6, '2019').what).toContain('2020年11月才印发');
    expect(explainRow('disclosure', 'rules', '2019')!.what).not.toContain('制发');
  });
});

describe('labels', () => {
  it('are the form’s', () => {
    expect(explainRow('applications', 'deny6', '2021')!.label).toBe('6.属于四类过程性信息');
    expect(explainRow('disputes', 'cases', '2021')!.label).toBe('表四');
    expect(explainColumn('applications', 'otherOrg')!.label).toBe('其他');
    expect(explainSection(5).label).toBe('五、存在的主要问题及改进情况');
  });

  it('of headers may differ in white space, width and ordinal', () => {
    expect(explainGroup('(三) 不予公开')!.label).toBe('（三）不予公开');
    expect(explainGroup('不予公开')!.label).toBe('（三）不予公开');
    expect(explainGroup('第二十条 第(八)项')!.label).toBe('第二十条第（八）项');
  });

  it('of the fees row ask for 万元 now and for a number of items in 2019', () => {
    expect(explainRow('disclosure', 'fees', '2021')!.what).toContain('万元');
    expect(explainRow('disclosure', 'fees', '2019')!.what).not.toContain('万元');
  });
});

const law = lawText();

if (law === null)
  it('against the wording of the law', ctx => ctx.skip('../shared/reference/regulation.md is not here'));
else
  describe('against the wording of the law', () => {
    it.each(all)('%s is explained in our own words', (_, e) => {
      const shared = longestShared(maskTerms(e!.what), maskTerms(law!));
      expect(shared.length, shared).toBeLessThanOrEqual(8);
    });
  });
