import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Person } from '../../src/demo/people.js';
import { browserMissing, startBrowser } from '../support/browser.js';
import { type DemonstrationApp, startDemonstration } from '../support/demonstration.js';
import { Visitor } from '../support/visitor.js';
import { changedWorksheet } from '../support/worksheets.js';
import { worksheetFileOf } from '../worksheet-files/filled-file.js';

jest.setTimeout(120_000);

interface Known {
  readonly id: string;
  readonly stage: string;
}
type Address = string | ((visitor: Visitor) => Promise<string>);
interface Opened {
  /** null for somebody who has not signed in. */
  readonly as: Person | null;
  readonly at?: Address;
}

const assessmentIn = (stage: string, page: string) => async (visitor: Visitor) => {
  const all = await visitor.ask<Known[]>('/assessments');
  return page.replace('$id', all.find((known) => known.stage === stage)?.id ?? 'none');
};
const firstOf = (list: string, page: string) => async (visitor: Visitor) =>
  page.replace('$id', (await visitor.ask<Known[]>(list))[0]?.id ?? 'none');

/** Who looks at which page, and which of its kind; a page that is not here fails. */
const PAGES: Readonly<Record<string, Opened>> = {
  '/masuk': { as: null },
  '/lupa-sandi': { as: null },
  '/atur-sandi/$token': { as: null, at: '/atur-sandi/tidak-dikenal' },
  '/': { as: 'koordinator' },
  '/beranda': { as: 'koordinator' },
  '/profil': { as: 'koordinator' },
  '/notifikasi': { as: 'koordinator' },
  '/preferensi': { as: 'koordinator' },
  '/bantuan': { as: 'koordinator' },
  '/bantuan/istilah': { as: 'koordinator' },
  '/asesmen/$id': { as: 'tpi', at: assessmentIn('INTERNAL_EVALUATION', '/asesmen/$id') },
  '/asesmen/$id/tindak-lanjut': {
    as: 'koordinator',
    at: assessmentIn('DESK_EVALUATION', '/asesmen/$id/tindak-lanjut'),
  },
  '/lembar-kerja': { as: 'koordinator' },
  '/lembar-kerja/$id': { as: 'koordinator', at: assessmentIn('SELF_ASSESSMENT', '/lembar-kerja/$id') },
  '/lembar-kerja/$id/ajukan': { as: 'koordinator', at: assessmentIn('SELF_ASSESSMENT', '/lembar-kerja/$id/ajukan') },
  '/lembar-kerja/$id/excel': { as: 'koordinator', at: newWorksheetImport },
  '/lembar-kerja/$id/tim': { as: 'koordinator', at: assessmentIn('SELF_ASSESSMENT', '/lembar-kerja/$id/tim') },
  '/lembar-kerja/$id/riwayat': { as: 'koordinator', at: assessmentIn('DESK_EVALUATION', '/lembar-kerja/$id/riwayat') },
  '/lembar-kerja/$id/bukti': { as: 'koordinator', at: assessmentIn('SELF_ASSESSMENT', '/lembar-kerja/$id/bukti') },
  '/bukti/$id': { as: 'koordinator', at: firstEvidence },
  '/penilaian': { as: 'ketua-tpi' },
  '/penilaian/$id': { as: 'tpi', at: assessmentIn('INTERNAL_EVALUATION', '/penilaian/$id') },
  '/penilaian/$id/selisih': { as: 'ketua-tpi', at: assessmentIn('INTERNAL_EVALUATION', '/penilaian/$id/selisih') },
  '/penilaian/$id/penilai': { as: 'ketua-tpi', at: assessmentIn('INTERNAL_EVALUATION', '/penilaian/$id/penilai') },
  '/penilaian/$id/langkah': { as: 'ketua-tpi', at: assessmentIn('INTERNAL_EVALUATION', '/penilaian/$id/langkah') },
  '/penilaian/$id/cetak': { as: 'tpn', at: assessmentIn('DESK_EVALUATION', '/penilaian/$id/cetak') },
  '/penilaian/$id/temuan': { as: 'tpi', at: assessmentIn('INTERNAL_EVALUATION', '/penilaian/$id/temuan') },
  '/penilaian/$id/lapangan': { as: 'tpn', at: assessmentIn('DESK_EVALUATION', '/penilaian/$id/lapangan') },
  '/penilaian/$id/usulan': { as: 'menteri', at: assessmentIn('DESK_EVALUATION', '/penilaian/$id/usulan') },
  '/penilaian/impor': { as: 'ketua-tpi', at: newAssignmentImport },
  '/massal': { as: 'ketua-tpi', at: async (visitor) => (await bulkReturn(visitor)) && '/massal' },
  '/massal/$id': { as: 'ketua-tpi', at: async (visitor) => `/massal/${await bulkReturn(visitor)}` },
  '/konflik': { as: 'tpi' },
  '/dasbor': { as: 'pimpinan' },
  '/dasbor/penilaian': { as: 'pimpinan' },
  '/dasbor/peta-panas': { as: 'pimpinan' },
  '/dasbor/selisih': { as: 'pimpinan' },
  '/dasbor/butir': { as: 'pimpinan' },
  '/dasbor/tren': { as: 'pimpinan' },
  '/kalender': { as: 'pimpinan' },
  '/predikat': { as: 'pimpinan' },
  '/predikat/$id': { as: 'pimpinan', at: firstOf('/awards', '/predikat/$id') },
  '/unit/$id': {
    as: 'pimpinan',
    at: async (visitor) => {
      const { rows } = await visitor.ask<{ rows: { unitId: string }[] }>('/reports/awards');
      return `/unit/${rows[0]?.unitId}`;
    },
  },
  '/arsip': { as: 'auditor' },
  '/arsip/$id': { as: 'menteri', at: ownArchive },
  '/portalrb': { as: 'administrator' },
  '/portalrb/$id': { as: 'ketua-tpi', at: ownPortalrb },
  '/admin': { as: 'administrator' },
  '/admin/pengguna': { as: 'administrator' },
  '/admin/pengguna/impor': { as: 'administrator', at: newPeopleImport },
  '/admin/unit': { as: 'administrator' },
  '/admin/unit/baru': { as: 'administrator' },
  '/admin/unit/impor': { as: 'administrator' },
  '/admin/unit/$id': {
    as: 'administrator',
    at: async (visitor) => {
      const { units } = await visitor.ask<{ units: Known[] }>('/unit-directory');
      return `/admin/unit/${units[0]?.id}`;
    },
  },
  '/admin/instansi': { as: 'administrator' },
  '/admin/instansi/$id/token': { as: 'administrator', at: firstOf('/institutions', '/admin/instansi/$id/token') },
  '/admin/periode': { as: 'administrator' },
  '/admin/periode/baru': { as: 'administrator' },
  '/admin/periode/$id': { as: 'administrator', at: firstOf('/cycles', '/admin/periode/$id') },
  '/admin/instrumen': { as: 'administrator' },
  '/admin/instrumen/$id': { as: 'administrator', at: firstOf('/instruments', '/admin/instrumen/$id') },
  '/admin/instrumen/$id/banding/$other': {
    as: 'administrator',
    at: async (visitor) => {
      const [{ id } = { id: 'none' }] = await visitor.ask<Known[]>('/instruments');
      return `/admin/instrumen/${id}/banding/${id}`;
    },
  },
  '/admin/instrumen/rancangan/$id': { as: 'administrator', at: newDraft },
  '/admin/hari-libur': { as: 'administrator' },
  '/admin/jam-kerja': { as: 'administrator' },
  '/admin/log-pengiriman': { as: 'administrator' },
  '/admin/webhook': { as: 'administrator' },
  '/admin/webhook/$id': { as: 'administrator', at: newWebhook },
  '/admin/pekerjaan': { as: 'administrator' },
};

/** With one that is made. */
async function ownArchive(visitor: Visitor): Promise<string> {
  const { roles } = await visitor.ask<{ roles: { institutionId: string | null }[] }>('/session');
  const institutionId = roles.find((role) => role.institutionId !== null)?.institutionId;
  await visitor.tell(`/institutions/${institutionId}/archives`, {});
  return `/arsip/${institutionId}`;
}

/** Of the institution whose internal team they lead. */
async function ownPortalrb(visitor: Visitor): Promise<string> {
  const { roles } = await visitor.ask<{ roles: { institutionId: string | null }[] }>('/session');
  return `/portalrb/${roles.find(({ institutionId }) => institutionId !== null)?.institutionId}`;
}

async function firstEvidence(visitor: Visitor): Promise<string> {
  const [assessment] = await visitor.ask<Known[]>('/assessments');
  const [attached] = await visitor.ask<{ evidenceId: string }[]>(`/assessments/${assessment?.id}/evidence`);
  return `/bukti/${attached?.evidenceId}`;
}

/** Of what nobody returns now: every row is refused, and says why. */
async function bulkReturn(visitor: Visitor): Promise<string> {
  const all = await visitor.ask<Known[]>('/assessments');
  const assessmentIds = all.filter(({ stage }) => stage !== 'INTERNAL_EVALUATION').map(({ id }) => id);
  const body = { assessmentIds, reason: 'lengkapi bukti' };
  const asked = await visitor.tell<Known>('/bulk-operations/returns', body, { 'idempotency-key': 'setiap-halaman' });
  return asked.id;
}

/** With rows of every kind but unchanged ones. */
async function newPeopleImport(visitor: Visitor): Promise<string> {
  const rows = ['email;nama;peran', 'baru@contoh.example;Orang Baru;AUDITOR', 'bukan-surel;;PENILAI'];
  const { id } = await visitor.send<Known>('/people-imports?fileName=pengguna.csv', rows.join('\n'));
  return `/admin/pengguna/impor?impor=${id}`;
}

/** With rows of every kind but unchanged ones. */
async function newAssignmentImport(visitor: Visitor): Promise<string> {
  const rows = [
    'kode_instansi;kode_unit;email;lapisan',
    'SIMULASI;TIDAK-ADA;bukan@contoh.example;TPI',
    'SIMULASI;;;TIM',
  ];
  const { id } = await visitor.send<Known>('/assignment-imports?fileName=penugasan.csv', rows.join('\n'));
  return `/penilaian/impor?impor=${id}`;
}

/** With a conflict, a change, something that was repaired and something that is not taken over. */
async function newWorksheetImport(visitor: Visitor): Promise<string> {
  const assessments = await visitor.ask<Known[]>('/assessments');
  const id = assessments.find(({ stage }) => stage === 'SELF_ASSESSMENT')?.id ?? 'none';
  const { sheets } = await visitor.ask<{ sheets: (Known & { layer: string })[] }>(`/assessments/${id}`);
  const sheetId = sheets.find(({ layer }) => layer === 'UNIT')?.id ?? 'none';
  const file = await worksheetFileOf(sheetId);
  const type = { 'content-type': 'application/octet-stream' };
  const made = await visitor.tell<Known>(`/sheets/${sheetId}/worksheet-imports?fileName=LKE.xlsx`, file, type);
  return `/lembar-kerja/${id}/excel?impor=${made.id}`;
}

async function newDraft(visitor: Visitor): Promise<string> {
  const source = changedWorksheet('lke-rancangan', (node) => (node('A.I.1.i.a').label_id = 'Tim kerja sudah ada'));
  const { id } = await visitor.tell<Known>('/instrument-drafts', { source });
  return `/admin/instrumen/rancangan/${id}`;
}

async function newWebhook(visitor: Visitor): Promise<string> {
  const { id } = await visitor.tell<Known>('/webhooks', {
    url: 'https://sistem.example.go.id/zi',
    eventTypes: ['reminder.due'],
  });
  return `/admin/webhook/${id}`;
}

/** As the features declare them. */
function declared(): string[] {
  const files = readdirSync('web/src/features', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.routes.ts'),
  );
  return files
    .flatMap((file) => [...readFileSync(`web/src/features/${file}`, 'utf8').matchAll(/path: '([^']+)'/g)])
    .map(([, path = '']) => path);
}

/** Where pictures of all pages go, if somebody wants to look at them: `npm run screenshots`. */
const PICTURES = process.env['SCREENSHOTS'];
/**
 * One person reads on a desktop in Indonesian and opens each page by its address, one on a phone in English and in the dark, and goes
 * on from page to page.
 */
const VISITS = [
  { language: 'id', width: 1366, colorScheme: 'light', keepsClient: true, goesOn: false },
  { language: 'en', width: 360, colorScheme: 'dark', keepsClient: false, goesOn: true },
] as const;
/** A desktop at 200 %, and at 400 %. */
const NARROW = [683, 320];
/** Means nothing to anybody who reads a page. */
const AN_ID = /[0-9a-f]{8}-[0-9a-f]{4}-/;
const MOST_NODES = 1_500;
const MOST_NODES_OF_A_WORKSHEET = 4_500;

test('Every page that is declared is looked at', () => {
  expect(Object.keys(PAGES).sort()).toEqual(declared().sort());
});

const missing = browserMissing();
const suite = missing === null ? describe : describe.skip;

suite(`Every page${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  let browser: Browser;
  let server: DemonstrationApp;
  const visitors = new Map<string, Visitor>();

  beforeAll(async () => {
    browser = await startBrowser();
    server = await startDemonstration();
    if (PICTURES) mkdirSync(PICTURES, { recursive: true });
  });
  afterAll(async () => {
    await Promise.all([...visitors.values()].map((visitor) => visitor.leave()));
    await browser?.close();
    await server?.close();
  });

  async function visitorOf(person: Person | null, visit: (typeof VISITS)[number]): Promise<Visitor> {
    const key = `${person} ${visit.language}`;
    const known = visitors.get(key);
    if (known !== undefined) return known;
    const visitor =
      person === null
        ? await Visitor.arrive(browser, server.url, visit)
        : await Visitor.signedIn(browser, server.url, person, visit);
    visitors.set(key, visitor);
    return visitor;
  }

  async function open(path: string, visit: (typeof VISITS)[number]): Promise<Visitor> {
    const { as, at = path } = PAGES[path] ?? { as: null };
    const visitor = await visitorOf(as, visit);
    await visitor.page.setViewportSize({ width: visit.width, height: 900 });
    const address = typeof at === 'string' ? at : await at(visitor);
    await (visit.goesOn ? visitor.goOn(address) : visitor.open(address));
    await visitor.page.getByRole('heading', { level: 1 }).first().waitFor();
    return visitor;
  }

  describe.each(Object.keys(PAGES))('%s', (path) => {
    test.each(VISITS)(
      'in $language, $width px wide: no complaint, no violation, no id, no scrolling sideways, no more nodes than a slow PC takes',
      async (visit) => {
        const visitor = await open(path, visit);
        if (PICTURES) {
          const name = `${path.slice(1).replaceAll(/[/$]/g, '-') || 'root'}-${visit.width}.png`;
          await visitor.page.screenshot({ path: `${PICTURES}/${name}`, fullPage: true });
        }
        expect(await visitor.page.locator('main').innerText()).not.toMatch(AN_ID);
        expect(await visitor.violations()).toEqual([]);
        expect(visitor.complaints.splice(0).filter((line) => !isExpected(line, path))).toEqual([]);
        expect(await visitor.nodes()).toBeLessThanOrEqual(
          path === '/lembar-kerja/$id' ? MOST_NODES_OF_A_WORKSHEET : MOST_NODES,
        );
        for (const width of NARROW) {
          await visitor.page.setViewportSize({ width, height: 900 });
          expect([width, await visitor.overflows()]).toEqual([width, false]);
        }
      },
    );
  });
});

/** The browser itself notes the refusals that the first question of a visitor without session, and a wrong link, get. */
function isExpected(line: string, path: string): boolean {
  return (PAGES[path]?.as === null && line.includes('401')) || (path.includes('$token') && line.includes('404'));
}
