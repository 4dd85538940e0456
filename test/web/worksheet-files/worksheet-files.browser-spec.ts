import { jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { browserMissing, startBrowser } from '../../support/browser.js';
import { type DemonstrationApp, startDemonstration } from '../../support/demonstration.js';
import { Visitor } from '../../support/visitor.js';
import { worksheetFileOf } from '../../worksheet-files/filled-file.js';
import { expectQuiet, expectSound } from '../access/at-the-door.js';

jest.setTimeout(180_000);

const missing = browserMissing();
const suite = missing === null ? describe : describe.skip;

interface Assessment {
  readonly id: string;
  readonly stage: string;
  readonly sheets: readonly { readonly id: string; readonly layer: string }[];
}
interface Answers {
  readonly answers: readonly { readonly item: string; readonly value: unknown; readonly note: string }[];
}

suite(`A worksheet in Excel${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  let browser: Browser;
  let server: DemonstrationApp;

  beforeAll(async () => {
    browser = await startBrowser();
    server = await startDemonstration();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test('is uploaded, looked at, chosen from where both changed, and saved', async () => {
    const visitor = await Visitor.signedIn(browser, server.url, 'koordinator', { width: 360 });
    const { page } = visitor;
    const known = await visitor.ask<Assessment[]>('/assessments');
    const { id } = known.find(({ stage }) => stage === 'SELF_ASSESSMENT')!;
    const { sheets } = await visitor.ask<Assessment>(`/assessments/${id}`);
    const sheetId = sheets.find(({ layer }) => layer === 'UNIT')!.id;
    const answerTo = async (item: string) =>
      (await visitor.ask<Answers>(`/sheets/${sheetId}`)).answers.find((answer) => answer.item === item);
    const before = await answerTo('A.I.1.i.a');

    await visitor.open(`/lembar-kerja/${id}/excel`);
    const file = { name: 'LKE.xlsx', mimeType: 'application/octet-stream', buffer: await worksheetFileOf(sheetId) };
    await page.getByLabel('Berkas Excel (.xlsx)').setInputFiles(file);
    await page.getByRole('button', { name: 'Lihat pratinjau' }).click();
    await page.getByText('"b" dibaca sebagai "B".').first().waitFor();
    await page.getByText('"Tanyakan ke bagian umum."', { exact: false }).first().waitFor();
    await expectSound(visitor);
    expect(await answerTo('A.I.1.i.a')).toEqual(before);

    for (const choice of await page.getByRole('radio', { name: 'Pakai isi berkas' }).all()) await choice.check();
    await page.getByRole('button', { name: 'Simpan ke lembar kerja' }).click();
    await page.getByText('Isi berkas ini sudah disimpan ke lembar kerja.').waitFor();
    expect(await answerTo('A.I.1.i.a')).toMatchObject({ note: 'Tim dibentuk dengan surat keputusan kepala balai.' });
    await expectSound(visitor);
    await page.getByRole('link', { name: 'Buka lembar kerja' }).click();
    await page.getByText('Tim dibentuk dengan surat keputusan kepala balai.').first().waitFor();
    expectQuiet(visitor);
    await visitor.leave();
  });
});
