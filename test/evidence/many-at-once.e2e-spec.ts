import { Accounts } from '../../src/access/accounts.service.js';
import type { Actor } from '../../src/access/actor.js';
import { Attaching } from '../../src/evidence/attaching.service.js';
import { EvidenceNotFound, EvidenceRefused, NotOfTheUnit } from '../../src/evidence/evidence.errors.js';
import { UnitEvidence } from '../../src/evidence/unit-evidence.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Place, World } from '../support/factories.js';
import { LKE } from '../support/worksheets.js';

const [ITEM = '', OTHER = ''] = [...LKE.items.keys()];
const OPEN = { validFrom: null, validUntil: null };
const link = (name: string) => ({ title: name, url: `https://contoh.go.id/${name}`, ...OPEN });

describe('Many pieces of evidence at once', () => {
  let program: TestApp;
  let world: World;
  let here: Place;
  let coordinator: Actor;

  beforeAll(async () => {
    program = await startApp();
    world = await World.on(program);
  });
  afterAll(() => program?.close());

  beforeEach(async () => {
    here = await world.unit();
    const { accountId } = await (await world.as('UNIT_COORDINATOR', here)).get<{ accountId: string }>('/session');
    coordinator = await program.app.get(Accounts, { strict: false }).actorOf(accountId);
  });

  const evidence = () => program.app.get(UnitEvidence, { strict: false });
  const attaching = () => program.app.get(Attaching, { strict: false });
  const titles = async () => (await evidence().list(coordinator, here.unitId)).map(({ title }) => title).toSorted();
  const eventsOf = async (id: string, action: string) =>
    world.query<{ after: object }>('SELECT after FROM audit_event WHERE subject_id = $1 AND action = $2 ORDER BY id', [
      id,
      action,
    ]);

  it('come in in their order, each with its event', async () => {
    const ids = await evidence().addLinks(coordinator, here.unitId, [link('a'), link('b'), link('c')]);
    for (const [place, name] of ['a', 'b', 'c'].entries()) {
      const id = ids[place] ?? '';
      expect(await evidence().get(coordinator, id)).toMatchObject({ ...link(name), no: 1, unitId: here.unitId });
      expect(await eventsOf(id, 'add')).toEqual([{ after: { unitId: here.unitId, ...link(name) } }]);
    }
  });

  it('come in all or none', async () => {
    const refused = evidence().addLinks(coordinator, here.unitId, [
      link('a'),
      { ...link('b'), url: 'http://10.0.0.1/' },
    ]);
    await expect(refused).rejects.toThrow(EvidenceRefused);
    const { unitId: elsewhere } = await world.unit();
    await expect(evidence().addLinks(coordinator, elsewhere, [link('a')])).rejects.toThrow(NotOfTheUnit);
    expect(await titles()).toEqual([]);
  });

  it('are attached all or none, each with its event', async () => {
    const id = await world.assessmentIn('SELF_ASSESSMENT', here);
    const [a = '', b = ''] = await evidence().addLinks(coordinator, here.unitId, [link('a'), link('b')]);
    const stranger = await world.evidence(await world.unit());
    const own = [
      { evidenceId: a, items: [ITEM, OTHER] },
      { evidenceId: b, items: [OTHER] },
    ];
    const refused = attaching().attachAll(coordinator, id, [...own, { evidenceId: stranger, items: [ITEM] }]);
    await expect(refused).rejects.toThrow(EvidenceNotFound);
    expect(await eventsOf(id, 'attach-evidence')).toEqual([]);
    await attaching().attachAll(coordinator, id, own);
    expect((await eventsOf(id, 'attach-evidence')).map(({ after }) => after)).toEqual([
      { evidenceId: a, items: expect.arrayContaining([ITEM, OTHER]) },
      { evidenceId: b, items: [OTHER] },
    ]);
  });
});
