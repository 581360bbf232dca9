import type { Report } from '../report/model.ts';
import { type PartSentences, partSentences } from '../rules/shared/alike-parts.ts';

/**
 * So many of a part's sentences are looked up, those that fewest reports have: what all have says nothing, and takes longest. One with nearly
 * the same prose has more of them than any other.
 */
const ASKED = 24;
/** A report with a smaller share of them is hardly ever nearly the same. */
const LEAST_SHARED = 0.25;

/** Which reports of a year have a sentence in their prose. Holds addresses only. */
export interface SentenceIndex {
  put(uri: string, report: Report): void;
  remove(uri: string, report: Report): void;
  /**
   * For each part of a report's prose the addresses of the others of the same year that share a fourth of its sentences or more: those that
   * share most first, then by address.
   */
  sharing(uri: string, report: Report): readonly (readonly string[])[];
}

export function newSentenceIndex(): SentenceIndex {
  /** By year and part, then by sentence. Lists: most sentences are one report's, and as sets they took a third of the memory. */
  const known = new Map<string, Map<number, string[]>>();

  const keyOf = (report: Report, { part }: PartSentences) => `${report.year} ${part}`;
  return {
    put(uri, report) {
      for (const one of sentencesOf(report)) {
        const key = keyOf(report, one);
        const own = known.get(key) ?? new Map<number, string[]>();
        known.set(key, own);
        for (const sentence of new Set(one.sentences)) {
          const uris = own.get(sentence);
          if (uris === undefined) own.set(sentence, [uri]);
          else uris.push(uri);
        }
      }
    },
    remove(uri, report) {
      for (const one of sentencesOf(report)) {
        const own = known.get(keyOf(report, one));
        for (const sentence of new Set(one.sentences)) {
          const others = own?.get(sentence)?.filter(other => other !== uri) ?? [];
          if (others.length > 0) own?.set(sentence, others);
          else own?.delete(sentence);
        }
      }
    },
    sharing: (uri, report) =>
      sentencesOf(report).map(one => ranked(uri, one.sentences, known.get(keyOf(report, one)) ?? new Map())),
  };
}

/** A year guessed from the prose is too weak to hold one report against another. */
function sentencesOf(report: Report): readonly PartSentences[] {
  const { title, year } = report;
  return title?.organName && year !== null && title.year === year ? partSentences(report) : [];
}

function ranked(own: string, sentences: Uint32Array, known: ReadonlyMap<number, readonly string[]>): string[] {
  const counts = new Map<string, number>();
  const asked = [...new Set(sentences)];
  const shared = asked.flatMap(sentence => [known.get(sentence) ?? []]).filter(isShared(own));
  const rarest = shared.sort((a, b) => a.length - b.length).slice(0, ASKED);
  for (const uris of rarest) for (const uri of uris) counts.set(uri, (counts.get(uri) ?? 0) + 1);
  counts.delete(own);
  const least = Math.min(ASKED, asked.length) * LEAST_SHARED;
  const many = [...counts].filter(([, count]) => count >= least);
  return many.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([uri]) => uri);
}

function isShared(own: string): (uris: readonly string[]) => boolean {
  return uris => uris.some(uri => uri !== own);
}
