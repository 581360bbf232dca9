import { describe, expect, it } from 'vitest';
import type { ColumnKey, RowKey } from '../../../server/src/forms/form.ts';
import { formOf } from '../../../server/src/forms/index.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { cellOf, tableOf } from '../../../server/src/report/query.ts';
import { hover } from '../../../server/src/service/hover.ts';
import { draftText, offsetOf, RIGHT } from '../../support/draft.ts';

const text = draftText();
const report = parseReport(text);
const applications = tableOf(report, 'applications')!;

function at(offset: number, of = report, regulation: string | null = null) {
  const found = hover(of, offset, regulation);
  return { on: found && of.text.slice(found.span.start, found.span.end), says: found?.markdown ?? '' };
}

function onCell(
  row: RowKey,
  column: ColumnKey,
  figures: Record<string, string> = {},
  kind: 'applications' | 'disclosure' | 'disputes' = 'applications',
) {
  const draft = parseReport(draftText({ figures: { ...RIGHT, ...figures } }));
  return at(cellOf(tableOf(draft, kind)!, row, column)!.span.start, draft);
}

describe('hover on figures', () => {
  it('writes a row total out', () => {
    const { on, says } = onCell('granted', 'total');
    expect(on).toBe('2');
    expect(says).toBe('**（一）予以公开 × 总计**：2 件\n\n- 总计 2 ＝ 自然人 1 ＋ 商业企业 1（其余 4 项为 0），相符');
  });

  it('writes （七） out, with the groups that its items stand in', () => {
    expect(onCell('processed', 'naturalPerson').says).toContain(
      '（七）总计 2 ＝ （一）予以公开 1 ＋ （三）不予公开 6.属于四类过程性信息 1（其余 19 项为 0），相符',
    );
  });

  it('writes both sums of the corner out', () => {
    const { says } = onCell('processed', 'total');
    expect(says.match(/^- /gmu)).toHaveLength(2);
  });

  it('writes the balance out', () => {
    expect(onCell('carriedOut', 'naturalPerson').says).toContain(
      '四、结转下年度继续办理 1 ＝ 一、本年新收政府信息公开申请数量 3 － （七）总计 2（其余 1 项为 0），相符（3＋0－2）',
    );
  });

  it('says what a wrong total should be', () => {
    expect(onCell('granted', 'total', { 'granted.total': '9' }).says).toContain('不符：应为 2');
    expect(onCell('carriedOut', 'naturalPerson', { 'new.naturalPerson': '0' }).says).toContain('办结数多于收到数');
    expect(onCell('granted', 'total', { 'granted.research': '' }).says).toContain('无法核对');
  });

  it('does not rest 四 on a wrong （七）', () => {
    expect(onCell('carriedOut', 'naturalPerson', { 'processed.naturalPerson': '0' }).says).toContain(
      '，不符；（七）总计按各项之和应为 2，照此四应为 1（3＋0－2）',
    );
    const swapped = { 'processed.naturalPerson': '0', 'carriedOut.naturalPerson': '3' };
    expect(onCell('carriedOut', 'naturalPerson', swapped).says).toContain(
      '，相符；但（七）总计按各项之和应为 2，照此四应为 1（3＋0－2）',
    );
  });

  it('says when there is nothing to add', () => {
    expect(onCell('processed', 'research').says).toContain('（七）总计 0 ＝ 各项之和，各项均为 0，相符');
  });

  it('says of an item where it is counted', () => {
    const { says } = onCell('deny6', 'naturalPerson');
    expect(says).toBe(
      '**（三）不予公开 6.属于四类过程性信息 × 自然人**：1 件\n\n- 计入本行总计 1\n- 计入本列（七）总计 2',
    );
    expect(onCell('new', 'naturalPerson').says).toMatch(/本列：一 ＋ 二 ＝ （七） ＋ 四，四现为 \d+（\d+＋\d+－\d+）/);
  });

  it('knows units, and cases', () => {
    expect(onCell('fees', 'amount', {}, 'disclosure').says).toBe(
      '**行政事业性收费 × 本年收费金额（单位：万元）**：3.5 万元',
    );
    expect(onCell('cases', 'review.total', {}, 'disputes').says).toContain(
      '行政复议的总计 1 ＝ 行政复议的结果维持 1（其余 3 项为 0），相符',
    );
    expect(onCell('cases', 'direct.pending', {}, 'disputes').says).toContain('计入未经复议直接起诉的总计 0');
  });
});

describe('hover on labels', () => {
  it('explains every row of 表三', () => {
    for (const row of applications.rows) {
      const { on, says } = at(row.label.spans[0]!.start + 3);
      expect(on, row.key).toBe(row.label.text);
      expect(says, row.key).toMatch(/^\*\*.{3,}\*\*\n\n.{8,}/u);
    }
  });

  it.each(['2021', '2019'] as const)('explains every column, caption and group of edition %s', edition => {
    const draft = parseReport(draftText({ edition }));
    for (const table of draft.tables) {
      const columns = formOf(table.kind, edition).columns.map(c => c.label);
      const headers = table.headers.filter(h => columns.includes(h.canonical) || h.kind !== 'column');
      expect(headers.length).toBeGreaterThan(3);
      for (const header of headers) expect(at(header.spans[0]!.start, draft).says, header.text).not.toBe('');
    }
  });

  it('explains the six headings', () => {
    for (const section of report.sections) expect(at(section.heading.span.start + 2).says).toContain('依据');
  });
});

describe('hover on citations', () => {
  const cited = (words: string, shift = 1, regulation: string | null = null) => {
    const draft = parseReport(text.replace('一、总体情况\n', `一、总体情况\n\n${words}\n`));
    return at(offsetOf(draft.text, words, 0, shift), draft, regulation);
  };

  it('gives the gist, in Chinese or Arabic numerals, with 款 and 项', () => {
    expect(cited('第五十条第一款第（四）项').says).toContain('第五十条第一款第（四）项');
    expect(cited('根据《条例》第20条的规定', 8).says).toContain('第二十条');
    expect(cited('根据《条例》第20条的规定', 3).says).toContain('第二十条');
  });

  it('gives it on the captions of 表二', () => {
    expect(at(offsetOf(text, '第二十条第（五）项') + 2).says).toContain('行政许可');
  });

  it('shows the wording of a local copy', () => {
    const copy = '第四十九条 甲。\n\n第五十条 这是原文。\n\n第五十一条 乙。\n';
    expect(cited('《条例》第五十条', 5, copy).says).toContain('这是原文。');
  });

  it('reads lists without marks between, with the whole list as its place', () => {
    const { on, says } = cited('对照《条例》第三十六条第（四）（五）项，', 12);
    expect(on).toBe('第三十六条第（四）（五）项');
    expect(says).toContain('**《条例》第三十六条第（四）项**');
    expect(says).toContain('**《条例》第三十六条第（五）项**');
    expect(cited('对照《条例》四十九条规定', 7).on).toBe('四十九条');
  });

  it('says of the text of 2007 what is its article today', () => {
    const { on, says } = cited('根据2007年《条例》第三十三条', 12);
    expect(on).toBe('第三十三条');
    expect(says).toContain('现为第五十一条');
    expect(cited('根据2007年《条例》第三十三条', 8).on).toBe('《条例》');
  });

  it('says so in a report for 2018, and not of the captions of its 表二', () => {
    const draft = parseReport(
      text.replaceAll('2024', '2018').replace('一、总体情况\n', '一、总体情况\n\n根据《条例》第三十二条。\n'),
    );
    expect(at(offsetOf(draft.text, '第三十二条') + 1, draft).says).toMatch(/^这份年报是2018年度的/);
    expect(at(offsetOf(draft.text, '第二十条第（五）项') + 2, draft).says).not.toContain('2007年');
  });

  it('says what another document is', () => {
    expect(cited('按照国办公开办函〔2021〕30号编制', 6)).toMatchObject({ on: '国办公开办函〔2021〕30号' });
    expect(cited('按照国办公开办函〔2021〕30号编制', 6).says).toContain('年报引用它：导语里写明');
    expect(cited('根据《行政复议法》第二十三条', 5)).toMatchObject({ on: '《行政复议法》' });
  });

  it('is silent on the articles of another law', () => {
    expect(cited('根据《行政复议法》第二十三条', 11)).toEqual({ on: null, says: '' });
  });
});

it('hover never throws, wherever it is asked', () => {
  for (const layout of ['tab', 'html', 'markdown', 'tab-cell'] as const) {
    const draft = parseReport(draftText({ layout }));
    for (let offset = 0; offset <= draft.text.length; offset += 5) {
      const found = hover(draft, offset, null);
      if (found) expect(found.span.start <= offset && offset <= found.span.end).toBe(true);
    }
  }
});
