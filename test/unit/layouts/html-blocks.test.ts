import { describe, expect, it } from 'vitest';
import { htmlLines } from '../../../server/src/layouts/html.ts';
import { htmlBlocks } from '../../../server/src/layouts/html-blocks.ts';

/** Each line's words, and the tags that hold them and nothing else: `words ← <p>words</p>`. */
function blocks(source: string): string[] {
  return htmlLines(source).flatMap(({ line }) => {
    if (line.text === '') return [];
    const held = line.block ? ` ← ${source.slice(line.block.start, line.block.end)}` : '';
    return [line.text + held];
  });
}

const held = (words: string, region: string) => `${words} ← ${region}`;

describe('the tags that hold a line of words and nothing else', () => {
  it.each<[string, string[]]>([
    ['<p>总体情况</p>', [held('总体情况', '<p>总体情况</p>')]],
    ['<p><b>总体情况</b></p>', [held('总体情况', '<p><b>总体情况</b></p>')]],
    ['<p> <b>总体</b>情况 </p>', [held('总体情况', '<p> <b>总体</b>情况 </p>')]],
    ['<p>总体<i>情况</i></p>', [held('总体情况', '<p>总体<i>情况</i></p>')]],
    ['<div>\n<p>总体情况</p>\n</div>', [held('总体情况', '<p>总体情况</p>')]],
    ['<div><p>总体情况</p></div>', [held('总体情况', '<div><p>总体情况</p></div>')]],
    [
      '<div><p>总体情况</p><p>公开信息</p></div>',
      [held('总体情况', '<p>总体情况</p>'), held('公开信息', '<p>公开信息</p>')],
    ],
    ['<p>总体情况<p>公开信息', ['总体情况', '公开信息']],
    ['<p>总体情况</p></td><p>公开信息</p>', [held('总体情况', '<p>总体情况</p>'), held('公开信息', '<p>公开信息</p>')]],
    ['<p><b>总体</b>情况', ['总体情况']],
    ['<p>总体<br>情况</p>', ['总体', '情况']],
    ['<p>总体情况</p><br><p>公开信息</p>', [held('总体情况', '<p>总体情况</p>'), held('公开信息', '<p>公开信息</p>')]],
    ['<p><img src=a>总体情况</p>', [held('总体情况', '<p><img src=a>总体情况</p>')]],
    ['<p>总体&amp;情况</p>', [held('总体&情况', '<p>总体&amp;情况</p>')]],
    ['<p>&nbsp;总体情况&nbsp;</p>', [held('总体情况', '<p>&nbsp;总体情况&nbsp;</p>')]],
    ['<span>总体情况</span>', [held('总体情况', '<span>总体情况</span>')]],
    ['<p></p><p>总体情况</p>', [held('总体情况', '<p>总体情况</p>')]],
  ])('%j', (source, expected) => {
    // What is read as HTML at all does not depend on these words.
    expect(blocks(source)).toEqual(expected);
  });

  it.each<[number, boolean]>([
    [3, false],
    [4, true],
    [400, true],
    [401, false],
  ])('%d characters: %s', (length, expected) => {
    const words = '字'.repeat(length);
    expect(blocks(`<p>${words}</p>`)).toEqual([expected ? held(words, `<p>${words}</p>`) : words]);
  });

  it.each<[number, boolean]>([
    [32, true],
    [33, false],
  ])('%d tags open around: all of them hold the words: %s', (count, all) => {
    const source = `${'<b>'.repeat(count)}总体情况${'</b>'.repeat(count)}`;
    const [told] = blocks(source);
    expect(told === held('总体情况', source)).toBe(all);
  });
});

/** The regions that following these steps finds. */
function follow(steps: (b: ReturnType<typeof htmlBlocks>) => void): [number, number, number, number][] {
  const b = htmlBlocks();
  steps(b);
  return b.end().map(({ words, region }) => [words.start, words.end, region.start, region.end]);
}

describe('the steps through a page', () => {
  it('words that go on behind the inner tags end the inner region', () => {
    const found = follow(b => {
      b.open('p', 0);
      b.word(3, 6);
      b.close('p', 10);
      b.word(10, 14);
    });
    expect(found).toEqual([]);
  });

  it('a void tag behind the closed tags settles them, one before words is nothing', () => {
    const found = follow(b => {
      b.open('br', 0);
      b.open('p', 4);
      b.word(7, 12);
      b.close('p', 16);
      b.open('br', 16);
      b.word(20, 30);
    });
    expect(found).toEqual([[7, 12, 4, 16]]);
  });

  it('tags of a table hold no words', () => {
    for (const name of ['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']) {
      const found = follow(b => {
        b.open('p', 0);
        b.open(name, 3);
        b.word(7, 12);
        b.close(name, 17);
        b.close('p', 21);
      });
      expect(found, name).toEqual([]);
    }
  });

  it('an end of a table cell ends what the tags hold, any other stray end does not', () => {
    const behind = (name: string) =>
      follow(b => {
        b.open('div', 0);
        b.open('p', 5);
        b.word(8, 13);
        b.close('p', 17);
        b.close(name, 22);
        b.close('div', 28);
      });
    for (const name of ['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']) {
      expect(behind(name), name).toEqual([[8, 13, 5, 17]]);
    }
    expect(behind('i')).toEqual([[8, 13, 0, 28]]);
  });

  it('no void tag is ever open: one between the words needs no end', () => {
    for (const name of ['br', 'hr', 'img', 'input', 'col', 'meta', 'link', 'wbr']) {
      const found = follow(b => {
        b.open('p', 0);
        b.open(name, 3);
        b.word(8, 13);
        b.open(name, 13);
        b.word(20, 22);
        b.close('p', 26);
      });
      expect(found, name).toEqual([[8, 22, 0, 26]]);
    }
  });

  it('a line end parts tags only before the words', () => {
    const parted = follow(b => {
      b.open('div', 0);
      b.lineEnd();
      b.open('p', 6);
      b.word(9, 14);
      b.close('p', 18);
      b.close('div', 24);
    });
    expect(parted).toEqual([[9, 14, 6, 18]]);
    const broken = follow(b => {
      b.open('p', 6);
      b.word(9, 12);
      b.lineEnd();
      b.open('b', 13);
      b.word(16, 18);
      b.close('b', 22);
      b.close('p', 26);
    });
    expect(broken).toEqual([[9, 18, 6, 26]]);
    const first = follow(b => {
      b.lineEnd();
      b.open('div', 1);
      b.open('p', 6);
      b.word(9, 14);
      b.close('p', 18);
      b.close('div', 24);
    });
    expect(first).toEqual([[9, 14, 1, 24]]);
  });

  it('a block that ended takes closing tags, until the line ends', () => {
    const kept = follow(b => {
      b.open('div', 0);
      b.open('p', 5);
      b.word(8, 13);
      b.endBlock();
      b.close('p', 17);
      b.close('div', 23);
    });
    expect(kept).toEqual([[8, 13, 0, 23]]);
    const cut = follow(b => {
      b.open('div', 0);
      b.open('p', 5);
      b.word(8, 13);
      b.endBlock();
      b.close('p', 17);
      b.lineEnd();
      b.close('div', 24);
    });
    expect(cut).toEqual([[8, 13, 5, 17]]);
    const idle = follow(b => {
      b.open('div', 0);
      b.endBlock();
      b.open('p', 5);
      b.word(8, 13);
      b.close('p', 17);
      b.close('div', 23);
    });
    expect(idle).toEqual([[8, 13, 0, 23]]);
  });

  it('empty tags behind a line of words hold nothing', () => {
    const found = follow(b => {
      b.open('p', 0);
      b.word(3, 8);
      b.endBlock();
      b.close('p', 12);
      b.open('p', 12);
      b.close('p', 19);
    });
    expect(found).toEqual([[3, 8, 0, 12]]);
  });

  it('text is taken without the white space at its ends', () => {
    const source = '<p>\u3000总体 情况 </p>';
    const found = follow(b => {
      b.open('p', 0);
      b.text(source, 3, 10);
      b.close('p', 14);
    });
    expect(found).toEqual([[4, 9, 0, 14]]);
    expect(follow(b => b.text('   ', 0, 3))).toEqual([]);
  });

  it('an inner tag that stays open is closed by the outer one', () => {
    const found = follow(b => {
      b.open('p', 0);
      b.open('b', 3);
      b.word(6, 11);
      b.close('p', 15);
    });
    expect(found).toEqual([[6, 11, 0, 15]]);
    const among = follow(b => {
      b.open('p', 0);
      b.word(3, 8);
      b.open('b', 8);
      b.open('i', 11);
      b.close('b', 15);
      b.close('i', 19);
      b.close('p', 23);
    });
    expect(among).toEqual([[3, 8, 0, 23]]);
  });
});
