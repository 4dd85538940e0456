import { dayInWords } from '../common/in-words.js';
import { escapeHtml } from '../http/html.js';
import type { PageLanguage } from './page-language.js';
import type { HistoryLine, PublicAward } from './public-award.js';
import type { NamedUnit } from './public-awards.repository.js';
import type { PublicUnit, UnitsFound } from './public-register.service.js';
import { PUBLIC_WORDS } from './public-words.js';
import { hrefTo, publicPage } from './public.page.js';
import { renderState, standingDay } from './register.page.js';

/** What a name of a unit leads to: its history, the units that share the code, or the word that there is none. */
export function renderUnits(named: string, { units, unit }: UnitsFound, spoken: PageLanguage): string {
  if (unit !== null) return renderUnit(unit, spoken);
  return units.length === 0 ? renderUnknown(named, spoken) : renderSeveral(named, units, spoken);
}

function renderUnit(unit: PublicUnit, spoken: PageLanguage): string {
  const words = PUBLIC_WORDS[spoken.language];
  return publicPage({
    title: unit.name,
    address: `/publik/unit/${unit.id}`,
    spoken,
    isSimulation: unit.isSimulation,
    body: `<p class="purpose">${escapeHtml(unit.institutionName)} · ${words.code} ${escapeHtml(unit.code)}</p>
<h2>${words.held}</h2>
<ul>
${unit.awards.map((award) => renderAward(award, spoken)).join('\n')}
</ul>
<h2>${words.history}</h2>
<ol class="history">
${unit.history.map((line) => renderLine(line, spoken)).join('\n')}
</ol>
<p class="label">${words.noScores}</p>`,
  });
}

function renderAward(award: PublicAward, spoken: PageLanguage): string {
  const { predicate, state, number } = award;
  const day = standingDay(award, PUBLIC_WORDS[spoken.language], spoken.language);
  return `<li><strong>${predicate}</strong> ${renderState(state, spoken.language)} <span class="label">${day}</span>
<a href="${hrefTo(spoken, `/publik/verifikasi/${number}`)}"><code>${escapeHtml(number)}</code></a></li>`;
}

function renderLine({ on, what, predicate, decreeNumber, number }: HistoryLine, spoken: PageLanguage): string {
  const words = PUBLIC_WORDS[spoken.language];
  return `<li><strong>${words.events[what](predicate)}</strong>
<span class="label"><time datetime="${on}">${dayInWords(on, spoken.language)}</time> · ${words.decree} ${escapeHtml(decreeNumber)} · ${escapeHtml(number)}</span></li>`;
}

function renderSeveral(named: string, units: readonly NamedUnit[], spoken: PageLanguage): string {
  const links = units.map(
    ({ id, name, institutionName }) =>
      `<li><a href="${hrefTo(spoken, `/publik/unit/${id}`)}">${escapeHtml(name)}</a> <span class="label">${escapeHtml(institutionName)}</span></li>`,
  );
  return publicPage({
    title: PUBLIC_WORDS[spoken.language].several,
    address: `/publik/unit/${encodeURIComponent(named)}`,
    spoken,
    isSimulation: units.some(({ isSimulation }) => isSimulation),
    body: `<ul>\n${links.join('\n')}\n</ul>`,
  });
}

function renderUnknown(named: string, spoken: PageLanguage): string {
  const words = PUBLIC_WORDS[spoken.language];
  return publicPage({
    title: words.unknownUnit,
    address: `/publik/unit/${encodeURIComponent(named)}`,
    spoken,
    isSimulation: false,
    body: `<p class="purpose">${words.unknownUnitFix}</p>
<p><a href="${hrefTo(spoken, '/publik')}">${words.register}</a></p>`,
  });
}
