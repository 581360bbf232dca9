import type { Change } from '../repair/model.ts';

/** What a repair writes into a cell. */
export type Meant = Pick<Change, 'ref' | 'to'>;

/** As a finding's data hold it, for its fix to find: `processed/naturalPerson/22 carriedOut/naturalPerson/2`. */
export function meantData(meant: readonly Meant[]): string {
  return meant.map(({ ref, to }) => `${ref.row}/${ref.column}/${to}`).join(' ');
}

/** The same read back; empty when there is nothing of the kind. */
export function meantIn(data: string | number | boolean | undefined): Meant[] {
  if (typeof data !== 'string' || data === '') return [];
  return data.split(' ').map(word => {
    const [row = '', column = '', to = ''] = word.split('/');
    return { ref: { row, column }, to: Number(to) };
  });
}
