import { expectWhatRulesSay } from './what-rules-say.ts';

expectWhatRulesSay('tables');
