import { describe, expect, test } from 'vitest';
import { asCopied } from '../../../client/form/clipboard/copied.ts';
import { htmlBlock } from '../../../client/form/clipboard/html-block.ts';
import { placeBlock } from '../../../client/form/clipboard/place.ts';
import { textBlock } from '../../../client/form/clipboard/text-block.ts';
import { placedGrid } from '../../../client/form/grid/grid.ts';
import { rectangleOf, selectedCells } from '../../../client/form/grid/selection.ts';
import { madeFormView } from '../../support/form-view.ts';
import { random } from '../../support/random.ts';

describe.each(['2019', '2021'] as const)('what was copied from a form of %s', edition => {
  const view = madeFormView({ edition });
  const grid = placedGrid(view);
  const shown = ({ order }: { order: number }) => (order % 5 === 0 ? '' : String(order));

  test('goes back where it was, whatever was selected, as a table and as text', () => {
    const chance = random(7);
    for (let i = 0; i < 60; i++) {
      const [a, b] = [chance.pick(grid.cells), chance.pick(grid.cells)];
      const selection = { active: a.key, head: b.key };
      const rectangle = rectangleOf(grid, selection)!;
      const copy = asCopied(grid, rectangle, shown);
      const wanted = selectedCells(grid, selection)
        .flat()
        .map(at => `${at.key} ${shown(at)}`);
      for (const block of [htmlBlock(copy.html)!, textBlock(copy.text)]) {
        const corner = { ...rectangle, bottom: rectangle.top, to: rectangle.from + 1 };
        const placement = placeBlock(block, grid, view, corner);
        const targets = 'targets' in placement ? placement.targets.map(({ at, text }) => `${at.key} ${text}`) : [];
        // Empty rows at the end are what programs add; nobody can tell them from those that were selected.
        const filled = wanted.slice(0, wanted.findLastIndex(line => !line.endsWith(' ')) + 1);
        expect([
          filled.filter(line => !targets.includes(line)),
          targets.filter(line => !wanted.includes(line)),
        ]).toEqual([[], []]);
      }
    }
  });
});

test('no HTML makes the reader throw or see what is not there', () => {
  const chance = random(11);
  const pieces = [
    '<table>',
    '</table>',
    '<tr>',
    '<td>',
    '</td>',
    '<td rowspan=9 colspan=9>',
    '<s>',
    '</s>',
    '<!--',
    '-->',
    '<![if x]>',
    '"',
    "'",
    '<td x:num="',
    '5',
    '<',
    '>',
    '<col span=3 style="display:none">',
    '<script>',
    '</script>',
    '<span style="display:none">',
    '</span>',
  ];
  for (let i = 0; i < 2000; i++) {
    const markup = Array.from({ length: 20 }, () => chance.pick(pieces)).join('');
    for (const { text } of htmlBlock(markup)?.flat() ?? []) {
      expect([...text.replace(/\s/g, '')].filter(char => !markup.includes(char))).toEqual([]);
    }
  }
});
