import type { PageLanguage } from './page-language.js';
import { PUBLIC_WORDS } from './public-words.js';
import { publicPage } from './public.page.js';

/** Where somebody types the number of a certificate. */
export function renderVerification({ language, isChosen }: PageLanguage, isSimulation: boolean): string {
  const words = PUBLIC_WORDS[language];
  return publicPage({
    title: words.verification,
    address: '/publik/verifikasi',
    spoken: { language, isChosen },
    isSimulation,
    body: `<form class="filters" method="get" action="/publik/verifikasi">
${isChosen ? `<input type="hidden" name="bahasa" value="${language}">` : ''}
<p class="field whole"><label for="nomor">${words.number}</label><input id="nomor" name="nomor" required maxlength="60" autocomplete="off" spellcheck="false" aria-describedby="contoh"></p>
<p class="field act"><button>${words.verify}</button></p>
</form>
<p id="contoh" class="label">${words.verifyIntro}</p>`,
  });
}
