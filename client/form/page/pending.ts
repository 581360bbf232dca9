import type { FormChange } from '../../../server/src/service/form-view/form-view.ts';
import { cellKey, type FormGrid, type Key } from '../grid/grid.ts';

interface Write {
  readonly id: number;
  readonly texts: ReadonlyMap<Key, string>;
  /** The document holds it; a view that shows it may still be on its way. */
  written: boolean;
}

/** Changes that are under way: shown over every view until a view that was made after them has come. */
export class Pending {
  private writes: Write[] = [];
  /** What was typed last, by cell: asked for all cells each time the page is drawn. */
  private last: ReadonlyMap<Key, string> = new Map();

  /** How many are not answered yet. */
  get waiting(): number {
    return this.writes.filter(write => !write.written).length;
  }

  /** What was typed last for a cell; undefined where nothing is under way. */
  text(key: Key): string | undefined {
    return this.last.get(key);
  }

  get isEmpty(): boolean {
    return this.writes.length === 0;
  }

  add(id: number, changes: readonly FormChange[]): void {
    const texts = new Map(changes.map(change => [cellKey(change), change.text]));
    this.keep([...this.writes, { id, texts, written: false }]);
  }

  /** The document holds it. Where the view that is shown says so already, no other need come. */
  written(id: number, grid: FormGrid): void {
    const write = this.writes.find(w => w.id === id);
    if (write === undefined) return;
    write.written = true;
    if ([...write.texts].every(([key, text]) => shows(grid, key, text))) this.drop(id);
  }

  /** Nothing of it was written: gives what was to be. */
  refused(id: number): ReadonlyMap<Key, string> {
    const texts = this.writes.find(write => write.id === id)?.texts ?? new Map<Key, string>();
    this.drop(id);
    return texts;
  }

  /** A view has come: it knows of all that was answered before. */
  seen(): void {
    this.keep(this.writes.filter(write => !write.written));
  }

  private drop(id: number): void {
    this.keep(this.writes.filter(write => write.id !== id));
  }

  private keep(writes: Write[]): void {
    this.writes = writes;
    this.last = new Map(writes.flatMap(({ texts }) => [...texts]));
  }
}

function shows(grid: FormGrid, key: Key, text: string): boolean {
  const cell = grid.byKey.get(key)?.cell;
  return cell === undefined ? text === '' : (cell.figure ?? cell.text.trim()) === text;
}
