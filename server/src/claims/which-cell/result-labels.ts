import { APPLICATION } from '../lexicon/applications.ts';
import { AND } from '../lexicon/joined.ts';
import { GROUP_NAME, type NamedResult, resultsIn } from '../lexicon/results.ts';

/** Between labels that share a figure. */
const JOINED = new RegExp(`^${AND}+$`);
const JOINED_BEFORE = new RegExp(`^(?:${AND}|的)+$`);

/** The label or labels (`不予公开、无法提供共9件`) that stand next to the figure. */
export function nearestLabels(before: string, after: string): NamedResult[] {
  const first = resultsIn(before);
  // `其余22件分别为不予公开8件`: the label is the next figure's.
  if (first.length === 0 && /分别|依次/.test(after)) return [];
  if (first.length === 0) return joinedBehind(resultsIn(after), after);
  const nearest = joinedAtEnd(first, before);
  if (nearest.length > 1) return nearest;
  const [own] = reasoned(first.slice(-2), before, -1);
  // `因国家秘密、过程性信息不予公开`: all the reasons.
  return own === first.at(-2) ? joinedAtEnd(first.slice(0, -1), before) : [own!];
}

/** The last label with those that are joined to it. */
function joinedAtEnd(labels: readonly NamedResult[], words: string): NamedResult[] {
  const joined = [labels.at(-1)!];
  for (let i = labels.length - 2; i >= 0; i--) {
    const between = words.slice(labels[i]!.to, joined[0]!.from);
    // `不予处理的重复申请`: one of that group.
    if (!JOINED_BEFORE.test(between) || (between === '的' && isReasonFor(joined[0]!, labels[i]!))) break;
    joined.unshift(labels[i]!);
  }
  return joined;
}

/** `5件为不予处理和其他处理`: the first label with those that are joined to it. */
function joinedBehind(labels: readonly NamedResult[], after: string): NamedResult[] {
  const apart = labels.findIndex((label, i) => i > 0 && !JOINED.test(after.slice(labels[i - 1]!.to, label.from)));
  const joined = apart < 0 ? labels.slice() : labels.slice(0, apart);
  if (joined.length === 1) return reasoned(labels.slice(0, 2), after, 0);
  // `因内部事务信息、过程性信息等原因不予公开`
  const group = reasoned(labels.slice(joined.length - 1, joined.length + 1), after, 0);
  return group[0] === labels[joined.length] ? group : joined;
}

/** `作出不予公开、无法提供等答复`: behind the labels beside a figure (see nearestLabels), so that it counts more than they name. */
export function nameOnlySome(labels: readonly NamedResult[], before: string, after: string): boolean {
  const words = resultsIn(before).length > 0 ? before : after;
  return /^的?等(?!待)/.test(words.slice(labels.at(-1)?.to));
}

/**
 * `因属于国家秘密不予公开`: the reason says more than the group; `因…等原因` does not.
 * @param nearest which of the labels stands next to the figure
 */
function reasoned(labels: readonly NamedResult[], words: string, nearest: 0 | -1): NamedResult[] {
  const own = labels.at(nearest);
  if (own === undefined) return [];
  const [reason, group] = labels;
  const pair = reason !== undefined && group !== undefined && isReasonFor(reason, group);
  if (!pair) return [own];
  return [/^[^，]{0,6}等/.test(words.slice(reason.to, group.from)) ? group : reason];
}

function isReasonFor(reason: NamedResult, group: NamedResult): boolean {
  return GROUP_NAME.test(group.key) && !GROUP_NAME.test(reason.key) && reason.key.startsWith(group.key);
}

/** The words round a figure without its labels (before it), any other label, and the name of what is counted. */
export function withoutLabels(words: string, labels: readonly NamedResult[]): string {
  let text = words;
  for (const { from, to } of [...labels].reverse()) {
    if (from < words.indexOf('#')) text = text.slice(0, from) + text.slice(to);
  }
  for (const label of resultsIn(text).reverse()) text = text.slice(0, label.from) + text.slice(label.to);
  return text.replace(APPLICATION, '').replace(/答复(?:决定|意见)?/, '');
}
