import type { ColumnKey } from '../forms/form.ts';
import { casesNamed } from './classify-cases.ts';
import type { Confidence, Context } from './context.ts';
import { APPLICATION, CARRIED_IN, FOREIGN, resultsIn, WAYS } from './lexicon.ts';
import { matchesOf } from './matches.ts';
import { isPlain } from './plain.ts';
import { applications, disclosure, disputes, type Quantity } from './quantities.ts';
import { scopeAfter } from './scope.ts';
import { isOfOthers, isOneKind } from './subject.ts';

/** Words that say there was none: `未收到`, [from, to) in the passage. */
export interface Nothing {
  readonly from: number;
  readonly to: number;
  readonly about: readonly Quantity[];
  readonly confidence: Confidence;
}

const VERB = '(?:收到|接到|接收到?|受理到?|收悉|发生过?|产生过?|出现过?|引起|引发|涉及|存在|提起|被(?:申请|提起)?)';
const NONE = new RegExp(
  `零(?=(?:政府信息公开)?(?:申请|行政|复议|诉讼))|(?:尚未|从未|均未|也未|并未|未曾|未有|未|没有|没|不存在|(?<![有并])无(?!法|正当|需|论|关|效|障|现成))(?:人|一例|一起|一件|一)?(?:申请人)?${VERB}?`,
  'g',
);
/** How far back the year of a statement is looked for. */
const REACH = 120;
/** Spares most sentences the rest. */
const MIGHT =
  /(?:[未没无零]|不存在)[^。]{0,60}(?:申请|复议|诉讼|规范性文件|规章|行政|结转|公开)|(?:申请|公开|复议|诉讼)[^。]{0,40}(?:未|没有)/;
/** Words behind which the sentence is no statement of this year's figures. */
const CONDITION = /如(?:果)?$|若$|凡$|确保$|做到$|力争$|防止$|避免$/;

/** Some of those who may ask are not all of them. */
const SOME_APPLICANTS = /企业|科研|公益|律师|法律服务|^其[他它](?!组织)/;

/**
 * Every statement of a sentence [from, to) that there was none of what the tables count.
 * @param names the report's own office, longest first
 */
export function nothingIn(
  text: string,
  from: number,
  to: number,
  context: Context,
  names: readonly string[],
): Nothing[] {
  const found: Nothing[] = [];
  const words = text.slice(from, to);
  if (!MIGHT.test(words)) return found;
  for (const match of matchesOf(NONE, words)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (CONDITION.test(text.slice(Math.max(from, start - 3), start))) continue;
    const tail = object(text.slice(end, Math.min(to, end + 60)), match[0]);
    const head = text.slice(Math.max(from, start - 40), start).replace(/^.*[，；：]/, '');
    const before = text.slice(Math.max(from, start - REACH), start);
    if (scopeAfter(before.replace(CARRIED_IN, ''), context.year, 'own') !== 'own') continue;
    const [about, confidence] = meaning(match[0], head, tail, context);
    if (
      about.length > 0 &&
      !SOME_APPLICANTS.test(tail) &&
      !isOneKind(head) &&
      !isOneKind(tail) &&
      isPlain(`${head}#${tail}`, names, context.year) &&
      !isOfOthers(before, names, context.year)
    )
      found.push({ from: start, to: end, about, confidence });
  }
  return found;
}

/** What the negation reaches: to the next stop. A number in it is read as a figure of its own, or a share. */
function object(text: string, words: string): string {
  const end = text.search(words === '零' ? /[，；：。（）、]/ : /[，；：。（）]|、(?:无|没有|未)/);
  return end < 0 ? text : text.slice(0, end);
}

type Meaning = [about: Quantity[], confidence: Confidence];
const NOTHING: Meaning = [[], 'likely'];

function meaning(words: string, head: string, tail: string, context: Context): Meaning {
  if (/[\d]/.test(tail) || /^(?:审结|办结|答复|经|按|能|及时|予|够|公开)/.test(tail)) return NOTHING;
  return (
    ofCases(words, head, tail, context) ??
    ofDisclosure(words, head, tail, context) ??
    ofApplications(words, head, tail, context)
  );
}

function ofCases(words: string, head: string, tail: string, context: Context): Meaning | null {
  const reversed = /^(?:的)?(?:情况|情形|案件)?$/.test(tail) && /(?:发生|产生|出现|收到|引起|存在)/.test(words);
  const subject = casesNamed(tail).length > 0 ? tail : reversed ? head : '';
  const kinds = casesNamed(subject);
  if (kinds.length === 0) return casesNamed(tail).length > 0 ? NOTHING : null;
  // Of both at once a report says so of its own work only.
  if (!context.information && context.section !== 4 && kinds.length < 2) return NOTHING;
  if (/败诉|纠正|撤销|答复书|超期|出庭|应诉(?:能力|工作)|维持|未审结/.test(subject)) return NOTHING;
  const whole = disputes(kinds, 'total');
  return [kinds.length > 1 ? [whole, ...kinds.map(k => disputes([k], 'total'))] : [whole], 'sure'];
}

function ofDisclosure(words: string, head: string, tail: string, context: Context): Meaning | null {
  const all = `${head}${words}${tail}`;
  if (/行政事业性收费/.test(tail) && context.section !== 6 && !/信息处理费/.test(all)) {
    return [[disclosure('fees', ['amount'])], 'likely'];
  }
  const decisions = (
    [
      ['licence', /行政许可/],
      ['penalty', /行政处罚/],
      ['compulsion', /行政强制/],
    ] as const
  )
    .filter(([, pattern]) => pattern.test(tail))
    .map(([row]) => row);
  if (decisions.length > 0) {
    if (/信息|公示|公开|事项|申请|复议|诉讼|异议/.test(all)) return NOTHING;
    const every = decisions.map(row => disclosure(row, ['decisions']));
    return [
      [{ key: every.map(q => q.key).join('+'), table: 'disclosure', cells: every.flatMap(q => q.cells) }],
      'likely',
    ];
  }
  const row = /规范性文件/.test(all) ? 'normative' : /规章(?!制度)/.test(all) ? 'rules' : context.row;
  if (row === null || /公开|审查|备案|清理|解读|违反|定权|权限/.test(tail)) return null;
  const columns: ColumnKey[] = [
    ...(/^[^，]{0,6}(?:制发|制定|出台|印发|新增|发布)/.test(tail) ? (['made'] as const) : []),
    ...(/废止|失效/.test(tail) ? (['repealed'] as const) : []),
  ];
  return columns.length === 0 ? null : [[disclosure(row, columns)], 'likely'];
}

const REQUEST =
  /(?:信息公开(?:类)?(?:的)?申请|公开申请|依申请公开|依申请|申请公开)|(?<!许可|登记|复议|查询|救助|补贴|仲裁)申请(?!人|书|表|材料|费|复议|行政|执行)/;

function ofApplications(words: string, head: string, tail: string, context: Context): Meaning {
  const { edition } = context;
  const carriedOut =
    /^(?:申请)?(?:需要?)?(?:结转|转入|转结|延续)(?:至|到|入)?(?:下|次|明|20\d\d)|^(?:下|次)(?:一)?年度?(?:结转|继续)/;
  if (carriedOut.test(tail)) return [[applications('carriedOut', edition)], 'sure'];
  if (/^(?:上一?年度?|去年度?)(?:的)?(?:结转|遗留|转入)/.test(tail))
    return [[applications('carriedIn', edition)], 'sure'];
  if (/^(?:结转|遗留)/.test(tail)) return [[], 'likely'];
  const results = resultsIn(tail);
  if (results.length > 0) {
    const first = results[0]!;
    const plain =
      /^(?:作出)?(?:的)?$/.test(tail.slice(0, first.from)) &&
      /^(?:和|、|及|的|情况|情形|申请|决定|案件|件)*$/.test(tail.slice(first.to, results[1]?.from));
    return plain && results.length === 1 && context.applications && /发生|出现|存在|没有|无/.test(words)
      ? [[applications(first.key, edition)], 'likely']
      : NOTHING;
  }
  const verb = /收到|接到|接收|受理|收悉/.test(words);
  const request = REQUEST.test(tail);
  const reversed = /^(?:到)?$/.test(tail) && verb && APPLICATION.test(head);
  if (!request && !reversed) return NOTHING;
  if (
    !verb &&
    !(words === '零') &&
    !/^(?:人)?(?:提出|新收|新增)?(?:政府)?(?:信息公开申请|依申请公开|公开申请)/.test(tail)
  )
    return NOTHING;
  const rest = tail.replace(APPLICATION, '');
  if (FOREIGN.test(rest) || WAYS.some(way => way.test(rest)) || /关于|费|涉及/.test(rest)) return NOTHING;
  const strong = APPLICATION.test(tail) || reversed;
  return [[applications('new', edition), applications('new+carriedIn', edition)], strong ? 'sure' : 'likely'];
}
