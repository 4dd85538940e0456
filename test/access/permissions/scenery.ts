import { type Role, ROLES } from '../../../src/access/role.js';
import type { ApiClient } from '../../../src/demo/api-client.js';
import type { Stage } from '../../../src/domain/lifecycle.js';
import { LKE } from '../../support/worksheets.js';
import type { TestApp } from '../../support/app.js';
import { bestSheet, FIRST, type Place, World } from '../../support/factories.js';
import { Belongings } from './belongings.js';
import { worksheetFileOf } from '../../worksheet-files/filled-file.js';

/** How far away from an actor something is. */
export const PLACES = ['own unit', 'own institution', 'other institution'] as const;
export type PlaceName = (typeof PLACES)[number];

/** Whoever can be appointed, and leadership once more: of the nation. */
export const NATION = 'LEADERSHIP of the nation';
export const ACTORS: readonly ActorName[] = ROLES.flatMap((role) => (role === 'LEADERSHIP' ? [role, NATION] : [role]));
export type ActorName = Role | typeof NATION;

/** Everything at one place that an address or a body can name. */
export type Things = Readonly<Record<string, string>>;

const ITEM = 'A.I.1.i.a';

/** Three units, each with the same in every stage of its life, and one person of each role at the first. */
export class Scenery {
  readonly things = new Map<PlaceName, Things>();
  private readonly actors = new Map<ActorName, ApiClient>();

  private constructor(
    private readonly world: World,
    private readonly program: TestApp,
    /** An institution of which there is nothing to tell. */
    readonly nowhere: Things,
  ) {}

  /** With `places` fewer are furnished, and it is there sooner; the first is always. */
  static async on(program: TestApp, places: readonly PlaceName[] = PLACES): Promise<Scenery> {
    const world = await World.on(program);
    const own = await world.unit();
    const near = await world.unit(own.institutionId);
    const far = await world.unit();
    const scenery = new Scenery(world, program, { ...(await world.unit()) });
    const evaluators = await scenery.people(own);
    const at: Readonly<Record<PlaceName, Place>> = {
      'own unit': own,
      'own institution': near,
      'other institution': far,
    };
    for (const name of places)
      scenery.things.set(name, await scenery.furnish(at[name], name === 'own unit' ? evaluators : null));
    await scenery.assignEverywhereAt(own, evaluators);
    return scenery;
  }

  /** The one person of a role, signed in. */
  actor(name: ActorName): ApiClient {
    const client = this.actors.get(name);
    if (client === undefined) throw new Error(`There is no ${name}.`);
    return client;
  }

  /** The evaluators are others than those who have brought the assessments of all three units to their stages. */
  private async people(own: Place): Promise<Evaluators> {
    for (const role of ROLES) this.actors.set(role, await this.world.as(role, own));
    const [tpi, tpn] = [await this.world.person(['TPI_MEMBER', own]), await this.world.person(['TPN_EVALUATOR'])];
    const leadership = await this.world.person(['LEADERSHIP']);
    this.actors.set('TPI_MEMBER', await this.world.signIn(tpi.email));
    this.actors.set('TPN_EVALUATOR', await this.world.signIn(tpn.email));
    this.actors.set(NATION, await this.world.signIn(leadership.email));
    return { tpiId: tpi.id, tpnId: tpn.id };
  }

  private async furnish(place: Place, evaluators: Evaluators | null): Promise<Things> {
    const stages = await this.stages(place);
    const coordinator = await this.world.as('UNIT_COORDINATOR', place);
    const unit = await this.unitsWork(stages, place, coordinator);
    const evaluation = await this.evaluations(stages, place, evaluators ?? (await this.strangers(place)));
    const sheets = await this.sheets(stages);
    const later = await this.afterwards(place, coordinator);
    const known = { ...place, ...stages, ...unit, ...evaluation, ...sheets, ...later };
    const belongings = await new Belongings(this.world, this.program, place).make({ ...known, instrumentId: LKE.id });
    return { ...known, ...belongings, item: ITEM, instrumentId: LKE.id };
  }

  private async strangers(place: Place): Promise<Evaluators> {
    const tpi = await this.world.person(['TPI_MEMBER', place]);
    const tpn = await this.world.person(['TPN_EVALUATOR']);
    return { tpiId: tpi.id, tpnId: tpn.id };
  }

  /** One assessment in each stage, each in a cycle of its own. */
  private async stages(place: Place) {
    const at = async (stage: Stage) => this.world.assessmentIn(stage, place, { cycleId: await this.world.openCycle() });
    const stages = {
      newCycleId: await this.world.openCycle(),
      selfAssessment: await at('SELF_ASSESSMENT'),
      internalEvaluation: await at('INTERNAL_EVALUATION'),
      settled: await at('INTERNAL_EVALUATION'),
      proposal: await at('PROPOSAL'),
      screening: await at('ADMIN_SCREENING'),
      objection: await at('OBJECTION'),
      objected: await at('OBJECTION'),
      deskEvaluation: await at('DESK_EVALUATION'),
      nationallySettled: await at('DESK_EVALUATION'),
      fieldVerification: await at('FIELD_VERIFICATION'),
      observed: await at('FIELD_VERIFICATION'),
      panel: await at('PANEL'),
      determination: await at('DETERMINATION'),
    };
    await this.makeReady(stages, place);
    return stages;
  }

  /** Everything but a stage's last step. */
  private async makeReady(stages: Readonly<Record<string, string>>, place: Place): Promise<void> {
    const { settled = '', nationallySettled = '', observed = '', objected = '', proposal = '' } = stages;
    await this.world.documents(settled);
    await this.world.score(settled, 'TPI', place);
    await this.world.score(nationallySettled, 'TPN', place);
    const seen = { text: 'Sesuai', observedOn: this.program.clock.today() };
    await (await this.world.as('TPN_LEAD')).post(`/assessments/${observed}/observations`, seen);
    const head = await this.world.as('INSTITUTION_HEAD', place);
    await head.post(`/assessments/${objected}/objection`, { text: 'Laporan survei sudah lengkap' });
    const { cycleId } = await head.get<{ cycleId: string }>(`/assessments/${proposal}`);
    await this.world.makeEligible(place, cycleId);
    await this.world.makeEligible(place);
  }

  private async unitsWork(
    { selfAssessment, internalEvaluation, deskEvaluation }: Awaited<ReturnType<Scenery['stages']>>,
    place: Place,
    coordinator: ApiClient,
  ) {
    const sheetId = await this.world.sheetOf(selfAssessment, 'UNIT');
    await coordinator.put(`/sheets/${sheetId}/answers/${ITEM}`, { value: 'Ya', note: '' }, FIRST);
    const [evidenceId, spareEvidenceId] = [await this.world.evidence(place), await this.world.evidence(place)];
    await this.world.attach(place, selfAssessment, evidenceId, [ITEM]);
    const comment = { text: 'Periksa lagi', room: 'UNIT', item: ITEM };
    const { id: commentId } = await coordinator.post<Made>(`/assessments/${selfAssessment}/comments`, comment);
    const share = { purpose: 'Narasumber', hours: 24 };
    const shared = `/assessments/${internalEvaluation}/evidence-shares`;
    const made = await coordinator.post<Made & { token: string }>(shared, share);
    const memberId = await this.world.idOf('UNIT_MEMBER', place);
    await coordinator.put(`/units/${place.unitId}/change-areas/1/members/${memberId}`, {});
    const worksheetImportId = await this.worksheetImport(coordinator, sheetId);
    return {
      cycleId: this.world.cycleId,
      sheetId,
      worksheetImportId,
      evidenceId,
      spareEvidenceId,
      commentId,
      memberId,
      shareId: made.id,
      shareToken: made.token,
      submittedEvidenceId: await this.fileShownIn(internalEvaluation, place),
      nationalEvidenceId: await this.fileShownIn(deskEvaluation, place),
    };
  }

  /** A filled workbook that was only looked at. */
  private async worksheetImport({ sessionCookie: cookie }: ApiClient, sheetId: string): Promise<string> {
    const url = `${this.program.url}/api/v1/sheets/${sheetId}/worksheet-imports?fileName=LKE.xlsx`;
    const headers = { 'content-type': 'application/octet-stream', cookie };
    const body = new Uint8Array(await worksheetFileOf(sheetId));
    return ((await (await fetch(url, { method: 'POST', headers, body })).json()) as Made).id;
  }

  /** In the place of the link that a test shows on every item: a link has no file that somebody could read. */
  private async fileShownIn(assessmentId: string, place: Place): Promise<string> {
    const evidenceId = await this.world.evidence(place);
    const swap = 'UPDATE evidence_use SET evidence_id = $2 WHERE assessment_id = $1 AND item_code = $3';
    await this.world.query(swap, [assessmentId, evidenceId, ITEM]);
    return evidenceId;
  }

  private async evaluations(
    { internalEvaluation, deskEvaluation }: Awaited<ReturnType<Scenery['stages']>>,
    place: Place,
    { tpiId, tpnId }: Evaluators,
  ) {
    const tpiSheetId = await this.world.ownSheet(internalEvaluation, 'TPI', place, tpiId);
    const tpnSheetId = await this.world.ownSheet(deskEvaluation, 'TPN', place, tpnId);
    const lead = await this.world.as('TPN_LEAD');
    const { id: freshFindingId } = await lead.post<Made>(`/assessments/${deskEvaluation}/findings`, FINDING);
    const { tpiId: tpiSpareId, tpnId: tpnSpareId } = await this.strangers(place);
    const coordinator = await this.world.as('UNIT_COORDINATOR', place);
    const [submission] = await coordinator.get<Made[]>(`/assessments/${internalEvaluation}/submissions`);
    const submissionId = submission?.id ?? '';
    return { tpiId, tpnId, tpiSheetId, tpnSheetId, freshFindingId, tpiSpareId, tpnSpareId, submissionId };
  }

  private async sheets(stages: Awaited<ReturnType<Scenery['stages']>>) {
    return {
      submittedSheetId: await this.world.sheetOf(stages.internalEvaluation, 'UNIT'),
      nationalSheetId: await this.world.sheetOf(stages.deskEvaluation, 'UNIT'),
      tpiResultId: await this.world.sheetOf(stages.proposal, 'TPI'),
      tpiConsensusId: await this.world.sheetOf(stages.settled, 'TPI'),
      tpnConsensusId: await this.world.sheetOf(stages.nationallySettled, 'TPN'),
    };
  }

  /** What there is once a unit holds a predicate. */
  private async afterwards(place: Place, coordinator: ApiClient) {
    const cycleId = await this.world.openCycle();
    const awarded = await this.world.assessmentIn('DESK_EVALUATION', place, { cycleId });
    const lead = await this.world.as('TPN_LEAD');
    const findings = `/assessments/${awarded}/findings`;
    const [first, second] = [await lead.post<Made>(findings, FINDING), await lead.post<Made>(findings, FINDING)];
    await this.world.complete(awarded, 'TPN', place, bestSheet());
    await this.world.verify(awarded);
    await this.world.deliberate(awarded);
    const awardId = await this.world.determine(awarded);
    await coordinator.post(`/findings/${second.id}/response`, { response: 'Sudah' });
    const award = await coordinator.get<{ certificateNumber: string }>(`/awards/${awardId}`);
    const incident = { kind: 'COMPLAINT', description: 'Aduan', happenedOn: this.program.clock.today() };
    const { id: incidentId } = await lead.post<Made>(`/awards/${awardId}/incidents`, incident);
    const sheet = { kind: 'SCORE_SHEET' };
    const { id: documentId } = await coordinator.post<Made>(`/assessments/${awarded}/documents`, sheet);
    const [findingId, answeredFindingId] = [first.id, second.id];
    return {
      awarded,
      findingId,
      answeredFindingId,
      awardId,
      certificate: award.certificateNumber,
      incidentId,
      documentId,
    };
  }

  /** The two evaluators work on every assessment of the first unit that has come to their team, and on no other. */
  private async assignEverywhereAt({ unitId }: Place, { tpiId, tpnId }: Evaluators): Promise<void> {
    await this.world.query(
      `INSERT INTO evaluator_assignment (assessment_id, layer, account_id, assigned_at, assigned_by)
       SELECT assessment.id, team.layer, team.account_id, $4, team.account_id
       FROM assessment, (VALUES ('TPI', $2::uuid), ('TPN', $3::uuid)) AS team (layer, account_id)
       WHERE work_unit_id = $1 AND (team.layer = 'TPI' OR NOT stage = ANY($5::text[])) ON CONFLICT DO NOTHING`,
      [unitId, tpiId, tpnId, this.program.clock.now(), BEFORE_THE_NATION],
    );
  }
}

/** Stages in which the TPN does not see an assessment yet, and assigns nobody. */
const BEFORE_THE_NATION: readonly Stage[] = ['SELF_ASSESSMENT', 'INTERNAL_EVALUATION', 'PROPOSAL'];

const FINDING = { areaNo: 1, finding: 'Kurang', recommendation: 'Lengkapi', dueOn: '2027-01-01' };

interface Made {
  readonly id: string;
}

/** One of each team. */
interface Evaluators {
  readonly tpiId: string;
  readonly tpnId: string;
}
