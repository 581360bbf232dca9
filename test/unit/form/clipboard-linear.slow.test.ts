import { describe, it } from 'vitest';
import { htmlBlock } from '../../../client/form/clipboard/html-block.ts';
import { textBlock } from '../../../client/form/clipboard/text-block.ts';
import { expectLinear, timed } from '../../support/growth.ts';

/** Beginnings without ends: each asks anew how far it reaches. */
const PIECES = [
  '<a "',
  '<a ="',
  "<a b='",
  '<a b',
  '<',
  '<!--',
  '<![',
  '<td>',
  '<table><tr><td>',
  '<s>',
  '<script></script>',
  '&a',
];

describe('a clipboard is read in a time that grows with it, no faster', () => {
  it.each(PIECES)('HTML of nothing but %s', piece => {
    expectLinear(size => timed(() => htmlBlock(piece.repeat(size))), 3000);
  });

  it.each(['"', '"a\n', '"\t', '\t', '""a'])('text of nothing but %j', piece => {
    expectLinear(size => timed(() => textBlock(piece.repeat(size))), 10_000);
  });
});
