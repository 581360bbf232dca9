import type { TableKind } from '../../../server/src/forms/form.ts';
import type { ReportModel } from '../model.ts';
import type { Random } from '../random.ts';

/** The words around the tables: full of figures and of the tables' own labels, none of which is a cell. */
export function lead(model: ReportModel, r: Random): string[] {
  const notice = model.edition === '2021' ? '国办公开办函〔2021〕30号' : '国办公开办函〔2019〕60号';
  const all = [
    `根据《中华人民共和国政府信息公开条例》第四十九条、第五十条和${notice}的要求，编制本报告。`,
    `本报告所列数据的统计期限为${model.year}年1月1日至${model.year}年12月31日。`,
    '本报告由总体情况、主动公开政府信息情况等六部分组成，联系电话：0100-1234567。',
  ];
  return all.slice(0, r.int(0, all.length));
}

const OVERVIEW = [
  '（一）主动公开。全年公开信息128条，其中网站96条、公众号32条；制发行政规范性文件4件。',
  '（二）依申请公开。全年收到申请12件，其中自然人10件、商业企业2件，予以公开9件，其他处理3件，总计办结12件。',
  '（三）政府信息管理情况',
  '现行有效的文件逐件核对，3人专管，1、制度 2、台账 3、检查三项都已落实。',
  '（四）政府信息公开平台建设。更新专栏 5 个，发布解读 17 篇，占比 93.5%。',
  '（五）监督保障。全年培训2次，考核结果为良好，社会评议98分，没有责任追究。',
];

const PROBLEMS = [
  '（一）存在的问题。一是主动公开的范围还不够宽，2个栏目更新慢；二是人员少，只有1人。',
  '（二）改进情况。1.加强培训，全年不少于4次；2.重复申请和信访举报投诉类申请分开登记；3.其他工作一并推进。',
] as const;

const OTHERS = ['无', '本年度没有发出收费通知，收取信息处理费0元。', '没有其他需要报告的事项。'];

export function bodies(section: number, model: ReportModel, r: Random): string[] {
  if (section === 0)
    return [`${model.year}年，本机关认真做好政府信息公开工作。`, ...OVERVIEW.slice(0, r.int(0, OVERVIEW.length))];
  if (section === 4) {
    const [problems, improvements] = PROBLEMS;
    return r.chance(0.5) ? [problems, improvements] : [problems + improvements.slice('（二）改进情况。'.length)];
  }
  return [r.pick(OTHERS)];
}

export const BEFORE_TABLE: Readonly<Record<TableKind, readonly string[]>> = {
  disclosure: [
    '本年度制发规范性文件3件，行政许可12件，行政处罚5件，收费为0万元。',
    '主动公开的数量见下表（单位：件）：',
  ],
  applications: ['全年新收政府信息公开申请7件，上年结转2件，予以公开5件，不予公开1件，其他处理3件。', '具体情况如下：'],
  disputes: ['本年度未出现申请行政复议、提起行政诉讼的情况。', '行政复议2件，结果维持1件、结果纠正1件；行政诉讼0件。'],
};

export const AFTER_TABLE = [
  '说明：以上数据由各科室报送，共核对3次。',
  '注：收费金额以万元为单位，保留6位小数。',
  '（以上各表数据截至12月31日，总计3张表。）',
];
