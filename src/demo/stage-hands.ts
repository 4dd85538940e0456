import type { SimulatedClock } from '../common/clock.js';
import type { Answer } from '../domain/answer.js';
import type { Gate } from '../domain/gates.js';
import type { Instrument } from '../domain/instrument.js';
import type { Stage } from '../domain/lifecycle.js';
import { DOCUMENT_KINDS, type DocumentKind } from '../proposals/document-kind.js';
import { ApiClient, ApiProblem } from './api-client.js';
import type { InventedSheet } from './invented-answers.js';
import { gatherDocuments, showEvidence } from './paperwork.js';
import { DEMONSTRATION_PASSWORD, emailOf, type Person } from './people.js';

/** What the story is told with: a running program, its clock, and somebody who listens. */
export interface Theatre {
  readonly url: string;
  readonly clock: SimulatedClock;
  readonly instrument: Instrument;
  say(line: string): void;
  /** Makes out today's reminders, as the scheduler's tick does. */
  sweep(): Promise<void>;
}

interface Sheet {
  readonly id: string;
  readonly layer: string;
  readonly sealedAt: string | null;
}

/** What an assessment is for, and what it begins with; an empty proposal for WBK unless said otherwise. */
export interface Aim {
  readonly kind?: 'PROPOSAL' | 'REEVALUATION';
  readonly target?: 'WBK' | 'WBBM';
  readonly startFrom?: 'BLANK' | 'LAST';
}

/** The people of the story, doing over HTTP what they would do in a browser. */
export class StageHands {
  private readonly signedIn = new Map<Person, ApiClient>();

  constructor(private readonly theatre: Theatre) {}

  /** Moves the clock to 09:00 in Jakarta of a day; everyone has to sign in again. */
  goTo(day: string): void {
    this.theatre.clock.moveTo(new Date(`${day}T02:00:00Z`));
    this.signedIn.clear();
  }

  async as(person: Person): Promise<ApiClient> {
    const known = this.signedIn.get(person);
    if (known !== undefined) return known;
    const client = await new ApiClient(this.theatre.url).signIn(emailOf(person), DEMONSTRATION_PASSWORD);
    this.signedIn.set(person, client);
    return client;
  }

  /** Opens an assessment as the unit's coordinator and answers its id. */
  async open(unitId: string, cycleId: string, aim: Aim = {}): Promise<string> {
    const { kind = 'PROPOSAL', target = 'WBK', startFrom = 'BLANK' } = aim;
    const coordinator = await this.as('koordinator');
    return (await coordinator.post<{ id: string }>('/assessments', { unitId, cycleId, kind, target, startFrom })).id;
  }

  /** Answers items for the first time on the sheet of a layer that the person may write on; answers its id. */
  async answer(person: Person, assessmentId: string, layer: string, answers: InventedSheet): Promise<string> {
    const client = await this.as(person);
    const { sheets } = await client.get<{ sheets: Sheet[] }>(`/assessments/${assessmentId}`);
    const sheet = sheets.find((candidate) => candidate.layer === layer && candidate.sealedAt === null);
    const given = [...answers].map(([item, answer]) => ({ item, ...answer, version: null }));
    await client.put(`/sheets/${sheet?.id}/answers`, { answers: given });
    return sheet?.id ?? '';
  }

  /** The unit answers everything, shows evidence for it and submits. */
  async submit(assessmentId: string, answers: InventedSheet): Promise<void> {
    const coordinator = await this.as('koordinator');
    await this.answer('koordinator', assessmentId, 'UNIT', answers);
    await showEvidence(coordinator, assessmentId, [...answers.keys()]);
    await coordinator.post(`/assessments/${assessmentId}/submission`);
  }

  /** The TPI scores everything and forwards. */
  async evaluateInternally(assessmentId: string, answers: InventedSheet): Promise<void> {
    await this.score(assessmentId, 'TPI', 'tpi', answers);
    const lead = await this.as('ketua-tpi');
    await lead.post(`/assessments/${assessmentId}/forwarding`, {});
  }

  /** The unit gathers the documents, and the head of the institution proposes it. */
  async propose(assessmentId: string, letterNumber: string): Promise<void> {
    await gatherDocuments(await this.as('koordinator'), assessmentId);
    const letterOn = this.today();
    await (await this.as('menteri')).post(`/assessments/${assessmentId}/proposal`, { letterNumber, letterOn });
  }

  /** The TPN scores everything and concludes. */
  async evaluateNationally(assessmentId: string, answers: InventedSheet): Promise<void> {
    await this.score(assessmentId, 'TPN', 'tpn', answers);
    const lead = await this.as('ketua-tpn');
    await lead.post(`/assessments/${assessmentId}/conclusion`, {});
  }

  /** Somebody of a team scores everything on a sheet of their own and hands it in. */
  private async score(
    assessmentId: string,
    layer: 'TPI' | 'TPN',
    person: Person,
    answers: InventedSheet,
  ): Promise<void> {
    await this.assign(assessmentId, person, layer);
    await this.handIn(person, assessmentId, layer, answers);
  }

  /** Somebody assigned scores everything on a sheet of their own and hands it in. */
  async handIn(person: Person, assessmentId: string, layer: 'TPI' | 'TPN', answers: InventedSheet): Promise<void> {
    const sheetId = await this.answer(person, assessmentId, layer, answers);
    await (await this.as(person)).post(`/sheets/${sheetId}/submission`);
  }

  /** The lead takes the first of the differing answers to each item; answers how many items differed. */
  async settle(person: Person, assessmentId: string, layer: 'TPI' | 'TPN', note: string): Promise<number> {
    const lead = await this.as(person);
    const { differences } = await lead.get<PassSeen>(`/assessments/${assessmentId}/passes/${layer}`);
    const settled = differences.map(
      ({ item, voices: [first] }) => [item, { value: first?.value ?? '', note }] as const,
    );
    await this.answer(person, assessmentId, layer, new Map(settled));
    return differences.length;
  }

  /** The unit saves items again, with another note, and submits once more. */
  async mend(assessmentId: string, items: readonly string[], note: string): Promise<void> {
    const coordinator = await this.as('koordinator');
    const { sheets } = await coordinator.get<{ sheets: Sheet[] }>(`/assessments/${assessmentId}`);
    const path = `/sheets/${sheets[0]?.id}`;
    const { answers } = await coordinator.get<SheetSeen>(path);
    for (const { item, value, version } of answers.filter((answer) => items.includes(answer.item))) {
      await coordinator.put(`${path}/answers/${item}`, { value, note }, { 'if-match': `"${version}"` });
    }
    await coordinator.post(`/assessments/${assessmentId}/submission`);
  }

  /** Records that a unit and its institution meet every requirement of a proposal. */
  async makeEligible(cycleId: string, institutionId: string, unitId: string): Promise<void> {
    const secretariat = await this.as('sekretariat');
    const institution = { bpkOpinion: 'WTP', spipMaturity: 3.4, sakip: 74.5, rbIndex: 76.1, quota: 20 };
    await secretariat.put(`/cycles/${cycleId}/institutions/${institutionId}/standing`, institution);
    const shares = { auditFollowUp: 100, lhkpn: 100, lhkasn: 100 };
    const unit = { isCoreService: true, ...shares, buildingSince: '2017-01-01', sakipGrade: 'BB' };
    await (await this.as('ketua-tpi')).put(`/cycles/${cycleId}/units/${unitId}/standing`, unit);
  }

  /** Every document conforms, or one does not. */
  async screen(assessmentId: string, missing: DocumentKind | null = null): Promise<void> {
    const documents = DOCUMENT_KINDS.map((kind) =>
      kind === missing ? { kind, conforms: false, reason: 'SIMULASI: belum ditandatangani' } : { kind, conforms: true },
    );
    const outcome = missing === null ? 'PASSED' : 'FAILED';
    await (await this.as('sekretariat')).post(`/assessments/${assessmentId}/screening`, { outcome, documents });
  }

  /** The TPN visits the unit. */
  async verify(assessmentId: string): Promise<void> {
    const observation = { text: 'SIMULASI: layanan sesuai dengan dokumen', observedOn: this.today() };
    await (await this.as('tpn')).post(`/assessments/${assessmentId}/observations`, observation);
    await (await this.as('ketua-tpn')).post(`/assessments/${assessmentId}/verification`, {});
  }

  /** The panel speaks. */
  async deliberate(assessmentId: string, hasPassed = true): Promise<void> {
    const recommendation = hasPassed ? 'SIMULASI: layak' : 'SIMULASI: belum layak';
    await (await this.as('ketua-tpn')).post(`/assessments/${assessmentId}/panel`, { hasPassed, recommendation });
  }

  /** The lead of a layer lets somebody of the team evaluate. */
  async assign(assessmentId: string, person: Person, layer: 'TPI' | 'TPN'): Promise<void> {
    const lead = await this.as(layer === 'TPI' ? 'ketua-tpi' : 'ketua-tpn');
    const { accountId } = await (await this.as(person)).get<{ accountId: string }>('/session');
    await lead.post(`/assessments/${assessmentId}/evaluators`, { accountId, layer });
  }

  /** The decree; answers the award's id. */
  async determine(assessmentId: string, decreeNumber: string): Promise<string> {
    const decree = { decreeNumber, decreedOn: this.today() };
    const secretariat = await this.as('sekretariat');
    return (await secretariat.post<{ id: string }>(`/assessments/${assessmentId}/determination`, decree)).id;
  }

  /** A cycle whose stages have these windows; answers its id. */
  async addCycle(
    year: number,
    windows: Readonly<Record<Exclude<Stage, 'CONCLUDED'>, readonly [string, string]>>,
  ): Promise<string> {
    const administrator = await this.as('administrator');
    const instrumentId = this.theatre.instrument.id;
    const { id } = await administrator.post<{ id: string }>('/cycles', { year, instrumentId });
    for (const [stage, [opens, closes]] of Object.entries(windows)) {
      const window = { opensOn: `${year}-${opens}`, closesOn: `${year}-${closes}` };
      await administrator.put(`/cycles/${id}/windows/${stage}`, window);
    }
    return id;
  }

  today(): string {
    return this.theatre.clock.today();
  }

  /** A line of the story, with its day. */
  say(line: string): void {
    this.theatre.say(`${this.today()}  ${line}`);
  }
}

/** Says what a layer's sheet scores. */
export async function sayTotal(hands: StageHands, assessmentId: string, layer: string, line: string): Promise<void> {
  const auditor = await hands.as('auditor');
  const { sheets, unitName } = await auditor.get<AssessmentSeen>(`/assessments/${assessmentId}`);
  const sheet = sheets.find((candidate) => candidate.layer === layer && candidate.isConsensus);
  const { total } = await auditor.get<{ total: number }>(`/sheets/${sheet?.id}/scorecard`);
  const name = unitName.replace(/ \(SIMULASI\)$/, '');
  hands.say(`${name} (SIMULASI): ${line}: ${total.toFixed(2)}.`);
}

/** The decree is refused while a gate fails; the unit is told which one, and by how much. */
export async function refusedGates(
  hands: StageHands,
  assessmentId: string,
  decreeNumber: string,
): Promise<{ gates: readonly Gate[]; told: string }> {
  const outcome = await hands.determine(assessmentId, decreeNumber).catch((error: unknown) => error);
  if (!(outcome instanceof ApiProblem) || outcome.status !== 409)
    throw outcome instanceof Error ? outcome : new Error('The decree should have been refused.');
  const gates = outcome.problem.gates as readonly Gate[];
  const told = gates.map(({ code, distance }) => `${code} by ${Math.abs(distance ?? 0).toFixed(2)}`).join(', ');
  return { gates, told };
}

interface AssessmentSeen {
  readonly unitName: string;
  readonly sheets: readonly { readonly id: string; readonly layer: string; readonly isConsensus: boolean }[];
}

interface PassSeen {
  readonly differences: readonly { readonly item: string; readonly voices: readonly { readonly value: Answer }[] }[];
}

interface SheetSeen {
  readonly answers: readonly { readonly item: string; readonly value: Answer; readonly version: number }[];
}
