import { PREFERENCES_PATH } from '../domain/client-paths.js';
import { escapeHtml, HTML, htmlPage, isForBrowser, SIMULATION } from '../http/html.js';
import { KIND_NAMES } from './kind-names.js';
import { UNSUBSCRIBE_WORDS, type UnsubscribeWords } from './unsubscribe-words.js';
import type { UnsubscribeRow } from './unsubscriptions.repository.js';

/** The page that a link opens. It names kinds and no person: a mail is passed on. Its form posts to the page's own address. */
export function renderQuestion(link: UnsubscribeRow): string {
  const words = wordsFor(link);
  return page(link, words.ask, [
    `<p class="purpose">${words.asked}</p>`,
    listOf(link),
    `<form method="post"><button>${words.button}</button></form>`,
    `<p>${words.duties}</p>`,
  ]);
}

/** What is answered once the kinds are off: a page to browsers, a line to mail programs. */
export function switchedOffFor(accept: string | undefined, link: UnsubscribeRow): { type: string; text: string } {
  if (isForBrowser(accept)) return { type: HTML, text: renderSwitchedOff(link) };
  const { switchedOff, duties } = wordsFor(link);
  return { type: 'text/plain; charset=utf-8', text: `${switchedOff} ${namesOf(link).join('; ')}. ${duties}\n` };
}

/** What is said where no token is in force; nobody knows to whom, so in both languages. */
export function renderLinkUnknown(): string {
  return htmlPage({
    title: 'Tautan tidak berlaku',
    isPublic: false,
    body: `<main>
<h1>Tautan tidak berlaku</h1>
<p class="purpose">Tautan ini tidak lengkap, atau sudah lebih dari setahun. Pakailah tautan dalam surel yang lebih baru, atau masuk ke aplikasi lalu ubah pengaturan pengingat Anda.</p>
<p class="english" lang="en">This link is incomplete, or older than a year. Use the one in a newer mail, or sign in and change how you are reminded.</p>
<p><a href="${PREFERENCES_PATH}">${UNSUBSCRIBE_WORDS.id.settings}</a></p>
</main>`,
  });
}

function renderSwitchedOff(link: UnsubscribeRow): string {
  const { done, switchedOff, duties, back, settings } = wordsFor(link);
  return page(link, done, [
    `<p class="purpose">${switchedOff}</p>`,
    listOf(link),
    `<p>${back} <a href="${PREFERENCES_PATH}">${settings}</a></p>`,
    `<p>${duties}</p>`,
  ]);
}

function page({ language, isSimulation }: UnsubscribeRow, title: string, parts: readonly string[]): string {
  return htmlPage({
    title,
    isPublic: false,
    language,
    body: `${isSimulation ? SIMULATION : ''}<main>
<h1>${title}</h1>
${parts.join('\n')}
</main>`,
  });
}

function wordsFor({ language }: UnsubscribeRow): UnsubscribeWords {
  return UNSUBSCRIBE_WORDS[language];
}

function namesOf({ kinds, language }: UnsubscribeRow): string[] {
  return kinds.map((kind) => KIND_NAMES[kind][language]);
}

function listOf(link: UnsubscribeRow): string {
  return `<ul>${namesOf(link)
    .map((name) => `<li>${escapeHtml(name)}</li>`)
    .join('')}</ul>`;
}
