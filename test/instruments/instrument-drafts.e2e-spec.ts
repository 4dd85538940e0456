import type { ApiClient } from '../../src/demo/api-client.js';
import { AppModule } from '../../src/app.module.js';
import { createHttpApplication } from '../../src/http/application.js';
import { Instruments } from '../../src/instruments/instruments.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { refusalOf, World } from '../support/factories.js';
import { changedWorksheet, LKE, WORKSHEET_TEXT } from '../support/worksheets.js';

let program: TestApp;
let world: World;
let administrator: ApiClient;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
  administrator = await world.as('ADMINISTRATOR');
});
afterAll(() => program?.close());

interface Draft {
  readonly id: string;
  readonly instrumentId: string;
  readonly digest: string;
}
interface Comparison {
  readonly earlier: string;
  readonly later: string;
  readonly unchanged: number;
  readonly items: readonly { code: string; state: string; aspects: string[]; changes: { field: string }[] }[];
}

const upload = (source: string) => administrator.post<Draft>('/instrument-drafts', { source });
const publish = (id: string) => administrator.post<{ id: string }>(`/instrument-drafts/${id}/publication`);
const renamed = (id: string, label = 'Label baru') =>
  changedWorksheet(id, (node) => {
    node('A.I.1.i.a').label_id = label;
  });

describe('A draft of a worksheet', () => {
  it('is read whole and compared with the latest published one, and nothing else changes', async () => {
    const draft = await upload(renamed('lke-draft'));
    expect(draft).toMatchObject({ instrumentId: 'lke-draft', digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(JSON.stringify(await administrator.get(`/instrument-drafts/${draft.id}`))).toContain('Label baru');
    expect(await administrator.get(`/instrument-drafts/${draft.id}/comparison`)).toEqual({
      earlier: LKE.id,
      later: 'lke-draft',
      unchanged: 112,
      items: [
        expect.objectContaining({
          code: 'A.I.1.i.a',
          state: 'CHANGED',
          labelId: 'Label baru',
          aspects: ['WORDING'],
          changes: [{ field: 'label.id', before: LKE.items.get('A.I.1.i.a')!.label.id, after: 'Label baru' }],
        }),
      ],
      frame: [],
    });
    expect(await administrator.get('/instruments')).toHaveLength(1);
    expect(await refusalOf(administrator.post('/cycles', { year: 2029, instrumentId: 'lke-draft' }))).toMatchObject({
      status: 404,
    });
  });

  it('is refused with every fault in it, by node', async () => {
    const source = changedWorksheet('lke-broken', (node) => {
      node('A.I.1.i.a').label_en = '';
      node('A.I.1.i.b').answer_type = 'essay';
    });
    expect(await refusalOf(upload(source))).toMatchObject({
      status: 422,
      type: '/problems/invalid-instrument',
      faults: [
        { node: 'A.I.1.i.a', reason: '"label_en" must be a text' },
        { node: 'A.I.1.i.b', reason: expect.stringContaining('must be one of') },
      ],
    });
  });

  it.each([
    ['no YAML', 'levers: ['],
    ['words', 'just words'],
    ['a list', '- a\n- b'],
    ['two documents', 'a: 1\n---\nb: 2'],
    ['the same key twice', 'id: a\nid: b'],
    ['aliases that multiply without end', `a: &a [x, x]\nb: &b [${'*a, '.repeat(99)}*a]\nc: [${'*b, '.repeat(99)}*b]`],
  ])('that is %s is refused', async (_what, source) => {
    expect(await refusalOf(upload(source))).toMatchObject({ status: 422, type: '/problems/invalid-instrument' });
  });

  it('is discarded, and then there is none', async () => {
    const { id } = await upload(renamed('lke-discarded'));
    await administrator.request('DELETE', `/instrument-drafts/${id}`);
    await administrator.request('DELETE', `/instrument-drafts/${id}`);
    for (const ask of [() => administrator.get(`/instrument-drafts/${id}`), () => publish(id)])
      expect(await refusalOf(ask())).toMatchObject({ status: 404, type: '/problems/draft-not-found' });
    expect(await administrator.get('/instrument-drafts')).not.toContainEqual(expect.objectContaining({ id }));
  });

  it('is for administrators alone', async () => {
    const auditor = await world.as('AUDITOR');
    expect(await refusalOf(auditor.post('/instrument-drafts', { source: 'x' }))).toMatchObject({ status: 403 });
    expect(await refusalOf(auditor.get('/instrument-drafts'))).toMatchObject({ status: 403 });
  });
});

describe('A published draft', () => {
  it('is a worksheet like the first: listed, shown, compared, its text kept, and a cycle takes it', async () => {
    const source = renamed('lke-published');
    const { id, digest } = await upload(source);
    expect(await publish(id)).toMatchObject({ id: 'lke-published', digest, items: 113 });
    expect(await administrator.get('/instruments')).toContainEqual(expect.objectContaining({ id: 'lke-published' }));
    const text = await administrator.download('/instruments/lke-published/source');
    expect(text.headers.get('content-type')).toContain('application/yaml');
    expect(await text.text()).toBe(source);
    const forth = await administrator.get<Comparison>(`/instruments/${LKE.id}/comparison/lke-published`);
    expect(forth.items.map(({ code }) => code)).toEqual(['A.I.1.i.a']);
    await administrator.post('/cycles', { year: 2031, instrumentId: 'lke-published' });
    expect(await world.query("SELECT action, actor_id FROM audit_event WHERE subject_id = 'lke-published'", [])).toEqual([
      { action: 'publish', actor_id: await world.idOf('ADMINISTRATOR') },
    ]);
  });

  it('is published once, however often it is asked for', async () => {
    const { id } = await upload(renamed('lke-twice'));
    await Promise.all([publish(id), publish(id)]);
    await publish(id);
    const query = "SELECT count(*)::int AS times FROM audit_event WHERE subject_id = 'lke-twice'";
    expect(await world.query(query, [])).toEqual([{ times: 1 }]);
  });

  it('never replaces another of its id, also when both are published at once', async () => {
    const [one, two] = [await upload(renamed('lke-same', 'satu')), await upload(renamed('lke-same', 'dua'))];
    const outcomes = await Promise.allSettled([publish(one.id), publish(two.id)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const taken = await upload(WORKSHEET_TEXT);
    expect(await refusalOf(publish(taken.id))).toMatchObject({ status: 409, type: '/problems/instrument-id-taken' });
  });

  it('is known to another process when asked for, and to one that starts later', async () => {
    const { settings, databaseUrl, clock } = program;
    const start = async () => {
      const module = AppModule.with({ settings, databaseUrl, workers: false, clock });
      return (await createHttpApplication(module, settings)).init();
    };
    const other = await start();
    const { id } = await upload(renamed('lke-elsewhere'));
    await publish(id);
    const instruments = other.get(Instruments, { strict: false });
    expect(() => instruments.get('lke-elsewhere')).toThrow('There is no worksheet');
    expect((await instruments.find('lke-elsewhere')).instrument.items.size).toBe(113);
    const later = await start();
    expect(later.get(Instruments, { strict: false }).get('lke-elsewhere').items.size).toBe(113);
    await Promise.all([other.close(), later.close()]);
  });
});
