import type { Correction } from '../../../arithmetic/grid.ts';
import { isColumnKey, isRowKey } from '../../../forms/index.ts';

/** What a repair writes, as a finding's data hold it, for its fix to find: `processed/naturalPerson/22 carriedOut/naturalPerson/2`. */
export function correctionData(corrections: readonly Correction[]): string {
  return corrections.map(({ ref, to }) => `${ref.row}/${ref.column}/${to}`).join(' ');
}

/** The same read back; empty when there is nothing of the kind. */
export function correctionsIn(data: string | number | boolean | undefined): Correction[] {
  if (typeof data !== 'string' || data === '') return [];
  return data.split(' ').flatMap(word => {
    const [row = '', column = '', to = ''] = word.split('/');
    return isRowKey(row) && isColumnKey(column) ? [{ ref: { row, column }, to: Number(to) }] : [];
  });
}
