import { describe, expect, it } from 'vitest';
import { isGovernment, organLevel } from '../../../server/src/report/organ.ts';

const LEVELS: Record<string, string> = {
  云川省人民政府: 'province',
  云川自治区人民政府: 'province',
  重庆市人民政府: 'province',
  临溪自治州人民政府: 'city',
  云州市人民政府: 'city',
  云州市: 'city',
  云州市临河市人民政府: 'county',
  云岭县人民政府: 'county',
  云岭自治县: 'county',
  '云岭县人民政府（本级）': 'county',
  云州市临溪区人民政府: 'county',
  临溪区: 'county',
  东山旗人民政府: 'county',
  // Whatever has a people's government is an area of administration, whatever its name makes one think of.
  浦东新区人民政府: 'county',
  东湾新区人民政府: 'county',
  松岭特区人民政府: 'county',
  松岭林区人民政府: 'county',
  云州矿区人民政府: 'county',
  '浦东新区人民政府（本级）': 'county',
  浦东新区人民政府办公室: 'department',
  青禾人民政府: 'government',
  青禾镇人民政府: 'township',
  青禾镇: 'township',
  柳河乡: 'township',
  东山苏木人民政府: 'township',
  石桥街道办事处: 'township',
  石桥街道: 'township',
  云岭县水利局: 'department',
  云川省水利厅: 'department',
  云岭县卫生健康委员会: 'department',
  临溪区发展改革委: 'department',
  云岭县人民政府办公室: 'department',
  // The office of a city may publish the city's report, a city may be of either kind, and some areas have no government of their own.
  云州市人民政府办公室: 'unknown',
  云州高新技术产业开发区管委会: 'unknown',
  云州经济技术开发区: 'unknown',
  东湾新区: 'unknown',
  云岭自然保护区: 'unknown',
  国家税务总局云岭县税务局: 'unknown',
  中共云岭县委办公室: 'unknown',
  云岭县人民医院: 'unknown',
  云岭县城市投资集团有限公司: 'unknown',
  青石村村民委员会: 'unknown',
  '': 'unknown',
};

describe('organLevel', () => {
  it.each(Object.entries(LEVELS))('%s: %s', (name, level) => expect(organLevel(name)).toBe(level));

  it('looks past white space', () => expect(organLevel('青禾镇 人民 政府')).toBe('township'));
});

describe('isGovernment', () => {
  it.each(['云川省人民政府', '云州市', '云岭县人民政府', '柳河乡', '浦东新区人民政府', '青禾人民政府'])(
    '%s is one',
    name => expect(isGovernment(name)).toBe(true),
  );
  it.each([
    '石桥街道办事处',
    '石桥街道',
    '云岭县水利局',
    '东湾新区',
    '某单位',
    '浦东新区',
    '浦东新区人民政府办公室',
    '东湾新区管委会',
  ])('%s is none for sure', name => expect(isGovernment(name)).toBe(false));
});
