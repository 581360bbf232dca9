import type { Reading } from './context.ts';
import type { Figure } from './figures.ts';
import { GROUP_NAME } from './lexicon.ts';
import { isCount } from './split.ts';

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
}

/** Words that begin something of its own beside the parts before. */
const OWN_MATTER = /另|此外|同时|新收|上年|结转|复议|诉讼|规范性文件|规章|行政(?:许可|处罚|强制)/;
/** Behind other work's figures its parts may bear the names of 表二 and 表四 too. */
const OWN_REQUESTS = /另|此外|同时|新收|上年|结转/;
/** A case has parts that came over from last year and parts that are new, as applications have. */
const OWN_BESIDE_CASES = /另|此外|同时|申请|规范性文件|规章|行政(?:许可|处罚|强制)/;
const DENIED = /(?:未|没有|无|不曾|没)(?:(?:收到|接到|受理|发生|出现|产生|引起|引发)[^，]{0,12})?$/;
/** `每收到一件申请`: no count. */
const EVERY = /(?:每|凡|如|若|逐)[^，]{0,6}$/;
const EACH = /(?:均|都)(?:为|是|有)?$/;

/** `未收到1件`, `每收到一件` and `各为3件` do not say how many there were. */
export function counts(figure: Figure, before: string): boolean {
  const some = Number(figure.plain) > 0;
  return !EVERY.test(before) && !(some && (DENIED.test(before) || EACH.test(before)));
}

/** Words that say that what follows is no part of the figure before. */
export function ownMatter(parent: Reading): RegExp {
  if (parent.kind === 'foreign' || parent.kind === 'plain') return OWN_REQUESTS;
  return parent.kind === 'dispute' || parent.kind === 'outcome' ? OWN_BESIDE_CASES : OWN_MATTER;
}

/** A bare 0, which needs no unit. */
export function isNought(figure: Figure): boolean {
  return figure.unit === '' && figure.plain === '0';
}

/** `为0` needs no unit, nor do the figures of a list (`分别为5、2、3件`) before the last. */
export function countsOf(figures: readonly Figure[], clause: string): Figure[] {
  const unit = figures.findLast(isCount)?.unit;
  const listed = /分别|依次/.test(clause) && unit !== undefined;
  return figures
    .filter(f => isCount(f) || (f.unit === '' && (f.plain === '0' || listed)))
    .map(f => (f.unit === '' && listed ? { ...f, unit } : f));
}

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
export function settled(said: readonly Said[]): Said[] {
  const others = new Set(said.flatMap(s => (s.foreign === null ? [] : [matterOf(s.foreign)])));
  const parts = new Map<Reading, Reading[]>();
  for (const { parent, reading } of said) {
    const known = parent && parts.get(parent);
    if (known) known.push(reading);
    else if (parent) parts.set(parent, [reading]);
  }
  return said.flatMap(one => {
    if (isBesideOthers(one, others)) return [];
    const own = parts.get(one.reading) ?? [];
    // `予以公开24件（含部分公开6件）`: what another group is a part of is no group of the form.
    if (one.reading.kind === 'result' && own.some(part => isOtherGroup(one.reading, part))) return [];
    return [own.some(part => part.base[0] === 'carriedIn') ? both(one) : one];
  });
}

/** `收到申请25件（含上年结转2件）`: both were counted. */
function both(one: Said): Said {
  const { reading } = one;
  const sum = reading.about.find(q => q.key === 'new+carriedIn');
  return sum === undefined ? one : { ...one, reading: { ...reading, about: [sum], base: ['new+carriedIn'] } };
}

function isOtherGroup(whole: Reading, part: Reading): boolean {
  const [own, other] = [whole.base[0] ?? '', part.base[0] ?? ''];
  return part.kind === 'result' && GROUP_NAME.test(other) && own !== other;
}
