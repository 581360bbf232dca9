import { it } from 'vitest';
import { RULES } from '../../../server/src/rules/index.ts';
import { expectApproved } from '../../support/approved.ts';
import { expectWhatRulesSay } from './what-rules-say.ts';

expectWhatRulesSay('text');

it('what the rules are called is what was approved', () => {
  const names = RULES.map(({ code, severity, title, titleEn }) => `${code} ${severity} ${title} / ${titleEn}`);
  expectApproved('rules', 'names', names);
});
