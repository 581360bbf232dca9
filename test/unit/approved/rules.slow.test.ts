import { expectWhatRulesSay } from './what-rules-say.ts';

for (const file of ['report', 'section', 'tables']) expectWhatRulesSay(file);
