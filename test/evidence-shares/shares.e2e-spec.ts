import { createHash } from 'node:crypto';
import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { EvidenceRows } from '../support/evidence-rows.js';
import { type Place, refusalOf, World } from '../support/factories.js';
import { LKE } from '../support/worksheets.js';

interface Made {
  readonly id: string;
  readonly token: string;
  readonly path: string;
  readonly expiresAt: string;
}

interface Listed {
  readonly submittedAt: string | null;
  readonly isSimulation: boolean;
  readonly items: readonly {
    code: string;
    label: { id: string };
    evidence: readonly { evidenceId: string; title: string; version: number; url: string | null }[];
  }[];
}

const EDITION = 'the first edition';
const HOUR_MS = 60 * 60 * 1000;
const ITEM = 'A.I.1.i.a';
const OTHER_ITEM = 'A.I.1.i.b';
const LINK = 'https://bukti.example.go.id/laporan?tahun=2026&x="><script>';

let program: TestApp;
let world: World;
let rows: EvidenceRows;
let place: Place;
let assessmentId: string;
let file: { id: string; sha256: string };
let link: string;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
  rows = new EvidenceRows(program, world);
  place = await world.unit();
  assessmentId = await world.assessmentIn('SELF_ASSESSMENT', place);
  file = await rows.file(place, EDITION);
  link = await rows.link(place, LINK);
  await rows.attach(place, assessmentId, OTHER_ITEM, file.id);
  await rows.attach(place, assessmentId, ITEM, file.id);
  await rows.attach(place, assessmentId, ITEM, link);
  await world.complete(assessmentId, 'UNIT', place);
  later(1_000);
  await rows.version(place, link, 2, { url: 'https://bukti.example.go.id/after-the-seal' });
}, 60_000);
afterAll(() => program?.close());

function later(ms: number): void {
  program.clock.moveTo(new Date(program.clock.now().getTime() + ms));
}

async function share(id = assessmentId, hours = 24, client?: ApiClient): Promise<Made> {
  const maker = client ?? (await world.as('UNIT_COORDINATOR', place));
  return maker.post<Made>(`/assessments/${id}/evidence-shares`, { purpose: 'Tim TPN, <b>desk</b>', hours });
}

/** Without any account. */
const ask = (path: string, headers: Record<string, string> = {}) => fetch(`${program.url}${path}`, { headers });
const listOf = async (token: string) => (await (await ask(`/api/v1/shared/${token}/evidence`)).json()) as Listed;
const openingsOf = async (id: string) =>
  (await world.as('UNIT_COORDINATOR', place)).get<Record<string, unknown>[]>(`/evidence-shares/${id}/openings`);

describe('A share', () => {
  it('has a token of 256 bits that is shown once, and of which only the SHA-256 is kept', async () => {
    const made = await share();
    expect(Buffer.from(made.token, 'base64url')).toHaveLength(32);
    expect(made.path).toBe(`/shared/${made.token}`);
    expect(new Date(made.expiresAt).getTime()).toBe(program.clock.now().getTime() + 24 * HOUR_MS);
    const [kept] = await world.query<{ token_hash: Buffer }>('SELECT token_hash FROM evidence_share WHERE id = $1', [
      made.id,
    ]);
    expect(kept?.token_hash.toString('hex')).toBe(createHash('sha256').update(made.token).digest('hex'));
    const listed = await (
      await world.as('UNIT_COORDINATOR', place)
    ).get(`/assessments/${assessmentId}/evidence-shares`);
    expect(JSON.stringify(listed)).not.toContain(made.token);
    const events = await world.query('SELECT * FROM audit_event WHERE subject_id = $1', [made.id]);
    expect(events).toMatchObject([{ action: 'share', chain: assessmentId }]);
    expect(JSON.stringify(events)).not.toContain(made.token);
  });

  it('lists the evidence by item in the order of the worksheet, in the sealed versions, to anyone with the token', async () => {
    const response = await ask(`/api/v1/shared/${(await share()).token}/evidence`);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    const listed = (await response.json()) as Listed;
    expect(listed).toMatchObject({
      isSimulation: false,
      submittedAt: expect.any(String),
      kind: 'PROPOSAL',
      year: 2026,
    });
    expect(listed.items.map(({ code }) => code)).toEqual([...LKE.items.keys()]);
    expect(listed.items[0]).toMatchObject({ label: { id: expect.stringMatching(/\w/) } });
    const shown = listed.items[0]?.evidence.map(({ evidenceId, version, url }) => ({ evidenceId, version, url }));
    expect(shown).toEqual(
      expect.arrayContaining([
        { evidenceId: file.id, version: 1, url: null },
        { evidenceId: link, version: 1, url: LINK },
      ]),
    );
    expect(JSON.stringify(listed)).not.toContain('after-the-seal');
  });

  it('shows nothing before the unit has submitted, nor while it repairs what was returned', async () => {
    const elsewhere = await world.unit();
    const open = await world.assessmentIn('SELF_ASSESSMENT', elsewhere);
    await rows.attach(elsewhere, open, ITEM, (await rows.file(elsewhere, 'a draft')).id);
    const coordinator = await world.as('UNIT_COORDINATOR', elsewhere);
    const { token } = await share(open, 24, coordinator);
    expect(await listOf(token)).toMatchObject({ submittedAt: null, items: [] });
    expect(await (await ask(`/shared/${token}`)).text()).toContain('belum mengirimkan');
    await world.complete(open, 'UNIT', elsewhere);
    expect((await listOf(token)).items).toHaveLength(LKE.items.size);
    const lead = await world.as('TPI_LEAD', elsewhere);
    await lead.post(`/assessments/${open}/return`, { reason: 'lengkapi' });
    expect(await listOf(token)).toMatchObject({ submittedAt: null, items: [] });
  });

  it('is open until its last moment, then opens nothing', async () => {
    const { token } = await share(assessmentId, 1);
    later(HOUR_MS - 1);
    expect((await ask(`/api/v1/shared/${token}/evidence`)).status).toBe(200);
    later(1);
    expect((await ask(`/api/v1/shared/${token}/evidence`)).status).toBe(404);
  });

  it('opens nothing once it is revoked, and revoking it again is harmless', async () => {
    const { id, token } = await share();
    const coordinator = await world.as('UNIT_COORDINATOR', place);
    await coordinator.post(`/evidence-shares/${id}/revocation`);
    await coordinator.post(`/evidence-shares/${id}/revocation`);
    expect((await ask(`/api/v1/shared/${token}/evidence`)).status).toBe(404);
    const listed = await coordinator.get<{ id: string }[]>(`/assessments/${assessmentId}/evidence-shares`);
    expect(listed.find((one) => one.id === id)).toMatchObject({ revokedAt: expect.any(String) });
    const events = await world.query('SELECT action FROM audit_event WHERE subject_id = $1 ORDER BY id', [id]);
    expect(events).toEqual([{ action: 'share' }, { action: 'revoke' }]);
  });

  it('that is unknown, expired or revoked is answered alike', async () => {
    const [expired, revoked] = [await share(assessmentId, 1), await share()];
    later(2 * HOUR_MS);
    const coordinator = await world.as('UNIT_COORDINATOR', place);
    await coordinator.post(`/evidence-shares/${revoked.id}/revocation`);
    const tokens = [expired.token, revoked.token, 'A'.repeat(43), 'x', `${revoked.token}=`, '%00'];
    const answers = await Promise.all(
      tokens.map(async (token) => {
        const response = await ask(`/api/v1/shared/${token}/evidence`);
        const { instance, ...problem } = (await response.json()) as Record<string, unknown>;
        return { status: response.status, instance: String(instance).includes(token), problem };
      }),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({
      status: 404,
      problem: { type: '/problems/share-not-open', detail: expect.stringContaining('expired') },
    });
  });
});

describe('A file that is shared', () => {
  const contentOf = (token: string, id = file.id) => `/api/v1/shared/${token}/evidence/${id}/content`;

  it('comes in the sealed version, to be saved, or shown where a preview is asked for', async () => {
    const { token } = await share();
    const saved = await ask(contentOf(token));
    expect(saved.status).toBe(200);
    expect(Object.fromEntries(saved.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(EDITION.length),
      'content-disposition': expect.stringMatching(/^attachment;.*laporan-1\.pdf/),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      etag: `"${file.sha256}"`,
    });
    expect(await saved.text()).toBe(EDITION);
    const shown = await ask(`${contentOf(token)}?preview=true`);
    expect(shown.headers.get('content-disposition')).toMatch(/^inline/);
    await shown.arrayBuffer();
  });

  it('comes in parts as well', async () => {
    const { token } = await share();
    const part = await ask(contentOf(token), { range: 'bytes=4-8' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 4-8/${EDITION.length}`]);
    expect(await part.text()).toBe(EDITION.slice(4, 9));
    expect((await ask(contentOf(token), { range: 'bytes=1000-' })).status).toBe(416);
  });

  it('is recorded with its version, once a minute however many parts are asked for', async () => {
    const { id, token } = await share();
    for (const range of ['bytes=0-1', 'bytes=2-3', 'bytes=4-']) await (await ask(contentOf(token), { range })).text();
    expect(await openingsOf(id)).toEqual([
      expect.objectContaining({ evidenceId: file.id, version: 1, title: expect.stringContaining('Bukti') }),
    ]);
  });

  it('is one of this assessment, and no link; nothing else is opened, nor recorded', async () => {
    const { id, token } = await share();
    const elsewhere = await world.unit();
    const foreign = await rows.file(elsewhere, 'not shared at all');
    const detached = await rows.file(place, 'brought in and never attached');
    for (const evidenceId of [foreign.id, detached.id, link]) {
      const refused = await ask(contentOf(token, evidenceId));
      expect([refused.status, await refused.json()]).toMatchObject([404, { type: '/problems/not-shared' }]);
    }
    expect(await openingsOf(id)).toEqual([]);
    expect((await ask(contentOf('A'.repeat(43)))).status).toBe(404);
    expect((await ask(contentOf(token, 'no-uuid'))).status).toBe(422);
  });

  it('is no longer open once the share is revoked', async () => {
    const { id, token } = await share();
    await (await world.as('UNIT_COORDINATOR', place)).post(`/evidence-shares/${id}/revocation`);
    const refused = await ask(contentOf(token));
    expect([refused.status, await refused.json()]).toMatchObject([404, { type: '/problems/share-not-open' }]);
  });
});

describe('Openings', () => {
  it('are recorded with time and address, once a minute, and can be neither changed nor removed', async () => {
    const { id, token } = await share();
    await listOf(token);
    await listOf(token);
    later(60_000);
    await ask(`/shared/${token}`);
    const openings = await openingsOf(id);
    expect(openings).toHaveLength(2);
    expect(openings[0]).toEqual({
      openedAt: program.clock.now().toISOString(),
      address: '127.0.0.1',
      evidenceId: null,
      title: null,
      version: null,
    });
    const listed = await (
      await world.as('AUDITOR')
    ).get<{ id: string }[]>(`/assessments/${assessmentId}/evidence-shares`);
    expect(listed.find((one) => one.id === id)).toMatchObject({ openings: 2 });
    for (const change of ['UPDATE evidence_share_opening SET address = address', 'DELETE FROM evidence_share_opening'])
      await expect(world.query(change, [])).rejects.toThrow('is kept as it was written');
  });

  it('of what is not open are not there', async () => {
    const { id, token } = await share(assessmentId, 1);
    later(HOUR_MS);
    await ask(`/api/v1/shared/${token}/evidence`);
    expect(await openingsOf(id)).toEqual([]);
  });
});

describe('Who shares', () => {
  it("is the unit's coordinator, the TPI lead of its institution, and the TPN lead from the proposal on", async () => {
    const proposed = await world.assessmentIn('ADMIN_SCREENING', place, { cycleId: await world.openCycle() });
    for (const client of [await world.as('TPI_LEAD', place), await world.as('TPN_LEAD')]) {
      const { id, token } = await share(proposed, 720, client);
      expect((await ask(`/api/v1/shared/${token}/evidence`)).status).toBe(200);
      await client.post(`/evidence-shares/${id}/revocation`);
    }
    expect(await refusalOf(share(assessmentId, 1, await world.as('TPN_LEAD')))).toMatchObject({
      type: '/problems/assessment-not-found',
    });
  });

  it('is nobody else', async () => {
    const made = await share();
    const elsewhere = await world.unit();
    const sameInstitution = await world.unit(place.institutionId);
    for (const stranger of [await world.as('UNIT_COORDINATOR', elsewhere), await world.as('TPI_LEAD', elsewhere)]) {
      expect(await refusalOf(share(assessmentId, 1, stranger))).toMatchObject({ status: 404 });
      expect(await refusalOf(stranger.get(`/evidence-shares/${made.id}/openings`))).toMatchObject({
        type: '/problems/share-not-found',
      });
      expect(await refusalOf(stranger.post(`/evidence-shares/${made.id}/revocation`))).toMatchObject({ status: 404 });
    }
    const both = await world.person(['UNIT_COORDINATOR', sameInstitution], ['LEADERSHIP', place]);
    const seesIt = await world.signIn(both.email);
    expect(await refusalOf(share(assessmentId, 1, seesIt))).toMatchObject({ type: '/problems/may-not-share' });
    expect(await refusalOf(seesIt.post(`/evidence-shares/${made.id}/revocation`))).toMatchObject({
      type: '/problems/may-not-share',
    });
    for (const reader of [await world.as('AUDITOR'), await world.as('UNIT_MEMBER', place)])
      expect(await refusalOf(share(assessmentId, 1, reader))).toMatchObject({ status: 403 });
    expect((await ask(`/api/v1/shared/${made.token}/evidence`)).status).toBe(200);
  });

  it.each([
    [{ purpose: ' ', hours: 1 }, '/purpose'],
    [{ purpose: 'x'.repeat(501), hours: 1 }, '/purpose'],
    [{ purpose: 'x', hours: 0 }, '/hours'],
    [{ purpose: 'x', hours: 721 }, '/hours'],
    [{ purpose: 'x', hours: 1.5 }, '/hours'],
  ])('says for whom, and for one hour to 30 days: not %j', async (body, pointer) => {
    const coordinator = await world.as('UNIT_COORDINATOR', place);
    expect(await refusalOf(coordinator.post(`/assessments/${assessmentId}/evidence-shares`, body))).toMatchObject({
      status: 422,
      errors: [{ pointer }],
    });
  });
});

describe('The page of a share', () => {
  it('shows items and evidence in Indonesian, without script, and everything written as text', async () => {
    const { token } = await share();
    const response = await ask(`/shared/${token}`);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    const html = await response.text();
    expect(html).toContain('<html lang="id">');
    expect(html).toContain('Tim TPN, &lt;b&gt;desk&lt;/b&gt;');
    expect(html).toContain(`href="/api/v1/shared/${token}/evidence/${file.id}/content?preview=true"`);
    expect(html).toContain('href="https://bukti.example.go.id/laporan?tahun=2026&amp;x=&quot;&gt;&lt;script&gt;"');
    expect(html).not.toMatch(/<script|<b>|SIMULASI/);
    expect(html.indexOf(ITEM)).toBeLessThan(html.indexOf(OTHER_ITEM));
  });

  it('carries the word SIMULASI where the data is made up', async () => {
    const { token } = await share();
    await world.query('INSERT INTO demonstration (began_at) VALUES ($1)', [program.clock.now()]);
    const html = await (await ask(`/shared/${token}`)).text();
    expect(await listOf(token)).toMatchObject({ isSimulation: true });
    await world.query('DELETE FROM demonstration', []);
    expect(html).toContain('<strong>SIMULASI</strong>');
  });

  it('of a link that opens nothing is a page that says so', async () => {
    const response = await ask(`/shared/${'A'.repeat(43)}`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toContain('Tautan tidak berlaku');
  });
});
