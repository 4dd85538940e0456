import { dayInWords } from '../common/in-words.js';
import { escapeHtml, htmlPage, SIMULATION } from '../http/html.js';
import type { AwardState, RegisteredAward } from './registered-award.js';

/** A text in Indonesian, and in English below it. */
type Both = readonly [id: string, en: string];

/** The page of one award, which its certificate leads to: plain HTML without script. */
export function renderAward(award: RegisteredAward): string {
  const { number, unitId, unitName, institutionName, predicate, isSimulation } = award;
  return htmlPage({
    title: `${predicate} ${unitName}`,
    isPublic: true,
    body: `${isSimulation ? SIMULATION : ''}<main>
<h1>${escapeHtml(unitName)}</h1>
<p class="purpose">${escapeHtml(institutionName)}</p>
<div class="state">
<p><strong>${predicate}</strong> ${NAMES[predicate]}</p>
${inBoth(stateOf(award))}
</div>
<dl>
${renderFacts(award)}
</dl>
<p><a href="/publik/unit/${unitId}">Riwayat unit kerja</a> <span class="english" lang="en">Decisions on this unit</span></p>
</main>
<footer><p>Nomor sertifikat <span lang="en">/ Certificate number</span>: <code>${escapeHtml(number)}</code></p></footer>`,
  });
}

/** What is said where no award has the number. */
export function renderUnknownAward(): string {
  return htmlPage({
    title: 'Sertifikat tidak ditemukan',
    isPublic: true,
    body: `<main>
<h1>Sertifikat tidak ditemukan</h1>
<p class="purpose">Tidak ada predikat dengan nomor ini. Periksa kembali setiap huruf dan angka pada sertifikat, misalnya WBK-2020-7F3K9QXM.</p>
<p class="english" lang="en">No award has this number. Check every letter and digit on the certificate, for example WBK-2020-7F3K9QXM.</p>
<p><a href="/publik/verifikasi">Verifikasi sertifikat</a> <span class="english" lang="en">Verify a certificate</span></p>
</main>`,
  });
}

const NAMES = { WBK: 'Wilayah Bebas dari Korupsi', WBBM: 'Wilayah Birokrasi Bersih dan Melayani' } as const;

const STATES: Readonly<Record<AwardState, Both>> = {
  IN_FORCE: ['Predikat ini berlaku.', 'This award is in force.'],
  OVERDUE: [
    'Predikat ini berlaku; evaluasi ulangnya sudah lewat jatuh tempo.',
    'This award is in force; its re-evaluation is overdue.',
  ],
  SUPERSEDED: ['Predikat ini digantikan oleh predikat yang lebih tinggi', 'This award was superseded by a higher one'],
  REVOKED: ['Predikat ini dicabut', 'This award was revoked'],
};

function stateOf({ state, endedOn }: RegisteredAward): Both {
  const [id, en] = STATES[state];
  if (endedOn === null) return [id, en];
  return [`${id} sejak ${dayInWords(endedOn, 'id')}.`, `${en} on ${dayInWords(endedOn, 'en')}.`];
}

function renderFacts({ decreeNumber, decreedOn, reevaluationDueOn }: RegisteredAward): string {
  const decree = renderFact(['Surat keputusan', 'Decree'], `${decreeNumber}, ${dayInWords(decreedOn, 'id')}`);
  if (reevaluationDueOn === null) return decree;
  const due: Both = ['Evaluasi ulang berikutnya paling lambat', 'Next re-evaluation due by'];
  return `${decree}\n${renderFact(due, dayInWords(reevaluationDueOn, 'id'))}`;
}

function renderFact([id, en]: Both, value: string): string {
  return `<div><dt>${id} <span lang="en">/ ${en}</span></dt><dd>${escapeHtml(value)}</dd></div>`;
}

function inBoth([id, en]: Both): string {
  return `<p>${id}</p>
<p class="english" lang="en">${en}</p>`;
}
