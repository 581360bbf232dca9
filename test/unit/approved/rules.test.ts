import { expectWhatRulesSay } from './what-rules-say.ts';

for (const file of ['text', 'report', 'section']) expectWhatRulesSay(file);
