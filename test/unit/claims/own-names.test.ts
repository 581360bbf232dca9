import { describe, expect, it } from 'vitest';
import { ownNames } from '../../../server/src/claims/whose/own-names.ts';

const isOwn = (organ: string, name: string) => ownNames(organ).includes(name);

describe('the names of a report’s own office', () => {
  it.each([
    ['云岭县人民政府', '云岭县 县政府 县人民政府 我县 本县 全县 我县政府 县政府及其部门 全县各级 全县各部门'],
    ['云岭县', '云岭县人民政府 县政府 我县'],
    ['云州市云岭县人民政府', '云州市云岭县 云岭县 云岭县政府 县政府 全县'],
    ['云 岭 县 人 民 政 府', '云岭县政府 全县'],
    ['云岭县人民政府办公室', '云岭县人民政府办公室 县政府办公室 县政府办 云岭县政府办 县政府 全县'],
    ['云岭自治县人民政府', '县政府 我县 云岭自治县'],
    ['云岭自治州人民政府', '州政府 我州 全州 云岭自治州'],
    ['青禾镇人民政府', '镇政府 我镇 镇党政办 全镇各部门 青禾镇人民政府办公室 镇政府办'],
    ['临溪区红桥街道', '红桥街道政府办公室'],
    ['云岭县青禾乡人民政府', '青禾乡 乡政府 我乡'],
    ['临溪区红桥街道办事处', '红桥街道 红桥街道办事处 街道办事处 街道 我街道 全街道'],
  ])('%s: a government', (organ, names) => {
    for (const name of names.split(' ')) expect(ownNames(organ)).toContain(name);
  });

  it.each([
    ['云岭县教育局', '云岭县教育局 县教育局 教育局 全局'],
    ['云州市临溪区教育局', '临溪区教育局 区教育局 教育局'],
    ['云州市教育局', '市教育局 教育局'],
    ['云山市万州区教育局', '万州区教育局 区教育局 教育局'],
    ['云岭自治州云岭县教育局', '云岭县教育局 县教育局 教育局'],
    ['市场监督管理局', '市场监督管理局 市场监管局'],
    ['临溪区医疗保障局', '临溪区医保局 区医保局 医保局 医疗保障局'],
    ['云岭县人力资源和社会保障局', '县人社局 人社局'],
    ['云州市发展和改革委员会', '市发展和改革委员会 市发展和改革委 市发改委 发改委 全委'],
    ['云岭县卫生健康委员会', '县卫健委 卫健委'],
    ['云岭县林业局', '云岭县林业局办公室 县林业局办公室 林业局办公室'],
  ])('%s: an office', (organ, names) => {
    for (const name of names.split(' ')) expect(ownNames(organ)).toContain(name);
  });

  it('are not those of others', () => {
    // A county's report is not that of one of its offices, nor the other way round.
    expect(isOwn('云岭县人民政府', '县政府办公室')).toBe(false);
    expect(isOwn('云岭县人民政府', '县教育局')).toBe(false);
    expect(isOwn('云岭县教育局', '云岭县')).toBe(false);
    expect(isOwn('云岭县教育局', '县政府')).toBe(false);
    expect(isOwn('云岭县教育局', '全县')).toBe(false);
    expect(isOwn('青禾镇人民政府', '全县')).toBe(false);
    // Schools report for themselves.
    for (const system of ['教育系统', '全县教育系统', '全系统']) expect(isOwn('云岭县教育局', system)).toBe(false);
    expect(isOwn('市场监督管理局', '督管理局')).toBe(false);
    // 县 alone is part of other words.
    for (const organ of ['云岭县人民政府', '青禾镇人民政府', '云岭县教育局'])
      expect(ownNames(organ).filter(name => name.length < 2)).toEqual([]);
  });

  it('come longest first, so that none leaves a piece of another', () => {
    const lengths = ownNames('云州市云岭县人民政府办公室').map(name => name.length);
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
  });

  it('are unknown without a title', () => {
    expect(ownNames(null)).toEqual([]);
  });
});
