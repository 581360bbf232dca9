import { it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { paragraphsOf, runsOf, runWith, wordsIn, wordsOf } from '../../../server/src/report/prose/paragraphs.ts';
import { mayHoldBlanks, unfilledIn, withoutUnfilled } from '../../../server/src/report/prose/placeholders.ts';
import { pageHeader } from '../../../server/src/report/prose/web-page-header.ts';
import { beforeDate, dateAtEnd, isDate, isRealDay } from '../../../server/src/report/sign-off/date.ts';
import { closingLines, signOff } from '../../../server/src/report/sign-off/lines.ts';
import { reportYear, yearWitnesses } from '../../../server/src/report/year.ts';
import { plainLines } from '../../../server/src/text/lines.ts';
import type { Span } from '../../../server/src/text/span.ts';
import { expectApproved } from '../../support/approved.ts';
import { each, listed, OVERVIEW, short } from '../../support/inputs.ts';
import { oneLine } from '../../support/read-tables.ts';

const shown = (text: string) => short(oneLine(text).replaceAll('\u3000', '□'));
const lined = (text: string) => text.replaceAll('⏎', '\n');
const cut = (text: string, spans: readonly Span[]) => spans.map(s => `‹${shown(text.slice(s.start, s.end))}›`).join('');

const DATES = [
  ...listed(
    '2024年1月15日 ¦ ２０２４年１月１５日 ¦ 二〇二四年一月十五日 ¦ 二零二四年元月十五日 ¦ 二○二四年十二月三十一日 ¦ 二O二四年一月一日 ¦ 二oo四年一月一日 ¦ 二ＯＯ四年一月一日 ¦ 二0二四年一月一日 ¦ 二０二四年一月一日 ¦ 二〇二四年1月15日 ¦ 2024年一月十五日 ¦ 2024年元月15日',
    '2024-01-15 ¦ 2024.1.15 ¦ 2024/1/15 ¦ 2024-1-15日 ¦ 2024年1-15 ¦ 2024年1月15 ¦ （2024年1月15日） ¦ (2024年1月15日) ¦ 2024年1月15日。 ¦ 2024 年 1 月 15 日 ¦ 2024    年    1    月    15    日 ¦ 2024     年1月15日 ¦ 2024年     1月15日 ¦ 2024年1     月15日',
    '2024年1月     15日 ¦ 2024年1月15     日 ¦ 青禾镇人民政府2024年1月15日 ¦ 青禾镇人民政府 2024年1月15日 ¦ 24年1月15日 ¦ 202年1月15日 ¦ 12024年1月15日 ¦ 2024年13月45日 ¦ 2024年123月1日 ¦ 2024年2月29日 ¦ 2023年2月29日 ¦ 2024年0月1日 ¦ 2024年4月31日 ¦ 2024年12月31日',
    '2024年1月0日 ¦ 二〇二四年二十三月一日 ¦ 二〇二四年一月一百日 ¦ 二〇二四年元月元日 ¦ 2024年1月 ¦ 1月15日 ¦ 2024年 ¦ 日 ¦ ） ¦ 15 ¦ 2024、1、15 ¦ 2024年1月15号 ¦ 二〇二四年一月十五日） ¦ 2024—1—15 ¦ 二十二四年一月一日 ¦ 〇〇〇〇年一月一日 ¦ 2024年十十月一日 ¦ 2024年1月十十日 ¦ 一十三四年1月1日 ¦ 2024年1月三十一日',
  ),
];

it('the date that words end in is what was approved', () => {
  const told = (text: string) => {
    const date = dateAtEnd(text);
    const said =
      date && `“${date.text}” ${date.year}/${date.month}/${date.day}${isRealDay(date) ? '' : ' (no such day)'}`;
    return `${said ?? '—'}${isDate(text) ? ', nothing else' : ''}, before “${beforeDate(text)}”`;
  };
  expectApproved(
    'ends',
    'dates',
    DATES.map(text => `“${text}” → ${told(text)}`),
  );
});

const P = '2023年1月1日至2023年12月31日';
const YEARS = [
  ...listed(
    `${P} ¦ 2023 年 1 月 1 日至 2023 年 12 月 31 日 ¦ 2023年1月1日起至12月31日止 ¦ 2023年1月1日—12月31日 ¦ 2023年1月1日至2024年12月31日 ¦ 2022年1月1日至2022年12月31日，2023年 ¦ 2023年1月2日至2023年12月31日 ¦ 2023年1月1日至2023年12月30日 ¦ 2023年11月1日至12月31日`,
    '2023年1月1日。至12月31日 ¦ 2023年1月1日一二三四五六七八九十甲乙12月31日 ¦ 2023年1月1日一二三四五六七八九十甲乙丙12月31日 ¦ 2023年1月1日⏎至12月31日 ¦ 2023   年1月1日至12月31日 ¦ 2023年   1月1日至12月31日 ¦ 2023年1   月1日至12月31日 ¦ 2023年1月   1日至12月31日 ¦ 2023年1月1   日至12月31日',
    '2023年1月1日至2023   年12月31日 ¦ 2023年1月1日至2023年   12月31日 ¦ 2023年1月1日至12   月31日 ¦ 2023年1月1日至12月   31日 ¦ 2023年1月1日至12月31   日 ¦ 3023年1月1日至12月31日 ¦ 1923年1月1日至12月31日 ¦ 2023年 ¦ 2022年，2023年，2023年 ¦ 2022年，2022年，2023年，2023年 ¦ 2023年，2022年',
    '2023 年，2022  年，2021   年 ¦ 1999年 ¦ 2023 ¦ 202年 ¦ 2023   年',
  ),
];
const ENDS = listed(
  '2024年1月15日 ¦ 2024年1月15日⏎ ¦ 2024年1月15日⏎附件：无 ¦ **2024年1月15日** ¦ __2024年1月15日__ ¦ 2024年1月15日  ¦ 青禾镇人民政府⏎2024年1月15日 ¦ 2023年1月15日⏎2024年1月15日 ¦ 无',
);
const FILES = listed(
  'a/青禾镇2023年政府信息公开年报.txt ¦ 2022年/青禾镇2023年年报.txt ¦ C:\\2022年\\青禾镇2023年年报.txt ¦ 2023年/年报.txt ¦ 2023年1月20日.txt ¦ 2023年 1月.txt ¦ 2023年12月.txt ¦ 2023年123月.txt ¦ 2023年和2022年.txt ¦ 2023年2023年.txt ¦ 12023年.txt ¦ 1999年.txt ¦ 2023.txt ¦ 2023年',
);

it('the year that a draft names is what was approved', () => {
  const told = (text: string, prose = text, file = '') => {
    const said = yearWitnesses(text, { start: 0, end: prose.length }, plainLines(text), file);
    const of = [null, 2020, 2022, 2023].map(title => reportYear(title, said)).join(' ');
    const words = Object.entries(said).flatMap(([place, year]) => (year === null ? [] : [`${place} ${year}`]));
    return `${words.join(', ') || '—'} → ${of}`;
  };
  const far = (n: number, words: string) => `${'字'.repeat(n)}${words}`;
  const lines = (n: number) => `2024年1月15日\n${'甲\n\n'.repeat(n)}`;
  expectApproved('ends', 'years', [
    ...YEARS.map(text => `“${text}” ${told(lined(text))}`),
    ...[19_994, 19_995, 19_996].map(n => `${n} ${told(far(n, '2023年'))}`),
    `behind ${told('2022年。2023年，2023年', '2022年。')}`,
    ...ENDS.map(text => `“${text}” ${told(lined(text), '')}`),
    ...[18, 19, 20].map(n => `${n} lines ${told(lines(n), '')}`),
    ...[46, 47, 48].map(n => `${n} letters ${told(`${'字'.repeat(n)}2024年12月15日`.slice(0, 70), '')}`),
    ...FILES.map(file => `${file} ${told('', '', file)}`),
    `all ${told(`2022年。\n${P}。\n2022年\n2023年1月3日`, undefined, '2022年.txt')}`,
    `two of each ${told(`2022年。\n${P}。\n2024年1月3日`, undefined, '2022年.txt')}`,
  ]);
});

const END = '六、其他需要报告的事项⏎无。⏎';
const CLOSINGS = [
  ...each(
    `${END}#`,
    '青禾镇人民政府⏎2024年1月15日 2024年1月15日 青禾镇人民政府 青禾镇人民政府2024年1月15日 2024年1月15日⏎青禾镇人民政府 青山镇人民政府⏎2024年1月15日 青山镇人民政府 **青禾镇人民政府**⏎**2024年1月15日** __青禾镇人民政府__⏎__2024年1月15日__ _青禾镇人民政府 青禾镇，人民政府⏎2024年1月15日 青禾镇。人民政府⏎2024年1月15日 青禾镇；人民政府⏎2024年1月15日 青禾镇：人民政府⏎2024年1月15日 2024-1-15 二〇二四年一月十五日',
  ),
  ...each(
    `${END}#青禾镇人民政府⏎2024年1月15日`,
    '附件：名单⏎ 附件1：名单⏎ 附件一、名单⏎ 附件.名单⏎ 附件⏎ 附件:⏎ 附件名单⏎ 附件123：名单⏎ 附件：1.甲⏎2.乙⏎3、丙⏎ 附件：1.甲⏎乙⏎ 1.甲⏎2.乙⏎ （此件公开发布）⏎ 附件：1.甲⏎12．乙⏎ 附件：1.甲⏎123.乙⏎ 附件：1.甲⏎2.⏎',
  ),
  ...each(
    `${END}青禾镇人民政府⏎2024年1月15日⏎#`,
    '附件：名单 附件1：名单 附件：1.甲⏎2.乙 （此件公开发布） (此件公开发布) （此件公开发布）⏎附件：名单 附件：名单⏎（此件公开发布） （此件公开发布）⏎（此件主动公开） （此件） （此件公开发布 （本件公开发布） （此件公开）发布 说明',
  ),
  ...[40, 41].map(n => `${END}${'镇'.repeat(n)}⏎2024年1月15日`),
  ...[20, 21].map(n => `${END}青禾镇人民政府⏎（此件${'公'.repeat(n)}）`),
  ...[77, 78].map(n => `${END}附件：${'单'.repeat(n)}⏎青禾镇人民政府`),
  ...[78, 79].map(n => `${END}附件：甲⏎2.${'单'.repeat(n)}⏎青禾镇人民政府`),
  ...[1, 3].map(n => `${END}附件  ${n}${' '.repeat(n)}：名单⏎青禾镇人民政府`),
  `${END}2.  乙⏎青禾镇人民政府`,
  '五、存在的主要问题及改进情况⏎甲。⏎六、其他需要报告的事项⏎青禾镇人民政府⏎2024年1月15日',
  `${END}青禾镇人民政府**`,
  '六、其他需要报告的事项⏎青禾镇人民政府⏎2024年1月15日',
  '六、其他需要报告的事项⏎2024年1月15日',
  '六、其他需要报告的事项⏎附件：甲',
  '六、其他需要报告的事项⏎（此件公开发布）',
  '六、其他需要报告的事项',
  '无',
];

it('the lines that close a draft are what was approved', () => {
  const told = (draft: string) => {
    const text = `青禾镇人民政府2023年政府信息公开工作年度报告\n${lined(draft)}\n`;
    const report = parseReport(text);
    const [all, own] = [closingLines(report), signOff(report)];
    return `${cut(text, own)}${own.length === all.length ? '' : ` of ${cut(text, all)}`}` || '—';
  };
  const page = (lines: string) => `<h1>青禾镇2023年政府信息公开工作年度报告</h1>${lines}`;
  const html = page('<p>六、其他需要报告的事项</p><p>无。</p><p><b>青禾镇</b></p><p>2024年&nbsp;1月15日</p>');
  expectApproved('ends', 'closing', [
    ...CLOSINGS.map(text => `“${shown(text.replace(END, '…'))}” → ${told(text)}`),
    cut(html, signOff(parseReport(html))),
  ]);
});

const UNITS =
  '件 件套 条 条例 条款 条约 次 次日 次年 次月 次要 人次 期 期间 期限 场 场所 篇 份 万元 元 年 年龄 年级 年纪 月 日 日前 日常 日后 日期 % ％ 项 个 ，';
const BLANKS = [
  ...each(
    '公开信息【#】条',
    '∅ × ×× XX xx Ｘ ○○ … · . 请填写 此处写数字 这里写 填写数字 填入数 待补充 待补 待填 待定 待核 数字',
  ),
  ...each(
    '公开信息【#】条',
    '数 数量 日期 年份 金额 联系人 电话 地址 单位名称 机关名称 部门名称 单位全称 机关全称 部门全称 本单位名称 单位 名称 大 中 小 解读 数字化 解读× ×解读 申请 招待 某此处 某这里 本表填写的 请 联系电话 单位名称表 本单位全称 新收件数 某数 信息 网站名称和网址 日期为',
  ),
  ...each('公开信息××#', UNITS),
  ...each('公开信息×#，', UNITS),
  ...each('公开信息X#', '件 件， 件。 件； 件、 件） 件) 件X 件× 件Ｘ 件的 件共'),
  ...each(
    '公开信息#件',
    'X XX xx Xx XXXX XXXXX Ｘ ＸＸ × ×× ×××× ××××× __ ___ ____________ _____________ _ ＿＿ 2XX AXX ×XX XX  XX\u3000',
  ),
  ...each(
    '由#牵头。',
    'XX镇 ××乡 某某县 XX市 ××局 XX事项 XX文件 XX活动 XX会议 XX平台 XX网站 XX村 X镇 ×镇 xx镇 XXXX镇 XXXXX镇 AXX镇 2××镇 张××镇 某××镇 欧××镇 某某 某镇',
  ),
  ...listed('王××件 ¦ 张××镇 ¦ 欧××镇'),
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘某'.split('').map(s => `申请人${s}××件`),
  ...each(
    '情况（#）。',
    '请填写 请据实填写 请如实填写 请完整填写 请准确填写 请认真填写 请按要求填写 请参照填写 请点击填写 请扫码填写 请各部门填入 请填报 请填列 请补充 请修改 请删减 请删除 请删去 请替换 请撰写 请增减 请联系 此处填写数字 这里填入数 此处补充 此处插入表 此处描述 此处列出 此处写明 此处说明 那里填写',
  ),
  ...each(
    '情况（#）。',
    '有待补充 待补 待补充 需要补充 需补 有待填写 待填 待核实 待确认 待完善 待更新 待办 待定 待定的 根据实际填写 按照要求填报 按实际撰写 结合实际填写 视情况填写 据实填写 依实填写 如无请删除 如没有不填 若不涉及填0 如果无则删 若果无删 如无填无 如无填“无 如无写无 如无写“无 如有请删除 填写单位名称 单位名称 机关全称 部门名称 本单位名称',
  ),
  ...listed(
    '情况(待定)。 ¦ 情况（待定。 ¦ 情况待定）。 ¦ 情况（（待定））。 ¦ 情况（另请各部门据实填写完整）。 ¦ 情况（一二三四五六七八九十甲乙请填写）。 ¦ 情况（一二三四五六七八九十甲乙丙请填写）。 ¦ 【】【 】【×】 ¦ 【a【待定】】 ¦ 【待⏎定】 ¦ ××件，XX镇，（待定），【待定】条，____元。',
  ),
  ...[39, 40].map(n => `公开【填写${'字'.repeat(n - 2)}】条`),
  `公开【填写${'字'.repeat(39)}】条`,
];

it('what is left to fill in is what was approved', () => {
  const text = `${OVERVIEW}${BLANKS.map(lined).join('\n\n')}\n`;
  const found = unfilledIn(parseReport(text));
  let at = OVERVIEW.length;
  const told = BLANKS.map(words => {
    const [from, to] = [at, at + words.length];
    at = to + 2;
    const own = found.filter(u => u.spans[0]!.start >= from && u.spans[0]!.start < to);
    const left = withoutUnfilled(words);
    const rest = left === words ? '' : `, left “${shown(left)}”`;
    return `“${shown(words)}” → ${own.map(u => `${u.kind} ${cut(text, u.spans)}`).join(' ') || '—'}${rest}`;
  });
  const title = unfilledIn(parseReport('××镇××年政府信息公开工作年度报告\n\n一、总体情况\n\n无。\n'));
  const suspects = listed('【 ¦ × ¦ X ¦ Ｘ ¦ x ¦ xx ¦ _ ¦ __ ¦ ＿ ¦ 某 ¦ 某某 ¦ （ ¦ （待定） ¦ （无） ¦ 无');
  expectApproved('ends', 'blanks', [
    ...told,
    `title → ${title.map(u => `${u.kind} ${u.spans.map(s => `${s.start}-${s.end}`).join(' ')}`).join('; ')}`,
    `at the very beginning: ${mayHoldBlanks(parseReport('（待定）\n'))}`,
    `may hold blanks: ${suspects.filter(words => mayHoldBlanks(parseReport(`${OVERVIEW}${words}\n`))).join(' ')}`,
  ]);
});

const HEADERS =
  '您现在的位置 你现在的位置 您当前的位置 当前位置 现在位置 所在位置 所在的位置 您所在的位置 位置 字体大小 字号 索引号 索 引 号 发文字号 发布日期 发布时间 发布机构 发文机关 主题分类 成文日期 成文时间 信息来源 来源 浏览次数 阅读次数 点击数 责任编辑 联系电话';
const PROSE = [
  ...each('#：甲⏎来源：乙⏎', HEADERS),
  ...listed(
    '来源：甲⏎ ¦ 来源:甲⏎字号: 乙⏎ ¦ 来源 ：甲⏎字号\t：乙⏎ ¦ 　来源：甲　⏎  字号：乙⏎ ¦ 来源甲⏎字号：乙⏎索引号：丙⏎ ¦ 见来源：甲⏎字号：乙⏎ ¦ 索　引　号：甲⏎来源：乙⏎',
  ),
];

it('the prose of a draft is what was approved', () => {
  const told = (text: string) => {
    const report = parseReport(text);
    const runs = runsOf(report);
    const at = [0, runs[0]?.start ?? 0, (runs[0]?.start ?? 0) + (runs[0]?.text.length ?? 0)];
    const hit = at.map(o => runs.findIndex(r => r.start === runWith(report, o)?.start)).join('/');
    return [
      `${cut(text, paragraphsOf(report))} runs ${runs.map(r => `‹${shown(r.text)}›`).join('')} ${hit}`,
      `words ${shown(wordsOf(report))}${report.sections.map(s => ` §${s.number} ${shown(wordsIn(report, s))}`).join('')}`,
    ];
  };
  const header = (lines: string) => {
    const text = `${lined(lines)}${OVERVIEW}丙。\n`;
    return cut(text, pageHeader(parseReport(text))) || '—';
  };
  const far = (n: number) => cut('', pageHeader(parseReport(`${'字'.repeat(n)}\n来源：甲\n字号：乙\n${OVERVIEW}`)));
  const html = '<h1>青禾镇2023年政府信息公开工作年度报告</h1><h2>一、总体情况</h2>';
  expectApproved('ends', 'prose', [
    ...PROSE.map(text => `“${shown(text)}” → ${header(text)}`),
    ...[2990, 2991, 3000].map(n => `${n} ${far(n)}`),
    ...told(`${OVERVIEW.replace('一、', '前言一句。\n\n一、')}丙。\n`),
    `without headings ${cut('来源：甲\n字号：乙\n', pageHeader(parseReport('来源：甲\n字号：乙\n')))}`,
    ...told(`${OVERVIEW}（一）主动公开。公开3条。\n\n（二）平台：  建好。\n丙。\n\n（三）监督\n丁。\n`),
    ...told(`${html}<p>公开<b>3</b>条&nbsp;信息&#x3000;好。</p><p>a &lt; b<br>丙</p><p>（一）主动公开。丁</p>`),
    ...told(
      `前言。\n来源：甲\n字号：乙\n${OVERVIEW}丙。\n\n二、主动公开政府信息情况\n\n规章000行政规范性文件6233440\n`,
    ),
  ]);
});
