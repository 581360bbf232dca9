import { describe, it } from 'vitest';
import { clipboardPage } from '../../../server/src/layouts/clipboard-page.ts';
import { expectLinear, timed } from '../../support/growth.ts';

describe('what is on the clipboard takes time by its length', () => {
  const blocks = ['<table>', '<td>', '<tr>', '<p>', '<div><td>', '<td>a\n'];
  it.each([...blocks, '<b>', '<b></i>', '\n', '<style>.a{', '中\r\n'])('of %j', piece => {
    expectLinear(length => {
      const source = piece.repeat(Math.ceil(length / piece.length));
      return timed(() => clipboardPage(source));
    }, 30_000);
  });

  it('of cells that say they span all rows', () => {
    expectLinear(length => {
      const source = '<tr><td rowspan=99999>1'.repeat(length / 23);
      return timed(() => clipboardPage(source));
    }, 120_000);
  });

  it('of a wide row above many', () => {
    expectLinear(length => {
      const cells = Math.ceil(length / 12);
      const source = `<table><tr>${'<td>'.repeat(cells)}${'<tr><td>'.repeat(cells)}`;
      return timed(() => clipboardPage(source));
    }, 30_000);
  });

  it('of comments in a style sheet that never end', () => {
    expectLinear(length => {
      const source = `<style>${'/*.'.repeat(length / 3)}</style>`;
      return timed(() => clipboardPage(source));
    }, 30_000);
  });
});
