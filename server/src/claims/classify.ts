import { classifyApplications } from './classify-applications.ts';
import { classifyCases } from './classify-cases.ts';
import { classifyDisclosure } from './classify-disclosure.ts';
import { type Context, FOREIGN_READING, type Reading, WAY_READING } from './context.ts';
import { DELTA } from './lexicon.ts';

/**
 * What a figure means by the words around it.
 * @param before folded words from the last stop or figure to this figure
 * @param after those from its unit to the next stop, where they belong to it
 */
export function classify(before: string, after: string, context: Context, money: boolean): Reading {
  if (DELTA.test(before)) return { ...WAY_READING, compared: true };
  const words = `${before}#${after}`;
  return (
    classifyCases(words, context) ??
    classifyDisclosure(words, context, money) ??
    (money ? FOREIGN_READING : classifyApplications(before, after, context))
  );
}
