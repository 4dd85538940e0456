import { jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { Accounts } from '../../src/access/accounts.service.js';
import { INSTITUTION_ROLES, type Role, UNIT_ROLES } from '../../src/access/role.js';
import { ApiClient, ApiProblem } from '../../src/demo/api-client.js';
import type { Answer } from '../../src/domain/answer.js';
import type { Predicate } from '../../src/domain/instrument.js';
import {
  type AssessmentKind,
  type Layer,
  type Stage,
  type StageWindow,
  WINDOWED_STAGES,
} from '../../src/domain/lifecycle.js';
import type { TestApp } from './app.js';
import { bestAnswer, LKE } from './worksheets.js';

// A machine that does other things as well may take long to start a whole program.
jest.setTimeout(60_000);

const PASSWORD = 'a-password-for-tests';
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
    const first = { email: 'administrator@test.example', name: 'Administrator', password: PASSWORD };
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

  /** Somebody new with these roles. */
  async person(
    ...roles: readonly (readonly [role: Role, place?: Place | undefined])[]
  ): Promise<{ id: string; email: string }> {
    const email = `${this.next('person')}@test.example`;
    const { id } = await (
      await this.as('ADMINISTRATOR')
    ).post<Made>('/accounts', { email, name: email, password: PASSWORD });
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
  async cycle(windows: Partial<Record<Stage, StageWindow | typeof ALWAYS>> = {}): Promise<string> {
    const year = this.year++;
    const { id } = await (await this.as('ADMINISTRATOR')).post<Made>('/cycles', { year, instrumentId: LKE.id });
    for (const [stage, window] of Object.entries(windows)) await this.setWindow(id, stage as Stage, window);
    return id;
  }

  /** A cycle in which everything is always open. */
  async openCycle(): Promise<string> {
    return this.cycle(Object.fromEntries(WINDOWED_STAGES.map((stage) => [stage, ALWAYS])));
  }

  async setWindow(cycleId: string, stage: Stage, window: { opensOn: string; closesOn: string }): Promise<void> {
    await (await this.as('ADMINISTRATOR')).put(`/cycles/${cycleId}/windows/${stage}`, window);
  }

  /** An assessment that has come as far as a stage, with nothing done in that stage yet. */
  async assessmentIn(stage: Stage, place: Place, asked: Partial<Asked> = {}): Promise<string> {
    const { cycleId = this.cycleId, kind = 'PROPOSAL', target = 'WBK', sheet = bestSheet() } = asked;
    const coordinator = await this.as('UNIT_COORDINATOR', place);
    const { id } = await coordinator.post<Made>('/assessments', { unitId: place.unitId, cycleId, kind, target });
    const steps: readonly (readonly [Stage, () => Promise<void>])[] = [
      ['SELF_ASSESSMENT', () => this.complete(id, 'UNIT', place, sheet)],
      ['INTERNAL_EVALUATION', () => this.complete(id, 'TPI', place, sheet)],
      ...(kind === 'PROPOSAL' ? [['PROPOSAL', () => this.propose(id, place)] as const] : []),
      ['DESK_EVALUATION', () => this.complete(id, 'TPN', place, sheet)],
    ];
    for (const [from, step] of steps) {
      if (from === stage) return id;
      await step();
    }
    return id;
  }

  /** Answers everything as the one who may, and ends the layer's stage. */
  async complete(assessmentId: string, layer: Layer, place: Place, sheet = bestSheet()): Promise<void> {
    const [role, end] = ENDS[layer];
    const client = await this.as(role, place);
    await this.answer(client, await this.sheetOf(assessmentId, layer), sheet);
    await client.post(`/assessments/${assessmentId}/${end}`, layer === 'UNIT' ? undefined : {});
  }

  /** The id of a layer's sheet. */
  async sheetOf(assessmentId: string, layer: Layer): Promise<string> {
    const auditor = await this.as('AUDITOR');
    const { sheets } = await auditor.get<{ sheets: { id: string; layer: Layer }[] }>(`/assessments/${assessmentId}`);
    return sheets.find((sheet) => sheet.layer === layer)?.id ?? '';
  }

  /** Answers items of a sheet in one statement: saving them one by one over HTTP has tests of its own and takes a second. */
  async answer(client: ApiClient, sheetId: string, sheet: TestSheet): Promise<void> {
    const { accountId } = await client.get<{ accountId: string }>('/session');
    const answers = JSON.stringify([...sheet].map(([item, given]) => ({ item, ...given })));
    await this.program.app.get(DataSource).query(
      `INSERT INTO answer (sheet_id, item_code, value, note, version, answered_at, answered_by)
       SELECT $1, item, value, note, 1, $2, $3 FROM jsonb_to_recordset($4) AS given (item text, value jsonb, note text)`,
      [sheetId, this.program.clock.now(), accountId, answers],
    );
  }

  async propose(assessmentId: string, place: Place): Promise<void> {
    const letter = { letterNumber: 'U-1', letterOn: this.program.clock.today() };
    await (await this.as('INSTITUTION_HEAD', place)).post(`/assessments/${assessmentId}/proposal`, letter);
  }

  /** A decree of today; answers the award's id. */
  async determine(assessmentId: string): Promise<string> {
    const decree = { decreeNumber: 'SK-1', decreedOn: this.program.clock.today() };
    const secretariat = await this.as('NATIONAL_SECRETARIAT');
    return (await secretariat.post<Made>(`/assessments/${assessmentId}/determination`, decree)).id;
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

function scopeOf(role: Role, place?: Place): { unitId?: string; institutionId?: string } {
  if (place === undefined) return {};
  if ((UNIT_ROLES as readonly Role[]).includes(role)) return { unitId: place.unitId };
  const isOfInstitution = role === 'LEADERSHIP' || (INSTITUTION_ROLES as readonly Role[]).includes(role);
  return isOfInstitution ? { institutionId: place.institutionId } : {};
}
