import type { NamedDraft } from './drafts.ts';
import { randomModel } from './model.ts';
import { random } from './random.ts';
import { LAYOUTS, write } from './writer/index.ts';

/** One written draft a layout, of both editions. */
export function writtenDrafts(): NamedDraft[] {
  return LAYOUTS.map((layout, i) => ({
    name: `written as ${layout.id}`,
    text: write(randomModel(random(i + 40), i % 3 === 0 ? '2019' : '2021'), layout, i + 40).text,
  }));
}
