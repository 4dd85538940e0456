import { certificateNumber } from '../../src/awards/certificate-number.js';
import { calendarDate } from '../../src/domain/calendar-date.js';
import { opened, textOf } from '../documents/reading.js';
import { sha256 } from '../documents/papers.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Place, World } from '../support/factories.js';

interface Award {
  readonly id: string;
  readonly certificateNumber: string;
  readonly unitName: string;
}

let program: TestApp;
let world: World;
let here: Place;
let award: Award;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
  here = await world.unit();
  const id = await world.determine(await world.assessmentIn('DETERMINATION', here));
  award = await (await world.as('AUDITOR')).get<Award>(`/awards/${id}`);
});
afterAll(() => program?.close());

const at = (path: string, init: RequestInit = {}) => fetch(`${program.url}${path}`, init);
const certificate = async (query = '') => {
  const response = await at(`/api/v1/awards/${award.id}/certificate${query}`);
  return Buffer.from(await response.arrayBuffer());
};
const page = async (number: string) => {
  const response = await at(`/awards/${number}`);
  return { status: response.status, html: await response.text(), type: response.headers.get('content-type') };
};

describe('The number of an award', () => {
  it('names predicate and year, and holds no letter that reads as a digit', () => {
    const numbers = Array.from({ length: 500 }, () => certificateNumber('WBBM', calendarDate('2020-12-21')));
    for (const number of numbers) expect(number).toMatch(/^WBBM-2020-[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

describe('The certificate', () => {
  it('is for everyone, and its link and printed number lead to the public page', async () => {
    const response = await at(`/api/v1/awards/${award.id}/certificate`);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${award.certificateNumber}.pdf"`,
      'x-content-type-options': 'nosniff',
    });
    const pdf = Buffer.from(await response.arrayBuffer());
    expect(await textOf(pdf)).toContain(award.certificateNumber);
    const links = await (await (await opened(pdf)).getPage(1)).getAnnotations();
    const address = String((links as { url?: string }[]).find(({ url }) => url !== undefined)?.url);
    expect(address).toBe(`${program.url}/awards/${award.certificateNumber}`);
    expect(await (await fetch(address)).text()).toContain(award.unitName);
  });

  it('is the same to the byte as long as nothing changes, and speaks both languages', async () => {
    expect(sha256(await certificate())).toBe(sha256(await certificate('?language=id')));
    expect(await textOf(await certificate())).toContain('evaluasi ulang paling lambat 2 Maret 2028');
    expect(await textOf(await certificate('?language=en'))).toContain('re-evaluation due by 2 March 2028');
    expect((await at(`/api/v1/awards/${award.id}/certificate?language=nl`)).status).toBe(422);
    expect((await at(`/api/v1/awards/${world.cycleId}/certificate`)).status).toBe(404);
  });

  it('does not hold up what else the process does', async () => {
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const began = performance.now();
    await Promise.all(Array.from({ length: 20 }, () => certificate()));
    clearInterval(timer);
    expect(longest).toBeLessThan((performance.now() - began) / 2);
  });
});

describe('The public page of an award', () => {
  it('says unit, institution, predicate, decree and the next re-evaluation, in Indonesian and English', async () => {
    const { status, html, type } = await page(award.certificateNumber);
    expect([status, type]).toEqual([200, 'text/html; charset=utf-8']);
    for (const said of [award.unitName, 'Kementerian', 'WBK', 'SK-1', '2 Maret 2026', '2 Maret 2028'])
      expect(html).toContain(said);
    for (const said of ['Predikat ini berlaku.', 'This award is in force.']) expect(html).toContain(said);
    expect(html).not.toContain('SIMULASI');
    expect(html).not.toMatch(/<script|style=/);
  });

  it('takes the number as people type it', async () => {
    const typed = award.certificateNumber.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
    expect((await page(` ${typed} `)).status).toBe(200);
  });

  it('says in words that there is none', async () => {
    for (const number of ['WBK-2026-00000000', 'x', '%3Cb%3E', '%00', 'WBK-2026-0', award.id]) {
      const { status, html } = await page(number);
      expect([number, status]).toEqual([number, 404]);
      expect(html).toContain('Sertifikat tidak ditemukan');
      expect(html).not.toContain('<b>');
    }
  });

  it('does not take the address of the API’s own awards', async () => {
    expect((await at(`/awards/${award.id}`)).headers.get('content-type')).toContain('text/html');
    expect((await at(`/api/v1/awards/${award.id}`)).status).toBe(401);
    expect((await at(`/api/v1/awards/${award.certificateNumber}`)).headers.get('content-type')).toContain('json');
  });
});

describe('For programs', () => {
  it('the register answers the same by number', async () => {
    const response = await at(`/api/v1/register/${award.certificateNumber}`);
    expect(await response.json()).toEqual({
      number: award.certificateNumber,
      unitName: award.unitName,
      institutionName: expect.any(String),
      predicate: 'WBK',
      decreeNumber: 'SK-1',
      decreedOn: '2026-03-02',
      state: 'IN_FORCE',
      reevaluationDueOn: '2028-03-02',
      endedOn: null,
      isSimulation: false,
    });
    expect(await (await at('/api/v1/register/WBK-2026-00000000')).json()).toMatchObject({
      status: 404,
      type: '/problems/certificate-not-found',
    });
  });
});

describe('An award that is overdue, or has ended', () => {
  it('says so on its page, its certificate and in the register', async () => {
    program.clock.moveTo(new Date('2028-04-01T02:00:00Z'));
    expect((await page(award.certificateNumber)).html).toContain('lewat jatuh tempo');
    const ground = { outcome: 'REVOKED', decreeNumber: 'SK-9', decidedOn: '2028-04-01', ground: 'kasus' };
    await (await world.as('NATIONAL_SECRETARIAT')).post(`/awards/${award.id}/decisions`, ground);
    const { html } = await page(award.certificateNumber);
    expect(html).toContain('Predikat ini dicabut sejak 1 April 2028.');
    expect(html).not.toContain('kasus');
    expect(html).not.toContain('Evaluasi ulang berikutnya');
    expect(await textOf(await certificate())).toContain('TIDAK BERLAKU LAGI: dicabut sejak 1 April 2028.');
    const registered = await at(`/api/v1/register/${award.certificateNumber}`);
    expect(await registered.json()).toMatchObject({ state: 'REVOKED', endedOn: '2028-04-01', reevaluationDueOn: null });
  });
});

describe('Where everything is made up', () => {
  it('page and certificate say SIMULASI', async () => {
    await world.query('INSERT INTO demonstration (began_at) VALUES ($1)', [program.clock.now()]);
    expect((await page(award.certificateNumber)).html).toContain('SIMULASI');
    expect(await textOf(await certificate('?language=en'))).toContain('SIMULASI');
  });
});
