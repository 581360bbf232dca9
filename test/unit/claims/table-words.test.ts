import { describe, expect, it } from 'vitest';
import { ownNames } from '../../../server/src/claims/whose/own-names.ts';
import { holdsOnlyTableWords } from '../../../server/src/claims/whose/table-words.ts';

const COUNTY = ownNames('云岭县人民政府');
const plain = (words: string, names: readonly string[] = COUNTY) => holdsOnlyTableWords(words, names, 2024);

describe('words round a figure', () => {
  it.each([
    '#',
    '新收政府信息公开申请#',
    '2024年，我县共收到政府信息公开申请#',
    '2024年1月1日至12月31日共收到政府信息公开申请#',
    '截至12月31日，已办结#',
    '云岭县人民政府新收政府信息公开申请#',
    '县政府及其部门收到申请#',
    '本机关依法予以公开#',
    '上年结转政府信息公开申请#',
    '2023年结转#',
    '#正在办理中',
    '#因需征求第三方意见结转下年度',
    '（一）予以公开#',
    '属于三类内部事务信息不予公开#',
    '自然人提出申请#',
    '因政府信息公开被申请行政复议#',
    '作为被申请人的行政复议#',
    '制发行政规范性文件#',
  ])('plain: %s', words => {
    expect(plain(words)).toBe(true);
  });

  it.each([
    ['another office', '县教育局收到政府信息公开申请#'],
    ['another place', '临溪区收到政府信息公开申请#'],
    ['a kind of request', '收到涉及土地的政府信息公开申请#'],
    ['another kind of request', '收到不动产登记申请#'],
    ['an adjective nobody listed', '收到疑难政府信息公开申请#'],
    ['words behind the figure', '予以公开#用于维权'],
    ['another year', '2023年新收政府信息公开申请#'],
    ['a role', '县政府作为复议机关受理行政复议#'],
    ['a reason without 结转', '因案情复杂、#'],
    ['a reason for something else', '#因案情复杂予以公开'],
    ['a reason beside what is carried out, not before it', '因案情复杂，#结转下年度'],
  ])('not plain: %s', (_what, words) => {
    expect(plain(words)).toBe(false);
  });

  it('belong to the office that the title names', () => {
    const words = '县教育局收到政府信息公开申请#';
    expect(plain(words, ownNames('云岭县教育局'))).toBe(true);
    expect(plain('县政府收到政府信息公开申请#', ownNames('云岭县教育局'))).toBe(false);
    expect(plain('本机关收到政府信息公开申请#', [])).toBe(true);
    expect(plain('县政府收到政府信息公开申请#', [])).toBe(false);
  });

  it('name no year of which nothing is known', () => {
    expect(holdsOnlyTableWords('2024年新收政府信息公开申请#', COUNTY, null)).toBe(false);
    expect(holdsOnlyTableWords('新收政府信息公开申请#', COUNTY, null)).toBe(true);
  });
});
