import { calendarDate, addMonths } from '../domain/calendar-date.js';
import { DOCUMENT_KINDS } from '../proposals/document-kind.js';
import type { Actors, Ground, Underway } from './ground.js';
import { evidenceTitle } from './self-assessing.js';

/** An institution and its units meet every requirement: what is drawn is decided later. */
const INSTITUTION = { bpkOpinion: 'WTP', spipMaturity: 3.4, sakip: 74.5, rbIndex: 76.1, determinesWbk: false } as const;
const UNIT = {
  isCoreService: true,
  auditFollowUp: 100,
  lhkpn: 100,
  lhkasn: 100,
  sakipGrade: 'BB',
  isAffirmative: false,
} as const;

/** From the proposal to the end of the screening: head, secretariat, objections. */
export class Proposing {
  constructor(
    private readonly ground: Ground,
    private readonly actors: Actors,
  ) {}

  /** How institutions stand in their cycle, where it is not known yet; each may propose all that it has. */
  async recordInstitutions(underway: readonly Underway[]): Promise<void> {
    const { services, state, nation } = this.ground;
    const secretariat = await this.actors.person('sekretariat');
    const cycleId = underway[0]?.cycleId ?? '';
    const known = cycleId === '' ? new Set() : await state.institutionsStanding(cycleId);
    const facts = { ...INSTITUTION, quota: nation.units.length };
    for (const id of new Set(underway.map(({ institutionId }) => institutionId)))
      if (!known.has(id)) await services.standings.recordInstitution(secretariat, cycleId, id, facts);
  }

  async propose(underway: Underway): Promise<void> {
    const { services, clock } = this.ground;
    const { assessmentId, year, run } = underway;
    const head = await this.actors.ofInstitution(underway, 'head');
    await this.recordUnit(underway);
    await services.documents.putAll(head, assessmentId, await this.documentsOf(underway));
    const letter = { number: `SIMULASI/USUL/${year}/${run.no + 1}`, date: clock.today() };
    await services.proposals.propose(head, assessmentId, letter);
  }

  /** Every document conforms, but for the one that was drawn; what that means for the proposal follows from it. */
  async screen({ run, assessmentId }: Underway): Promise<void> {
    const documents = DOCUMENT_KINDS.map((kind) =>
      kind === run.document
        ? { kind, conforms: false, reason: 'SIMULASI: belum ditandatangani' }
        : { kind, conforms: true, reason: null },
    );
    const outcome = documents.every(({ conforms }) => conforms) ? 'PASSED' : 'FAILED';
    const secretariat = await this.actors.person('sekretariat');
    await this.ground.services.screenings.screen(secretariat, assessmentId, { outcome, documents, note: null });
  }

  /** Some institutions object, in vain. */
  async object(underway: Underway): Promise<void> {
    const { services } = this.ground;
    const { assessmentId, run } = underway;
    if (run.no % 4 !== 0) return;
    const head = await this.actors.ofInstitution(underway, 'head');
    await services.objections.file(head, assessmentId, 'SIMULASI: dokumen sudah ditandatangani');
    const secretariat = await this.actors.person('sekretariat');
    await services.objections.decide(secretariat, assessmentId, 'DISMISSED', 'SIMULASI: setelah penutupan');
  }

  /** The others let the window pass. */
  async lapse({ assessmentId }: Underway): Promise<void> {
    await this.ground.services.objections.lapse(await this.actors.person('sekretariat'), assessmentId);
  }

  private async recordUnit(underway: Underway): Promise<void> {
    const { cycleId, unitId, year } = underway;
    const lead = await this.actors.ofInstitution(underway, 'lead');
    const buildingSince = addMonths(calendarDate(`${year}-01-02`), -24);
    await this.ground.services.standings.recordUnit(lead, cycleId, unitId, { ...UNIT, buildingSince });
  }

  /** The report of the service survey stands for all of them. */
  private async documentsOf({ unitId, assessmentId, year }: Underway) {
    const { evidence } = await this.ground.state.shownBy(unitId, assessmentId);
    // Where none is of this year, an earlier one was carried over.
    const titles = [0, 1, 2, 3].map((ago) => evidenceTitle('B.II.a', year - ago));
    const evidenceId = titles.map((title) => evidence.get(title)).find((id) => id !== undefined) ?? '';
    return DOCUMENT_KINDS.map((kind) => ({ kind, evidenceId }));
  }
}
