import type { Units } from './cast.js';
import { bestSheet, goodSheet, type InventedSheet, lowered, oneGateShort } from './invented-answers.js';
import { refusedGates, sayTotal, StageHands, type Theatre } from './stage-hands.js';

const YEAR = 2023;

/** The internal evaluation begins while units may still mend what it returns. */
const SEASONS = {
  SELF_ASSESSMENT: ['02-01', '04-30'],
  INTERNAL_EVALUATION: ['04-01', '06-30'],
  PROPOSAL: ['07-01', '07-31'],
  ADMIN_SCREENING: ['08-01', '08-15'],
  OBJECTION: ['08-16', '08-31'],
  DESK_EVALUATION: ['08-16', '10-15'],
  FIELD_VERIFICATION: ['09-15', '10-20'],
  PANEL: ['10-16', '10-31'],
  DETERMINATION: ['11-01', '12-31'],
} as const;

interface Runner {
  readonly name: string;
  readonly id: string;
  readonly unitId: string;
  readonly institutionId: string;
  readonly own: InventedSheet;
}

/** What the cycle leaves behind, for whoever checks it. */
export interface FourUnitsOutcome {
  readonly wbkAward: string;
  readonly wbbmAward: string;
  readonly screenedOut: string;
}

/**
 * One whole cycle of four invented units of two institutions: the first is awarded WBK, the second WBBM after two years as
 * WBK, the third fails a gate, the fourth is returned for repair, screened out, and objects in vain.
 */
export class FourUnits {
  private readonly hands: StageHands;

  constructor(private readonly theatre: Theatre) {
    this.hands = new StageHands(theatre);
  }

  /** @param units of which Melati holds WBK since 2020 */
  async tell(units: Units): Promise<FourUnitsOutcome> {
    this.hands.goTo(`${YEAR}-01-16`);
    const cycleId = await this.hands.addCycle(YEAR, SEASONS);
    const [lembah, melati, pesisir, kenanga] = await this.submitAll(cycleId, units);
    await this.repair(kenanga);
    await this.evaluateInternally(lembah, [melati, pesisir, kenanga]);
    await this.propose(cycleId, [lembah, melati, pesisir, kenanga]);
    await this.screenOut(kenanga, [lembah, melati, pesisir]);
    await this.evaluateNationally([lembah, melati, pesisir]);
    return { ...(await this.determine(lembah, melati, pesisir)), screenedOut: kenanga.id };
  }

  private async submitAll(cycleId: string, { contoh, example, puskesmas, local }: Units) {
    this.hands.goTo(`${YEAR}-02-20`);
    const good = goodSheet(this.theatre.instrument);
    const best = { own: bestSheet(this.theatre.instrument), target: 'WBBM' } as const;
    const ministry = { cycleId, institutionId: example, own: good };
    const regency = { cycleId, institutionId: local, own: good };
    return [
      await this.submit('Balai Contoh Lembah', { ...ministry, unitId: contoh.Lembah }),
      await this.submit('Puskesmas Contoh Melati', { ...regency, unitId: puskesmas.Melati, ...best }),
      await this.submit('Balai Contoh Pesisir', { ...ministry, unitId: contoh.Pesisir, own: oneGateShort(good) }),
      await this.submit('Puskesmas Contoh Kenanga', { ...regency, unitId: puskesmas.Kenanga }),
    ] as const;
  }

  private async submit(
    name: string,
    given: Omit<Runner, 'id' | 'name'> & { readonly cycleId: string; readonly target?: 'WBK' | 'WBBM' },
  ): Promise<Runner> {
    const { unitId, cycleId, institutionId, own, target = 'WBK' } = given;
    const id = await this.hands.open(unitId, cycleId, { target });
    await this.hands.submit(id, own);
    await sayTotal(this.hands, id, 'UNIT', `submits for ${target}`);
    return { name, id, unitId, institutionId, own };
  }

  /** The TPI returns it with a note on each item; the unit mends those and submits again. */
  private async repair({ id, name, own }: Runner): Promise<void> {
    this.hands.goTo(`${YEAR}-04-10`);
    const items = [...own.keys()].slice(0, 2);
    const notes = items.map((item) => ({ item, note: 'SIMULASI: notulen rapat belum dilampirkan' }));
    const lead = await this.hands.as('ketua-tpi');
    await lead.post(`/assessments/${id}/return`, { reason: 'SIMULASI: data dukung dua butir', items: notes });
    this.hands.say(`The TPI returns ${name} for repair, with a note on ${items.length} items.`);
    this.hands.goTo(`${YEAR}-04-17`);
    await this.hands.mend(id, items, 'SIMULASI: notulen dilampirkan');
    this.hands.say(`${name} mends them and submits again.`);
  }

  /** Of the first unit two members disagree on some items, which the lead settles; the others have one evaluator each. */
  private async evaluateInternally(first: Runner, others: readonly Runner[]): Promise<void> {
    this.hands.goTo(`${YEAR}-05-15`);
    await this.hands.assign(first.id, 'tpi', 'TPI');
    await this.hands.assign(first.id, 'tpi-kedua', 'TPI');
    await this.hands.handIn('tpi', first.id, 'TPI', first.own);
    await this.hands.handIn('tpi-kedua', first.id, 'TPI', this.lower(first.own, 19));
    const settled = await this.hands.settle('ketua-tpi', first.id, 'TPI', 'SIMULASI: disepakati');
    this.hands.say(
      `Two evaluators score ${first.name} blind; the TPI lead settles the ${settled} items they differ on.`,
    );
    await (await this.hands.as('ketua-tpi')).post(`/assessments/${first.id}/forwarding`, {});
    for (const { id, own } of others) await this.hands.evaluateInternally(id, own);
  }

  private async propose(cycleId: string, runners: readonly Runner[]): Promise<void> {
    this.hands.goTo(`${YEAR}-07-10`);
    for (const { id, institutionId, unitId } of runners) {
      await this.hands.makeEligible(cycleId, institutionId, unitId);
      await this.hands.propose(id, `SIMULASI/USUL/${YEAR}`);
    }
    this.hands.say('The heads of two institutions propose four units.');
  }

  private async screenOut(failing: Runner, passing: readonly Runner[]): Promise<void> {
    this.hands.goTo(`${YEAR}-08-07`);
    for (const { id } of passing) await this.hands.screen(id);
    await this.hands.screen(failing.id, 'RESPONSIBILITY_STATEMENT');
    this.hands.say(`${failing.name} is screened out: its responsibility statement (SPTJM) does not conform.`);
    this.hands.goTo(`${YEAR}-08-21`);
    const head = await this.hands.as('menteri');
    await head.post(`/assessments/${failing.id}/objection`, { text: 'SIMULASI: SPTJM sudah ditandatangani' });
    this.hands.goTo(`${YEAR}-08-28`);
    const decision = { decision: 'DISMISSED', reason: 'SIMULASI: ditandatangani setelah penutupan' };
    await (await this.hands.as('sekretariat')).post(`/assessments/${failing.id}/objection/decision`, decision);
    this.hands.say(`Its institution objects; the objection is dismissed, for good.`);
  }

  private async evaluateNationally(runners: readonly Runner[]): Promise<void> {
    this.hands.goTo(`${YEAR}-09-18`);
    for (const { id, own } of runners) {
      await this.hands.evaluateNationally(id, own);
      await sayTotal(this.hands, id, 'TPN', 'the TPN scores again');
    }
    this.hands.goTo(`${YEAR}-10-09`);
    for (const { id } of runners) await this.hands.verify(id);
    this.hands.goTo(`${YEAR}-10-23`);
    for (const { id } of runners) await this.hands.deliberate(id);
  }

  private async determine(wbk: Runner, wbbm: Runner, short: Runner): Promise<Omit<FourUnitsOutcome, 'screenedOut'>> {
    this.hands.goTo(`${YEAR}-12-11`);
    const wbkAward = await this.hands.determine(wbk.id, `SIMULASI/${YEAR}/1`);
    this.hands.say(`${wbk.name} (SIMULASI) is awarded WBK.`);
    const wbbmAward = await this.hands.determine(wbbm.id, `SIMULASI/${YEAR}/2`);
    this.hands.say(`${wbbm.name} (SIMULASI), WBK since 2020, is awarded WBBM.`);
    const { told } = await refusedGates(this.hands, short.id, `SIMULASI/${YEAR}/3`);
    this.hands.say(`${short.name} (SIMULASI) misses WBK at ${told}: no decree.`);
    await (
      await this.hands.as('sekretariat')
    ).post(`/assessments/${short.id}/rejection`, { reason: `SIMULASI: ${told}` });
    return { wbkAward, wbbmAward };
  }

  private lower(sheet: InventedSheet, every: number): InventedSheet {
    return lowered(this.theatre.instrument, sheet, every, 'SIMULASI: data dukung belum lengkap');
  }
}
