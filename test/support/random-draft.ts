import development1 from '../fixtures/sentences/development-1.json';
import development2 from '../fixtures/sentences/development-2.json';
import confusing from '../fixtures/true-prose/confusing.json';
import development from '../fixtures/true-prose/development.json';
import { addresses, figure, randomModel, withFigure } from './model.ts';
import { type Random, random } from './random.ts';
import { LAYOUTS, write } from './writer/index.ts';

/** Sentences with figures and without, for the reader of the prose. Imported, so that tests in VS Code, which are bundled, have them too. */
const SENTENCES: readonly string[] = [development1, development2, development, confusing].flatMap(rows =>
  rows.map(({ text }: { text: string }) => text),
);

/** A random report in one of the layouts, with what people do to it; `seed` chooses both. */
export function randomDraft(seed: number): string {
  const r = random(seed + 7_919);
  const edition = r.chance(0.25) ? '2019' : '2021';
  let model = randomModel(r, edition);
  for (let wrong = r.pick([0, 0, 1, 1, 2, 4]); wrong > 0; wrong--) {
    const at = r.pick(addresses(edition));
    model = withFigure(model, at, slip(r, figure(model, at)));
  }
  let { text } = write(model, LAYOUTS[seed % LAYOUTS.length]!, seed);
  for (let n = r.pick([0, 0, 1, 2]); n > 0; n--) text = withParagraph(r, text, r.pick(SENTENCES));
  for (let n = r.pick([0, 0, 1, 1, 3]); n > 0; n--) text = r.pick(DAMAGES)(r, text);
  return text;
}

function slip(r: Random, figure: string): string {
  return r.pick([
    String(r.int(0, 999)),
    `${figure}${r.int(0, 9)}`,
    '',
    '/',
    `${figure}件`,
    '１２',
    '1，234',
    '-3',
    '0',
  ]);
}

/** A sentence behind some line break of the draft. */
function withParagraph(r: Random, text: string, sentence: string): string {
  const breaks = [...text.matchAll(/\n/gu)].map(m => m.index + 1);
  if (breaks.length === 0) return text;
  const at = r.pick(breaks);
  return `${text.slice(0, at)}${sentence}\n${text.slice(at)}`;
}

/** What happens to a draft on its way: lines lost, doubled, joined or put elsewhere, characters lost, the end cut off. */
const DAMAGES: readonly ((r: Random, text: string) => string)[] = [
  (r, text) => lines(r, text, (all, at) => all.splice(at, 1)),
  (r, text) => lines(r, text, (all, at) => all.splice(at, 0, all[at]!)),
  (r, text) => lines(r, text, (all, at) => all.splice(at, 2, `${all[at]}${all[at + 1] ?? ''}`)),
  (r, text) => lines(r, text, (all, at) => all.splice(r.int(0, all.length), 0, ...all.splice(at, 1))),
  (r, text) => {
    const at = r.int(0, text.length - 1);
    return text.slice(0, at) + text.slice(at + 1);
  },
  (r, text) => text.slice(0, r.int(0, text.length)),
  (r, text) => text.replace(/[一二三四五六]、/u, `${r.pick([...'一二三四五六七3'])}、`),
  (r, text) => text.replaceAll('。', r.pick(['。。', '.', '；', '。'])),
];

function lines(r: Random, text: string, change: (all: string[], at: number) => unknown): string {
  const all = text.split('\n');
  change(all, r.int(0, all.length - 1));
  return all.join('\n');
}
