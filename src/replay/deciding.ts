import { GatesFailed } from '../awards/awards.errors.js';
import type { Actors, Ground, Underway } from './ground.js';

/** From the field to the decree. Who is awarded is never asked of the run: the program refuses a decree where a gate fails. */
export class Deciding {
  constructor(
    private readonly ground: Ground,
    private readonly actors: Actors,
  ) {}

  async verify({ assessmentId, run: { no } }: Underway): Promise<void> {
    const { services, clock } = this.ground;
    const lead = await this.actors.person('ketua-tpn');
    const seen = {
      item: null,
      text: `SIMULASI: layanan unit ${no + 1} sesuai dengan dokumen`,
      observedOn: clock.today(),
    };
    await services.field.record(lead, assessmentId, seen);
    await services.evaluations.verify(lead, assessmentId, null);
  }

  /** The panel lets all pass: only what was scored is to decide. */
  async deliberate({ assessmentId }: Underway): Promise<void> {
    const verdict = { hasPassed: true, recommendation: 'SIMULASI: menunggu nilai akhir' };
    await this.ground.services.evaluations.deliberate(await this.actors.person('ketua-tpn'), assessmentId, verdict);
  }

  async determine(underway: Underway): Promise<void> {
    if (underway.run.kind === 'REEVALUATION') await this.decide(underway);
    else await this.award(underway);
  }

  private async award(underway: Underway): Promise<void> {
    const { determinations } = this.ground.services;
    const secretariat = await this.actors.person('sekretariat');
    const { assessmentId } = underway;
    try {
      await determinations.determine(secretariat, assessmentId, this.decree(underway));
    } catch (error) {
      if (!(error instanceof GatesFailed)) throw error;
      await determinations.decline(secretariat, assessmentId, `SIMULASI: ${codesOf(error)}`);
    }
  }

  private async decide(underway: Underway): Promise<void> {
    const { services, state } = this.ground;
    const secretariat = await this.actors.person('sekretariat');
    const award = await state.awardOf(underway.unitId);
    const made = { assessmentId: underway.assessmentId, decree: this.decree(underway) };
    try {
      await services.decisions.decide(secretariat, award, { ...made, outcome: 'RETAINED', ground: null });
    } catch (error) {
      if (!(error instanceof GatesFailed)) throw error;
      const ground = `SIMULASI: ${codesOf(error)}`;
      await services.decisions.decide(secretariat, award, { ...made, outcome: 'REVOKED', ground });
    }
  }

  private decree({ year, run }: Underway) {
    return { number: `SIMULASI/${year}/${run.no + 1}`, date: this.ground.clock.today() };
  }
}

function codesOf({ facts }: GatesFailed): string {
  return facts.gates.map(({ code }) => code).join(', ');
}
