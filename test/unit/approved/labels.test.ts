import { it } from 'vitest';
import type { TableKind } from '../../../server/src/forms/form.ts';
import { formOf, TABLE_KINDS } from '../../../server/src/forms/index.ts';
import type { Field } from '../../../server/src/layouts/row.ts';
import { isGroupPiece, joined, resolve } from '../../../server/src/report/table/cut-labels.ts';
import { isOddFigure, looksLikeValue } from '../../../server/src/report/table/figures.ts';
import { cutField, cutGroupPiece, cutPieceAndFigure } from '../../../server/src/report/table/glued-cells.ts';
import { isLabel, isStrangeHeader, matchOf, orderOf, targetsOf } from '../../../server/src/report/table/labels.ts';
import { addsUpWhole } from '../../../server/src/report/table/row-sums.ts';
import { withSplitTail } from '../../../server/src/report/table/split-tail.ts';
import { orderByTotal } from '../../../server/src/report/table/total-apart.ts';
import { addsUp } from '../../../server/src/report/table/witness.ts';
import { expectApproved } from '../../support/approved.ts';
import { listed, short } from '../../support/inputs.ts';

const LINES = Array.from({ length: 6 }, (_, i) => ({ start: i * 100, end: i * 100 + 99 }));

/** A field that stands alone from offset 10 on. */
function field(text: string, line = 0): Field {
  const span = { start: 10, end: 10 + text.length };
  return { text, span, region: span, row: LINES[line]!, column: 0 };
}

const WORDS = [
  ...TABLE_KINDS.flatMap(kind =>
    (['2021', '2019'] as const).flatMap(edition => {
      const form = formOf(kind, edition);
      return [
        ...form.columns.flatMap(c => [c.label, ...c.aliases]),
        ...form.rows.flatMap(r => [r.caption ?? '', r.label, ...r.aliases]),
      ];
    }),
  ),
  ...listed(
    '申请人情况 ¦ 法人或其他组织 ¦ 三、本年度办理结果 ¦ （三）不予公开 ¦ （四）无法提供 ¦ （五）不予处理 ¦ （六）其他处理 ¦ 行政复议 ¦ 行政诉讼 ¦ 未经复议直接起诉 ¦ 复议后起诉 ¦ 信息内容 ¦ 备注 ¦ 第（一）项 ¦ 第（五）项 ¦ 第（六）项 ¦ 第（八）项 ¦ 第（九）项 ¦ 第（二）项 ¦ 第一项',
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） ¦ 本列数据的勾稽关系为 ¦ （五）予以公开 ¦ 予以公开 ¦ 五、予以公开 ¦ 9.予以公开 ¦ （一）行政许可 ¦ 1.行政许可 ¦ 行 政 许 可 ¦ 行政<br>许可 ¦ 行政<br/>许可 ¦ 行政<br />许可 ¦ 行政</br>许可 ¦ 行政<BR  >许可 ¦ 行政<br   >许可 ¦ 行政<b>许可',
    '行政<许可 ¦ <行政许可 ¦ （一）自然人 ¦ （一）总计 ¦ 一、总计 ¦ （七）总计 ¦ （一）其他 ¦ 其他 ¦ 总计 ¦ 合计 ¦ （七）合计 ¦ 属于国家秘密 ¦ 2.属于国家秘密 ¦ 1 属于国家秘密 ¦ 1属于国家秘密 ¦ 属于 国家秘密 ¦ 属于国家秘密。 ¦ 公开 ¦ 规 章 ¦ （二）部分公开 ¦ （二）部分公开(区分处理的，只计这一情形，不计其他情形)',
    '三、本年度办理 ¦ ２．重复申请 ¦ 3.危及三安全一稳定 ¦ 3.危及"三安全一稳定"',
  ),
  `（一）予以公开${' '.repeat(113)}`,
  `（一）予以公开${' '.repeat(114)}`,
];

it('what a text means as a label is what was approved', () => {
  const told = (text: string) =>
    targetsOf(text).map(t => {
      const match = (['2021', '2019'] as const).map(edition => matchOf(t, text, edition)).join('/');
      const key = t.key === t.canonical ? '' : ` ${t.key}`;
      return `${t.kind} ${t.role}${key} ${t.editions.join('+')}${t.alias ? ' alias' : ''} ${match} ${orderOf(t)} “${t.canonical}”`;
    });
  expectApproved(
    'labels',
    'meanings',
    [...new Set(WORDS)].filter(w => w !== '').map(w => `“${short(w)}” → ${told(w).join('; ') || '—'}`),
  );
});

const HEADERS = listed(
  '大专院校 ¦ 学校 ¦ 校 ¦ 商业 ¦ 商业公司 ¦ 社会 法律 ¦ 社会 院校 ¦ 院校 机关 ¦ 一二三四五六七八九十甲乙丙丁 ¦ 一二三四五六七八九十甲乙丙丁戊 ¦ 计量 ¦ 计量方法 ¦ 单位 ¦ 单位：件 ¦ 序号 ¦ 项目 ¦ 类别 ¦ 年度 ¦ 数量 ¦ 小计 ¦ 合计 ¦ 备注 ¦ 表二 ¦ 表三 ¦ 表四 ¦ 表五 ¦ 万件 ¦ 每个 ¦ 件数 ¦ 院校3 ¦ 结果撤销',
  '本年修订件数 ¦ 制发 ¦ 院校单位 ¦ 其他结果 ¦ 尚未 ¦ 自然 ¦ 自然界 ¦  院校  ¦ 院校　机关',
);

it('a text among the column labels that is none of the form’s is what was approved', () => {
  const told = (text: string) => TABLE_KINDS.filter(kind => isStrangeHeader(kind, text)).join(' ');
  expectApproved(
    'labels',
    'headers',
    HEADERS.map(text => `“${text}” → ${told(text) || '—'}`),
  );
});

const TWO_IN_ONE = [
  ...listed(
    '（一）予以公开5 ¦ （一）予以公开 5 ¦ （一）予以公开　5 ¦ （一）予以公开５ ¦ （一）予以公开1,234 ¦ （一）予以公开1，234 ¦ （一）予以公开1.5 ¦ （一）予以公开1．5 ¦ （一）予以公开5件 ¦ （一）予以公开-5 ¦ （一）予以公开、5 ¦ （一）予以公开. 5 ¦ 予以公开5 ¦ 说明5 ¦ 5 ¦ 予以公开 ¦ 5予以公开',
    '（一）予以公开5 3 ¦ （一）予以公开,5 ¦ （三）不予公开1.属于国家秘密 ¦ （三）不予公开 1.属于国家秘密 ¦ （三）不予公开　1.属于国家秘密 ¦ （三）不予公开 1.属于国家秘密 5 ¦ （三）不予公开属于国家秘密 ¦ （三）不予公开1.属于国家机密 ¦ （三）不予公开 ¦ （三）不予公开5 ¦ 三、本年度办理结果（一）予以公开',
    '三、本年度办理结果（一）予以公开7 ¦ （三）不予公布1.属于国家秘密 ¦ 不予公开1.属于国家秘密 ¦ （六）其他处理3.其他 ¦ 申请人情况自然人 ¦ （三） 不予公开 1.属于国家秘密',
    '度办 （二）部分公开（区分处理 ¦ 度办　（二）部分公开（区分处理 ¦ 度办（二）部分公开 ¦ 度办 部分公 ¦ 度办 二部分 ¦ 度办 二部分公 ¦ 院校 （二）部分公开 ¦ （三）不予 1.属于国 ¦ （三）不予 说明文字 ¦ 公开 理的，只计 ¦ 公开 理 ¦ 公开 理的 ¦  度办 （二）部分公开 ¦ 度办 （二）部分公开 12',
    '关确认或重新出具 31209 ¦ 关确认或重新出具　312 ¦ 关确认或重新出具 ３１ ¦ 关确认或重新出具31 ¦ 关 31 ¦ 关确 31 ¦ 院校 31 ¦ 关确认3 31 ¦ 关确认 31 2 ¦ 关确认 1234567890123 ¦ 关确认 123456789012 ¦ 国家  秘密 5 ¦ 国家秘密 5件',
  ),
  ...[113, 114].map(n => `（一）予以公开${' '.repeat(n - 1)}5`),
  ...[115, 116].map(n => `度办 （二）部${'　'.repeat(n - 6)}`),
];

it('a field that holds two cells is cut as was approved', () => {
  const shown = (found: Field[] | null) =>
    found?.map(f => `${f.span.start}-${f.span.end} “${short(f.text)}”`).join(' + ') ?? '—';
  const told = (text: string) => {
    const rest = '理的只计这一情形不计其他情形';
    const all = [cutField(field(text)), cutGroupPiece(field(text), rest), cutPieceAndFigure(field(text))];
    const names = ['', 'piece ', 'figure '];
    return all.flatMap((found, i) => (found ? [`${names[i]}${shown(found)}`] : [])).join('; ') || '—';
  };
  // `不予公开&#32;5`: each character remembers where it came from.
  const mapped = {
    ...field('（一）予以公开5'),
    map: Array.from({ length: 16 }, (_, i) => 50 + i),
    region: { start: 40, end: 70 },
  };
  const parts = cutField(mapped)!.map(
    p => `${p.span.start}-${p.span.end} ${p.map?.join(' ')} in ${p.region.start}-${p.region.end}`,
  );
  expectApproved('labels', 'two in one', [...TWO_IN_ONE.map(text => `“${short(text)}” → ${told(text)}`), ...parts]);
});

/** Pieces before a row's figures, behind the row `last` and with the rows `taken`: `pieces ; last ; taken`. */
const PIECES = listed(
  '（一）予以公开 ¦ （一）予以/公开 ¦ （一）/予以/公/开 ¦ （一）予以 ¦ （一）予 ¦ 予以公 ¦ 予以 ¦ 公开 ¦ 予以/说明/公开 ¦ 说明/予以/公开 ¦ （三）不予/予以/公开 ¦ 予以/（三）不予/公开 ¦ 1.属于 ¦ 1.属于国 ¦ 属于国家/秘密 ¦ 属于国家秘蜜 ¦ 属于国家机蜜 ¦ 1.属于国家秘蜜 ¦ 重复申清 ¦ 重复审清 ¦ 重复 ¦ 重复申 ¦ 其他',
  '其他 ; other2 ¦ 总计 ¦ 总计 ; other3 ¦ 总 ; other3 ¦ 合计 ; other3 ¦ 1.属于国 ; deny1 ¦ 1.属于国 ; ; deny1 ¦ 属于三类 ¦ 属于四类过程性 ¦ 5.属于三类内部事务信息/6.属于四类 ; deny4 ¦ 1./属于国家秘密 ¦ 甲/乙/丙/丁/戊/己/庚/辛/予以公开 ¦ 予/以/公/开 ¦ （一）/甲/予/以/公/开 ¦ 予以公开/甲/乙/丙/丁/戊/己/庚/辛',
  '甲/1.属于国家秘密/乙 ¦ 申请人无正当理由逾期不补正 ¦ 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申 ¦ 申请人无正当理由不补正，行政机关不再处理政府信息公开申请 ¦ 四、结转下年度继续办里 ¦ 四、结转/下年度/继续 ¦ 结转下年度继续办理 ¦ 结转本年度继续办理 ¦ 二、上年结转政府信息公开申请数 ¦ 一、本年新收政府信息公开申请数 ¦ 本年新收 ¦ 、 ¦  ',
  '属于行政 ¦ 属于行政 ; deny6 ¦ 属于行政 ; deny7 ¦ 属于行政 ; deny8 ¦ 属于行政 ; deny7 ; deny7 ¦ 属于行政 ; ; deny7 ¦ 要求行政机关确认 ; reject4 ¦ 无正当理由大量反复申请 ¦ 没有现成信息 ¦ 补正后申请内容仍不名确 ¦ 规章 ¦ 行政规范 ¦ 行政许司',
);

it('the row that pieces of a label name is what was approved', () => {
  const told = (text: string) => {
    const [pieces = '', last = '', taken = ''] = text.split(' ;').map(part => part.trim());
    const fields = pieces.split('/').map(piece => field(piece));
    const found = (kind: TableKind) => {
      const row = resolve(fields, kind, new Set(taken.split(' ')), last === '' ? null : last);
      return (
        row &&
        `${row.target.key} by ${row.fields.map(f => f.text).join('+')}${row.rest === '' ? '' : `, then ${row.rest}`}`
      );
    };
    const whole = joined(fields, targets => targets.at(0));
    const label = whole ? `, together ${whole.target.key} by ${whole.fields.length}` : '';
    return `${found('applications') ?? '—'}${found('disclosure') ? `; 表二 ${found('disclosure')}` : ''}${label}`;
  };
  const groups = listed(
    '三、本年 ¦ 度办理 ¦ 不予 ¦ 公开 ¦ 三不予公开 ¦ 申请人情况 ¦ 法人或 ¦ 本列数据的勾稽关系为第一 ¦ 本列数据的勾稽关系为第一项 ¦ 予以公开 ¦ 自然人',
  );
  expectApproved('labels', 'pieces', [
    ...PIECES.map(text => `${text} → ${told(text)}`),
    `of merged cells: ${['', ...groups].filter(isGroupPiece).join(' ')}`,
  ]);
});

const ROWS = listed(
  '1 0 0 0 0 0 1 ¦ 1 0 0 0 0 0 2 ¦ 0 0 0 0 0 0 0 ¦ 2 1 0 0 0 0 3 + 7 ¦ 1 5 2 2 0 2 0 + 21 ¦ 1 5 2 2 0 2 0 + 2 1 ¦ 1 5 2 2 0 2 0 + 2 1 3 ¦ 15 2 2 0 2 0 2 + 1 ¦ 15 2 2 0 2 0 2 + 2 ¦ 0 5 2 2 0 2 0 + 11 ¦ 15 2 2 0 2 0 2 + 1件 ¦ 15 2 2 0 2 0 / + 1 ¦ 1 5 2 0 0 0 2 + 3 1 ¦ 1 0 5 2 0 0 1 + 7 8',
  '1234567890 0 0 0 0 0 1 + 2 ¦ 1 0 0 0 0 1 ¦ 1 0 0 0 0 0 1 1',
);

it('figures behind a row that are its own are what was approved', () => {
  const target = targetsOf('（一）予以公开')[0]!;
  const entry = (text: string, line = 0) => ({ field: field(text, line), blank: false, source: line });
  const draft = { rest: '', label: [field('（一）予以公开')], layout: 'cell' as const, source: 0, block: 0 };
  const told = (text: string) => {
    const [own = '', behind = ''] = text.split(' + ');
    const [entries, tail] = [own, behind].map(part =>
      part
        .split(' ')
        .filter(Boolean)
        .map(one => entry(one)),
    );
    const row = {
      ...draft,
      target: target.role === 'row' ? target : null,
      entries: entries!,
      tail: tail!,
      loose: [],
      values: entries!.length,
    };
    const whole = withSplitTail(text, row, 7, { hasRemark: false, hasColumns: true, edgeOfOthers: () => null });
    const values = own.split(' ');
    const holds = TABLE_KINDS.filter(kind => addsUpWhole(kind, values)).join(' ');
    return `${whole === row ? 'as it is' : `${whole.values}: ${whole.entries.map(e => e.field.text).join(' ')}`}; holds as ${holds || 'none'}`;
  };
  const apart = (text: string, label = 0) => {
    const entries = text.split(' ').map((one, i) => entry(one, i === 0 ? 0 : 1));
    const row = {
      ...draft,
      label: [field('（一）', label)],
      target: target.role === 'row' ? target : null,
      entries,
      tail: [],
      loose: [],
      values: 7,
    };
    const found = orderByTotal(row, 7);
    return found === null
      ? '—'
      : `${found.entries.map(e => e.field.text).join(' ')}${found.certain ? '' : ' uncertain'}`;
  };
  const APART = listed(
    '3 1 1 1 0 0 0 ¦ 1 1 1 0 0 0 3 ¦ 0 0 0 0 0 0 0 ¦ 3 3 0 0 0 0 0 ¦ 3 3 0 0 0 0 3 ¦ 3 1 1 1 0 0 9 ¦ 3 1 1 / 0 0 1 ¦ 3 1 1 1 0 0 ¦ 0 1 0 0 0 0 1',
  );
  expectApproved('labels', 'behind a row', [
    ...ROWS.map(text => `${text} → ${told(text)}`),
    ...APART.map(text => `apart ${text} → ${apart(text)}; label elsewhere ${apart(text, 5)}`),
    ...listed('1 2 ¦  ¦ 0 0 ¦ 1').flatMap(text =>
      [3, 0, null].map(total => `${text}=${total} ${addsUp(text.split(' ').filter(Boolean).map(Number), total)}`),
    ),
    `${addsUp([1, null], 1)} ${addsUp([1], undefined)}`,
  ]);
});

const VALUES = listed(
  '- ¦ -- ¦ --- ¦ ---- ¦ ----- ¦ —— ¦ – ¦ ― ¦ ─ ¦ ━━ ¦ ━━━ ¦ ‐ ¦ ‑ ¦ − ¦ ~ ¦ ～ ¦ 〜 ¦ ／ ¦ / ¦ // ¦ \\ ¦ + ¦ ＋ ¦ +3 ¦ ＋3 ¦ －3 ¦ –3 ¦ ~3 ¦ /3 ¦ 3 ¦ ３ ¦ 3. ¦ 3． ¦ 33. ¦ 333. ¦ 3.5 ¦ 3，4 ¦ 3 4 ¦ 3件 ¦ 3 件 ¦ 3件次 ¦ 3人次 ¦ 3条 ¦ 3宗 ¦ 3次 ¦ 3个 ¦ 3项 ¦ 3份 ¦ 3人 ¦ 3部 ¦ 3起 ¦ 3元 ¦ 3万元',
  '3年 ¦ 3（2） ¦ 3件(2) ¦ 3() ¦ 3(2)) ¦ 3（2）件 ¦ 无 ¦ 零 ¦ 〇 ¦ 无无 ¦ 不适用 ¦ 不适用的 ¦ n/a ¦ N/A ¦ na ¦ nab ¦ 三 ¦ 十二 ¦ ③ ¦ ="3" ¦ =3 ¦ 三类 ¦ 约3',
);

it('a text that reads like a value is what was approved', () => {
  const told = (text: string) => [looksLikeValue(text) ? 'value' : '', isOddFigure(text) ? 'beside a label' : ''];
  const long = [24, 25, 26].map(n => `3${'0'.repeat(n)}`);
  const wide = [40, 41].flatMap(n => [`3(${'字'.repeat(n)})`]);
  const labels = ['予以公开', '说明', ''].map(text => isLabel(text)).join(' ');
  expectApproved('labels', 'values', [
    ...[...VALUES, ...long, ...wide, `3${' '.repeat(62)}`, `-${'0'.repeat(64)}`].map(
      text => `“${short(text)}” → ${told(text).filter(Boolean).join(', ') || '—'}`,
    ),
    labels,
  ]);
});
