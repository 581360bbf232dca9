import { pattern } from './phrases.ts';

const SET_ASIDE = pattern(`
  与政府信息公开[工作]无关
  与{本/上}[述]表[格]无关
  {未/不}{列入/计入/纳入}[本/上/上述/本报告/年报]{表/统计/数据}
  不在统计范围
`);

/** True for a sentence that says itself that the tables do not count what it counts: `…行政诉讼4件，与政府信息公开无关，未列入上表`. */
export function isSetAside(words: string): boolean {
  return SET_ASIDE.test(words);
}
