import { attributeOf, childOf, settingOf, type XmlElement } from '../package/xml.ts';
import { formatNumber } from './number-format.ts';
import { inherited } from './style-chains.ts';

/** Gives the number that Word counts for a paragraph and stores nowhere: `一、`, `（一）`, `1.`; empty where it has none. To be asked once a paragraph, in order. */
export type NumberOf = (paragraph: XmlElement) => string;

const LEVELS = 9;

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1、`: each `%n` stands for the number of level n. */
  readonly text: string;
  readonly suffix: string;
  readonly isLegal: boolean;
  /** The level whose step begins this one anew; 0: it never does. Absent: any above. */
  readonly restart: number | undefined;
  /** The style whose paragraphs are on this level. */
  readonly style: string | undefined;
}

interface List {
  readonly abstract: string;
  readonly levels: readonly (Level | undefined)[];
  /** Where a list of its own begins to count, by level. */
  readonly starts: ReadonlyMap<number, number>;
}

/** @param numbering the part with the lists; @param styles the part by which styles are numbered */
export function numberer(numbering: XmlElement | null, styles: XmlElement | null): NumberOf {
  if (numbering === null) return () => '';
  const lists = listsIn(numbering);
  const styled = inherited(styles, numberingOf, own => own);
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return paragraph => {
    const own = placeInList(paragraph, styled);
    const list = own && lists.get(own.id);
    if (!own || !list) return '';
    const level =
      own.level ??
      Math.max(
        0,
        list.levels.findIndex(l => l?.style !== undefined && l.style === own.style),
      );
    const shown = list.levels[level];
    if (shown === undefined) return '';
    const counter = counters.get(list.abstract) ?? new Array<number | undefined>(LEVELS).fill(undefined);
    counters.set(list.abstract, counter);
    const override = begun.has(`${own.id} ${level}`) ? undefined : list.starts.get(level);
    begun.add(`${own.id} ${level}`);
    counter[level] = override ?? (counter[level] === undefined ? shown.start : counter[level] + 1);
    for (let below = level + 1; below < LEVELS; below++) {
      const restart = list.levels[below]?.restart;
      if (restart === undefined || (restart > 0 && level < restart)) counter[below] = undefined;
    }
    return textOf(list, shown, counter);
  };
}

function textOf(list: List, shown: Level, counter: readonly (number | undefined)[]): string {
  if (shown.format === 'bullet') return '';
  const text = shown.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const level = list.levels[at];
    const value = counter[at] ?? level?.start ?? 1;
    return formatNumber(value, shown.isLegal ? 'decimal' : (level?.format ?? 'decimal'));
  });
  const isApart = text === '' || shown.suffix === 'nothing' || /[、．。）：]$/.test(text);
  return isApart ? text : `${text} `;
}

interface PlaceInList {
  readonly id: string;
  readonly level: number | undefined;
  readonly style: string | undefined;
}

/** A paragraph's own numbering, else its style's; `numId` 0 takes a style's away. */
function placeInList(paragraph: XmlElement, styled: ReadonlyMap<string, XmlElement>): PlaceInList | null {
  const properties = childOf(paragraph, 'w:pPr');
  const style = settingOf(properties, 'w:pStyle');
  const own = childOf(properties, 'w:numPr');
  const ofStyle = style === undefined ? undefined : styled.get(style);
  const id = settingOf(own, 'w:numId') ?? settingOf(ofStyle, 'w:numId');
  if (id === undefined || id === '0') return null;
  const level = settingOf(own, 'w:ilvl') ?? settingOf(ofStyle, 'w:ilvl');
  const isByStyle = level === undefined && own === undefined;
  return { id, level: isByStyle ? undefined : levelOf(level), style };
}

function numberingOf(style: XmlElement): XmlElement | undefined {
  return childOf(childOf(style, 'w:pPr'), 'w:numPr');
}

function levelOf(written: string | undefined): number {
  const level = Number(written ?? 0);
  return Number.isInteger(level) && level >= 0 && level < LEVELS ? level : 0;
}

function listsIn(numbering: XmlElement): ReadonlyMap<string, List> {
  const abstracts = new Map<string, XmlElement>();
  const lists = new Map<string, List>();
  for (const child of numbering.children) {
    if (child.name === 'w:abstractNum') abstracts.set(attributeOf(child, 'abstractNumId') ?? '', child);
  }
  for (const child of numbering.children) {
    if (child.name !== 'w:num') continue;
    const abstract = settingOf(child, 'w:abstractNumId') ?? '';
    const levels = new Array<Level | undefined>(LEVELS).fill(undefined);
    const starts = new Map<number, number>();
    for (const level of abstracts.get(abstract)?.children ?? []) readLevel(level, levels);
    for (const override of child.children.filter(c => c.name === 'w:lvlOverride')) {
      const at = levelOf(attributeOf(override, 'ilvl'));
      const start = settingOf(override, 'w:startOverride');
      if (start !== undefined) starts.set(at, Number(start) || 0);
      const level = childOf(override, 'w:lvl');
      if (level !== undefined) readLevel(level, levels);
    }
    lists.set(attributeOf(child, 'numId') ?? '', { abstract, levels, starts });
  }
  return lists;
}

function readLevel(element: XmlElement, levels: (Level | undefined)[]): void {
  if (element.name !== 'w:lvl') return;
  const restart = settingOf(element, 'w:lvlRestart');
  const legal = childOf(element, 'w:isLgl');
  levels[levelOf(attributeOf(element, 'ilvl'))] = {
    start: Number(settingOf(element, 'w:start') ?? 0) || 0,
    format: settingOf(element, 'w:numFmt') ?? 'decimal',
    text: settingOf(element, 'w:lvlText') ?? '',
    suffix: settingOf(element, 'w:suff') ?? 'tab',
    isLegal: legal !== undefined && attributeOf(legal, 'val') !== '0',
    restart: restart === undefined ? undefined : Number(restart),
    style: settingOf(element, 'w:pStyle'),
  };
}
