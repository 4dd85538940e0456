import type { Gate } from '../domain/gates.js';
import type { Units } from './cast.js';
import { goodSheet, type InventedSheet, lowered, oneGateShort } from './invented-answers.js';
import { LadderClimb } from './ladder-climb.js';
import { confirmCarried } from './paperwork.js';
import { refusedGates, sayTotal, StageHands, type Theatre } from './stage-hands.js';

/** Stage windows of a year, month and day; that of each stage follows the one before. */
const SEASONS = {
  SELF_ASSESSMENT: ['02-01', '04-30'],
  INTERNAL_EVALUATION: ['05-01', '06-30'],
  PROPOSAL: ['07-01', '07-31'],
  ADMIN_SCREENING: ['08-01', '08-15'],
  OBJECTION: ['08-16', '08-31'],
  DESK_EVALUATION: ['08-01', '10-15'],
  FIELD_VERIFICATION: ['09-15', '10-20'],
  PANEL: ['10-16', '10-31'],
  DETERMINATION: ['11-01', '12-31'],
} as const;

/** In 2022 the unit may take its time, and the evaluators have little: all of theirs lies in the last days of the year. */
const LAST_DAYS = ['12-22', '12-31'] as const;
const SEASONS_OF_2022 = {
  ...SEASONS,
  SELF_ASSESSMENT: ['02-01', '12-23'],
  INTERNAL_EVALUATION: LAST_DAYS,
  DESK_EVALUATION: LAST_DAYS,
  FIELD_VERIFICATION: LAST_DAYS,
  PANEL: LAST_DAYS,
} as const;

/** The year is a fact, the day is not known. */
const DECREE_OF_2019 = '2019-12-10';
const DECREE_OF_2020 = '2020-12-21';
/** The rung of the day after the due day, on which the unit submits. */
const LAST_CLIMBED = -1;
const SUBMISSION_OF_2022 = '2022-12-22';
const DECISION_OF_2022 = '2022-12-28';

interface Candidate {
  readonly institutionId: string;
  readonly unitId: string;
  readonly own: InventedSheet;
}

interface EvaluatedCandidate extends Candidate {
  readonly id: string;
  readonly tpi: InventedSheet;
}

/** What the story leaves behind, for whoever checks it. */
export interface StoryOutcome {
  readonly bbpptAward: string;
  readonly operasiAward: string;
  /** Why the invented unit was not awarded. */
  readonly failedGates: readonly Gate[];
}

/**
 * Kemkominfo's two units from 2019 to 2022: awards, and the reminder and re-evaluation two years later. The awards and their
 * dates are facts (rules, section 1); every score is invented, and the worksheet is today's.
 */
export class Story {
  private readonly hands: StageHands;

  constructor(private readonly theatre: Theatre) {
    this.hands = new StageHands(theatre);
  }

  /** @param withReminders moves the clock to every rung of the ladder and waits for its mail. */
  async tell(units: Units, withReminders: boolean): Promise<StoryOutcome> {
    const operasiAward = await this.cycle2019(units);
    const { bbpptAward, failedGates } = await this.cycle2020(units);
    await this.reevaluation2022(units, bbpptAward, withReminders);
    return { bbpptAward, operasiAward, failedGates };
  }

  private async cycle2019({ kominfo, operasi }: Units): Promise<string> {
    this.hands.goTo('2019-01-15');
    const cycleId = await this.hands.addCycle(2019, SEASONS);
    const [assessment = ''] = await this.throughEvaluations(2019, cycleId, [
      { institutionId: kominfo, unitId: operasi, own: this.good() },
    ]);
    this.hands.goTo(DECREE_OF_2019);
    const award = await this.hands.determine(assessment, 'SIMULASI/2019');
    this.hands.say('Direktorat Operasi Sumber Daya is awarded WBK.');
    return award;
  }

  private async cycle2020({
    kominfo,
    example,
    local,
    bbppt,
    contoh,
    puskesmas,
  }: Units): Promise<Pick<StoryOutcome, 'bbpptAward' | 'failedGates'>> {
    this.hands.goTo('2020-01-15');
    const cycleId = await this.hands.addCycle(2020, SEASONS);
    const [assessment = '', short = '', melati = ''] = await this.throughEvaluations(2020, cycleId, [
      { institutionId: kominfo, unitId: bbppt, own: this.good() },
      { institutionId: example, unitId: contoh.Pesisir, own: oneGateShort(this.good()) },
      { institutionId: local, unitId: puskesmas.Melati, own: this.good() },
    ]);
    this.hands.goTo(DECREE_OF_2020);
    const failedGates = await this.refuse(short);
    const bbpptAward = await this.hands.determine(assessment, 'SIMULASI/2020');
    await this.hands.determine(melati, 'SIMULASI/2020/2');
    this.hands.say(
      `By the Minister's decree of ${DECREE_OF_2020} BBPPT holds WBK; its re-evaluation is due 2022-12-21.`,
    );
    return { bbpptAward, failedGates };
  }

  /** All units go through one stage before the first goes into the next: the clock only moves forward. */
  private async throughEvaluations(year: number, cycleId: string, units: readonly Candidate[]): Promise<string[]> {
    const candidates: EvaluatedCandidate[] = [];
    this.hands.goTo(`${year}-03-02`);
    for (const candidate of units) {
      const id = await this.hands.open(candidate.unitId, cycleId);
      await this.hands.submit(id, candidate.own);
      const tpi = this.lower(candidate.own, 9, 'SIMULASI: data dukung belum lengkap');
      candidates.push({ ...candidate, id, tpi });
      await sayTotal(this.hands, id, 'UNIT', 'the unit has answered all 113 items and submits');
    }
    this.hands.goTo(`${year}-05-11`);
    for (const { id, tpi } of candidates) {
      await this.hands.evaluateInternally(id, tpi);
      await sayTotal(this.hands, id, 'TPI', 'the TPI scores some items lower, each with a note, and forwards');
    }
    await this.throughProposal(year, cycleId, candidates);
    await this.throughNationalTeam(year, candidates);
    return candidates.map(({ id }) => id);
  }

  private async throughProposal(year: number, cycleId: string, candidates: readonly EvaluatedCandidate[]) {
    this.hands.goTo(`${year}-07-06`);
    for (const { id, unitId, institutionId } of candidates) {
      await this.hands.makeEligible(cycleId, institutionId, unitId);
      await this.hands.propose(id, `SIMULASI/USUL/${year}`);
    }
    this.hands.goTo(`${year}-08-10`);
    for (const { id } of candidates) await this.hands.screen(id);
  }

  private async throughNationalTeam(year: number, candidates: readonly EvaluatedCandidate[]): Promise<void> {
    this.hands.goTo(`${year}-09-14`);
    for (const { id, tpi } of candidates) {
      await this.hands.evaluateNationally(id, this.lower(tpi, 11, 'SIMULASI: hasil verifikasi'));
      await sayTotal(this.hands, id, 'TPN', 'the TPN scores again');
    }
    this.hands.goTo(`${year}-10-05`);
    for (const { id } of candidates) await this.hands.verify(id);
    this.hands.goTo(`${year}-10-19`);
    for (const { id } of candidates) await this.hands.deliberate(id);
  }

  private good(): InventedSheet {
    return goodSheet(this.theatre.instrument);
  }

  private lower(sheet: InventedSheet, every: number, reason: string): InventedSheet {
    return lowered(this.theatre.instrument, sheet, every, reason);
  }

  /** The decree is refused, and the proposal ends without an award. */
  private async refuse(assessment: string): Promise<readonly Gate[]> {
    const { gates, told } = await refusedGates(this.hands, assessment, 'SIMULASI/2020');
    this.hands.say(`Balai Contoh Pesisir (SIMULASI) misses WBK at ${told}: no decree.`);
    const secretariat = await this.hands.as('sekretariat');
    await secretariat.post(`/assessments/${assessment}/rejection`, { reason: `SIMULASI: ${told}` });
    return gates;
  }

  private async reevaluation2022({ bbppt }: Units, awardId: string, withReminders: boolean): Promise<void> {
    this.hands.goTo('2022-01-17');
    const cycleId = await this.hands.addCycle(2022, SEASONS_OF_2022);
    this.hands.goTo('2022-03-01');
    const assessment = await this.hands.open(bbppt, cycleId, { kind: 'REEVALUATION', startFrom: 'LAST' });
    this.hands.say('BBPPT starts its re-evaluation from its answers of 2020.');
    if (withReminders) await new LadderClimb(this.hands, this.theatre).upTo(awardId, LAST_CLIMBED);
    await this.handOver(assessment);
    await this.reevaluate(assessment);
    await this.retain(awardId, assessment);
  }

  /** From the submission on the unit is not reminded any more: the evaluators are, of their windows. */
  private async handOver(assessmentId: string): Promise<void> {
    this.hands.goTo(SUBMISSION_OF_2022);
    const coordinator = await this.hands.as('koordinator');
    await confirmCarried(coordinator, assessmentId, [...this.theatre.instrument.items.keys()]);
    await coordinator.post(`/assessments/${assessmentId}/submission`);
    this.hands.say('A day late, BBPPT has confirmed every answer and submits: no more reminders for its coordinator.');
  }

  private async reevaluate(assessmentId: string): Promise<void> {
    this.hands.goTo('2022-12-23');
    await this.hands.evaluateInternally(assessmentId, this.good());
    this.hands.goTo('2022-12-26');
    await this.hands.evaluateNationally(assessmentId, this.good());
    this.hands.goTo('2022-12-27');
    await this.hands.verify(assessmentId);
    await this.hands.deliberate(assessmentId);
  }

  private async retain(awardId: string, assessmentId: string): Promise<void> {
    this.hands.goTo(DECISION_OF_2022);
    const decree = { decreeNumber: 'SIMULASI/2022', decidedOn: DECISION_OF_2022 };
    const decision = { outcome: 'RETAINED', assessmentId, ...decree };
    const secretariat = await this.hands.as('sekretariat');
    const award = await secretariat.post<{ reevaluationDueOn: string }>(`/awards/${awardId}/decisions`, decision);
    this.hands.say(`The re-evaluation retains the WBK of BBPPT; the next one is due ${award.reevaluationDueOn}.`);
  }
}
