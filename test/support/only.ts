import { RULES } from '../../server/src/rules/index.ts';
import { type Config, DEFAULT_CONFIG } from '../../server/src/rules/rule.ts';

/** The default settings, with only these rules on: a test that asks for their findings alone need not wait for the others. */
export function only(isAsked: (code: string) => boolean): Config {
  const others = RULES.filter(({ code }) => !isAsked(code));
  return { ...DEFAULT_CONFIG, rules: Object.fromEntries(others.map(({ code }) => [code, 'off'])) };
}
