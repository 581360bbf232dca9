import { describe, it } from 'vitest';
import { htmlLines } from '../../../server/src/layouts/html.ts';
import { expectLinear, timed } from '../../support/growth.ts';

describe('a page takes time by its length', () => {
  it.each(['<table><tr><td>1</td><td>', '<s><br>1', '<b style="opacity:0">', '<p style=opacity:0>1<p>'])(
    'of %j',
    piece => {
      expectLinear(length => {
        const source = `<td>${piece.repeat(Math.ceil(length / piece.length))}`;
        return timed(() => htmlLines(source));
      }, 30_000);
    },
  );
});
