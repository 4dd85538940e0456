import { escapeHtml } from '../http/html.js';
import { OPEN_FIELDS } from './open-data.js';
import type { PageLanguage } from './page-language.js';
import { PUBLIC_WORDS } from './public-words.js';
import { publicPage } from './public.page.js';

/** What the open data are and what each field holds. */
export function renderOpenData(spoken: PageLanguage, isSimulation: boolean): string {
  const words = PUBLIC_WORDS[spoken.language];
  const rows = OPEN_FIELDS.map(
    (field) =>
      `<tr role="row"><th role="rowheader" scope="row"><code>${field.name}</code></th><td role="cell">${escapeHtml(field[spoken.language])}</td></tr>`,
  );
  return publicPage({
    title: words.data,
    address: '/publik/data',
    spoken,
    isSimulation,
    body: `<p class="purpose">${words.dataIntro}</p>
<ul class="links">
<li><a href="/publik/data.csv?status=semua">data.csv</a> <span class="english">CSV, UTF-8, RFC 4180</span></li>
<li><a href="/publik/data.json?status=semua">data.json</a> <span class="english">JSON</span></li>
</ul>
<p>${words.dataCache}</p>
<table role="table">
<caption class="unseen">${words.data}</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${words.field}</th><th role="columnheader" scope="col">${words.meaning}</th></tr></thead>
<tbody role="rowgroup">
${rows.join('\n')}
</tbody>
</table>`,
  });
}
