import { about, type Ask, DAY, named, of, reason, type Requests, thingOf } from './asking.js';
import type { Things } from './scenery.js';

const INSTITUTION_STANDING = { bpkOpinion: 'WTP', spipMaturity: 4, sakip: 80, rbIndex: 80, quota: 1_000 };
const UNIT_STANDING = {
  isCoreService: true,
  auditFollowUp: 100,
  lhkpn: 100,
  lhkasn: 100,
  buildingSince: '2000-01-01',
  sakipGrade: 'A',
};
const DOCUMENTS = ['PROPOSAL_LETTER', 'RESPONSIBILITY_STATEMENT', 'AUDIT_FOLLOW_UP_CLEARANCE', 'SURVEY_REPORT'];
const FINDING = { areaNo: 1, finding: 'Kurang', recommendation: 'Lengkapi', dueOn: '2027-01-01' };
const OF_INSTITUTION = { cycleId: 'cycleId', institutionId: 'institutionId' };
const OF_UNIT = { cycleId: 'cycleId', unitId: 'unitId' };
const REVOCATION = { outcome: 'REVOKED', decreeNumber: 'SK-3', decidedOn: '2026-03-02', ground: 'Kasus' };

/** What evaluators, those who decide and those who watch over an award do, and what comes of it. */
export const OF_EVALUATIONS: Requests = {
  'POST /conflicts-of-interest': ({ unitId }) => ({ body: { unitId, ...reason } }),
  "DELETE /conflicts-of-interest/{id} · the TPI lead's": of('conflictId'),
  'POST /assessments/{id}/return': of('internalEvaluation', reason),
  'POST /assessments/{id}/forwarding': of('settled', {}),
  'POST /assessments/{id}/conclusion': of('nationallySettled', {}),
  'GET /assessments/{id}/observations': of('panel'),
  'POST /assessments/{id}/observations': of('fieldVerification', { text: 'Sesuai', observedOn: DAY }),
  'POST /assessments/{id}/verification': of('observed', {}),
  'POST /assessments/{id}/revision': of('panel', reason),
  'POST /assessments/{id}/panel': of('panel', { hasPassed: true, recommendation: 'Layak' }),
  'GET /assessments/{id}/evaluators': of('internalEvaluation'),
  'POST /assessments/{id}/evaluators · of the TPI': assigning('internalEvaluation', 'TPI', 'tpiSpareId'),
  'POST /assessments/{id}/evaluators · of the TPN': assigning('deskEvaluation', 'TPN', 'tpnSpareId'),
  'DELETE /assessments/{id}/evaluators/{layer}/{accountId} · of the TPI': layered('internalEvaluation', 'TPI', 'tpiId'),
  'DELETE /assessments/{id}/evaluators/{layer}/{accountId} · of the TPN': layered('deskEvaluation', 'TPN', 'tpnId'),
  'POST /sheets/{id}/submission · a first pass of the TPI': of('tpiSheetId'),
  'POST /sheets/{id}/submission · a first pass of the TPN': of('tpnSheetId'),
  'GET /assessments/{id}/passes/{layer} · of the TPI': layered('internalEvaluation', 'TPI'),
  'GET /assessments/{id}/passes/{layer} · of the TPN': layered('deskEvaluation', 'TPN'),
  'GET /assessments/{id}/passes/{layer}/candidates · of the TPI': layered('internalEvaluation', 'TPI'),
  'GET /assessments/{id}/passes/{layer}/candidates · of the TPN': layered('deskEvaluation', 'TPN'),
  'POST /assessments/{id}/passes/{layer}/closing · of the TPI': layered('internalEvaluation', 'TPI'),
  'POST /assessments/{id}/passes/{layer}/closing · of the TPN': layered('deskEvaluation', 'TPN'),
  'GET /assessments/{id}/findings': of('awarded'),
  'POST /assessments/{id}/findings · of the TPI': of('internalEvaluation', FINDING),
  'POST /assessments/{id}/findings · of the TPN': of('deskEvaluation', FINDING),
  'POST /findings/{id}/withdrawal': of('freshFindingId', reason),
  'GET /assessments/{id}/follow-ups': of('awarded'),
  'GET /units/{id}/follow-ups': of('unitId'),
  'POST /findings/{id}/response': of('findingId', { response: 'Sudah' }),
  'POST /findings/{id}/resolution': of('answeredFindingId'),
  'POST /findings/{id}/rejection': of('answeredFindingId', reason),
  'PUT /assessments/{id}/proposal-documents/{kind}': ({ internalEvaluation = '', spareEvidenceId }) => ({
    params: { id: internalEvaluation, kind: 'PROPOSAL_LETTER' },
    body: { evidenceId: spareEvidenceId },
  }),
  'GET /assessments/{id}/proposal-documents': of('proposal'),
  'GET /assessments/{id}/eligibility': of('proposal'),
  'POST /assessments/{id}/proposal': of('proposal', { letterNumber: 'U-1', letterOn: '2026-03-01' }),
  'GET /assessments/{id}/screening': of('objection'),
  'POST /assessments/{id}/screening': of('screening', {
    outcome: 'PASSED',
    documents: DOCUMENTS.map((kind) => ({ kind, conforms: true })),
  }),
  'GET /assessments/{id}/objection': of('objected'),
  'POST /assessments/{id}/objection': of('objection', { text: 'Keberatan' }),
  'POST /assessments/{id}/objection/decision': of('objected', { decision: 'UPHELD', reason: 'Benar' }),
  'POST /assessments/{id}/objection/lapse': of('objection'),
  'GET /cycles/{cycleId}/institutions/{institutionId}/standing': named(OF_INSTITUTION),
  'PUT /cycles/{cycleId}/institutions/{institutionId}/standing': named(OF_INSTITUTION, INSTITUTION_STANDING),
  'GET /cycles/{cycleId}/units/{unitId}/standing': named(OF_UNIT),
  'PUT /cycles/{cycleId}/units/{unitId}/standing': named(OF_UNIT, UNIT_STANDING),
  'GET /awards': ({ unitId }) => ({ query: `unitId=${unitId}` }),
  'GET /awards/{id}': of('awardId'),
  'POST /assessments/{id}/determination': of('determination', { decreeNumber: 'SK-2', decreedOn: '2026-03-02' }),
  'POST /assessments/{id}/rejection': of('determination', reason),
  'POST /awards/{id}/decisions': of('awardId', REVOCATION),
  'GET /awards/{id}/reminders': of('awardId'),
  'GET /awards/{id}/incidents': of('awardId'),
  'POST /awards/{id}/incidents': of('awardId', { kind: 'COMPLAINT', description: 'Aduan', happenedOn: '2026-03-01' }),
  'POST /incidents/{id}/closing': of('incidentId', reason),
  'POST /assessments/{id}/documents': of('awarded', { kind: 'SCORE_SHEET' }),
  'POST /cycles/{cycleId}/institutions/{institutionId}/documents': named(OF_INSTITUTION, {}),
  "GET /documents/{id} · the coordinator's": of('documentId'),
  "GET /documents/{id}/content · the coordinator's": of('documentId'),
  'POST /assignment-imports': () => ({
    query: 'fileName=penugasan.csv',
    body: 'kode_instansi;kode_unit;email;lapisan\nX;Y;baru@contoh.example;TPI',
    headers: { 'content-type': 'text/csv' },
  }),
  "GET /assignment-imports/{id} · the TPI lead's": of('assignmentImportId'),
  "GET /assignment-imports/{id}/rows · the TPI lead's": of('assignmentImportId'),
  "GET /assignment-imports/{id}/refusals · the TPI lead's": of('assignmentImportId'),
  "POST /assignment-imports/{id}/application · the TPI lead's": of('assignmentImportId'),
  'GET /assignment-import-template': () => ({ query: 'format=CSV' }),
  'POST /bulk-operations/evaluator-assignments': inBulk('internalEvaluation', (things) => ({
    layer: 'TPI',
    accountIds: [thingOf(things, 'tpiSpareId')],
  })),
  'POST /bulk-operations/returns': inBulk('internalEvaluation', () => reason),
  'POST /bulk-operations/forwardings': inBulk('settled', () => ({})),
  'POST /bulk-operations/determinations': inBulk('determination', () => ({ decreeNumber: 'SK-2', decreedOn: DAY })),
  "GET /bulk-operations/{id} · the TPI lead's": of('operationId'),
  "GET /bulk-operations/{id}/rows · the TPI lead's": of('operationId'),
  "POST /bulk-operations/{id}/undo · the TPI lead's": of('operationId'),
};

/** Asking is for those who may do it to one; what each of the many is refused for is found out in the background. */
function inBulk(stage: string, body: (things: Things) => object): Ask {
  return (things) => ({
    body: { assessmentIds: [thingOf(things, stage)], ...body(things) },
    headers: { 'idempotency-key': `uji-${stage}-${thingOf(things, stage)}` },
  });
}

function assigning(stage: string, layer: 'TPI' | 'TPN', person: string): Ask {
  return about(stage, (things) => ({ accountId: thingOf(things, person), layer }));
}

function layered(stage: string, layer: 'TPI' | 'TPN', person?: string): Ask {
  return (things) => ({
    params: { id: thingOf(things, stage), layer, ...(person && { accountId: thingOf(things, person) }) },
  });
}
