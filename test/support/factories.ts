import { jest } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import { DataSource } from 'typeorm';
import { Accounts } from '../../src/access/accounts.service.js';
import { INSTITUTION_ROLES, type Role, UNIT_ROLES } from '../../src/access/role.js';
import { ApiClient, ApiProblem } from '../../src/demo/api-client.js';
import type { Answer } from '../../src/domain/answer.js';
import type { Instrument, Predicate } from '../../src/domain/instrument.js';
import {
  type AssessmentKind,
  type EvaluatingLayer,
  type Layer,
  type Stage,
  type StageWindow,
  WINDOWED_STAGES,
} from '../../src/domain/lifecycle.js';
import { parseInstrument } from '../../src/instruments/instrument-file.js';
import { Instruments } from '../../src/instruments/instruments.service.js';
import { DOCUMENT_KINDS } from '../../src/proposals/document-kind.js';
import type { TestApp } from './app.js';
import { pdf } from './files.js';
import { bestAnswer, LKE } from './worksheets.js';

// A machine that does other things as well may take long to start a whole program.
jest.setTimeout(60_000);

/** Of everybody whom a test makes. */
export const PASSWORD = 'a-password-for-tests';
/** Of the password, as cheap as it can be: a test makes half a dozen people, and a real hash takes them longer than all they do. */
const CHEAP_HASH = hash(PASSWORD, { memoryCost: 1_024, timeCost: 1 });
const ALWAYS = { opensOn: '2000-01-01', closesOn: '2099-12-31' };
/** The first time an item is answered. */
export const FIRST = { 'if-none-match': '*' };

/** A unit and the institution it belongs to. */
export interface Place {
  readonly institutionId: string;
  readonly unitId: string;
}

export interface Asked {
  readonly cycleId: string;
  readonly kind: AssessmentKind;
  readonly target: Predicate;
  /** What every layer answers. */
  readonly sheet: TestSheet;
}

/** Answers to a whole worksheet, by item code. */
export type TestSheet = ReadonlyMap<string, { readonly value: Answer; readonly note: string }>;

/** Every item at its best, which passes every gate of both predicates, some of them replaced. */
export function bestSheet(replaced: Readonly<Record<string, Answer>> = {}, note = ''): TestSheet {
  const items = [...LKE.items.values()];
  return new Map(items.map((item) => [item.code, { value: replaced[item.code] ?? bestAnswer(item), note }]));
}

/** The problem document of a refused request, with its status. */
export async function refusalOf(work: Promise<unknown>): Promise<Readonly<Record<string, unknown>>> {
  const outcome = await work.catch((error: unknown) => error);
  if (outcome instanceof ApiProblem) return outcome.problem;
  throw outcome instanceof Error ? outcome : new Error(`It was not refused: ${JSON.stringify(outcome)}`);
}

/** People, units and assessments, made through the front door of a running program as a test needs them. */
export class World {
  private readonly made = new Map<string, Promise<{ id: string; email: string }>>();
  private readonly signedIn = new Map<string, Promise<ApiClient>>();
  private count = 0;
  private year = 2030;

  private constructor(
    private readonly program: TestApp,
    /** A cycle whose windows are all open, always. */
    readonly cycleId: string,
  ) {}

  static async on(program: TestApp): Promise<World> {
    const first = { email: 'administrator@test.example', name: 'Administrator', passwordHash: await CHEAP_HASH };
    await program.app.get(Accounts, { strict: false }).createFirst(first);
    const administrator = await new ApiClient(program.url).signIn(first.email, PASSWORD);
    const { id } = await administrator.post<Made>('/cycles', { year: 2026, instrumentId: LKE.id });
    const world = new World(program, id);
    world.made.set('ADMINISTRATOR', Promise.resolve({ id: '', email: first.email }));
    for (const stage of WINDOWED_STAGES) await world.setWindow(id, stage, ALWAYS);
    return world;
  }

  /** The one person with a role, made on first use: of this unit or institution where the role asks for one. */
  async as(role: Role, place?: Place): Promise<ApiClient> {
    const key = [role, ...Object.values(scopeOf(role, place))].join(' ');
    if (!this.made.has(key)) this.made.set(key, this.person([role, place]));
    const { email } = (await this.made.get(key)) ?? { email: '' };
    return this.signIn(email);
  }

  /** The account of the person whom `as` gives. */
  async idOf(role: Role, place?: Place): Promise<string> {
    return (await (await this.as(role, place)).get<{ accountId: string }>('/session')).accountId;
  }

  /** Somebody new with these roles; by SQL, since making accounts over HTTP has tests of its own. */
  async person(
    ...roles: readonly (readonly [role: Role, place?: Place | undefined])[]
  ): Promise<{ id: string; email: string }> {
    const email = `${this.next('person')}@test.example`;
    const [account] = await this.query<Made>(
      'INSERT INTO account (email, name, password_hash, created_at) VALUES ($1, $1, $2, $3) RETURNING id',
      [email, await CHEAP_HASH, this.program.clock.now()],
    );
    const { id } = account as Made;
    for (const [role, place] of roles) await this.appoint(id, role, place);
    return { id, email };
  }

  /** Answers the appointment's id. */
  async appoint(accountId: string, role: Role, place?: Place): Promise<string> {
    const appointment = { role, ...scopeOf(role, place) };
    const administrator = await this.as('ADMINISTRATOR');
    return (await administrator.post<Made>(`/accounts/${accountId}/appointments`, appointment)).id;
  }

  /** A signed-in client, until the clock moves: sessions last half a day. */
  async signIn(email: string): Promise<ApiClient> {
    const key = `${email} ${this.program.clock.now().toISOString()}`;
    if (!this.signedIn.has(key)) this.signedIn.set(key, new ApiClient(this.program.url).signIn(email, PASSWORD));
    return this.signedIn.get(key)!;
  }

  /** A new unit, of a new institution unless one is named. */
  async unit(ofInstitution?: string): Promise<Place> {
    const administrator = await this.as('ADMINISTRATOR');
    const institutionId = ofInstitution ?? (await this.institution());
    const code = this.next('unit');
    const { id } = await administrator.post<Made>('/units', { institutionId, code, name: `Balai ${code}` });
    return { institutionId, unitId: id };
  }

  async institution(): Promise<string> {
    const code = this.next('institution');
    const institution = { code, name: `Kementerian ${code}`, kind: 'MINISTRY_OR_AGENCY' };
    return (await (await this.as('ADMINISTRATOR')).post<Made>('/institutions', institution)).id;
  }

  /** A cycle of a year of its own, without any window unless given. */
  async cycle(
    windows: Partial<Record<Stage, StageWindow | typeof ALWAYS>> = {},
    instrumentId = LKE.id,
  ): Promise<string> {
    const year = this.year++;
    const { id } = await (await this.as('ADMINISTRATOR')).post<Made>('/cycles', { year, instrumentId });
    for (const [stage, window] of Object.entries(windows)) await this.setWindow(id, stage as Stage, window);
    return id;
  }

  /** A cycle in which everything is always open. */
  async openCycle(instrumentId = LKE.id): Promise<string> {
    return this.cycle(Object.fromEntries(WINDOWED_STAGES.map((stage) => [stage, ALWAYS])), instrumentId);
  }

  /** Publishes a worksheet that did not come with the program, as a later release would. */
  async publish(text: string): Promise<Instrument> {
    const file = parseInstrument(text);
    const { id } = file.instrument;
    await this.query('INSERT INTO instrument (id, digest, source, published_at) VALUES ($1, $2, $3, $4)', [
      id,
      file.digest,
      text,
      this.program.clock.now(),
    ]);
    await this.program.app.get(Instruments, { strict: false }).onModuleInit();
    return file.instrument;
  }

  async setWindow(cycleId: string, stage: Stage, window: { opensOn: string; closesOn: string }): Promise<void> {
    await (await this.as('ADMINISTRATOR')).put(`/cycles/${cycleId}/windows/${stage}`, window);
  }

  /** An assessment that has come as far as a stage, with nothing done in that stage yet. */
  async assessmentIn(stage: Stage, place: Place, asked: Partial<Asked> = {}): Promise<string> {
    const { cycleId = this.cycleId, kind = 'PROPOSAL', target = 'WBK', sheet = bestSheet() } = asked;
    const coordinator = await this.as('UNIT_COORDINATOR', place);
    const { id } = await coordinator.post<Made>('/assessments', {
      unitId: place.unitId,
      cycleId,
      kind,
      target,
      startFrom: 'BLANK',
    });
    const national: readonly Step[] = [
      ['PROPOSAL', () => this.propose(id, place, cycleId)],
      ['ADMIN_SCREENING', () => this.screen(id, stage === 'OBJECTION' ? 'FAILED' : 'PASSED')],
      ...(stage === 'OBJECTION' ? [['OBJECTION', async () => undefined] as const] : []),
    ];
    const steps: readonly Step[] = [
      ['SELF_ASSESSMENT', () => this.complete(id, 'UNIT', place, sheet)],
      ['INTERNAL_EVALUATION', () => this.evaluateInternally(id, place, sheet)],
      ...(kind === 'PROPOSAL' ? national : []),
      ['DESK_EVALUATION', () => this.complete(id, 'TPN', place, sheet)],
      ['FIELD_VERIFICATION', () => this.verify(id)],
      ['PANEL', () => this.deliberate(id)],
    ];
    for (const [from, step] of steps) {
      if (from === stage) return id;
      await step();
    }
    return id;
  }

  /** The TPI's work; meanwhile the documents of the proposal are gathered. */
  private async evaluateInternally(assessmentId: string, place: Place, sheet: TestSheet): Promise<void> {
    await this.documents(assessmentId);
    await this.complete(assessmentId, 'TPI', place, sheet);
  }

  /** Answers everything as those who may, and ends the layer's stage. */
  async complete(assessmentId: string, layer: Layer, place: Place, sheet = bestSheet()): Promise<void> {
    const [role, end] = ENDS[layer];
    const client = await this.as(role, place);
    if (layer === 'UNIT') await this.answer(client, await this.sheetOf(assessmentId, layer), sheet);
    else await this.score(assessmentId, layer, place, sheet);
    await client.post(`/assessments/${assessmentId}/${end}`, layer === 'UNIT' ? undefined : {});
  }

  /** One evaluator scores everything and hands in, which closes the pass; answers the consensus sheet's id. */
  async score(assessmentId: string, layer: EvaluatingLayer, place: Place, sheet = bestSheet()): Promise<string> {
    const role = MEMBERS[layer];
    const evaluator = await this.as(role, place);
    const own = await this.ownSheet(assessmentId, layer, place, await this.idOf(role, place));
    await this.answer(evaluator, own, sheet);
    await evaluator.post(`/sheets/${own}/submission`);
    return this.sheetOf(assessmentId, layer);
  }

  /** Lets somebody evaluate; answers the id of their own sheet, '' while no pass is open. */
  async ownSheet(assessmentId: string, layer: EvaluatingLayer, place: Place, accountId: string): Promise<string> {
    const lead = await this.as(ENDS[layer][0], place);
    await lead.post(`/assessments/${assessmentId}/evaluators`, { accountId, layer });
    return this.findSheet(assessmentId, layer, accountId);
  }

  /** The id of the sheet that speaks for a layer; '' while there is none. */
  async sheetOf(assessmentId: string, layer: Layer): Promise<string> {
    return this.findSheet(assessmentId, layer, null);
  }

  /** Asked of the database itself: nobody may see an open first pass but its author. */
  private async findSheet(assessmentId: string, layer: Layer, authorId: string | null): Promise<string> {
    const rows = await this.query<Made>(
      'SELECT id FROM sheet WHERE assessment_id = $1 AND layer = $2 AND author_id IS NOT DISTINCT FROM $3::uuid',
      [assessmentId, layer, authorId],
    );
    return rows[0]?.id ?? '';
  }

  /** Answers items of a sheet, all at once. On a unit's sheet it also shows evidence on every item, unless told not to. */
  async answer(client: ApiClient, sheetId: string, sheet: TestSheet, isShown = true): Promise<void> {
    const answers = [...sheet].map(([item, given]) => ({ item, ...given, version: null }));
    await client.put(`/sheets/${sheetId}/answers`, { answers });
    const { accountId } = await client.get<{ accountId: string }>('/session');
    if (isShown) await this.show(accountId, sheetId);
  }

  /** Attaches one link to every item of a unit's sheet on which nothing is attached yet, in one statement. */
  private async show(accountId: string, sheetId: string): Promise<void> {
    await this.query(
      `WITH place AS (
         SELECT assessment.id, assessment.work_unit_id FROM assessment JOIN sheet ON sheet.assessment_id = assessment.id
         WHERE sheet.id = $1 AND sheet.layer = 'UNIT'
       ), made AS (
         INSERT INTO evidence (work_unit_id, kind, title, created_at, created_by)
         SELECT work_unit_id, 'LINK', 'Bukti', $2, $3 FROM place RETURNING id
       ), version AS (
         INSERT INTO evidence_version (evidence_id, no, url, added_at, added_by)
         SELECT id, 1, 'https://bukti.example/1', $2, $3 FROM made
       )
       INSERT INTO evidence_use (assessment_id, item_code, evidence_id, attached_at, attached_by)
       SELECT place.id, item, made.id, $2, $3 FROM place, made, unnest($4::text[]) item
       WHERE item NOT IN (
         SELECT item_code FROM evidence_use WHERE assessment_id = place.id AND detached_at IS NULL
       )`,
      [sheetId, this.program.clock.now(), accountId, [...LKE.items.keys()]],
    );
  }

  /** Proposes a unit that meets every requirement, as does its institution. */
  async propose(assessmentId: string, place: Place, cycleId = this.cycleId): Promise<void> {
    await this.makeEligible(place, cycleId);
    await this.documents(assessmentId);
    const letter = { letterNumber: 'U-1', letterOn: this.program.clock.today() };
    await (await this.as('INSTITUTION_HEAD', place)).post(`/assessments/${assessmentId}/proposal`, letter);
  }

  /** Puts a link in the place of every document of a proposal that has none, in one statement. */
  async documents(assessmentId: string): Promise<void> {
    await this.query(
      `WITH made AS (
         INSERT INTO evidence (work_unit_id, kind, title, created_at, created_by)
         SELECT work_unit_id, 'LINK', 'Dokumen usulan', $2, created_by FROM assessment WHERE id = $1
         RETURNING id, created_by
       ), version AS (
         INSERT INTO evidence_version (evidence_id, no, url, added_at, added_by)
         SELECT id, 1, 'https://bukti.example/usulan', $2, created_by FROM made
       )
       INSERT INTO proposal_document (assessment_id, kind, evidence_id, put_at, put_by)
       SELECT $1, kind, made.id, $2, made.created_by FROM made, unnest($3::text[]) kind
       ON CONFLICT DO NOTHING`,
      [assessmentId, this.program.clock.now(), DOCUMENT_KINDS],
    );
  }

  /** Records that a unit and its institution meet every requirement of both predicates, but for what is replaced. */
  async makeEligible(
    { institutionId, unitId }: Place,
    cycleId = this.cycleId,
    replaced: { institution?: object; unit?: object } = {},
  ): Promise<void> {
    const secretariat = await this.as('NATIONAL_SECRETARIAT');
    const ofInstitution = { ...GOOD_INSTITUTION, ...replaced.institution };
    await secretariat.put(`/cycles/${cycleId}/institutions/${institutionId}/standing`, ofInstitution);
    const lead = await this.as('TPI_LEAD', { institutionId, unitId });
    await lead.put(`/cycles/${cycleId}/units/${unitId}/standing`, { ...GOOD_UNIT, ...replaced.unit });
  }

  /** The administrative screening; FAILED for want of the survey report. */
  async screen(assessmentId: string, outcome: 'PASSED' | 'FAILED' = 'PASSED'): Promise<void> {
    const documents = DOCUMENT_KINDS.map((kind) =>
      outcome === 'FAILED' && kind === 'SURVEY_REPORT'
        ? { kind, conforms: false, reason: 'tidak lengkap' }
        : { kind, conforms: true },
    );
    const secretariat = await this.as('NATIONAL_SECRETARIAT');
    await secretariat.post(`/assessments/${assessmentId}/screening`, { outcome, documents });
  }

  /** The field verification, with one observation. */
  async verify(assessmentId: string): Promise<void> {
    const lead = await this.as('TPN_LEAD');
    const observation = { text: 'sesuai', observedOn: this.program.clock.today() };
    await lead.post(`/assessments/${assessmentId}/observations`, observation);
    await lead.post(`/assessments/${assessmentId}/verification`, {});
  }

  async deliberate(assessmentId: string, hasPassed = true): Promise<void> {
    const verdict = { hasPassed, recommendation: hasPassed ? 'lulus' : 'tidak lulus' };
    await (await this.as('TPN_LEAD')).post(`/assessments/${assessmentId}/panel`, verdict);
  }

  /** A decree of today; answers the award's id. */
  async determine(assessmentId: string): Promise<string> {
    const decree = { decreeNumber: 'SK-1', decreedOn: this.program.clock.today() };
    const secretariat = await this.as('NATIONAL_SECRETARIAT');
    return (await secretariat.post<Made>(`/assessments/${assessmentId}/determination`, decree)).id;
  }

  /** A new file of a unit, put in by its coordinator; answers its id. */
  async evidence(place: Place, title = this.next('evidence')): Promise<string> {
    const metadata = { unitId: place.unitId, filename: `${title}.pdf`, title };
    return (await (await this.as('UNIT_COORDINATOR', place)).upload(metadata, pdf(title))).evidenceId;
  }

  /** Attaches a unit's evidence to items of its assessment, as its coordinator. */
  async attach(place: Place, assessmentId: string, evidenceId: string, items: readonly string[]): Promise<void> {
    const coordinator = await this.as('UNIT_COORDINATOR', place);
    await coordinator.post(`/assessments/${assessmentId}/evidence`, { evidenceId, items });
  }

  /** Straight from the database, for what no route tells a test. */
  async query<Row>(sql: string, values: unknown[]): Promise<Row[]> {
    return this.program.app.get(DataSource).query(sql, values);
  }

  private next(what: string): string {
    this.count += 1;
    return `${what}-${this.count}`;
  }
}

interface Made {
  readonly id: string;
}

const ENDS: Readonly<Record<Layer, readonly [Role, string]>> = {
  UNIT: ['UNIT_COORDINATOR', 'submission'],
  TPI: ['TPI_LEAD', 'forwarding'],
  TPN: ['TPN_LEAD', 'conclusion'],
};

const MEMBERS = { TPI: 'TPI_MEMBER', TPN: 'TPN_EVALUATOR' } as const;

const GOOD_INSTITUTION = { bpkOpinion: 'WTP', spipMaturity: 4, sakip: 80, rbIndex: 80, quota: 1_000 };
const GOOD_UNIT = {
  isCoreService: true,
  auditFollowUp: 100,
  lhkpn: 100,
  lhkasn: 100,
  buildingSince: '2000-01-01',
  sakipGrade: 'A',
};

type Step = readonly [from: Stage, step: () => Promise<void>];

function scopeOf(role: Role, place?: Place): { unitId?: string; institutionId?: string } {
  if (place === undefined) return {};
  if ((UNIT_ROLES as readonly Role[]).includes(role)) return { unitId: place.unitId };
  const isOfInstitution = role === 'LEADERSHIP' || (INSTITUTION_ROLES as readonly Role[]).includes(role);
  return isOfInstitution ? { institutionId: place.institutionId } : {};
}
