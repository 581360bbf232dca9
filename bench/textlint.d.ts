/** textlint's rules carry no types of their own; the kernel checks their shape when it takes them. */
declare module 'textlint-rule-max-comma' {
  import type { TextlintRuleModule } from '@textlint/kernel';

  const rule: TextlintRuleModule;
  export default rule;
}
declare module 'textlint-rule-no-todo' {
  import type { TextlintRuleModule } from '@textlint/kernel';

  const rule: TextlintRuleModule;
  export default rule;
}
declare module 'textlint-rule-no-zero-width-spaces' {
  import type { TextlintRuleModule } from '@textlint/kernel';

  const rule: TextlintRuleModule;
  export default rule;
}
declare module 'textlint-rule-sentence-length' {
  import type { TextlintRuleModule } from '@textlint/kernel';

  const rule: TextlintRuleModule;
  export default rule;
}
