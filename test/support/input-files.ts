import { namedParts } from './inputs.ts';

/** A text to ask the engine about, and the words in it that are asked about, by the offset that each begins at. */
export interface Asked {
  readonly text: string;
  readonly words: readonly { readonly at: number; readonly text: string }[];
}

/** What to ask under one heading of a file of test/fixtures/inputs/. */
export interface Inputs {
  readonly name: string;
  readonly asked: readonly Asked[];
}

/**
 * What to ask the engine, by subject. A part begins with `## name`; `> frame` puts each of the lines behind it into the place of the frame's `#`, a
 * text for each. `>> frame` puts what one line stands for into one text, as paragraphs. `{甲|乙|}` in a line stands for each of the alternatives, the
 * last one here without a word; `⏎` and `␍` are line ends.
 */
export function inputsOf(file: string): Inputs[] {
  return namedParts(`inputs/${file}.txt`).map(({ name, lines }) => ({ name, asked: askedIn(lines) }));
}

function askedIn(lines: readonly string[]): Asked[] {
  let [together, frame] = [false, '#'];
  return lines.flatMap(line => {
    if (line.startsWith('>')) {
      together = line.startsWith('>>');
      frame = line.replace(/^>+ /, '');
      return [];
    }
    const all = line === '' ? [] : variants(line);
    return together && all.length > 0 ? [framed(frame, all)] : all.map(words => framed(frame, [words]));
  });
}

function framed(frame: string, all: readonly string[]): Asked {
  const [before, behind] = withLineEnds(frame).split('#') as [string, string];
  let at = before.length;
  const words = all.map(one => {
    const text = withLineEnds(one);
    const from = at;
    at += text.length + 2;
    return { at: from, text };
  });
  return { text: `${before}${words.map(w => w.text).join('\n\n')}${behind}`, words };
}

const withLineEnds = (text: string) => text.replaceAll('⏎', '\n').replaceAll('␍', '\r');

function variants(line: string): string[] {
  const found = /\{([^{}]*)\}/.exec(line);
  if (found === null) return [line];
  const [before, behind] = [line.slice(0, found.index), line.slice(found.index + found[0].length)];
  return found[1]!.split('|').flatMap(one => variants(`${before}${one}${behind}`));
}
