import type { Role } from '../../src/access/role.js';
import { ApiClient } from '../../src/demo/api-client.js';
import { openTheatre, theatreOf } from '../../src/demo/demonstration.js';
import { goodSheet, type InventedSheet } from '../../src/demo/invented-answers.js';
import { DEMONSTRATION_PASSWORD, type Person } from '../../src/demo/people.js';
import { StageHands } from '../../src/demo/stage-hands.js';
import type { Stage } from '../../src/domain/lifecycle.js';
import { startApp, type TestApp } from '../support/app.js';
import { refusalOf } from '../support/factories.js';
import { LKE } from '../support/worksheets.js';

/** The four units, two of a ministry and two of a regency, by the last word of their names. */
export type UnitName = 'Lembah' | 'Pesisir' | 'Melati' | 'Kenanga';
export const UNIT_NAMES = ['Lembah', 'Pesisir', 'Melati', 'Kenanga'] as const satisfies readonly UnitName[];

/** The cycle in which one unit had become WBK, and the one that is told. */
export const EARLIER_YEAR = 2030;
export const YEAR = 2033;

/** The internal evaluation begins while units may still mend; the proposals begin after it. */
export const SEASONS = {
  SELF_ASSESSMENT: ['02-01', '04-30'],
  INTERNAL_EVALUATION: ['04-01', '06-30'],
  PROPOSAL: ['07-10', '07-31'],
  ADMIN_SCREENING: ['08-01', '08-15'],
  OBJECTION: ['08-16', '08-31'],
  DESK_EVALUATION: ['08-16', '10-15'],
  FIELD_VERIFICATION: ['09-15', '10-20'],
  PANEL: ['10-16', '10-31'],
  DETERMINATION: ['11-01', '12-31'],
} as const;

export const GOOD: InventedSheet = goodSheet(LKE);

interface Place {
  readonly unitId: string;
  readonly institutionId: string;
}

export interface SheetSeen {
  readonly id: string;
  readonly layer: string;
  readonly isConsensus: boolean;
  readonly sealedAt: string | null;
}

export interface AssessmentSeen {
  readonly stage: Stage;
  readonly outcome: string | null;
  readonly sheets: readonly SheetSeen[];
  readonly history: readonly { readonly move: string; readonly reason: string | null }[];
}

export interface AwardSeen {
  readonly id: string;
  readonly predicate: string;
  readonly certificateNumber: string;
}

interface WaitingSeen {
  readonly kind: string;
  readonly entries: readonly { readonly unitName: string }[];
}

/** Everything an assessment has that a refused request could have left something in. */
const PARTS = [
  'evidence',
  'proposal-documents',
  'evaluators',
  'passes/TPI',
  'passes/TPN',
  'observations',
  'findings',
  'submissions',
  'screening',
  'objection',
];

/** One cycle as its people go through it, over HTTP and nothing else; the clock alone is the test's. */
export class FullCycle {
  private program: TestApp;
  private hands: StageHands;
  private places: Readonly<Record<UnitName, Place>>;
  /** The cycle that is told. */
  cycleId: string;
  /** The assessments that are told, by unit. */
  readonly ids = {} as Record<UnitName, string>;
  /** The awards of this cycle. */
  readonly awards = {} as Record<'Lembah' | 'Melati', string>;

  async begin(): Promise<void> {
    this.program = await startApp({ ZI_FILE_LIMIT_MB: 2 }, `${EARLIER_YEAR}-01-02T02:00:00Z`);
    const theatre = theatreOf(this.program.app, this.program.clock, { say: () => undefined });
    const { contoh, example, puskesmas, local } = await openTheatre(this.program.app, theatre);
    this.hands = new StageHands(theatre);
    this.places = {
      Lembah: { unitId: contoh.Lembah, institutionId: example },
      Pesisir: { unitId: contoh.Pesisir, institutionId: example },
      Melati: { unitId: puskesmas.Melati, institutionId: local },
      Kenanga: { unitId: puskesmas.Kenanga, institutionId: local },
    };
  }

  async end(): Promise<void> {
    await this.program?.close();
  }

  get do(): StageHands {
    return this.hands;
  }

  get server(): TestApp {
    return this.program;
  }

  /** Moves to a day of the year that is told, as MM-DD. */
  goTo(day: string, year = YEAR): void {
    this.hands.goTo(`${year}-${day}`);
  }

  as(person: Person): Promise<ApiClient> {
    return this.hands.as(person);
  }

  placeOf(name: UnitName): Place {
    return this.places[name];
  }

  /** The path of a unit's assessment, or of something of it. */
  of(name: UnitName, part = ''): string {
    return `/assessments/${this.ids[name]}${part === '' ? '' : `/${part}`}`;
  }

  /** As the auditor sees it, who sees everything that is not blind. */
  async seen(name: UnitName): Promise<AssessmentSeen> {
    return (await this.as('auditor')).get<AssessmentSeen>(this.of(name));
  }

  /** The path of the sheet that speaks for a layer, for whom it is no secret. */
  async sheet(name: UnitName, layer: string, person: Person = 'auditor'): Promise<string> {
    const { sheets } = await (await this.as(person)).get<AssessmentSeen>(this.of(name));
    return `/sheets/${sheets.find((sheet) => sheet.layer === layer && sheet.isConsensus)?.id}`;
  }

  /** An evaluator's own sheet, as nobody else sees it while they score. */
  async ownSheet(name: UnitName, layer: string, person: Person): Promise<string> {
    const { sheets } = await (await this.as(person)).get<AssessmentSeen>(this.of(name));
    return `/sheets/${sheets.find((sheet) => sheet.layer === layer && !sheet.isConsensus)?.id}`;
  }

  /** What waits for somebody today: the units, by kind. */
  async waitsFor(person: Person): Promise<Record<string, string[]>> {
    const groups = await (await this.as(person)).get<WaitingSeen[]>('/waiting');
    return Object.fromEntries(groups.map(({ kind, entries }) => [kind, entries.map(nameOf).sort()]));
  }

  /** That something is refused as it should be, and that nothing of it is left behind at the unit. */
  async refuses(name: UnitName, work: () => Promise<unknown>, refusal: object): Promise<void> {
    const before = await this.stateOf(name);
    expect(await refusalOf(work())).toMatchObject(refusal);
    expect(await this.stateOf(name)).toEqual(before);
  }

  /** Moves the last day of a stage, as MM-DD. */
  async extend(stage: Exclude<Stage, 'CONCLUDED'>, closes: string): Promise<void> {
    const window = { opensOn: `${YEAR}-${SEASONS[stage][0]}`, closesOn: `${YEAR}-${closes}` };
    await (await this.as('administrator')).put(`/cycles/${this.cycleId}/windows/${stage}`, window);
  }

  /** Somebody who is not in the cast, with roles of their own. */
  async newcomer(
    name: string,
    roles: readonly { role: Role; unitId?: string; institutionId?: string }[],
  ): Promise<{ accountId: string; signIn: () => Promise<ApiClient> }> {
    const email = `${name}@simulasi.example`;
    const administrator = await this.as('administrator');
    const account = { email, name: `${name} (SIMULASI)`, password: DEMONSTRATION_PASSWORD };
    const { id } = await administrator.post<{ id: string }>('/accounts', account);
    for (const role of roles) await administrator.post(`/accounts/${id}/appointments`, role);
    const signIn = () => new ApiClient(this.program.url).signIn(email, DEMONSTRATION_PASSWORD);
    return { accountId: id, signIn };
  }

  /** All that the API tells of a unit, its assessment, its evidence and its awards; a refusal stands for what is not there. */
  async stateOf(name: UnitName): Promise<unknown> {
    const [auditor, coordinator] = [await this.as('auditor'), await this.as('koordinator')];
    const { unitId } = this.placeOf(name);
    const ofUnit = [coordinator.get(`/units/${unitId}/evidence`), auditor.get(`/awards?unitId=${unitId}`)];
    if (this.ids[name] === undefined) return Promise.all([...ofUnit, coordinator.get('/assessments')]);
    const seen = await this.seen(name);
    const sheets = seen.sheets.map(({ id }) => auditor.get(`/sheets/${id}`));
    const parts = PARTS.map((part) => auditor.get(this.of(name, part)).catch(String));
    return [seen, ...(await Promise.all([...sheets, ...parts, ...ofUnit]))];
  }
}

/** The last word of a unit's name. */
function nameOf({ unitName }: { readonly unitName: string }): string {
  return unitName.replace(' (SIMULASI)', '').split(' ').at(-1) ?? '';
}

export function problem(status: number, code: string, more: object = {}): object {
  return { status, type: `/problems/${code}`, ...more };
}

/** A stage outside its dates. */
export function closed(stage: Stage): object {
  return problem(409, 'window-closed', { stage });
}
