import { it } from 'vitest';
import * as allDone from '../../../server/src/claims/lexicon/all-done.ts';
import * as applicants from '../../../server/src/claims/lexicon/applicants.ts';
import * as applications from '../../../server/src/claims/lexicon/applications.ts';
import * as carryOver from '../../../server/src/claims/lexicon/carry-over.ts';
import * as caseEndings from '../../../server/src/claims/lexicon/case-endings.ts';
import * as cases from '../../../server/src/claims/lexicon/cases.ts';
import * as documents from '../../../server/src/claims/lexicon/documents.ts';
import * as none from '../../../server/src/claims/lexicon/none.ts';
import * as offices from '../../../server/src/claims/lexicon/offices.ts';
import * as otherWork from '../../../server/src/claims/lexicon/other-work.ts';
import * as relevance from '../../../server/src/claims/lexicon/relevance.ts';
import * as results from '../../../server/src/claims/lexicon/results.ts';
import { isSetAside } from '../../../server/src/claims/lexicon/set-aside.ts';
import { isOneWay, namesWay } from '../../../server/src/claims/lexicon/ways.ts';
import * as years from '../../../server/src/claims/lexicon/years.ts';
import { expectApproved } from '../../support/approved.ts';
import { each, listed } from '../../support/inputs.ts';

const LEXICONS = {
  allDone,
  applicants,
  applications,
  carryOver,
  caseEndings,
  cases,
  documents,
  none,
  offices,
  otherWork,
  relevance,
  results,
  years,
};

/** Words of prose, `#` for the figure, each tried with every expression of the lexicons. */
const WORDS = [
  ...listed(
    '均已办结 ¦ 全都已经办毕 ¦ 都在规定期限内办理完成 ¦ 均按时答复 ¦ 全部依法依规予以回复 ¦ 办结率100% ¦ 及时办结率100% ¦ 到期答复率达百分之百 ¦ 无一件积压 ¦ 无一结转 ¦ 均已办理中 ¦ 均已处理程序 ¦ 均已作出答复期限',
    '办结的24件 ¦ 处理完毕了 ¦ 应予以答复 ¦ 应当在期限内办结 ¦ 应办结的申请 ¦ 全年办结申请24件 ¦ 其中24份 ¦ 其中的3宗 ¦ 要求限时办 ¦ 要求公开 ¦ 答复率 ¦ 回复率 ¦ 的答复率 ¦ 办理率 ¦ 法定期限 ¦ 时限 ¦ 及时 ¦ 如期',
    '，其余3件 ¦ ，另有1件 ¦ ，还有 ¦ ，尚有 ¦ ，仍有 ¦ ，剩余 ¦ ，余下 ¦ ，除外 ¦ ，以外 ¦ ，未办结 ¦ ，未到期 ¦ ，正在办 ¦ 。其余3件 ¦ 除1件顺延外，其他申请 ¦ 除信访外都已办结 ¦ 除1件外的申请 ¦ 除此之外，其它 ¦ 除网站外，还有 ¦ 除网站外也 ¦ 法人和其他组织 ¦ 所有申请 ¦ 全部的申请件 ¦ 所有收到的政府信息公开申请事项 ¦ 所有受理的依申请公开申请 ¦ 全部公开申请 ¦ 所有信息公开申请 ¦ 所有申请人',
    '自然人# ¦ 公民个人# ¦ 公民# ¦ 个人# ¦ 法人或者其他组织# ¦ 法人和组织# ¦ 机关法人# ¦ 组织机构# ¦ 商业企业# ¦ 企业# ¦ 科研机构# ¦ 社会公益性组织# ¦ 公益组织# ¦ 法律服务机构# ¦ 律师事务所# ¦ 律所# ¦ 其他# ¦ 其中的其它组织的申请有# ¦ 其他类# ¦ 其他情形为# ¦ 其他情况共# ¦ 申请有其他# ¦ 、其他# ¦ ，其他# ¦ 其他机关# ¦ 公民、法人和其他组织# ¦ 个人和企业# ¦ 自然人和律所#',
    '政府信息公开申请 ¦ 信息依申请公开类的申请 ¦ 信息公开依申请 ¦ 依申请公开事项 ¦ 公开政府信息申请 ¦ 申请公开信息 ¦ 依法申请公开 ¦ 公开申请 ¦ 不予公开申请 ¦ 申请公开 ¦ 主动公开类文件96件、依申请公开31件 ¦ 主动公开属性的政府信息有九十六份，依申请公开类的公文为三 ¦ 主动公开96件、免予公开31件',
    '政府信息公开申请# ¦ 政府信息公开申请件数共计# ¦ 公开申请事项达到：# ¦ #件公开申请 ¦ #关于公民的公开申请 ¦ #群众的依申请公开 ¦ 政府信息公开申请数量有# ¦ 政府信息公开申请很多# ¦ 收到申请# ¦ 受理并登记各类申请事项数达# ¦ 收到了#申请 ¦ 接到#申请 ¦ #申请 ¦ #申请人 ¦ #申请书 ¦ #申请表 ¦ #申请材料 ¦ #申请复议 ¦ #申请行政 ¦ 申请办结# ¦ 申请均答复# ¦ 申请已办结# ¦ 申请全部答复# ¦ 全年申请总数共# ¦ 申请总量为# ¦ 申请数量：# ¦ 申请件数# ¦ 今年全年的申请总数# ¦ 收到补贴申请#',
    '新增公开申请 ¦ 新增#申请 ¦ 新收到 ¦ 新收悉 ¦ 新接收 ¦ 新受理 ¦ 本年收到 ¦ 当年新受理 ¦ 本年度接收 ¦ 年内收到 ¦ 年内申请 ¦ 登记 ¦ 收件 ¦ 提交 ¦ 承办 ¦ 办复 ¦ 办理完结 ¦ 办毕 ¦ 新收5件，结转2件 ¦ 结转2件，新收5件 ¦ 新收5件。结转2件 ¦ 类答复 ¦ 重新 ¦ 答复公文 ¦ 答复部分 ¦ 答复“ ¦ 超期 ¦ 期限为 ¦ 当场 ¦ 延期',
    '上年结转 ¦ 上一年度末转入 ¦ 上个年度延续 ¦ 去年度顺延 ¦ 往年遗留 ¦ 以前年度留存 ¦ 2022年末滚存 ¦ 上年收到申请转来 ¦ 上年未办结 ¦ 上年跨年 ¦ 上年结转至下年 ¦ 上年结转到次年 ¦ 上年结转明年 ¦ 期初 ¦ 期初结存 ¦ 结转自上年 ¦ 结转的去年 ¦ 承接了往年 ¦ 结转过来的上一年 ¦ 期末结转 ¦ 年末结存 ¦ 结转至下年度 ¦ 转到下一个年度 ¦ 顺延入次年 ¦ 结转为明年 ¦ 留待翌年 ¦ 结转来年 ¦ 结转2024年度 ¦ 结转 ¦ 下一年度继续办理 ¦ 次年再处理 ¦ 明年度答复 ¦ 下年办理 ¦ 上年，结转',
    '新收和上年结转 ¦ 新接收及结转 ¦ 新受理申请与去年转来 ¦ 新收、结转 ¦ 新收加结转 ¦ 结转和新收 ¦ 结转的申请、新受理 ¦ 新收，结转 ¦ 新收结转 ¦ 新增和结转',
    '尚在办理中 ¦ 仍处于期限内 ¦ 还在法定时限之中 ¦ 尚在流程过程 ¦ 仍在，办理 ¦ 正在办理 ¦ 正在处理 ¦ 尚未办结 ¦ 未答复 ¦ 没有到期 ¦ 未能到答复期 ¦ 待办结 ¦ 待办理 ¦ 在办 ¦ 在办理 ¦ 在办理过程中 ¦ 处于办理中 ¦ 跨年度办理 ¦ 跨年件',
    '均已审结 ¦ 全部依法结案 ¦ 都审理完毕 ¦ 均已全部办结 ¦ 均维持 ¦ 均被维持原 ¦ 结果全部为维持， ¦ 复议机关均予以维持了 ¦ 均由人民法院判决维持答复 ¦ 维持率100% ¦ 维持率达到100% ¦ 均维持秩序 ¦ 无一件被纠正 ¦ 没有一起案件被撤销 ¦ 未发生一件败诉 ¦ 不存在被法院确认违法 ¦ 未败诉 ¦ 无纠错 ¦ 尚未审结 ¦ 未结 ¦ 正在审理 ¦ 被撤销1件 ¦ 纠正2件 ¦ 确认违法一起 ¦ 撤回 ¦ 调解',
    '未经行政复议直接向人民法院提起行政诉讼 ¦ 直接起诉 ¦ 直接提起诉讼 ¦ 复议后起诉 ¦ 经行政复议后又不服向法院提起行政诉讼 ¦ 复议后应诉 ¦ 行政复议 ¦ 行政诉讼 ¦ 被诉 ¦ 应诉 ¦ 起诉 ¦ 结果维持 ¦ 纠正 ¦ 其他结果 ¦ 其它结果 ¦ 未审结 ¦ 尚未审结 ¦ 未结案 ¦ 待审 ¦ 驳回 ¦ 胜诉 ¦ 撤销 ¦ 变更 ¦ 责令 ¦ 终止 ¦ 和解 ¦ 其他# ¦ 其中，其它结果的# ¦ 、其他为# ¦ 其他结果有# ¦ #为其他结果 ¦ #其它结果 ¦ 撤# ¦ 其他情形#',
    '行政规范性文件 ¦ 规章 ¦ 规章制度 ¦ 规章范本 ¦ 现行有效 ¦ 继续有效 ¦ 有效 ¦ 废止 ¦ 失效 ¦ 制发 ¦ 出台 ¦ 印发 ¦ 颁布 ¦ 新增 ¦ 新制 ¦ 对外公开规章总 ¦ 对外公开行政规范性文件总 ¦ 新公开 ¦ 新制作 ¦ 行政许可 ¦ 行政处罚 ¦ 行政强制',
    '公示行政许可450件 ¦ 上传许可、 ¦ 归集处罚 ¦ 推送处罚 ¦ 录入许可 ¦ 报送许可 ¦ 公开许可 ¦ 发布许可 ¦ 公布许可 ¦ 信息许可 ¦ 公示后作出许可 ¦ 公示并办理许可 ¦ 公示办结许可 ¦ 公示实施强制 ¦ 公示决定 ¦ 公示；许可 ¦ 许可',
    '零申请 ¦ 零政府信息公开申请 ¦ 零行政复议 ¦ 零诉讼 ¦ 零增长 ¦ 尚未收到 ¦ 从未发生过 ¦ 均未一例接到 ¦ 也未被申请 ¦ 并未人提起 ¦ 未曾出现过 ¦ 未有 ¦ 没有一件产生过 ¦ 没涉及 ¦ 不存在 ¦ 无 ¦ 有无 ¦ 并无 ¦ 无法 ¦ 无正当 ¦ 无需 ¦ 无论 ¦ 无关 ¦ 无效 ¦ 无障碍 ¦ 无现成 ¦ 无一起引发 ¦ 未申请人收到',
    '未收到申请 ¦ 没有复议 ¦ 无诉讼 ¦ 零公开 ¦ 不存在规范性文件 ¦ 未制定规章 ¦ 未作出行政 ¦ 未结转 ¦ 申请未 ¦ 诉讼没有 ¦ 复议，无 ¦ 未。申请 ¦ 如 ¦ 如果 ¦ 如期 ¦ 若 ¦ 凡 ¦ 确保 ¦ 做到 ¦ 力争 ¦ 防止 ¦ 避免 ¦ 避免了 ¦ 凡是 ¦ 若干 ¦ 科研 ¦ 公益 ¦ 律师 ¦ 法律服务 ¦ 其他人 ¦ 其他组织 ¦ 的其他人',
    '许可申请 ¦ 登记申请 ¦ 复议申请 ¦ 查询申请 ¦ 救助申请 ¦ 补贴申请 ¦ 仲裁申请 ¦ 申请 ¦ 申请人 ¦ 申请书 ¦ 申请表 ¦ 申请材料 ¦ 申请费 ¦ 申请复议 ¦ 申请行政 ¦ 申请执行 ¦ 依申请 ¦ 信息公开类的申请',
    '县教育局 ¦ 县法院作为被告 ¦ 街道 ¦ 省厅 ¦ 检察院 ¦ 公司 ¦ 农业委 ¦ 县委员会 ¦ 县政府办 ¦ 服务中心 ¦ 青禾镇 ¦ 各部门 ¦ 各单位 ¦ 公开机构 ¦ 县教育局收到 ¦ 、县法院受理 ¦ 县委托 ¦ 县农委受理 ¦ 县办公室收到 ¦ 县办收到 ¦ 县办法 ¦ 县政府收到 ¦ 县政府信息 ¦ 县政府网 ¦ 县大队 ¦ 本支队 ¦ 全省收到 ¦ 全市场 ¦ 青禾镇收到 ¦ 全区域 ¦ 小区别 ¦ 县城区分',
    '县交通局查处 ¦ ，石门镇未收到 ¦ 石门镇级 ¦ 石门镇区收到 ¦ 向县教育局 ¦ 由县法院受理 ¦ 在县法院收到 ¦ 县局长 ¦ 县局面 ¦ 县局部 ¦ 红桥街道办事处全年 ¦ 红桥街道没有 ¦ 青乡共收到 ¦ 青乡20件 ¦ 县本级 ¦ 市直 ¦ 州本级 ¦ 盟直 ¦ 本级 ¦ 乡镇 ¦ 教育局# ¦ 教育局予以 ¦ 卫生所作出 ¦ 支队办理 ¦ ，县直部门29件 ¦ ，乡镇5件 ¦ 、县教育局4件 ¦ ，其中县教育局4件 ¦ 。乡镇5件 ¦ ；镇街5件 ¦ 各单位共5件',
    '情况等 ¦ 情况等共 ¦ 情况等合计 ¦ 情况 ¦ 内容 ¦ 大方面 ¦ 主要部分 ¦ 部分公开 ¦ 部分予以 ¦ 部分属 ¦ 部分不 ¦ 重点的环节 ¦ 具体工作 ¦ 工作日 ¦ 工作中 ¦ 基本类型 ¦ 关键领域 ¦ 件 ¦ 较上年 ¦ 比去年 ¦ 与前年 ¦ 同往年 ¦ 较2022年 ¦ 比同期 ¦ 较快 ¦ 由 ¦ 从# ¦ 由此 ¦ 同比 ¦ 环比 ¦ 相比 ¦ 增加 ¦ 新增加 ¦ 减少 ¦ 多了 ¦ 占 ¦ 少了 ¦ 天气 ¦ 转办 ¦ 转办理 ¦ 其他部门',
    'granted ¦ partial ¦ deny ¦ unable ¦ reject ¦ other ¦ deny6 ¦ undeny ¦ 与政府信息公开工作无关 ¦ 与上述表格无关 ¦ 与本表无关 ¦ 未列入上表 ¦ 不计入年报统计 ¦ 未纳入本报告数据 ¦ 不在统计范围 ¦ 未列入',
    '网上 ¦ 在线 ¦ 窗口 ¦ 信函 ¦ 邮件 ¦ 邮箱 ¦ 传真 ¦ 电话 ¦ 网站、信函 ¦ 网站等多种渠道 ¦ 信函等方式 ¦ 各渠道 ¦ 各种方式 ¦ 线上线下 ¦ 线下',
    '行政复议1件，结果为维持 ¦ 行政复议12件（被维持） ¦ 行政诉讼1件，维持原判 ¦ 行政复议1件，维持原答复0件 ¦ 行政复议2件，结果为纠正 ¦ 行政复议2件，复议机关纠正了 ¦ 行政复议2件， ¦ 行政诉讼1件，其',
    '以上 ¦ 上述申请 ¦ 以上各项 ¦ 以上各件 ¦ 以上问题 ¦ 责任追究 ¦ 追究责任 ¦ 承担相关责任 ¦ 追责 ¦ 社会评议 ¦ 政务公开工作的考核 ¦ 信息公开监督 ¦ 考核',
    '上年 ¦ 上年度 ¦ 上年同期 ¦ 去年 ¦ 上一年度 ¦ 前年 ¦ 往年 ¦ 历年 ¦ 近两年 ¦ 近5年 ¦ 近几年 ¦ 近年 ¦ 十四五 ¦ 十三五 ¦ 十六五 ¦ 累计30件，其中本年5件 ¦ 累计30件，其中：2023年5件 ¦ 累计30件，其中今年5件 ¦ 累计30件 ¦ 上半年 ¦ 下半年 ¦ 一季度 ¦ 4季度 ¦ 五季度 ¦ 3月份 ¦ 12月底 ¦ 5月中旬 ¦ 5月初 ¦ 5月6日 ¦ 15月',
    '本年度 ¦ 今年 ¦ 全年 ¦ 年内 ¦ 报告年度 ¦ 1月1日起至12月31日 ¦ 1月至12月 ¦ 1-12月 ¦ 1月1日，12月31日 ¦ 截至2023年底 ¦ 截至年底 ¦ 截至今年年末 ¦ 截至12月31日 ¦ 截至12月底 ¦ 截至目前 ¦ 2022年 ¦ 1999年 ¦ 2021年版 ¦ 2021年度版 ¦ 截至2022年 ¦ 1899年',
  ),
  ...each('收到#', '来访 信件 会议 提案 公报 点击 公文 问卷 许可 补正'),
  `未${'字'.repeat(60)}申请`,
  `未${'字'.repeat(61)}申请`,
  `申请${'字'.repeat(40)}没有`,
  `申请${'字'.repeat(41)}没有`,
  `，${'字'.repeat(59)}其余`,
  `，${'字'.repeat(60)}其余`,
  `公示${'字'.repeat(60)}`,
  `公示${'字'.repeat(61)}`,
];

/** Every expression that a lexicon exports, also those in its lists, by their names: exports have no order of their own. */
function expressions(): [name: string, expression: RegExp][] {
  const found = Object.entries(LEXICONS).flatMap(([file, words]) =>
    Object.entries<unknown>(words).flatMap(([name, value]): [string, RegExp][] => {
      if (value instanceof RegExp) return [[`${file}.${name}`, value]];
      const rows: unknown[] = Array.isArray(value) ? value : [];
      return rows.flatMap((row): [string, RegExp][] => {
        const [key, expression]: unknown[] = Array.isArray(row) ? row : [];
        return expression instanceof RegExp ? [[`${file}.${name}.${String(key)}`, expression]] : [];
      });
    }),
  );
  return found.sort(([a], [b]) => (a < b ? -1 : 1));
}

const QUESTIONS: Readonly<Record<string, (words: string) => boolean>> = {
  isEverybody: applicants.isEverybody,
  isOneKind: applicants.isOneKind,
  namesApplicant: applicants.namesApplicant,
  isComparison: otherWork.isComparison,
  isSetAside,
  namesWay,
  isOneWay,
};

/** Of a list that finds much only how much it finds is of interest. */
function told(hits: readonly string[]): string {
  const more = hits.length > MOST ? `, ${hits.length} in all` : '';
  return hits.slice(0, more === '' ? MOST : 8).join(' ¦ ') + more;
}
const MOST = 60;

it('the words that each expression finds are what was approved', () => {
  const short = (text: string) => text.replace(/(字)\1{11,}/g, run => `字×${run.length}`);
  const found = expressions().map(([name, expression]) => {
    const once = new RegExp(expression.source, expression.flags.replace('g', ''));
    const hits = WORDS.flatMap(words => {
      const match = once.exec(words)?.[0];
      return match === undefined ? [] : [match === words ? short(words) : `${short(words)}⟨${short(match)}⟩`];
    });
    return `${name}: ${told(hits)}`;
  });
  const answered = Object.entries(QUESTIONS).map(([name, ask]) => `${name}: ${told(WORDS.filter(ask).map(short))}`);
  const kinds = WORDS.flatMap(words =>
    cases.casesNamed(words).length > 0 ? [`${words}: ${cases.casesNamed(words).join(', ')}`] : [],
  );
  expectApproved('words', 'lexicons', [...found, ...answered, `casesNamed: ${kinds.join(' ¦ ')}`]);
});
