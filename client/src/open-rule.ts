import { commands, type ExtensionContext, window } from 'vscode';
import { rulePage } from './docs-pages.ts';
import { t } from './l10n.ts';

interface RuleChoice {
  readonly label: string;
  readonly description: string;
}

/**
 * Shows the page of a rule (`table/row-total`), rendered, of those that come with the extension: no network. Without a
 * code it asks which.
 */
export async function openRule(context: ExtensionContext, code?: unknown): Promise<void> {
  const rules = ruleChoices(context.extension.packageJSON);
  const known = rules.find(rule => rule.label === code);
  const rule =
    known ?? (await window.showQuickPick(rules, { title: t('查看哪条规则的说明？'), matchOnDescription: true }));
  if (rule === undefined) return;
  const page = rulePage(rule.label);
  try {
    await commands.executeCommand('markdown.showPreview', page);
  } catch {
    // Without VS Code's own Markdown extension there is no preview: the page's text is readable too.
    await window.showTextDocument(page);
  }
}

/** The rules as the manifest's setting `nianbao.rules` lists them, so that there is one list only. */
function ruleChoices(manifest: unknown): RuleChoice[] {
  const { properties = {} } = (manifest as Manifest).contributes.configuration.properties['nianbao.rules'];
  return Object.entries(properties).map(([label, { description = '' }]) => ({ label, description }));
}

interface Manifest {
  readonly contributes: {
    readonly configuration: {
      readonly properties: {
        readonly 'nianbao.rules': { readonly properties?: Readonly<Record<string, { readonly description?: string }>> };
      };
    };
  };
}
