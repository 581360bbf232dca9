import { describe, expect, test } from 'vitest';
import type { CopiedBlock } from '../../client/form/clipboard/block.ts';
import { htmlBlock } from '../../client/form/clipboard/html-block.ts';
import { placeBlock } from '../../client/form/clipboard/place.ts';
import { textBlock } from '../../client/form/clipboard/text-block.ts';
import { placedGrid } from '../../client/form/grid/grid.ts';
import type { Edition } from '../../server/src/forms/form.ts';
import { TABLE_KINDS } from '../../server/src/forms/index.ts';
import { copyIn, PROGRAMS } from '../support/clipboard/index.ts';
import { madeFormView } from '../support/form-view.ts';
import { addresses, figure, randomModel } from '../support/model.ts';
import { random } from '../support/random.ts';
import { runs } from '../support/runs.ts';

/** What a table's block puts into an empty form, from its first cell on; the reason where it is refused. */
function pasted(block: CopiedBlock, edition: Edition, table: number): Record<string, string> | string {
  const view = madeFormView({ edition });
  const placed = placeBlock(block, placedGrid(view), view, { table, top: 0, bottom: 0, from: 0, to: 1 });
  if ('reason' in placed) return placed.reason;
  return Object.fromEntries(placed.targets.map(({ at: { cell }, text }) => [`${cell.row}.${cell.column}`, text]));
}

describe.each(Object.entries(PROGRAMS))('a table copied in %s', (_, program) => {
  test.each(Array.from({ length: runs(12) }, (_, seed) => seed))(
    'goes into the form with each figure in its cell, of its text alone or not at all (%i)',
    seed => {
      const edition = seed % 2 === 0 ? '2021' : '2019';
      const r = random(seed * 31 + 7);
      const model = randomModel(r, edition);
      const table = r.int(0, TABLE_KINDS.length - 1);
      const kind = TABLE_KINDS[table]!;
      const { html, text } = copyIn(program, model, r, [kind]);
      const own = addresses(edition).filter(at => at.kind === kind);
      const wanted = Object.fromEntries(own.map(at => [`${at.row}.${at.column}`, figure(model, at)]));
      expect(pasted(htmlBlock(html)!, edition, table)).toEqual(wanted);
      const ofText = pasted(textBlock(text), edition, table);
      if (typeof ofText !== 'string') expect(ofText).toEqual(wanted);
    },
  );
});
