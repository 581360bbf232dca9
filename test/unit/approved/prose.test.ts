import { it } from 'vitest';
import { allDoneStatements } from '../../../server/src/claims/against-tables/all-done.ts';
import { mismatches } from '../../../server/src/claims/against-tables/compare.ts';
import { explain, isTableSuspect, resultsBehind } from '../../../server/src/claims/against-tables/explain.ts';
import { statedWords } from '../../../server/src/claims/against-tables/stated-words.ts';
import { wrongBalances } from '../../../server/src/claims/against-tables/wrong-balances.ts';
import { clausesOf, isCount, sentencesOf } from '../../../server/src/claims/prose/clauses.ts';
import { cents, countsCases, figuresIn, isWhole } from '../../../server/src/claims/prose/figures.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import type { Span } from '../../../server/src/text/span.ts';
import { expectApproved } from '../../support/approved.ts';
import { each, listed, OVERVIEW, short } from '../../support/inputs.ts';
import { section, withCells } from '../rules/draft.ts';

const reportOf = (text: string, rest: string) => parseReport(`${OVERVIEW}${text}\n\n${rest}`);

const FIGURES = [
  ...each('收到#件', '5 05 1.5 1万 1.2万 3亿 1万元 十二 两 百 二十一 三四 一百五 12余 12多 十来 十几 几 12来'),
  ...'件次 人次 场次 万元 亿元 元 件 条 宗 次 份 个 起 例 项 期 篇 场 户 家 人 部 种 类 则 处 名 % 批 页 套 张 字 年 月 日 号 天 款 届 小时 分 位 座 台 幅 封 桩 周 轮 块 本 支 所 版 级 亩 公里 米 万 吨'
    .split(' ')
    .map(unit => `收到5${unit}整`),
  ...each(
    '#5件',
    '约 近 大约 约为 超 超过 逾 不足 不到 将近 接近 至少 最多 至多 多达 突破 数 几 上 共 第 每 逐 某 任何 同 各 该 〔 [ a Z 3- 3– 3— 3~ 3至 3到 3/ 3～ 3. 3， . ．',
  ),
  ...each('#十件', '约 数 几 上 申请数 共 第 每 逐 同 各 该'),
  ...each('5件#', '以上 左右 上下 以内 以下 之多 以后 上 之'),
  ...listed(
    '一起案件 ¦ 一起行政复议 ¦ 一起因公开引起 ¦ 一起政府 ¦ 一起关于公开 ¦ 一起信息 ¦ 一起复议 ¦ 一起诉讼 ¦ 一起 ¦ 一起，好 ¦ 一起。 ¦ 一起；好 ¦ 一起、好 ¦ 一起） ¦ 一起努力',
    '一次性告知 ¦ 一条龙服务 ¦ 一个窗口 ¦ 一个平台 ¦ 一个中心 ¦ 一个单位 ¦ 两个维护 ¦ 两个确立 ¦ 两个单位 ¦ 三类内部事务 ¦ 三类信息 ¦ 四类过程性 ¦ 四类信息 ¦ 一类 ¦ 一种 ¦ 一方 ¦ 一部分 ¦ 一部',
    '总数为五 ¦ 总数是五 ¦ 总数五 ¦ 总数为十五。 ¦ 5 ¦ 为5 ¦ 1 2件 ¦ 2023年5月6日 ¦ 0355-8778345 ¦ 〔2021〕30号 ¦ 第二十条第（一）项 ¦ 上一年300条 ¦ 下一年度5件 ¦ 上十年5件 ¦ 12.5万元 ¦ 0.12345678万元 ¦ 1.255元 ¦ 1.2件',
  ),
  `${'1'.repeat(18)}件`,
  `${'1'.repeat(19)}件`,
  `${'一'.repeat(16)}件`,
];

it('the numbers that are read in prose are what was approved', () => {
  const told = (text: string) =>
    figuresIn(text).map(f => {
      const marks = [
        f.exact ? '' : '~',
        isWhole(f) ? '' : 'broken',
        countsCases(f) ? 'cases' : '',
        isCount(f) ? '' : 'no count',
      ];
      const money = cents(f);
      const number =
        text.slice(f.start, f.end) === f.decimal ? f.decimal : `${text.slice(f.start, f.end)}=${f.decimal}`;
      return `${short(number)}|${f.unit}${text.slice(f.unitEnd, f.unitEnd + 1) ? '…' : ''} ${[...marks, money === null ? '' : `${money} 分`].filter(Boolean).join(', ')}`;
    });
  expectApproved(
    'prose',
    'numbers',
    FIGURES.map(text => `${short(text)} → ${told(text).join('; ').replace(/\s+/g, ' ').trim() || '—'}`),
  );
});

const CLAUSES = listed(
  '甲，乙 ¦ 甲；乙 ¦ 甲：乙 ¦ 甲（乙）丙 ¦ 甲（乙） ¦ （甲）乙 ¦ 甲，，乙 ¦ 甲（乙，丙）丁 ¦ 甲：5件 ¦ 甲：十件 ¦ 甲：两件 ¦ 甲：零件 ¦ 甲：万件 ¦ 甲（市、区）乙 ¦ 甲（市、区',
  '各（省市县区镇乡旗）乙 ¦ 各（街道、园）乙 ¦ 各（盟州）乙 ¦ 各（省市县区镇乡）乙 ¦ 各（村）乙 ¦ 甲。乙 ¦ 甲！乙？丙 ¦ 。甲 ¦ 甲。 ¦ 甲。。乙 ¦ 甲、乙 ¦ ，甲 ¦ 甲）乙 ¦ 甲（）乙',
);

it('the clauses of a sentence are what was approved', () => {
  const told = (text: string) =>
    sentencesOf(text).map(([from, to]) =>
      clausesOf(text, from, to)
        .map(c => `${c.stop}[${text.slice(c.from, c.to)}]`)
        .join(' '),
    );
  expectApproved(
    'prose',
    'clauses',
    CLAUSES.map(text => `${text} → ${told(text).join(' ‖ ')}`),
  );
});

const TABLE = section(withCells({}), 3);
const DONE = [
  ...each(
    '收到政府信息公开申请7件，#。',
    '均已办结 全部办结 全都办结 都办结 均办理完毕 均办理完成 均办理完结 均办毕 均处理完毕 均处理完成 均答复完毕 均已按时办结 均按照规定办结 均按有关要求办结 均按相关程序办结 均按期办结 均依法办结 均依法依规办结 均依规办结 均及时办结 均如期办结 均在规定期限内办结 均予以办结',
  ),
  ...each(
    '收到政府信息公开申请7件，#。',
    '均已答复 均已经回复 均已作出答复 均已做出处理 均已办理 均办理 均已办理中 均已处理流程 均已答复期限 全部答复 全部依法答复 全部依法依规予以回复 办结率100% 办结率为100% 办结率达100% 办结率达到百分之百 办结率百分百 办结率均为100% 按时办结率100% 答复率100% 无一件积压 无一结转 部分办结',
  ),
  ...each(
    '收到政府信息公开申请7件，#均已办结。',
    '留言 信访 来信 咨询 热线 工单 建议 提案 议案 投诉 举报 问题 整改 复议 诉讼 结转 转结 上年 去年 往年 其余 除 到期 届满 期满 应当 确保 做到 要求 力争 网上 信函 当面 自然人 县教育局 2022年 目前 现 也 其中5件 办结的 应答复的 办结24件 所有申请',
  ),
  ...each(
    '收到政府信息公开申请7件，均已办结#',
    '。 ，其余3件正在办理。 ，另有1件。 ，还有1件。 ，尚有1件。 ，仍有1件。 ，剩余1件。 ，余下1件。 ，1件除外。 ，1件以外。 ，未办结1件。 ，未到期1件。 ，1件正在办。 。其余1件。',
  ),
  ...each(
    '#申请均已办结，结转下年度1件。',
    '所有 全部 每件 每一份 所有的 所有收到的 全部受理的 所有政府信息公开 全部依申请公开 所有信息公开 所有公开 收到的',
  ),
  ...each('结转下年度1件，收到政府信息公开申请7件，#。', '办结率100% 均已办结 答复率100%'),
  ...each('依法办理#，办结率100%。', '政府信息公开申请7件 政府信息公开申请8件 政府信息公开申请 来信7件 事项 申请事项'),
];

it('the statements that all is done are what was approved', () => {
  const told = (text: string) => {
    const report = reportOf(text, TABLE);
    return allDoneStatements(report).map(
      s => `${report.text.slice(s.span.start, s.span.end)}${s.isShareOfAnswers ? ' (share)' : ''}`,
    );
  };
  expectApproved(
    'prose',
    'all done',
    DONE.map(text => `${text} → ${told(text).join('; ') || '—'}`),
  );
});

const CELLS = withCells({
  'granted.naturalPerson': '1',
  'granted.total': '3',
  'partial.naturalPerson': '2',
  'partial.total': '2',
});
const STATED = [
  ...each(
    '#3件。',
    '新收政府信息公开申请 收到政府信息公开申请 上年结转政府信息公开申请 结转下年度政府信息公开申请 办结政府信息公开申请',
  ),
  ...each('新收政府信息公开申请#件。', '1 2 3 5 6 7 8 9 0'),
  ...each(
    '新收政府信息公开申请7件，#件。',
    '予以公开3 予以公开5 予以公开4 部分公开2 部分公开3 不予公开2 不予公开1 无法提供2 无法提供5 无法提供4 不予处理7 其他处理3 其他处理9',
  ),
  ...each('新收政府信息公开申请7件，上年结转1件，予以公开3件，不予公开2件，部分公开2件，结转下年度#件。', '1 2 0 3'),
  ...each('新收政府信息公开申请#件，予以公开3件，不予公开2件，部分公开2件，结转下年度1件。', '6 7 8 9'),
  ...each(
    '#件，予以公开3件，不予公开2件，结转下年度1件。',
    '收到政府信息公开申请6 收到政府信息公开申请7 收到政府信息公开申请5 收到政府信息公开申请4 新收和上年结转政府信息公开申请8 新收及上年结转的政府信息公开申请共9 上年结转与新收政府信息公开申请8 新收申请加上年结转申请9 本年度新接收、上年转来的政府信息公开申请8 办结新收和上年结转政府信息公开申请7 办理新收和上年结转政府信息公开申请8 本年受理上年结转政府信息公开申请1',
  ),
  ...each('新收政府信息公开申请7件，其中#件。', '自然人5 自然人4 商业企业2 商业企业3 法人或其他组织2 法人或其他组织7'),
  `本年度${'依法'.repeat(14)}收到政府信息公开申请5件。`,
];

it('what is said of numbers beside the tables is what was approved', () => {
  const at = (text: string, { start, end }: Span) => text.slice(start, end);
  const told = (text: string) => {
    const report = reportOf(text, section(CELLS, 3));
    const told = mismatches(report).map(m => {
      const behind = resultsBehind(report, m)?.map(r => `${r.name} ${r.value}`);
      const why = [
        explain(report, m),
        behind && `behind: ${behind.join('＋')}`,
        isTableSuspect(report, m) ? 'table suspect' : null,
      ];
      return `“${statedWords(report, m.claim)}” ${m.quantity.key} ${m.amount} ${why.filter(Boolean).join(', ')}`.trim();
    });
    const balances = wrongBalances(report).map(
      b => `balance ${at(report.text, b.span)}: ${b.totals.join('/')}≠${b.parts.map(p => p.value).join('＋')}=${b.sum}`,
    );
    return [...told, ...balances];
  };
  expectApproved(
    'prose',
    'stated',
    STATED.map(text => `${text} → ${told(text).join('; ') || '—'}`),
  );
});
