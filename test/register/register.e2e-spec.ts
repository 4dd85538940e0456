import { startApp, type TestApp } from '../support/app.js';
import { World } from '../support/factories.js';

let program: TestApp;
let unitName: string;
let institutionName: string;

beforeAll(async () => {
  program = await startApp();
  const world = await World.on(program);
  const here = await world.unit();
  await world.determine(await world.assessmentIn('DETERMINATION', here));
  const auditor = await world.as('AUDITOR');
  unitName = (await auditor.get<{ name: string }>(`/units/${here.unitId}`)).name;
  institutionName = (await auditor.get<{ name: string }>(`/institutions/${here.institutionId}`)).name;
});
afterAll(() => program?.close());

const search = async (query: string) => {
  const response = await fetch(`${program.url}/api/v1/register${query}`);
  return { status: response.status, body: await response.json() };
};
const namesIn = async (text: string) => {
  const { body } = await search(`?search=${encodeURIComponent(text)}`);
  return (body as { unitName: string }[]).map((entry) => entry.unitName);
};

describe('The public register', () => {
  it('shows everyone the predicates in force, and nothing about scores or people', async () => {
    const { body } = await search('');
    expect(body).toEqual([
      {
        isOverdue: false,
        awardId: expect.any(String),
        unitName,
        institutionName,
        predicate: 'WBK',
        decreeNumber: 'SK-1',
        certificateNumber: expect.stringMatching(/^WBK-2026-[0-9A-HJKMNP-TV-Z]{8}$/),
        decreedOn: '2026-03-02',
      },
    ]);
  });

  it('finds part of the name of a unit or institution, whatever the case', async () => {
    for (const part of [unitName.toUpperCase(), ` ${institutionName.slice(3)} `])
      expect(await namesIn(part)).toEqual([unitName]);
    for (const nothing of ['Dinas', '%', '_', '\\', "' OR true --"]) expect(await namesIn(nothing)).toEqual([]);
  });

  it('refuses what is no search', async () => {
    for (const query of [`?search=${'x'.repeat(201)}`, '?search=a&search=b', '?search=%00', '?page=1']) {
      expect(await search(query)).toMatchObject({ status: 422, body: { type: '/problems/invalid-request' } });
    }
  });
});
