import { isPieceUnit } from '../lexicon/units.ts';
import { UNKNOWN } from '../which-cell/reading.ts';
import type { Said } from './parts.ts';

/**
 * A sentence's figures without those in pieces (`予以公开29项`) where applications are counted in 件: one application may ask for several.
 * @param inCases true where a sentence before has counted applications in 件
 */
export function withoutPieces(said: readonly Said[], inCases: boolean): readonly Said[] {
  if (!inCases && !countsInCases(said)) return said;
  if (!said.some(isInPieces)) return said;
  return said.map(one => (isInPieces(one) ? { ...one, reading: UNKNOWN } : one));
}

/** True where one of the figures counts applications in 件. */
export function countsInCases(said: readonly Said[]): boolean {
  return said.some(({ reading, figure }) => isOfApplications(reading.kind) && figure.unit === '件');
}

function isInPieces({ reading, figure }: Said): boolean {
  return isOfApplications(reading.kind) && reading.about.length > 0 && isPieceUnit(figure.unit);
}

function isOfApplications(kind: Said['reading']['kind']): boolean {
  return kind === 'flow' || kind === 'result';
}
