import { dayInWords, type Language } from '../common/in-words.js';
import { PREDICATES } from '../domain/instrument.js';
import { escapeHtml } from '../http/html.js';
import type { PageLanguage } from './page-language.js';
import type { PublicAward } from './public-award.js';
import { KINDS, ORDERS, type PublicFilter, queryOf, type Status, STATUSES } from './public-filter.js';
import type { RegisterPage } from './public-register.service.js';
import { PUBLIC_WORDS, type PublicWords } from './public-words.js';
import { hrefTo, publicPage } from './public.page.js';

/** The register: a form that asks, what was found, and the way to the other pages. */
export function renderRegister(found: RegisterPage, spoken: PageLanguage): string {
  const words = PUBLIC_WORDS[spoken.language];
  const { filter, counts, awards } = found;
  return publicPage({
    title: words.register,
    address: addressOf('/publik', filter),
    spoken,
    isSimulation: counts.isSimulation,
    body: `<p class="purpose">${words.intro}</p>
${renderForm(found, spoken)}
<p class="found" id="jumlah"><strong>${words.found(counts.total)}</strong> · WBK ${counts.wbk} · WBBM ${counts.wbbm} · ${words.states.OVERDUE.toLowerCase()} ${counts.overdue}</p>
${awards.length === 0 ? `<p>${words.nothing}</p>` : renderTable(awards, spoken)}
${renderPaging(found, spoken)}
<p>${words.files}: <a href="${hrefTo(spoken, addressOf('/publik/data.csv', { ...filter, after: null }))}">CSV</a> · <a href="${hrefTo(spoken, addressOf('/publik/data.json', { ...filter, after: null }))}">JSON</a></p>`,
  });
}

/** A predicate's state as a word with a mark, so that colour is never the only sign. */
export function renderState(state: PublicAward['state'], language: Language): string {
  return `<span class="standing ${state.toLowerCase()}">${PUBLIC_WORDS[language].states[state]}</span>`;
}

function renderForm({ filter, counts }: RegisterPage, { language, isChosen }: PageLanguage): string {
  const words = PUBLIC_WORDS[language];
  const all: Choice = ['', words.all];
  const statuses = Object.keys(STATUSES).map((each): Choice => [each, words.statuses[each as Status]]);
  return `<form class="filters" method="get" action="/publik" role="search">
${isChosen ? `<input type="hidden" name="bahasa" value="${language}">` : ''}
<p class="field whole"><label for="cari">${words.search}</label><input id="cari" name="cari" type="search" maxlength="200" value="${escapeHtml(filter.search)}"></p>
${renderChoice('predikat', words.predicate, [all, ...PREDICATES.map((each): Choice => [each, each])], filter.predicate)}
${renderChoice('jenis', words.kind, [all, ...KINDS.map((each): Choice => [each, words.kinds[each]])], filter.kind)}
${renderChoice('status', words.status, statuses, filter.status)}
${renderChoice('tahun', words.year, [all, ...counts.years.map((each): Choice => [String(each), String(each)])], filter.year)}
${renderChoice(
  'urut',
  words.order,
  ORDERS.map((each): Choice => [each, words.orders[each]]),
  filter.order,
)}
<p class="field act"><button>${words.show}</button> <a href="${isChosen ? `/publik?bahasa=${language}` : '/publik'}">${words.reset}</a></p>
</form>`;
}

type Choice = readonly [value: string, name: string];

function renderChoice(name: string, label: string, choices: readonly Choice[], chosen: string | number | null): string {
  const options = choices.map(
    ([value, text]) =>
      `<option value="${value}"${value === String(chosen ?? '') ? ' selected' : ''}>${escapeHtml(text)}</option>`,
  );
  return `<p class="field"><label for="${name}">${label}</label><select id="${name}" name="${name}">${options.join('')}</select></p>`;
}

/** With roles of its own: on a small screen the rows are shown as blocks, and would be no table to a screen reader. */
function renderTable(awards: readonly PublicAward[], spoken: PageLanguage): string {
  const words = PUBLIC_WORDS[spoken.language];
  const heads = [words.unit, words.predicate, words.status, words.decree, words.certificate];
  return `<table role="table" aria-describedby="jumlah">
<caption class="unseen">${words.register}</caption>
<thead role="rowgroup"><tr role="row">${heads.map((head) => `<th role="columnheader" scope="col">${head}</th>`).join('')}</tr></thead>
<tbody role="rowgroup">
${awards.map((award) => renderRow(award, spoken, words)).join('\n')}
</tbody>
</table>`;
}

function renderRow(award: PublicAward, spoken: PageLanguage, words: PublicWords): string {
  const { unitName, unitCode, unitId, institutionName, predicate, state, decreeNumber, decreedOn, number } = award;
  const { language } = spoken;
  return `<tr role="row">
<th role="rowheader" scope="row"><a href="${hrefTo(spoken, `/publik/unit/${unitId}`)}">${escapeHtml(unitName)}</a><span class="label">${escapeHtml(institutionName)} · ${escapeHtml(unitCode)}</span></th>
<td role="cell">${predicate}</td>
<td role="cell">${renderState(state, language)}<span class="label">${standingDay(award, words, language)}</span></td>
<td role="cell" data-label="${words.decree}">${escapeHtml(decreeNumber)}<span class="label">${dayInWords(decreedOn, language)}</span></td>
<td role="cell"><a href="${hrefTo(spoken, `/publik/verifikasi/${number}`)}"><code>${escapeHtml(number)}</code></a></td>
</tr>`;
}

/** Until when it is to be evaluated again, or since when it has ended. */
export function standingDay(
  { endedOn, reevaluationDueOn }: PublicAward,
  words: PublicWords,
  language: Language,
): string {
  if (endedOn !== null) return words.since(dayInWords(endedOn, language));
  return reevaluationDueOn === null ? '' : words.until(dayInWords(reevaluationDueOn, language));
}

function renderPaging({ filter, next }: RegisterPage, spoken: PageLanguage): string {
  const words = PUBLIC_WORDS[spoken.language];
  if (filter.after === null && next === null) return '';
  const to = (after: string | null, text: string, rel: string) =>
    `<a rel="${rel}" href="${hrefTo(spoken, addressOf('/publik', { ...filter, after }))}">${text}</a>`;
  return `<nav class="paging" aria-label="${words.paging}">
${filter.after === null ? '' : to(null, words.firstPage, 'first')}
${next === null ? '' : to(next, words.next, 'next')}
</nav>`;
}

function addressOf(path: string, filter: PublicFilter): string {
  const query = queryOf(filter);
  return query === '' ? path : `${path}?${query}`;
}
