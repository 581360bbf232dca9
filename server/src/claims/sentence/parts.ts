import { GROUP_NAME } from '../lexicon/results.ts';
import type { Figure } from '../prose/figures.ts';
import { applications } from '../quantities.ts';
import { DONE_OF_BOTH } from '../which-cell/answered-rules.ts';
import type { Reading } from '../which-cell/reading.ts';

/** A figure and what it was taken to mean. */
export interface Said {
  readonly figure: Figure;
  readonly reading: Reading;
  /** What it was said to be a part of. */
  readonly parent: Reading | null;
  /** The words before it. */
  readonly before: string;
  /** What it would mean if it were not another office's. */
  readonly foreign: Reading | null;
  /** Of what is told of applications that are sorted: what it means if these are all there are. */
  readonly ofAll?: OfAll;
}

/** What a figure means where so many applications are all. */
export interface OfAll {
  readonly reading: Reading;
  readonly count: number;
}

/** Its number, 件. */
export const howMany = ({ figure }: Said): number => Number(figure.decimal);

/** A government beside its departments. */
const PART = /政府|本级|办公室|机关/;
/** `全县`, `共`, `我镇`: the report's own figure, whatever else the sentence tells. */
const WHOLE = /全[省市州盟县区旗镇乡街局委]|各级|共|总|[本我]./;

/** `县政府2件，各部门4件`: a figure beside which another office has its own of the same kind is a part of the report's. */
function isBesideOthers(one: Said, others: ReadonlySet<string>): boolean {
  return one.parent === null && PART.test(one.before) && !WHOLE.test(one.before) && others.has(matterOf(one.reading));
}

function matterOf({ kind, base }: Reading): string {
  return `${kind} ${base.join()}`;
}

/** What the parts of a figure tell about it, once the sentence is read. */
export function settled(said: readonly Said[]): readonly Said[] {
  // Most figures have no parts, and stand beside none of another office.
  if (said.every(({ foreign, parent, reading }) => foreign === null && parent === null && !isDone(reading)))
    return said;
  const others = new Set(said.flatMap(s => (s.foreign === null ? [] : [matterOf(s.foreign)])));
  const parts = new Map<Reading, Reading[]>();
  for (const { parent, reading } of said) {
    const known = parent && parts.get(parent);
    if (known) known.push(reading);
    else if (parent) parts.set(parent, [reading]);
  }
  return said.flatMap((one, i) => {
    if (isBesideOthers(one, others) || mayBeOfTheLast(one, said[i - 1])) return [];
    const own = parts.get(one.reading) ?? [];
    // `予以公开24件（含部分公开6件）`: what another group is a part of is no group of the form.
    if (one.reading.kind === 'result' && own.some(part => isOtherGroup(one.reading, part))) return [];
    return [own.some(part => part.base[0] === 'carriedIn') ? both(one) : one];
  });
}

/** `新收46件，上年结转2件，年内办结2件`, `上年结转2件，办结2件`: no more than those before it, so they alone may be meant. */
function mayBeOfTheLast(one: Said, last: Said | undefined): boolean {
  if (!isDone(one.reading) || last === undefined || howMany(one) > howMany(last)) return false;
  return one.reading.rule === DONE_OF_BOTH || last.reading.base[0] === 'carriedIn';
}

function isDone({ base, rule }: Reading): boolean {
  return rule === DONE_OF_BOTH || base[0] === 'processed';
}

const BOTH = applications('new+carriedIn', '2021');

/** `收到申请25件（含上年结转2件）`: both were counted. */
function both(one: Said): Said {
  const { reading } = one;
  const sum = reading.about.find(q => q.key === 'new+carriedIn');
  // `本年受理27件（含上年结转2件）`: words that stand for new ones alone may be used for both.
  if (reading.base.join() === 'new')
    return { ...one, reading: { ...reading, about: [BOTH, ...reading.about], confidence: 'likely' } };
  return sum === undefined ? one : { ...one, reading: { ...reading, about: [sum], base: ['new+carriedIn'] } };
}

function isOtherGroup(whole: Reading, part: Reading): boolean {
  const [own, other] = [whole.base[0] ?? '', part.base[0] ?? ''];
  return part.kind === 'result' && GROUP_NAME.test(other) && own !== other;
}
