import { citationAt } from '../regulation/citations.ts';
import { citesOldText, hoverForCitation } from '../regulation/cited.ts';
import { type Explanation, explainRow, explainSection } from '../regulation/explain.ts';
import { hoverForExplanation } from '../regulation/hover.ts';
import { hoverForNotice, noticeAt } from '../regulation/notices/index.ts';
import type { Report } from '../report/model.ts';
import { type Span, touches } from '../text/span.ts';
import { claimAt } from './definition.ts';
import { claimText } from './hover-claim.ts';
import { figureText } from './hover-figure.ts';
import { explainHeader } from './hover-header.ts';
import { type TablePlace, tablePlace } from './place.ts';

export interface HoverText {
  /** What the text is about. */
  readonly span: Span;
  readonly markdown: string;
  /** True when it speaks of articles, whose exact wording a copy of the 条例 would add. */
  readonly quotes: boolean;
}

/**
 * What is to be said about an offset: on a citation the article or what the document is, on a label or heading what belongs there and the article
 * behind it, on a figure in a table its 勾稽关系, on one in the prose the cells it speaks of. Null where there is nothing to say.
 * @param regulation the user's own copy of the 条例, whose wording is shown under the gist; null without one
 */
export function hover(report: Report, offset: number, regulation: string | null): HoverText | null {
  // The captions of 表二 are citations too: what the form asks for there says more than the article alone.
  const place = tablePlace(report, offset);
  const inTable = place ? tableHover(place, regulation) : null;
  if (inTable) return inTable;
  const cited = citationHover(report, offset, regulation);
  if (cited || place) return cited;
  return claimHover(report, offset) ?? headingHover(report, offset, regulation);
}

function claimHover(report: Report, offset: number): HoverText | null {
  const place = claimAt(report, offset);
  return place ? { span: place.claim.span, markdown: claimText(report, place), quotes: false } : null;
}

function citationHover(report: Report, offset: number, regulation: string | null): HoverText | null {
  const citation = citationAt(report.plainHan, offset);
  const markdown = citation && hoverForCitation(citation, report.year, regulation);
  if (!citation || !markdown) return noticeHover(report, offset);
  const span = citation.name && touches(citation.name, offset) ? citation.name : citation.span;
  return { span, markdown, quotes: !citesOldText(citation, report.year) };
}

/** On a law or notice that is cited beside the 条例, what it is. */
function noticeHover(report: Report, offset: number): HoverText | null {
  const place = noticeAt(report.plainHan, offset);
  return place && { span: place.span, markdown: hoverForNotice(place.notice), quotes: false };
}

function tableHover(place: TablePlace, regulation: string | null): HoverText | null {
  const { table, row, cell, label, header, headerSpan } = place;
  if (cell) return { span: cell.span, markdown: figureText(table, cell), quotes: false };
  if (row && label) return explained(label, explainRow(table.kind, row.key, table.edition), regulation);
  return header && headerSpan ? explained(headerSpan, explainHeader(table, header), regulation) : null;
}

function headingHover(report: Report, offset: number, regulation: string | null): HoverText | null {
  const section = report.sections.find(s => touches(s.heading.span, offset));
  return section ? explained(section.heading.span, explainSection(section.number, report.edition), regulation) : null;
}

function explained(span: Span, explanation: Explanation | null, regulation: string | null): HoverText | null {
  if (!explanation) return null;
  const quotes = explanation.articles.length > 0;
  return { span, markdown: hoverForExplanation(explanation, regulation), quotes };
}
