import { fixtureDrafts, type NamedDraft, seedDrafts } from '../../test/support/drafts.ts';
import { randomDraft } from '../../test/support/random-draft.ts';

/**
 * Every draft that is compared: those in files, and random reports in every layout with what people do to them.
 * @param count how many are written beside those in files
 */
export function comparedDrafts(count: number): NamedDraft[] {
  const written = Array.from({ length: count }, (_, seed) => ({ name: `written ${seed}`, text: randomDraft(seed) }));
  return [...fixtureDrafts(), ...seedDrafts(), ...written];
}
