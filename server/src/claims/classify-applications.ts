import { applicant, isEverybody } from './classify-applicants.ts';
import { type Context, FOREIGN_READING, PLAIN, type Reading, WAY_READING } from './context.ts';
import {
  ALL_WAYS,
  APPLICANTS,
  APPLICATION,
  APPLICATION_NEAR,
  BARE_APPLICATION,
  CARRIED_IN,
  CARRIED_OUT,
  CONTENT,
  DONE,
  FOREIGN,
  GROUP_NAME,
  HANDLED,
  type Label,
  NEW,
  NOT_DONE,
  OTHERS,
  PART_OF_ORGAN,
  RECEIVED,
  REQUEST,
  resultsIn,
  WAYS,
} from './lexicon.ts';
import { applications, type Quantity, RECEIVED_BASE } from './quantities.ts';

/** What comes in by the same ways and is no application. */
const OTHER_WORK = /信访|来信|信箱|留言|咨询|热线|工单|诉求|投诉|举报|来访/;

/** Longer than this, words without the name of what is counted are about something else. */
const SHORT = 24;

/** A figure of 表三, or why it is none. */
export function classifyApplications(before: string, after: string, context: Context): Reading {
  const words = `${before}#${after}`;
  const labels = nearestLabels(before, after);
  const bare = without(words, labels);
  if (PART_OF_ORGAN.test(before) && context.parent !== null) return FOREIGN_READING;
  if (context.marks || (context.parent?.kind === 'foreign' && !REQUEST.test(words))) return FOREIGN_READING;
  const carried = carriedOver(words, context);
  if (carried !== null && isOfOtherWork(words, context)) return FOREIGN_READING;
  if (carried !== null && (labels.length === 0 || /[结转入]/.test(before))) {
    return FOREIGN.test(bare) && !APPLICATION.test(words) ? FOREIGN_READING : carried;
  }
  if (labels.length > 0) return result(labels, bare, words, context);
  const content = words.replace(APPLICATION, '');
  if (isWay(words) || CONTENT.test(content)) {
    if (isWay(words) && OTHER_WORK.test(content)) return FOREIGN_READING;
    if (!APPLICATION_NEAR.test(words) || isWay(words)) return WAY_READING;
  }
  return (
    bareGranted(words, context) ?? applicant(words, context) ?? otherResult(words, context) ?? flow(words, context)
  );
}

/** `受理信访事项19件，办结18件，结转下年度1件` */
function isOfOtherWork(words: string, { before, parent }: Context): boolean {
  const kinds = [...before, ...(parent === null ? [] : [parent])].map(r => r.kind);
  const own = kinds.some(k => k === 'flow' || k === 'result' || k === 'applicant');
  return kinds.includes('foreign') && !own && !/申请/.test(words);
}

/** The label or labels (`不予公开、无法提供共9件`) that stand next to the figure. */
function nearestLabels(before: string, after: string): Label[] {
  const first = resultsIn(before);
  // `其余22件分别为不予公开8件`: the label is the next figure's.
  if (first.length === 0 && /分别|依次/.test(after)) return [];
  if (first.length === 0) return joinedBehind(resultsIn(after), after);
  const nearest = [first.at(-1)!];
  for (let i = first.length - 2; i >= 0; i--) {
    const between = before.slice(first[i]!.to, nearest[0]!.from);
    if (!/^(?:和|及|以及|、|与|或|的)+$/.test(between)) break;
    nearest.unshift(first[i]!);
  }
  return nearest.length === 1 ? reasoned(first.slice(-2), before, -1) : nearest;
}

/** `5件为不予处理和其他处理` */
function joinedBehind(labels: readonly Label[], after: string): Label[] {
  const [one, other] = labels;
  if (one === undefined || other === undefined) return labels.slice();
  const joined = /^(?:和|及|以及|、|与|或)+$/.test(after.slice(one.to, other.from));
  return joined ? [one, other] : reasoned([one, other], after);
}

/** `因属于国家秘密不予公开`: the reason says more than the group; `因…等原因` does not. */
function reasoned(labels: readonly Label[], words: string, nearest: 0 | -1 = 0): Label[] {
  const own = labels.at(nearest);
  if (own === undefined) return [];
  const [reason, group] = labels;
  const pair = reason !== undefined && group !== undefined && isReasonFor(reason, group);
  if (!pair) return [own];
  return [/^[^，]{0,6}等/.test(words.slice(reason.to, group.from)) ? group : reason];
}

function isReasonFor(reason: Label, group: Label): boolean {
  return GROUP_NAME.test(group.key) && !GROUP_NAME.test(reason.key) && reason.key.startsWith(group.key);
}

function without(words: string, labels: readonly Label[]): string {
  let text = words;
  for (const { from, to } of [...labels].reverse()) {
    if (from < words.indexOf('#')) text = text.slice(0, from) + text.slice(to);
  }
  for (const label of resultsIn(text).reverse()) text = text.slice(0, label.from) + text.slice(label.to);
  return text.replace(APPLICATION, '').replace(/答复(?:决定|意见)?/, '');
}

function result(labels: readonly Label[], bare: string, words: string, context: Context): Reading {
  if (/其[他它]原因/.test(words) || /^carried/.test(context.parent?.base[0] ?? '')) return FOREIGN_READING;
  // `自然人申请5件中予以公开3件`: a cell in another column.
  if (context.parent?.kind === 'applicant') return FOREIGN_READING;
  const listed = context.results && !context.before.some(r => r.kind === 'foreign');
  const spoken = context.applications || listed || APPLICATION.test(words) || context.parent?.kind === 'result';
  if (!spoken || FOREIGN.test(bare) || context.parent?.kind === 'way' || isWay(bare)) return FOREIGN_READING;
  const keys = [...new Set(labels.map(l => l.key))];
  const key = keys.join('+');
  const about = [applications(key, context.edition)];
  if (keys.length === 1) {
    const other = resultsIn(words).find(l => l.key !== key && (l.key.startsWith(key) || key.startsWith(l.key)));
    if (other !== undefined && /因/.test(words)) about.push(applications(other.key, context.edition));
  }
  const sure = labels.every(l => l.official) && about.length === 1 && keys.length === 1;
  return { kind: 'result', about, confidence: sure ? 'sure' : 'likely', base: [key] };
}

/** What words without a name for what is counted can still tell: how applications came in. */
export function onlyWay(words: string): Reading {
  return isWay(words) ? WAY_READING : FOREIGN.test(words) ? FOREIGN_READING : PLAIN;
}

function isWay(words: string): boolean {
  return !ALL_WAYS.test(words) && WAYS.filter(way => way.test(words)).length === 1;
}

/** 上年结转 and 结转下年度 in all their wordings. */
function carriedOver(words: string, context: Context): Reading | null {
  const into = CARRIED_IN.exec(words);
  const isPast = (year: string | undefined) =>
    year === undefined || context.year === null || Number(year) < context.year;
  if (into !== null && isPast(into.groups?.['year'])) {
    return isDone(context.parent) ? FOREIGN_READING : flowReading(['carriedIn'], context, 'sure');
  }
  const out = CARRIED_OUT.exec(words);
  const isNext = (year: string | undefined) =>
    year === undefined || context.year === null || Number(year) > context.year;
  if (out !== null && isNext(out.groups?.['year'])) return flowReading(['carriedOut'], context, 'sure');
  if (NOT_DONE.test(words) && (context.applications || /申请/.test(words))) {
    return flowReading(['carriedOut'], context, 'likely');
  }
  const listed = context.before.some(r => r.kind === 'result' || r.base[0] === 'processed');
  return /结转|转结/.test(words) && listed ? flowReading(['carriedOut'], context, 'likely') : null;
}

/** What was done this year came in part from last year: no cell says how much. */
function isDone(parent: Reading | null): boolean {
  return parent?.base[0] === 'processed';
}

/** `公开6件` among the results of applications. */
function bareGranted(words: string, context: Context): Reading | null {
  if (!/^(?:其中|、|，)*(?:依法|已|给予|答复|同意|告知)*公开(?:类)?(?:答复)?的?#$/.test(words) || !context.applications)
    return null;
  if (context.parent !== null && context.parent.kind !== 'flow') return null;
  // Some offices count what was published in part among it.
  const keys = /含部分公开/.test(context.words) ? ['granted+partial'] : ['granted', 'granted+partial'];
  const about = keys.map(key => applications(key, context.edition));
  return { kind: 'result', about, confidence: 'likely', base: ['granted'] };
}

/** `其他1件` at the end of a list of all other results; behind a shorter list it is whatever the list left out. */
function otherResult(words: string, context: Context): Reading | null {
  if (!OTHERS.test(words)) return null;
  if (context.before.at(-1)?.kind !== 'result' || context.parent?.kind === 'result') return null;
  const listed = new Set(context.before.flatMap(r => (r.kind === 'result' ? r.base : [])));
  if (!['granted', 'partial', 'deny', 'unable', 'reject'].every(key => listed.has(key))) return null;
  const about = [applications('other', context.edition)];
  if (context.edition === '2021') about.push(applications('other3', context.edition));
  return { kind: 'result', about, confidence: 'likely', base: ['other'] };
}

function flow(words: string, context: Context): Reading {
  if (isOfOtherWork(words, context)) return FOREIGN_READING;
  if (/办理结果(?:总计|合计)/.test(words)) return flowReading(['processed'], context, 'sure');
  // `收到申请3件，其中1件无效`: what is left is what was counted.
  if (/^[^。；]{0,24}(?:无效|撤回|不属于)/.test(context.rest)) return FOREIGN_READING;
  if (APPLICANTS.some(([, pattern]) => pattern.test(words)) && !isEverybody(words)) return FOREIGN_READING;
  const strong = APPLICATION.test(words);
  const near = APPLICATION_NEAR.test(words);
  const rest = words.replace(APPLICATION, '');
  if (FOREIGN.test(rest) && !near) return FOREIGN_READING;
  if (context.parent?.kind === 'way') return PLAIN;
  if (isDone(context.parent)) return FOREIGN_READING;
  // `新收申请当年办结43件`
  const [front = ''] = words.split('#');
  if (NEW.test(front) && DONE.test(front)) return FOREIGN_READING;
  if (NEW.test(words) && context.results) return flowReading(['new'], context, /新收/.test(words) ? 'sure' : 'likely');
  const bare = BARE_APPLICATION.test(words) || (context.applications && /申请(?!人)/.test(words));
  const listed = context.results && !context.before.some(r => r.kind === 'foreign');
  if (listed && /^(?:本年度|全年)?(?:共|总共)?(?:作出|依法)?(?:答复|办结)#/.test(words)) return done(words, context);
  if (!strong && !bare && !(context.applications && rest.length <= SHORT)) return PLAIN;
  if (NEW.test(words)) return flowReading(['new'], context, /新收/.test(words) ? 'sure' : 'likely');
  if (DONE.test(words) && !RECEIVED.test(words)) return done(words, context);
  if (context.parent?.kind === 'flow') return PLAIN;
  if (RECEIVED.test(words.replace(/提出|提交/g, /申请/.test(words) ? '提出' : '')))
    return flowReading(RECEIVED_BASE, context, 'likely');
  if (HANDLED.test(words) && /应|需/.test(words) && isCarriedIn(context))
    return flowReading(['new+carriedIn'], context, 'likely');
  if (HANDLED.test(words)) return flowReading([...RECEIVED_BASE, 'processed'], context, 'likely');
  if ((strong && near) || /申请(?:总|件)?数量?(?:为|：)*#/.test(words)) return named(context);
  return total(words, context) ?? PLAIN;
}

function done(words: string, context: Context): Reading {
  // `新收46件，在年内办结43件`: of the new ones alone.
  const last = context.before.at(-1)?.base.join();
  if (/年内|当年/.test(words) && context.parent === null && last === 'new') return PLAIN;
  if (/类答复|重新|答复[公不无部“]|率|逾期|超期|时限|期限为|当场|延期/.test(words)) return WAY_READING;
  if (/办结|完毕|办毕/.test(words)) return flowReading(['processed'], context, 'likely');
  return flowReading(['processed', 'new', 'new+carriedIn', 'granted+partial+deny+unable+reject'], context, 'likely');
}

/** `政府信息公开申请20件` without a verb. */
function named(context: Context): Reading {
  return flowReading([...RECEIVED_BASE, 'processed', 'granted+partial', 'granted'], context, 'likely');
}

/** New ones and those from last year have been stated. */
function isCarriedIn(context: Context): boolean {
  const keys = new Set(context.before.map(r => r.base[0]));
  return keys.has('new') && keys.has('carriedIn');
}

/** `共计25件` behind 新收 and 上年结转. */
function total(words: string, context: Context): Reading | null {
  if (!/^(?:，|、|两项|二者|以上)*(?:合计|共计|总计|共)(?:有|为)?#/.test(words)) return null;
  return isCarriedIn(context) ? flowReading(['new+carriedIn'], context, 'likely') : null;
}

function flowReading(keys: readonly string[], context: Context, confidence: 'sure' | 'likely'): Reading {
  const about: Quantity[] = keys.map(key => applications(key, context.edition));
  return { kind: 'flow', about, confidence, base: keys };
}
