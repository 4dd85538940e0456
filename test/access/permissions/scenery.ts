import type { Role } from '../../../src/access/role.js';
import { ROLES } from '../../../src/access/role.js';
import type { ApiClient } from '../../../src/demo/api-client.js';
import type { Stage } from '../../../src/domain/lifecycle.js';
import type { TestApp } from '../../support/app.js';
import { LKE } from '../../support/worksheets.js';
import { bestSheet, FIRST, type Place, World } from '../../support/factories.js';

/** How far away from an actor something is. */
export const PLACES = ['own unit', 'own institution', 'other institution'] as const;
export type PlaceName = (typeof PLACES)[number];

/** Everything at one place that an address or a body can name. */
export type Things = Readonly<Record<string, string>>;

const ITEM = 'A.I.1.i.a';

/** Three units, each with the same in every stage of its life, and one person of each role at the first. */
export class Scenery {
  readonly things = new Map<PlaceName, Things>();

  private constructor(
    readonly world: World,
    private readonly program: TestApp,
    private readonly places: ReadonlyMap<PlaceName, Place>,
  ) {}

  static async on(program: TestApp): Promise<Scenery> {
    const world = await World.on(program);
    const own = await world.unit();
    const near = await world.unit(own.institutionId);
    const far = await world.unit();
    const places = [own, near, far].map((place, nth) => [PLACES[nth] as PlaceName, place] as const);
    const scenery = new Scenery(world, program, new Map(places));
    for (const role of ROLES) await world.as(role, own);
    for (const [name, place] of places) scenery.things.set(name, await scenery.furnish(name, place));
    return scenery;
  }

  /** The one person with a role, at the first unit. */
  actor(role: Role): Promise<ApiClient> {
    return this.world.as(role, this.placeOf('own unit'));
  }

  private placeOf(name: PlaceName): Place {
    const place = this.places.get(name);
    if (place === undefined) throw new Error(`There is no place called ${name}.`);
    return place;
  }

  private async furnish(name: PlaceName, place: Place): Promise<Things> {
    const stages = await this.stages(place);
    const coordinator = await this.world.as('UNIT_COORDINATOR', place);
    const unit = await this.unitsWork(stages.selfAssessment, place, coordinator);
    const evaluation = await this.evaluations(name, stages, place);
    const later = await this.afterwards(place, coordinator);
    const offices = await this.offices(place, coordinator, unit.memberId);
    return { ...place, ...stages, ...unit, ...evaluation, ...later, ...offices, item: ITEM, instrumentId: LKE.id };
  }

  /** One assessment in each stage, each in a cycle of its own. */
  private async stages({ institutionId, unitId }: Place) {
    const at = async (stage: Stage) => {
      const cycleId = await this.world.openCycle();
      return this.world.assessmentIn(stage, { institutionId, unitId }, { cycleId });
    };
    return {
      cycleId: this.world.cycleId,
      newCycleId: await this.world.openCycle(),
      selfAssessment: await at('SELF_ASSESSMENT'),
      internalEvaluation: await at('INTERNAL_EVALUATION'),
      proposal: await at('PROPOSAL'),
      screening: await at('ADMIN_SCREENING'),
      objection: await at('OBJECTION'),
      objected: await at('OBJECTION'),
      deskEvaluation: await at('DESK_EVALUATION'),
      fieldVerification: await at('FIELD_VERIFICATION'),
      panel: await at('PANEL'),
      determination: await at('DETERMINATION'),
    };
  }

  private async unitsWork(assessmentId: string, place: Place, coordinator: ApiClient) {
    const sheetId = await this.world.sheetOf(assessmentId, 'UNIT');
    await coordinator.put(`/sheets/${sheetId}/answers/${ITEM}`, { value: 'Ya', note: '' }, FIRST);
    const evidenceId = await this.world.evidence(place);
    const spareEvidenceId = await this.world.evidence(place);
    await this.world.attach(place, assessmentId, evidenceId, [ITEM]);
    const comment = { text: 'Periksa lagi', room: 'UNIT', item: ITEM };
    const { id: commentId } = await coordinator.post<Made>(`/assessments/${assessmentId}/comments`, comment);
    const share = { purpose: 'Narasumber', hours: 24 };
    const shares = `/assessments/${assessmentId}/evidence-shares`;
    const { id: shareId } = await coordinator.post<Made>(shares, share);
    const memberId = await this.world.idOf('UNIT_MEMBER', place);
    await coordinator.put(`/units/${place.unitId}/change-areas/1/members/${memberId}`, {});
    return { sheetId, evidenceId, spareEvidenceId, commentId, shareId, memberId };
  }

  /** Sheets of evaluators; those of the first place are assigned at the first place alone. */
  private async evaluations(
    name: PlaceName,
    { internalEvaluation, deskEvaluation, objected }: Awaited<ReturnType<Scenery['stages']>>,
    place: Place,
  ) {
    const tpiId = await this.evaluatorAt(name, 'TPI_MEMBER', place);
    const tpnId = await this.evaluatorAt(name, 'TPN_EVALUATOR', place);
    const tpiSheetId = await this.world.ownSheet(internalEvaluation, 'TPI', place, tpiId);
    const tpnSheetId = await this.world.ownSheet(deskEvaluation, 'TPN', place, tpnId);
    const coordinator = await this.world.as('UNIT_COORDINATOR', place);
    const [submission] = await coordinator.get<Made[]>(`/assessments/${internalEvaluation}/submissions`);
    const head = await this.world.as('INSTITUTION_HEAD', place);
    await head.post(`/assessments/${objected}/objection`, { text: 'Laporan survei sudah lengkap' });
    const [tpiSpareId, tpnSpareId] = [
      (await this.world.person(['TPI_MEMBER', place])).id,
      (await this.world.person(['TPN_EVALUATOR'])).id,
    ];
    const submissionId = submission?.id ?? '';
    return { tpiId, tpnId, tpiSheetId, tpnSheetId, tpiSpareId, tpnSpareId, submissionId };
  }

  private async evaluatorAt(name: PlaceName, role: Role, place: Place): Promise<string> {
    if (name === 'own unit') return this.world.idOf(role, place);
    return (await this.world.person([role, place])).id;
  }

  /** What people of the place, and the administrator for it, have made for themselves. */
  private async offices({ institutionId, unitId }: Place, coordinator: ApiClient, memberId: string) {
    const administrator = await this.world.as('ADMINISTRATOR');
    const appointments = await administrator.get<Made[]>(`/accounts/${memberId}/appointments`);
    const hook = { institutionId, url: 'https://sistem.example.go.id/zi', eventTypes: ['reminder.due'] };
    const { id: webhookId } = await administrator.post<Made>('/webhooks', hook);
    const { id: feedId } = await coordinator.post<Made>('/calendar-feeds', { unitId });
    return { appointmentId: appointments[0]?.id ?? '', webhookId, feedId };
  }

  /** What there is once a unit holds a predicate. */
  private async afterwards(place: Place, coordinator: ApiClient) {
    const cycleId = await this.world.openCycle();
    const awarded = await this.world.assessmentIn('DESK_EVALUATION', place, { cycleId });
    const lead = await this.world.as('TPN_LEAD');
    const finding = { areaNo: 1, finding: 'Kurang', recommendation: 'Lengkapi', dueOn: '2027-01-01' };
    const { id: findingId } = await lead.post<Made>(`/assessments/${awarded}/findings`, finding);
    await this.world.complete(awarded, 'TPN', place, bestSheet());
    await this.world.verify(awarded);
    await this.world.deliberate(awarded);
    const awardId = await this.world.determine(awarded);
    const { certificateNumber: certificate } = await coordinator.get<{ certificateNumber: string }>(
      `/awards/${awardId}`,
    );
    const incident = { kind: 'COMPLAINT', description: 'Aduan', happenedOn: this.program.clock.today() };
    const { id: incidentId } = await lead.post<Made>(`/awards/${awardId}/incidents`, incident);
    const { id: documentId } = await coordinator.post<Made>(`/assessments/${awarded}/documents`, {
      kind: 'SCORE_SHEET',
    });
    return { awarded, findingId, awardId, certificate, incidentId, documentId };
  }
}

interface Made {
  readonly id: string;
}
