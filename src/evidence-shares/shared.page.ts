import type { AssessmentKind } from '../domain/lifecycle.js';
import type { AttachedRow } from '../evidence/attached-row.js';
import { escapeHtml, htmlPage, SIMULATION } from '../http/html.js';
import type { SharedEvidenceList, SharedItem } from './shared-evidence.service.js';

/** The page at /shared/:token, for people without an account: plain HTML without script. `token` is the one in its address. */
export function renderShared(token: string, list: SharedEvidenceList): string {
  const { unitName, institutionName, year, kind, target, purpose, sealedAt, items, isSimulation } = list;
  return htmlPage({
    title: `Data dukung ${unitName}`,
    isPublic: false,
    body: `${isSimulation ? SIMULATION : ''}<main>
<h1>Data dukung</h1>
<p class="purpose">${escapeHtml(unitName)}, ${escapeHtml(institutionName)}: ${KINDS[kind]} ${target} tahun ${year}.</p>
<p>Dibagikan untuk: ${escapeHtml(purpose)}. Berlaku sampai ${momentOf(list.expiresAt)}. Setiap pembukaan dicatat.</p>
<p class="english" lang="en">Evidence of this unit, shared with you until the time above. Every opening is recorded.</p>
${sealedAt === null ? NOT_YET : items.map((item) => renderItem(token, item)).join('\n')}
${sealedAt !== null && items.length === 0 ? NOTHING : ''}</main>`,
  });
}

/** The page for a token that opens nothing; it does not tell why. */
export function renderNotOpen(): string {
  return htmlPage({
    title: 'Tautan tidak berlaku',
    isPublic: false,
    body: `<main>
<h1>Tautan tidak berlaku</h1>
<p class="purpose">Tautan ini tidak lengkap, sudah lewat masa berlakunya, atau sudah dicabut. Mintalah tautan baru kepada pengirimnya.</p>
<p class="english" lang="en">This link is incomplete, expired or revoked. Ask whoever sent it for a new one.</p>
</main>`,
  });
}

const KINDS: Readonly<Record<AssessmentKind, string>> = { PROPOSAL: 'pengusulan', REEVALUATION: 'evaluasi ulang' };

const NOT_YET = `<p>Unit kerja belum mengirimkan penilaian mandirinya, atau sedang memperbaikinya: belum ada yang dapat ditampilkan.</p>
<p class="english" lang="en">The unit has not submitted, or is repairing, its self-assessment: there is nothing to show yet.</p>`;

const NOTHING = `<p>Tidak ada data dukung. <span class="english" lang="en">There is no evidence.</span></p>
`;

function renderItem(token: string, { code, label, evidence }: SharedItem): string {
  return `<section>
<h2>${escapeHtml(code)}</h2>
<p>${escapeHtml(label.id)}</p>
<p class="english" lang="en">${escapeHtml(label.en)}</p>
<ul>
${evidence.map((one) => renderEvidence(token, one)).join('\n')}
</ul>
</section>`;
}

function renderEvidence(token: string, { evidenceId, title, version, url, fileName }: AttachedRow): string {
  const href = url ?? `/api/v1/shared/${token}/evidence/${evidenceId}/content?preview=true`;
  const what = `versi ${version}, ${fileName ?? 'tautan luar'}`;
  return `<li><a href="${escapeHtml(href)}" rel="noopener noreferrer">${escapeHtml(title)}</a> <span class="label">${escapeHtml(what)}</span></li>`;
}

/** In the zone of most readers, which the text names. */
function momentOf(at: Date): string {
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Jakarta' } as const;
  return `${new Intl.DateTimeFormat('id-ID', format).format(at)} WIB`;
}
