import { classifyApplications, onlyWay } from './classify-applications.ts';
import { classifyCases } from './classify-cases.ts';
import { classifyDisclosure } from './classify-disclosure.ts';
import { type Context, FOREIGN_READING, type Reading, WAY_READING } from './context.ts';
import { DELTA } from './lexicon.ts';

/** Without any of these characters words name nothing that the tables count: most figures of a report are done with here. */
const HINT =
  /申请|公开|复议|诉讼|结转|转|规|行政|提供|处理|不|法|国家|安全|权益|信息|案卷|查询|补正|信访|举报|投诉|重复|反复|出|缴|收|受理|接|办|答|承|延|留|遗|滚|效|废|制|新|印|发|颁|维持|驳|胜|败|纠正|撤|变更|责令|终止|调解|和解|审|自然人|公民|个人|法人|企业|机构|组织|律|其[他它]|共|计|期限|时限|到期|提/;

/**
 * What a figure means by the words around it.
 * @param before folded words from the last stop or figure to this figure
 * @param after those from its unit to the next stop, where they belong to it
 */
export function classify(before: string, after: string, context: Context, money: boolean): Reading {
  if (DELTA.test(before)) return { ...WAY_READING, compared: true };
  const words = `${before}#${after}`;
  if (!HINT.test(words)) return onlyWay(words);
  return (
    classifyCases(words, context) ??
    classifyDisclosure(words, context, money) ??
    (money ? FOREIGN_READING : classifyApplications(before, after, context))
  );
}
