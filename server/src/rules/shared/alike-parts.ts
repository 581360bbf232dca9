import { oncePerPart, oncePerReport } from '../../report/memo.ts';
import type { Report, Section, SectionNumber } from '../../report/model.ts';
import { sectionOf } from '../../report/query.ts';
import { ALIKE, gramsOf, hashOf, likeness, PROSE_PARTS, SHORTEST } from './likeness.ts';
import { ownSentences } from './own-prose.ts';

/** The sentences of one part of a report as numbers: equal sentences, names and figures set aside, have equal numbers. */
export interface PartSentences {
  readonly part: SectionNumber;
  readonly sentences: Uint32Array;
}

/** A part that two offices' reports have nearly the same. */
export interface AlikePart {
  readonly section: Section;
  /** The other report's. */
  readonly other: Section;
  /** How many of the part's sentences the other has too, word for word but for names and figures. */
  readonly same: number;
  readonly of: number;
  /** How much of the words is the same, figures set aside: `ALIKE` to 1. */
  readonly share: number;
}

/** The parts of a report that have prose enough to be held against another office's; made once for a tree. */
export const partSentences = oncePerReport((report): readonly PartSentences[] =>
  PROSE_PARTS.flatMap(part => {
    const section = sectionOf(report, part);
    const sentences = section && sentencesIn(report, section);
    return sentences ? [{ part, sentences }] : [];
  }),
);

/** The parts of a report whose prose another office's has too; names of the two offices and figures are set aside. */
export function alikeParts(report: Report, other: Report): readonly AlikePart[] {
  return PROSE_PARTS.flatMap(part => {
    const [section, twin] = [sectionOf(report, part), sectionOf(other, part)];
    if (!section || !twin) return [];
    const [words, others] = [wordsIn(report, section), wordsIn(other, twin)];
    const share = words && others ? likeness(words, others) : 0;
    if (share < ALIKE) return [];
    const [sentences, known] = [sentencesIn(report, section) ?? [], new Set(sentencesIn(other, twin))];
    const same = [...sentences].filter(hash => known.has(hash)).length;
    return [{ section, other: twin, same, of: sentences.length, share }];
  });
}

/** Null where the part has too little prose. */
const sentencesIn = oncePerPart((report, section: Section): Uint32Array | null => {
  const sentences = ownSentences(report, section).map(withoutFigures);
  const letters = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
  return letters < SHORTEST ? null : Uint32Array.from(sentences, sentence => hashOf(sentence));
});

const wordsIn = oncePerPart((report, section: Section) =>
  gramsOf(withoutFigures(ownSentences(report, section).join(''))),
);

function withoutFigures(letters: string): string {
  return letters.replace(/\d+/g, '');
}
