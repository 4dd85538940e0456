import { addDays, addMonths, type CalendarDate } from '../domain/calendar-date.js';
import type { Units } from './cast.js';
import { begun, goodSheet } from './invented-answers.js';
import { StageHands, type Theatre } from './stage-hands.js';

const ALL_YEAR = ['01-01', '12-31'] as const;
const OPEN_ALL_YEAR = {
  SELF_ASSESSMENT: ALL_YEAR,
  INTERNAL_EVALUATION: ALL_YEAR,
  PROPOSAL: ALL_YEAR,
  ADMIN_SCREENING: ALL_YEAR,
  OBJECTION: ALL_YEAR,
  DESK_EVALUATION: ALL_YEAR,
  FIELD_VERIFICATION: ALL_YEAR,
  PANEL: ALL_YEAR,
  DETERMINATION: ALL_YEAR,
};
const OVERDUE_BY_DAYS = 30;
const DUE_IN_DAYS = 14;

/** Invented units as they stand today: one overdue, one due soon, and one at work in each layer. */
export class PresentDay {
  private readonly hands: StageHands;
  private readonly cycles = new Map<number, string>();
  private institutionId = '';

  constructor(private readonly theatre: Theatre) {
    this.hands = new StageHands(theatre);
  }

  async arrange({ contoh, example }: Units, today: CalendarDate): Promise<void> {
    this.institutionId = example;
    await this.award(contoh.Utara, addMonths(addDays(today, -OVERDUE_BY_DAYS), -24));
    await this.award(contoh.Selatan, addMonths(addDays(today, DUE_IN_DAYS), -24));
    this.hands.goTo(today);
    await this.leaveInSelfAssessment(contoh.Timur);
    await this.leaveInInternalEvaluation(contoh.Barat);
    await this.leaveInDeskEvaluation(contoh.Tengah);
    this.theatre.say(
      `${today}  Today: one invented predicate is overdue, one is due in ${DUE_IN_DAYS} days, three units are at work.`,
    );
  }

  /** Everything from the first answer to the decree on one day of the past. */
  private async award(unitId: string, decreedOn: CalendarDate): Promise<void> {
    this.hands.goTo(decreedOn);
    const assessment = await this.proposed(unitId);
    await this.hands.evaluateNationally(assessment, this.sheet());
    await this.hands.verify(assessment);
    await this.hands.deliberate(assessment);
    await this.hands.determine(assessment, `SIMULASI/${decreedOn}`);
  }

  private async proposed(unitId: string): Promise<string> {
    const assessment = await this.submitted(unitId);
    await this.hands.evaluateInternally(assessment, this.sheet());
    await this.hands.makeEligible(await this.cycleOf(this.hands.today()), this.institutionId, unitId);
    await this.hands.propose(assessment, `SIMULASI/USUL/${this.hands.today()}`);
    await this.hands.screen(assessment);
    return assessment;
  }

  private async submitted(unitId: string): Promise<string> {
    const assessment = await this.hands.open(unitId, await this.cycleOf(this.hands.today()));
    await this.hands.submit(assessment, this.sheet());
    return assessment;
  }

  private async leaveInSelfAssessment(unitId: string): Promise<void> {
    const assessment = await this.hands.open(unitId, await this.cycleOf(this.hands.today()));
    await this.hands.answer('koordinator', assessment, 'UNIT', begun(this.sheet(), 60));
  }

  private async leaveInInternalEvaluation(unitId: string): Promise<void> {
    const assessment = await this.submitted(unitId);
    await this.hands.assign(assessment, 'tpi', 'TPI');
    await this.hands.answer('tpi', assessment, 'TPI', begun(this.sheet(), 30));
  }

  private async leaveInDeskEvaluation(unitId: string): Promise<void> {
    const assessment = await this.proposed(unitId);
    await this.hands.assign(assessment, 'tpn', 'TPN');
    await this.hands.answer('tpn', assessment, 'TPN', begun(this.sheet(), 15));
  }

  private async cycleOf(day: string): Promise<string> {
    const year = Number(day.slice(0, 4));
    const known = this.cycles.get(year);
    if (known !== undefined) return known;
    const id = await this.hands.addCycle(year, OPEN_ALL_YEAR);
    this.cycles.set(year, id);
    return id;
  }

  private sheet() {
    return goodSheet(this.theatre.instrument);
  }
}
