import type { Language } from '../common/in-words.js';

/** Of the product, and so of its first page. */
export const NAME = 'Zona Integritas';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands in HTML, between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

export const HTML = 'text/html; charset=utf-8';

/** Whether an `Accept` asks for a page. Programs ask for no kind of answer, or for any. */
export function isForBrowser(accept: string | undefined): boolean {
  return accept?.includes('text/html') ?? false;
}

/** Stands first on every page of a demonstration (rules, section 7). */
export const SIMULATION = `<aside class="simulation" aria-label="Simulasi" lang="id">
<p><strong>SIMULASI</strong> Semua orang dan nilai di sini rekaan. <span lang="en">All people and scores here are made up.</span></p>
</aside>
`;

/** How a page differs from the others. */
export interface HtmlPage {
  readonly title: string;
  /** As HTML. */
  readonly body: string;
  /** False for a page that search engines must not know. */
  readonly isPublic: boolean;
  /** Indonesian unless told. */
  readonly language?: Language;
}

/** A whole page in the style of the house, without scripts. */
export function htmlPage({ title, body, isPublic, language = 'id' }: HtmlPage): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${isPublic ? '' : '<meta name="robots" content="noindex">\n'}<title>${title === NAME ? NAME : `${escapeHtml(title)} - ${NAME}`}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/home.css">
</head>
<body>
${body}
</body>
</html>
`;
}
