import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { EVENT_TYPES } from '../../src/webhooks/event-types.js';
import type { Place } from '../support/factories.js';
import { Reminding } from '../support/reminding.js';
import { Hooks, type Logged } from './hooks.js';

interface Schema {
  readonly oneOf: readonly { readonly title: string }[];
}

const SCHEMA = JSON.parse(readFileSync('docs/webhook-events.schema.json', 'utf8')) as Schema;

/** The same without leave to add anything: what is sent holds nothing that is not described. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inside = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return 'properties' in inside && inside['type'] === 'object' ? { ...inside, additionalProperties: false } : inside;
}

let hooks: Hooks;
let place: Place;
let hookId: string;
let fits: ValidateFunction;

beforeAll(async () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  formats.default(ajv);
  fits = ajv.compile(closed(SCHEMA) as Schema);
  hooks = await Hooks.open({ WORKERS: 'off' });
});
afterAll(() => hooks?.close());
beforeEach(async () => {
  place = await hooks.world.unit();
  const { institutionId } = place;
  hookId = (await hooks.register({ institutionId, eventTypes: EVENT_TYPES })).id;
});

/** Everything that was made out to the webhook. */
async function told(): Promise<readonly Logged[]> {
  return hooks.log(hookId, '?limit=200');
}

/** What each event of these types holds; all happen at one moment of the test's clock, so in no order. */
async function toldOf(...types: readonly string[]): Promise<readonly object[]> {
  return (await told()).filter(({ type }) => types.includes(type)).map(({ payload }) => payload);
}

const holding = (...events: readonly object[]) =>
  expect.arrayContaining(events.map((event) => expect.objectContaining(event) as object)) as object;
const data = (about: object) => expect.objectContaining(about) as object;

/** Of a proposal, from its opening to the decree. */
const COURSE = [
  [null, 'open', 'SELF_ASSESSMENT'],
  ['SELF_ASSESSMENT', 'submit', 'INTERNAL_EVALUATION'],
  ['INTERNAL_EVALUATION', 'forward', 'PROPOSAL'],
  ['PROPOSAL', 'propose', 'ADMIN_SCREENING'],
  ['ADMIN_SCREENING', 'admit', 'DESK_EVALUATION'],
  ['DESK_EVALUATION', 'conclude', 'FIELD_VERIFICATION'],
  ['FIELD_VERIFICATION', 'verify', 'PANEL'],
  ['PANEL', 'deliberate', 'DETERMINATION'],
  ['DETERMINATION', 'determine', 'CONCLUDED'],
] as const;

const decree = { decreeNumber: 'SK-1', decreedOn: '2024-02-01' };

/** An award of the unit; answers its id. */
async function awarded(): Promise<string> {
  const id = await hooks.world.assessmentIn('DETERMINATION', place);
  const secretariat = await hooks.world.as('NATIONAL_SECRETARIAT');
  return (await secretariat.post<{ id: string }>(`/assessments/${id}/determination`, decree)).id;
}

async function decided(awardId: string, outcome: string): Promise<string> {
  const assessmentId = await hooks.world.assessmentIn('DETERMINATION', place, { kind: 'REEVALUATION' });
  const secretariat = await hooks.world.as('NATIONAL_SECRETARIAT');
  const made = { outcome, assessmentId, decreeNumber: 'SK-2', decidedOn: '2026-02-10' };
  await secretariat.post(`/awards/${awardId}/decisions`, made);
  return assessmentId;
}

/** A re-evaluation of the unit falls due today, and somebody is reminded. Answers the id of the award. */
async function due(): Promise<string> {
  await hooks.world.as('UNIT_COORDINATOR', place);
  const reminding = new Reminding(hooks.program);
  const subjectId = await reminding.due(place);
  await reminding.sweep();
  return subjectId;
}

describe('Systems elsewhere', () => {
  it('are told of every stage that an assessment comes into', async () => {
    await awarded();
    const changes = (await toldOf('assessment.stage-changed')) as { data: Record<string, unknown> }[];
    const courses = changes.map((change) => [change.data['fromStage'], change.data['move'], change.data['toStage']]);
    expect(courses).toHaveLength(9);
    expect(new Set(courses.map((course) => course.join(' ')))).toEqual(
      new Set(COURSE.map((course) => course.join(' '))),
    );
  });

  it('are told when an award is made, and when a higher one takes its place', async () => {
    const award = await awarded();
    await decided(award, 'UPGRADED');
    const events = await toldOf('award.made', 'award.ended');
    expect(events).toHaveLength(3);
    expect(events).toEqual(
      holding(
        { type: 'award.made', data: data({ awardId: award, predicate: 'WBK', decreedOn: '2024-02-01' }) },
        { type: 'award.ended', data: data({ awardId: award, endedOn: '2026-02-10', endReason: 'SUPERSEDED' }) },
        { type: 'award.made', data: data({ predicate: 'WBBM', reevaluationDueOn: '2028-02-10' }) },
      ),
    );
  });

  it('are told when a re-evaluation is opened, falls due, and is decided', async () => {
    const award = await awarded();
    const subjectId = await due();
    const assessmentId = await decided(award, 'RETAINED');
    const events = await toldOf('reevaluation.opened', 'reevaluation.due', 'reevaluation.decided');
    expect(events).toHaveLength(3);
    expect(events).toEqual(
      holding(
        { type: 'reevaluation.due', data: data({ awardId: subjectId, predicate: 'WBK', dueOn: '2026-03-02' }) },
        { type: 'reevaluation.opened', data: data({ assessmentId, kind: 'REEVALUATION' }) },
        { type: 'reevaluation.decided', data: data({ assessmentId, outcome: 'RETAINED' }) },
      ),
    );
  });

  it('are told what the schema says, and no word, score or person', async () => {
    await hooks.administrator().then((client) => client.post(`/webhooks/${hookId}/ping`));
    const award = await awarded();
    await due();
    await decided(award, 'UPGRADED');
    const all = await told();
    for (const { payload } of all) expect([payload, fits(payload), fits.errors]).toEqual([payload, true, null]);
    expect([...new Set(all.map(({ type }) => type))].sort()).toEqual([...EVENT_TYPES, 'ping'].sort());
    expect(SCHEMA.oneOf.map(({ title }) => title).sort()).toEqual([...EVENT_TYPES, 'ping'].sort());
    expect(JSON.stringify(all.map(({ payload }) => payload))).not.toMatch(/@|facts|total|Nilai/);
  });

  it('of another institution hear nothing of it', async () => {
    const elsewhere = await hooks.register({ eventTypes: EVENT_TYPES });
    await awarded();
    expect(await hooks.log(elsewhere.id)).toEqual([]);
  });
});
