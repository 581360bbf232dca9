import { describe, expect, it } from 'vitest';
import { parseXml, type XmlElement } from '../../../../server/src/exchange/package/xml.ts';
import { paleBy } from '../../../../server/src/exchange/word/pale.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A run of this colour in a body whose paragraphs are counted each time that somebody goes through them. */
function inBody(colour: string): { readonly run: XmlElement; readonly asked: () => number } {
  const run = parseXml(`<w:r ${W}><w:rPr><w:color w:val="${colour}"/></w:rPr><w:t>3</w:t></w:r>`);
  let count = 0;
  const body: XmlElement = {
    ...run,
    name: 'w:body',
    get children() {
      count++;
      return [];
    },
  };
  return { run: { ...run, parent: body }, asked: () => count };
}

describe('whether a run has the colour of its ground', () => {
  it.each([
    ['FFFFFF', true],
    ['000000', false],
  ])('is told of %s without going through all paragraphs beside it', (colour, pale) => {
    const { run, asked } = inBody(colour);
    expect([paleBy(null)(run), asked()]).toEqual([pale, 0]);
  });
});
