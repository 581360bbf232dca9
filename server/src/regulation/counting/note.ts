import { type ArticleRef, refText } from '../articles/index.ts';
import { DOCUMENTS, type DocumentKey } from './documents.ts';

/** A part of a document: `第四条`, `第二项`; empty for the document as a whole. */
interface DocumentPart {
  readonly document: DocumentKey;
  readonly part: string;
}

/**
 * What a note rests on: an article of the 条例, a part of another document, common practice that no document was seen
 * to demand, or nothing at all, so that the competent office has to be asked.
 */
export type CountingSource = ArticleRef | DocumentPart | 'practice' | 'none';

/** How something is counted, in our own words (Chinese, one or two lines), and what that rests on. */
export interface CountingNote {
  readonly text: string;
  /** Never empty. */
  readonly sources: readonly CountingSource[];
}

export function counted(text: string, ...sources: CountingSource[]): CountingNote {
  return { text, sources };
}

/** Shorthand: `article(36, null, 7)` is 第三十六条第（七）项 of the 条例. */
export function article(number: number, paragraph: number | null = null, item: number | null = null): ArticleRef {
  return { article: number, paragraph, item };
}

export function inDocument(document: DocumentKey, part = ''): DocumentPart {
  return { document, part };
}

/** A note as people read it, its sources in brackets behind it. */
export function noteText({ text, sources }: CountingNote): string {
  return `${text}（${sources.map(sourceText).join('；')}）`;
}

function sourceText(source: CountingSource): string {
  if (source === 'practice') return '通行做法';
  if (source === 'none') return '未见全国统一规定，请与主管部门确认';
  return 'document' in source ? DOCUMENTS[source.document] + source.part : `《条例》${refText(source)}`;
}
