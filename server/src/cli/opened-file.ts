import type { Draft } from '../exchange/draft.ts';
import type { ReportFile } from './named-reports.ts';

/** A file that was read as a report. The draft itself is not kept: a Word file's takes a megabyte. */
export interface CheckedFile extends ReportFile {
  readonly kind: Draft['kind'];
  /** Of a PDF, whose pages nobody finds by paragraphs. */
  readonly placeOf?: Draft['placeOf'];
}

/** A file that was opened and read. */
export interface OpenedFile extends ReportFile {
  readonly draft: Draft;
}
