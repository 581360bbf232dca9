import { anyOf, pattern } from './phrases.ts';

/** Work that has figures of its own, none of them in the tables. */

/** Beside a figure. */
export const FOREIGN = pattern(`
  // Letters, calls and petitions
  信件
  信访
  来信
  留言
  咨询
  热线
  工单
  诉求
  问政
  信箱
  举报
  投诉
  接待
  意见
  线索
  纠纷
  调解
  回应
  舆情
  网民
  异议
  // Meetings and training
  培训
  会议
  座谈
  议题
  通报
  讲座
  演练
  活动
  宣讲
  约谈
  宣传
  手册
  资料
  // Motions
  建议
  提案
  议案
  // What is published, and where
  解读
  公众号
  微博
  抖音
  新媒体
  视频号
  客户端
  粉丝
  栏目
  专栏
  栏
  政策文件
  公报
  简报
  动态
  报道
  稿件
  图解
  期刊
  公告
  公示
  主动
  推送
  公开信息
  数据
  // Visits and readers
  浏览
  点击
  访问
  查阅
  阅读
  // Documents and lists of them
  公文
  发文
  文件
  备案
  清单
  事项清单
  目录
  台账
  档案
  合法性
  预算
  决算
  合同
  采购
  招标
  // Checks of the work
  问卷
  考核
  检查
  督查
  整改
  审查
  审核
  梳理
  案例
  评议
  测评
  抽查
  复核
  问题
  过期
  失效
  链接
  错敏
  错别
  // Other duties of the office
  便民
  双随机
  许可
  处罚
  执法
  救助
  保障房
  公租房
  证明
  // Steps on the way to an answer
  延期
  补正
  征求
  撤回
  移交
  移送
  转办!{理}
  转交
  其他{单位/部门/机关}
`);

/** `行政诉讼情况等6项`: parts of a report. */
export const LISTED_BEFORE = /情况等(?:共|共计|合计)?$/;
/** What a report, a plan or a procedure consists of: `…情况等五项内容`, `3个方面`, `4个环节`. */
export const LISTED_BEHIND = new RegExp(
  `^[大]?(?:主要|重点|重要|具体|基本|关键|核心)?(?:的)?${anyOf(`
    内容
    方面
    部分!{公开/予以/属/不}
    数据
    板块
    模块
    章节
    篇章
    章
    节
    指标
    环节
    步骤
    要素
    要求
    任务
    措施
    举措
    问题
    短板
    工作!{日/中}
    栏目
    专栏
    附表
    表格
    统计表
    制度
    机制
    类别
    类型
    领域
  `)}`,
);

/** In a stretch without figures, where it is what the next figures are about. */
export const FOREIGN_SUBJECT = pattern(`
  文件
  公文
  目录
  清单
  栏目
  留言
  信访
  来信
  工单
  热线
  提案
  议案
  建议
  政策
  稿件
  投诉
`);

/** What comes in by the same ways as applications and is none. */
export const OTHER_INCOMING = pattern(`
  信访
  来信
  信箱
  留言
  咨询
  热线
  工单
  诉求
  投诉
  举报
  来访
`);

/** What applications were about is no cell of the tables. */
export const CONTENT = pattern(`
  涉及
  关于
  内容为
  领域
  方面的
`);

const COMPARISON = pattern(`
  同比
  环比
  相比
  !{新}增加
  减少
  增长
  下降
  上升
  降低
  提高
  提升
  多了
  少了
  占
`);
/** `较上年的`, `从`: what is compared comes behind. `连同上年结转3件` adds it. */
const COMPARED_WITH = /(?:较|比|与|(?<!连)同)(?:上|去|前|往|20\d\d|同期)|[由从]#?$/;

/** True for words before a figure that compares and does not count: `减少3件` is no 3件 of the table. */
export function isComparison(words: string): boolean {
  return COMPARED_WITH.test(words) || COMPARISON.test(words);
}
