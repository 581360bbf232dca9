/** Units of measure, the longer of two that begin alike first. */
export const UNITS = `
  件次
  人次
  场次
  万元
  亿元
  元
  件
  条
  宗
  次
  份
  个
  起
  例
  项
  期
  篇
  场
  户
  家
  人
  部
  种
  类
  则
  处
  名
  %
  批
  页
  套
  张
  字
  年
  月
  日
  号
  天
  款
  届
  小时
  分
  位
  座
  台
  幅
  封
  桩
  周
  轮
  块
  本
  支
  所
  版
  级
  亩
  公里
  米
  万
`;

/** In these a report counts pieces of information beside applications, which are 件. */
export function isPieceUnit(unit: string): boolean {
  return /^[项条个份页]$/.test(unit);
}
