import { describe, it } from 'vitest';
import { readJson } from '../../../server/src/text/json.ts';
import { expectLinear, timed } from '../../support/growth.ts';

describe('readJson', () => {
  it.each<[name: string, text: (n: number) => string]>([
    ['many items', n => `[${'"a",'.repeat(n)}"a"]`],
    ['many records', n => `{${'"a":{},'.repeat(n)}"b":1}`],
    ['escapes', n => `["${'\\n'.repeat(n)}"]`],
    ['white space', n => ' \n'.repeat(n)],
    ['one endless word', n => `[${'县'.repeat(n)}]`],
    ['wrong marks', n => `["a"${'，"a"'.repeat(n)}]`],
    ['opening brackets', n => '[{'.repeat(n)],
  ])('takes time in proportion to the text: %s', (_name, text) => {
    expectLinear(n => {
      const json = text(n);
      return timed(() => readJson(json));
    }, 20_000);
  });
});
