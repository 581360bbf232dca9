import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The wording of the 条例 that lies beside the repository, or null; it is never part of it. */
export function lawText(): string | null {
  const path = resolve(import.meta.dirname, '../../../../shared/reference/regulation.md');
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** Fixed legal terms, dates and names that can't be said in other words. Longest first. */
const TERMS = [
  '政府信息公开工作年度报告',
  '国家安全、公共安全、经济安全、社会稳定',
  '政府信息公开工作机构',
  '其他对外管理服务事项',
  '保密行政管理部门',
  '行政事业性收费',
  '行政执法案卷信息',
  '突发公共事件',
  '重大建设项目',
  '政府集中采购',
  '国务院办公厅',
  '政务服务场所',
  '公共企事业单位',
  '国家档案馆',
  '公共图书馆',
  '过程性信息',
  '行政法规',
  '讨论记录',
  '磋商信函',
  '请示报告',
  '过程稿',
  '个工作日',
];

/** Each fixed term becomes one sign, punctuation and white space go. */
export function maskTerms(text: string): string {
  let out = text
    .replace(/\d{4}年\d+月\d+日/g, '\ue100')
    .replace(/\d+月\d+日/g, '\ue101')
    .replace(/第[一二三四五六七八九十]+条/g, '\ue102');
  TERMS.forEach((term, i) => {
    out = out.replaceAll(term, String.fromCharCode(0xe000 + i));
  });
  return out.replace(/[\s\p{P}]/gu, '');
}

/** The longest run of characters that stands in both texts. */
export function longestShared(text: string, other: string): string {
  let best = '';
  for (let start = 0; start + best.length < text.length; start++) {
    let end = start + best.length + 1;
    while (end <= text.length && other.includes(text.slice(start, end))) best = text.slice(start, end++);
  }
  return best;
}
