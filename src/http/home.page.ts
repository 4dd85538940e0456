import type { DemonstrationAccount } from './home.notes.js';
import { escapeHtml, htmlPage, NAME, SIMULATION } from './html.js';

interface Link {
  readonly href: string;
  readonly name: string;
  readonly english: string;
}

const LINKS: readonly Link[] = [
  { href: '/api/v1/register', name: 'Daftar predikat', english: 'Public register of predicates' },
  { href: '/api/docs', name: 'Dokumentasi API', english: 'API documentation' },
  { href: '/api/openapi.json', name: 'OpenAPI (JSON)', english: 'For generated clients' },
  { href: '/health/ready', name: 'Status layanan', english: 'Is everything running?' },
];

/** The page at `/`: plain HTML without script, so that it reads everywhere and passes the strictest policy. */
export function renderHome(version: string, demonstration: readonly DemonstrationAccount[] | null): string {
  return htmlPage({
    title: NAME,
    isPublic: true,
    body: `${demonstration ? SIMULATION : ''}<main>
<h1>Zona Integritas</h1>
<p class="purpose">Penilaian mandiri, evaluasi, dan penetapan predikat WBK dan WBBM, beserta evaluasi ulang setiap dua tahun dan pengingatnya.</p>
<p class="english" lang="en">Integrity Zone assessments, WBK and WBBM awards, and their two-yearly re-evaluation.</p>
<nav aria-label="Tautan utama">
<ul class="links">
${LINKS.map(renderLink).join('\n')}
</ul>
</nav>
${demonstration ? renderAccounts(demonstration) : ''}</main>
<footer><p>Versi ${escapeHtml(version)}</p></footer>`,
  });
}

function renderLink({ href, name, english }: Link): string {
  return `<li><a href="${href}">${name}</a> <span class="english" lang="en">${english}</span></li>`;
}

function renderAccounts(accounts: readonly DemonstrationAccount[]): string {
  return `<section aria-labelledby="accounts">
<h2 id="accounts">Akun simulasi</h2>
<p class="english" lang="en">Demonstration accounts: e-mail and password.</p>
<ul class="accounts">
${accounts.map(renderAccount).join('\n')}
</ul>
</section>
`;
}

function renderAccount({ email, password, role }: DemonstrationAccount): string {
  return `<li><strong>${escapeHtml(role)}</strong>
<span><span class="label">Surel</span> <code>${escapeHtml(email)}</code></span>
<span><span class="label">Kata sandi</span> <code>${escapeHtml(password)}</code></span></li>`;
}
