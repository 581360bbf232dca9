import { pattern } from './phrases.ts';

/** Words without which nothing that the tables count is spoken of: each list spares most prose the rest of the reading. */

/** In a paragraph. */
export const IN_PARAGRAPH = pattern(`
  申请
  公开
  复议
  诉讼
  结转
  规范性文件
  规章
  行政许可
  行政处罚
  行政强制
  行政事业性收费
  提供
  处理
  办结
  答复
  维持
  纠正
  其中
  受理
  收到
  废止
  自然人
  不掌握
  不存在
`);

/** In a sentence: its figures are of other work without any of these. */
export const IN_SENTENCE = pattern(`
  申请
  复议
  诉讼
  结转
  结余
  规范性
  规章
  行政{许可/处罚/强制/事业}
  予[以]公开
  分公开
  意公开
  部公开
  提供
  不予
  掌握
  不存在
  现成
  另行
  补正
  信访
  重复
  反复
  出版
  出具
  其{他/它}处理
  区分
  缴
  自然人
  废止
  有效
  制发
  制定
  {收/办}
`);

/** The same where applications were spoken of before. */
export const IN_SENTENCE_AFTER = pattern(`
  其{他/它}
  企业
  法人
  公民
  个人
  组织
  机构
  合计
  共
  答复
  处理
  正在
  尚
  未
`);

/** In a stretch, so that it may change what is spoken of. */
export const IN_TOPIC = pattern(`
  申请
  公开
  {复/应}{议/诉}
  诉讼
  起诉
  规范性文件
  规章
`);

/** Round a figure: words and, since they stand in so many, single characters. */
export const ROUND_FIGURE = pattern(`
  申请
  公开
  复议
  诉讼
  结转
  转
  规
  行政
  提供
  处理
  不
  法
  国家
  安全
  权益
  信息
  案卷
  查询
  补正
  信访
  举报
  投诉
  重复
  反复
  出
  缴
  收
  受理
  接
  办
  答
  承
  延
  留
  遗
  滚
  效
  废
  制
  新
  印
  发
  颁
  维持
  驳
  胜
  败
  纠正
  撤
  变更
  责令
  终止
  调解
  和解
  审
  自然人
  公民
  个人
  法人
  企业
  机构
  组织
  律
  其{他/它}
  共
  计
  期限
  时限
  到期
  提
`);
