import { escapeHtml, htmlPage, SIMULATION } from '../http/html.js';
import { keeping, type PageLanguage } from './page-language.js';
import { PUBLIC_WORDS } from './public-words.js';

/** One of the pages for everybody. */
export interface PublicPage {
  readonly title: string;
  /** As HTML, what stands below the heading. */
  readonly body: string;
  /** Its own address with what is asked of it, and without a language. */
  readonly address: string;
  readonly spoken: PageLanguage;
  readonly isSimulation: boolean;
}

const PAGES = [
  ['register', '/publik'],
  ['verification', '/publik/verifikasi'],
  ['data', '/publik/data'],
] as const;

/** A page for everybody: plain HTML without script, with links to the others and to itself in the other language. */
export function publicPage({ title, body, address, spoken, isSimulation }: PublicPage): string {
  const words = PUBLIC_WORDS[spoken.language];
  return htmlPage({
    title,
    isPublic: true,
    language: spoken.language,
    body: `<a class="skip" href="#isi">${words.skip}</a>
<header class="site">
<nav aria-label="${words.pages}">
${PAGES.map(([name, path]) => navigation(words[name], path, address, spoken)).join('\n')}
${otherLanguage(address, spoken)}
</nav>
</header>
${isSimulation ? SIMULATION : ''}<main id="isi" class="wide">
<h1>${escapeHtml(title)}</h1>
${body}
</main>
<footer><p><a href="/">Zona Integritas</a></p></footer>`,
  });
}

/** An address as it stands in an attribute. */
export function hrefTo(spoken: PageLanguage, path: string): string {
  return escapeHtml(keeping(spoken, path));
}

function navigation(name: string, path: string, address: string, spoken: PageLanguage): string {
  const isHere = address.split('?', 1)[0] === path;
  return `<a href="${hrefTo(spoken, path)}"${isHere ? ' aria-current="page"' : ''}>${name}</a>`;
}

function otherLanguage(address: string, { language }: PageLanguage): string {
  const other = language === 'id' ? 'en' : 'id';
  const href = hrefTo({ language: other, isChosen: true }, address);
  return `<a class="language" href="${href}" lang="${other}" hreflang="${other}">${PUBLIC_WORDS[language].other}</a>`;
}
