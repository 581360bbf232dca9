import { describe, it } from 'vitest';
import { clipboardPage } from '../../../server/src/layouts/clipboard-page.ts';
import { expectLinear, timed } from '../../support/growth.ts';

describe('what is on the clipboard takes time by its length', () => {
  it.each(['<b>', '<table>', '<td>', '<tr>', '<p>', '<div><td>', '<b></i>', '<td>a\n', '\n', '<style>.a{', '中\r\n'])(
    'of %j',
    piece => {
      expectLinear(length => {
        const source = piece.repeat(Math.ceil(length / piece.length));
        return timed(() => clipboardPage(source));
      }, 30_000);
    },
  );
});
