import { at, type ExplanationWords } from './explanation.ts';

const NUMBER_OF_DECISIONS = '填的是决定的件数，不是事项的项数。';

const projectsAndDecisions = (what: string) =>
  `${what}：上一年有多少项，今年增减了多少项，今年作出了多少件决定。前两栏是项数，最后一栏是件数。`;

/** 表二, by row key. */
export const DISCLOSURE_ROWS: Readonly<Record<string, ExplanationWords>> = {
  rules: [
    '规章只有国务院部门和省级、设区的市、自治州的政府能制定（立法法第九十一条、第九十三条）。据此推断，县、乡镇、街道和地方各部门都填0；不要把规范性文件填到这一行。',
    at(20, null, 1),
  ],
  normative: [
    '规章之外，公开发布、关系公众权利义务、对不特定的人反复适用的公文。内部管理、人事任免、会议纪要、只管一件事的批复通常不计；是不是，由制定机关和司法行政部门认定。',
    at(20, null, 1),
  ],
  licence: [`本年作出的行政许可决定。${NUMBER_OF_DECISIONS}`, at(20, null, 5)],
  penalty: [`本年作出的行政处罚决定。${NUMBER_OF_DECISIONS}`, at(20, null, 6)],
  compulsion: [`本年作出的行政强制决定，强制措施和强制执行都算。${NUMBER_OF_DECISIONS}`, at(20, null, 6)],
  fees: [
    '本年收的行政事业性收费，单位是万元，可以有小数；不要填成元。信息处理费也属于国家设立的行政事业性收费，它的件数和金额（元）在第六部分单独写；这里含不含它，由本地财政和主管部门定，两处不互相核对。',
    at(20, null, 8),
  ],
  procurement: [
    '政府集中采购：项目数按项计；总金额可以有小数，表样没有印金额的单位。2021年度起的格式没有这一行。',
    at(20, null, 9),
  ],
};

/** Rows of which the 2019 form asks for something else. */
export const DISCLOSURE_ROWS_2019: Readonly<Record<string, ExplanationWords>> = {
  rules: [
    '规章按新制作、新公开和对外公开总数填，按件计。只有国务院部门和省级、设区的市、自治州的政府能制定规章（立法法），据此推断，县、乡镇、街道和地方各部门都填0。',
    at(20, null, 1),
  ],
  normative: [
    '公开发布、关系公众权利义务、对不特定的人反复适用的公文，按新制作、新公开和对外公开总数填。',
    at(20, null, 1),
  ],
  licence: [projectsAndDecisions('行政许可'), at(20, null, 5)],
  otherServices: [projectsAndDecisions('许可之外的对外管理服务事项'), at(20, null, 5)],
  penalty: [projectsAndDecisions('行政处罚'), at(20, null, 6)],
  compulsion: [projectsAndDecisions('行政强制'), at(20, null, 6)],
  fees: ['行政事业性收费的项目：上一年有多少项，今年增减了多少项。2019年格式填项数，不填金额。', at(20, null, 8)],
};

/** 表二, by column key, both editions. */
export const DISCLOSURE_COLUMNS: Readonly<Record<string, ExplanationWords>> = {
  made: ['报告年度内新制定、发布的件数。', at(20, null, 1)],
  repealed: ['报告年度内废止的件数，往年制发、今年废止的也计。', at(20, null, 1)],
  inForce: [
    '到12月31日仍然有效的总件数，往年制发的也计，不只是今年的。通常等于上年的现行有效件数加本年制发、减本年废止。',
    at(20, null, 1),
  ],
  decisions: ['报告年度内作出的决定，按件计。', at(20, null, 5), at(20, null, 6)],
  amount: ['报告年度内收的总金额，单位是万元，可以有小数，不要填成元。', at(20, null, 8)],
  produced: ['2019年格式的一列：报告年度内新制作的件数。', at(20, null, 1)],
  published: ['2019年格式的一列：报告年度内新公开的件数。', at(20, null, 1)],
  publicTotal: ['2019年格式的一列：到年底对外公开着的总件数。', at(20, null, 1)],
  previous: ['2019年格式的一列：上一年的项目数，按项计。', at(20, null, 5), at(20, null, 6), at(20, null, 8)],
  change: [
    '2019年格式的一列：比上一年增加或减少的项目数，按项计，减少的写负数。',
    at(20, null, 5),
    at(20, null, 6),
    at(20, null, 8),
  ],
  handled: ['2019年格式的一列：报告年度内作出的决定，按件计。', at(20, null, 5), at(20, null, 6)],
  projects: ['2019年格式的一列：政府集中采购的项目数，按项计。', at(20, null, 9)],
  purchase: [
    '2019年格式的一列：政府集中采购的总金额，可以有小数。表样没有印单位，是元还是万元在正文里说明。',
    at(20, null, 9),
  ],
};
