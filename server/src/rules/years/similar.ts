import { oncePerPart } from '../../report/memo.ts';
import type { Section, SectionNumber } from '../../report/model.ts';
import { sectionOf } from '../../report/query.ts';
import { core } from '../../text/fold.ts';
import type { Rule } from '../rule.ts';

/** The parts in free prose; the others are tables and set phrases. */
const PROSE: readonly SectionNumber[] = [1, 5];
/** Shorter prose is alike by nature. */
const SHORTEST = 200;
const GRAM = 6;
const ALIKE = 0.9;

/** 国办公开办函〔2021〕30号 names reports that repeat last year's as a failing (内容雷同). Figures are set aside: they differ anyway. */
export const similar: Rule = {
  code: 'years/similar',
  severity: 'warning',
  title: '正文与上年年报几乎相同（内容雷同）',
  titleEn: 'The prose is nearly the same as last year’s',
  *check({ report, relatedReports: { previous } }) {
    if (!previous) return;
    for (const number of PROSE) {
      const section = sectionOf(report, number);
      const other = sectionOf(previous.report, number);
      const now = section && gramsOf(report, section);
      const then = other && gramsOf(previous.report, other);
      if (!now || !then) continue;
      const likeness = dice(now, then);
      if (likeness < ALIKE) continue;
      const { doubt } = previous;
      const last = previous.report.year === null ? '上年年报' : ` ${previous.report.year} 年年报`;
      yield {
        message: `这部分与${last}有 ${Math.floor(likeness * 100)}% 相同（数字不计），请写本年的情况${doubt ? `；${doubt}` : ''}`,
        ...(doubt ? { severity: 'information' as const } : {}),
        span: section.heading.span,
        related: [{ uri: previous.uri, span: other.heading.span, message: `上年年报的“${other.heading.text}”` }],
      };
    }
  },
};

/** The runs of six letters in a section's prose, without figures; null when there is too little of it. */
const gramsOf = oncePerPart((report, section: Section): Uint32Array | null => {
  const words = section.paragraphs.map(p => report.plainHan.slice(p.start, p.end)).join('');
  const letters = core(words).replace(/\d+/g, '');
  return letters.length >= SHORTEST ? hashes(letters) : null;
});

/**
 * The runs as numbers, each once, ascending: hundreds of reports are kept, and as strings their runs would take most of the memory. Two
 * runs that share a number by chance are too rare to matter.
 */
function hashes(letters: string): Uint32Array {
  const all = new Uint32Array(letters.length - GRAM + 1);
  for (let i = 0; i < all.length; i++) {
    let hash = 0x811c9dc5;
    for (let j = i; j < i + GRAM; j++) hash = Math.imul(hash ^ letters.charCodeAt(j), 0x01000193);
    all[i] = hash;
  }
  return all.sort().filter((hash, i, sorted) => i === 0 || hash !== sorted[i - 1]);
}

/** Dice's coefficient: 0 nothing in common, 1 the same. */
function dice(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) shared++;
    if (a[i]! <= b[j]!) i++;
    else j++;
  }
  return (2 * shared) / (a.length + b.length);
}
