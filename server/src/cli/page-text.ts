/** A rule's page as it is shown away from its folder: without comments, and links to its neighbours by their words alone. */
export function shownMarkdown(page: string): string {
  return page.replaceAll(/<!--.*?-->\n*/gs, '').replaceAll(/\[([^\]\n]+)\]\((?!https?:)[^)\n]*\)/g, '$1');
}

/** Markdown as a terminal shows it: links by their words, no code fences, nothing that is not shown on a page. */
export function pageAsText(markdown: string): string {
  return shownMarkdown(markdown)
    .replace(/^```.*\n/gm, '')
    .replace(/\[([^\]\n]+)\]\([^)\n]*\)/g, '$1')
    .replace(/[`*]{1,2}([^`*\n]+)[`*]{1,2}/g, '$1');
}
