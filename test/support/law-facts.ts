import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Edition } from '../../server/src/forms/form.ts';

/** What a text must say, and what it must not: see test/fixtures/law/README.md. */
export interface LawFacts {
  readonly must?: readonly string[];
  /** In a pair: no clause may have the first without the second. */
  readonly mustNot?: readonly (string | readonly [word: string, unless: string])[];
}

type ByName = Readonly<Record<string, LawFacts & { readonly edition?: Edition }>>;

/** What must be said of the form: test/fixtures/law/tables.json. */
interface FormFacts {
  readonly disclosure: Readonly<Record<'rows' | 'columns' | 'headers', Readonly<Record<Edition, ByName>>>>;
  readonly applications: Readonly<{ rows: Record<'both' | Edition, ByName>; columns: ByName; headers: ByName }>;
  readonly disputes: Readonly<Record<'groups' | 'outcomes' | 'headers', ByName>> & { readonly every: LawFacts };
  readonly sections: Readonly<Record<'both' | Edition, ByName>>;
  readonly figures: ByName;
}

export function formFacts(): FormFacts {
  return lawTable('tables');
}

/** A table of test/fixtures/law/. */
export function lawTable<T>(name: 'articles' | 'tables' | 'citations' | 'uses'): T {
  const path = resolve(import.meta.dirname, `../fixtures/law/${name}.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

/**
 * What a text lacks and what it should not have, each as one line for people; empty when it holds all facts. `own` is the part of it that
 * must not say anything wrong: all, or all but what is told of the articles behind it.
 */
export function faults(text: string, { must = [], mustNot = [] }: LawFacts, own = text): string {
  const all = plain(text);
  const lacking = must.filter(fact => !pattern(fact).test(all)).map(fact => `没有：${fact}`);
  const wrong = mustNot.flatMap(entry => {
    const [word, unless] = typeof entry === 'string' ? [entry, null] : entry;
    const clauses = plain(own)
      .split(/[。；\n]/)
      .filter(c => pattern(word).test(c));
    const bad = clauses.filter(c => unless === null || !pattern(unless).test(c));
    return bad.map(clause => `不该有：${word}（${clause}）`);
  });
  return [...lacking, ...wrong].join('\n');
}

/** A hover without its title, which is the label or the article's number, and without the note at its end. */
export function withoutTitle(markdown: string): string {
  return markdown.replace(/^.*(?:\n|$)/, '').replace(/\n\n\*[^*\n]+\*\s*$/, '');
}

/** The faults of a hover on a part of the form; what it must not say is sought outside the gists of the articles that it names. */
export function saidFaults(markdown: string, facts: LawFacts): string {
  const said = withoutTitle(markdown);
  return faults(said, facts, said.replace(/^- 第.*(?:\n {2}.*)*/gm, ''));
}

/** LawFacts of several tables together. */
export function allFacts(...facts: readonly (LawFacts | undefined)[]): LawFacts {
  return { must: facts.flatMap(f => f?.must ?? []), mustNot: facts.flatMap(f => f?.mustNot ?? []) };
}

function plain(text: string): string {
  return text.replace(/[*_\\ \u3000\t]/g, '');
}

function pattern(fact: string): RegExp {
  return new RegExp(fact.replaceAll('…', '[^。；\\n]{0,30}'), 'su');
}
