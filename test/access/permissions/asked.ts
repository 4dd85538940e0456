import type { Things } from './scenery.js';

/** What is sent: the values of an address by their names, and a body. */
export interface Asked {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

type Ask = (things: Things) => Asked;

const DAY = '2026-03-02';
const PASSPHRASE = 'kuda baterai staples yang benar';
const NOBODY = '00000000-0000-4000-8000-000000000000';
const reason = { reason: 'Uji hak akses' };

/** An assessment in the stage that a route is about. */
const at =
  (stage: string, body?: unknown): Ask =>
  (things) => ({ params: { id: things[stage] ?? NOBODY }, body });
const of =
  (thing: string, body?: unknown): Ask =>
  (things) => ({ params: { id: things[thing] ?? NOBODY }, body });
const institution: Ask = ({ institutionId = '' }) => ({ params: { id: institutionId } });
const report: Ask = ({ institutionId }) => ({ query: `institutionId=${institutionId}` });
const layered =
  (stage: string, layer: 'TPI' | 'TPN'): Ask =>
  (things) => ({ params: { id: things[stage] ?? NOBODY, layer } });

const INSTITUTION_STANDING = { bpkOpinion: 'WTP', spipMaturity: 4, sakip: 80, rbIndex: 80, quota: 10 };
const UNIT_STANDING = {
  isCoreService: true,
  auditFollowUp: 100,
  lhkpn: 100,
  lhkasn: 100,
  buildingSince: '2000-01-01',
  sakipGrade: 'A',
};
const TUS = { 'tus-resumable': '1.0.0' };
const DOCUMENTS = ['PROPOSAL_LETTER', 'RESPONSIBILITY_STATEMENT', 'AUDIT_FOLLOW_UP_CLEARANCE', 'SURVEY_REPORT'];

/** Valid requests, so that nothing but who asks can stand in the way. What is not here takes neither id nor body. */
export const ASKED: Readonly<Record<string, Ask>> = {
  'POST /session': () => ({ body: { email: 'tidak-ada@test.example', password: 'salah' } }),
  'POST /session/second-factor': () => ({ body: { code: '000000' } }),
  'POST /password-strength': () => ({ body: { password: PASSPHRASE } }),
  'POST /password-links': () => ({ body: { email: 'tidak-ada@test.example' } }),
  'GET /password-links/{token}': () => ({ params: { token: 'tidak-ada' } }),
  'POST /password-links/{token}/password': () => ({ params: { token: 'tidak-ada' }, body: { password: PASSPHRASE } }),
  'GET /shared/{token}/evidence': () => ({ params: { token: 'tidak-ada' } }),
  'GET /shared/{token}/evidence/{evidenceId}/content': ({ evidenceId = '' }) => ({
    params: { token: 'tidak-ada', evidenceId },
  }),
  'GET /awards/{id}/certificate': of('awardId'),
  'GET /register/{number}': ({ certificate = '' }) => ({ params: { number: certificate } }),
  'PUT /profile/name': () => ({ body: { name: 'Nama lain' } }),
  'DELETE /profile/sessions/{id}': () => ({ params: { id: NOBODY } }),
  'GET /accounts/{id}/appointments': of('memberId'),
  'POST /accounts/{id}/appointments': ({ memberId = '', unitId }) => ({
    params: { id: memberId },
    body: { role: 'UNIT_HEAD', unitId },
  }),
  'POST /accounts/{id}/closing': of('memberId', reason),
  'POST /accounts/{id}/reopening': of('memberId'),
  'POST /accounts/{id}/invitation': of('memberId'),
  'DELETE /appointments/{id}': of('appointmentId'),
  'POST /accounts': () => ({ body: { email: 'baru@test.example', name: 'Orang baru' } }),
  'POST /institutions': () => ({ body: { code: 'BARU', name: 'Kementerian Baru', kind: 'MINISTRY_OR_AGENCY' } }),
  'GET /institutions/{id}': institution,
  'PUT /institutions/{id}': ({ institutionId = '' }) => ({
    params: { id: institutionId },
    body: { code: 'LAIN', name: 'Kementerian Lain', kind: 'MINISTRY_OR_AGENCY' },
  }),
  'PUT /holidays/{day}': () => ({ params: { day: DAY }, body: { name: 'Cuti', kind: 'COLLECTIVE_LEAVE' } }),
  'DELETE /holidays/{day}': () => ({ params: { day: DAY } }),
  'GET /institutions/{id}/office-hours': institution,
  'PUT /institutions/{id}/office-hours': ({ institutionId = '' }) => ({
    params: { id: institutionId },
    body: { zone: 'Asia/Jakarta', digestAt: '07:30', quietFrom: '18:00', quietUntil: '07:00', weekend: [6, 7] },
  }),
  'GET /units': report,
  'POST /units': ({ institutionId }) => ({ body: { institutionId, code: 'BARU', name: 'Balai Baru' } }),
  'GET /unit-directory': report,
  'GET /units/{id}': of('unitId'),
  'PUT /units/{id}': of('unitId', { code: 'LAIN', name: 'Balai Lain', parentId: null }),
  'POST /units/{id}/closure': of('unitId', reason),
  'DELETE /units/{id}/closure': of('unitId'),
  'POST /unit-imports': () => ({
    query: 'fileName=unit.csv',
    body: 'code,name\n',
    headers: { 'content-type': 'text/csv' },
  }),
  'GET /unit-imports/{id}': of('nothing'),
  'GET /unit-imports/{id}/rows': of('nothing'),
  'GET /unit-imports/{id}/refusals': of('nothing'),
  'POST /unit-imports/{id}/application': of('nothing'),
  'GET /unit-import-template': () => ({ query: 'format=CSV' }),
  'GET /instruments/{id}': of('instrumentId'),
  'GET /instruments/{id}/source': of('instrumentId'),
  'GET /instruments/{id}/comparison/{other}': ({ instrumentId = '' }) => ({
    params: { id: instrumentId, other: instrumentId },
  }),
  'POST /instrument-drafts': () => ({ body: { source: 'id: kosong' } }),
  'GET /instrument-drafts/{id}': of('nothing'),
  'DELETE /instrument-drafts/{id}': of('nothing'),
  'GET /instrument-drafts/{id}/comparison': of('nothing'),
  'POST /instrument-drafts/{id}/publication': of('nothing'),
  'GET /units/{unitId}/change-areas': ({ unitId = '' }) => ({ params: { unitId } }),
  ...areaMember('PUT /units/{unitId}/change-areas/{areaNo}/members/{accountId}'),
  ...areaMember('DELETE /units/{unitId}/change-areas/{areaNo}/members/{accountId}'),
  ...areaMember('PUT /units/{unitId}/change-areas/{areaNo}/members/{accountId}/lead'),
  ...areaMember('DELETE /units/{unitId}/change-areas/{areaNo}/members/{accountId}/lead'),
  'POST /cycles': ({ instrumentId }) => ({ body: { year: 2060, instrumentId } }),
  'GET /cycle-proposal': () => ({ query: 'year=2060' }),
  'GET /cycles/{id}': of('cycleId'),
  'PUT /cycles/{id}/rules': of('newCycleId', { evaluatorLoad: 9 }),
  'GET /cycles/{id}/windows': of('cycleId'),
  'PUT /cycles/{id}/windows/{stage}': ({ newCycleId = '' }) => ({
    params: { id: newCycleId, stage: 'PANEL' },
    body: { opensOn: DAY, closesOn: '2026-12-31' },
  }),
  'POST /assessments': ({ unitId, newCycleId }) => ({
    body: { unitId, cycleId: newCycleId, kind: 'PROPOSAL', target: 'WBK', startFrom: 'BLANK' },
  }),
  'GET /assessments/{id}': at('selfAssessment'),
  'GET /sheets/{id}': of('sheetId'),
  'GET /sheets/{id}/scorecard': of('sheetId'),
  'PUT /sheets/{id}/answers/{code}': ({ sheetId = '' }) => ({
    params: { id: sheetId, code: 'A.I.1.i.b' },
    body: { value: 'A', note: '' },
    headers: { 'if-none-match': '*' },
  }),
  'PUT /sheets/{id}/answers': of('sheetId', { answers: [{ item: 'A.I.1.ii.a', value: 'Ya', version: null }] }),
  'GET /assessments/{id}/change-areas': at('selfAssessment'),
  'GET /assessments/{id}/team': at('selfAssessment'),
  'POST /assessments/{id}/submission': at('selfAssessment'),
  'GET /assessments/{id}/submissions': at('internalEvaluation'),
  'GET /submissions/{id}': of('submissionId'),
  'GET /assessments/{id}/carry-over': at('selfAssessment'),
  'POST /sheets/{id}/confirmations': of('sheetId', { items: ['A.I.1.i.a'] }),
  'GET /assessments/{id}/comments': at('selfAssessment'),
  'POST /assessments/{id}/comments': at('selfAssessment', { text: 'Baik', room: 'UNIT', item: 'A.I.1.i.a' }),
  'POST /assessments/{id}/comments/seen': at('selfAssessment'),
  'PUT /comments/{id}': of('commentId', { text: 'Lain' }),
  'POST /comments/{id}/resolution': of('commentId'),
  'DELETE /comments/{id}/resolution': of('commentId'),
  'GET /units/{id}/evidence': of('unitId'),
  'POST /units/{id}/evidence': of('unitId', { title: 'Tautan', url: 'https://contoh.go.id/sk' }),
  'GET /evidence/{id}': of('evidenceId'),
  'PUT /evidence/{id}': of('evidenceId', { title: 'Judul lain' }),
  'POST /evidence/{id}/versions': of('evidenceId', { url: 'https://contoh.go.id/sk' }),
  'GET /evidence/{id}/versions/{no}/content': ({ evidenceId = '' }) => ({ params: { id: evidenceId, no: '1' } }),
  'GET /assessments/{id}/evidence': at('selfAssessment'),
  'POST /assessments/{id}/evidence': ({ selfAssessment = '', spareEvidenceId }) => ({
    params: { id: selfAssessment },
    body: { evidenceId: spareEvidenceId, items: ['A.I.1.i.b'] },
  }),
  ...attached('PUT /assessments/{id}/items/{code}/evidence/{evidenceId}'),
  ...attached('DELETE /assessments/{id}/items/{code}/evidence/{evidenceId}'),
  'GET /units/{id}/evidence-storage': of('unitId'),
  'POST /uploads': ({ unitId = '' }) => ({
    headers: { ...TUS, 'upload-length': '10', 'upload-metadata': tusWords({ unitId, filename: 'a.pdf', title: 'a' }) },
  }),
  'OPTIONS /uploads': () => ({ headers: TUS }),
  'HEAD /uploads/{id}': () => ({ params: { id: NOBODY }, headers: TUS }),
  'DELETE /uploads/{id}': () => ({ params: { id: NOBODY }, headers: TUS }),
  'POST /uploads/{id}/completion': of('nothing'),
  'PATCH /uploads/{id}': () => ({
    params: { id: NOBODY },
    body: 'x',
    headers: { ...TUS, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
  }),
  'POST /assessments/{id}/evidence-shares': at('selfAssessment', { purpose: 'Narasumber', hours: 24 }),
  'GET /assessments/{id}/evidence-shares': at('selfAssessment'),
  'POST /evidence-shares/{id}/revocation': of('shareId'),
  'GET /evidence-shares/{id}/openings': of('shareId'),
  'POST /conflicts-of-interest': ({ unitId }) => ({ body: { unitId, ...reason } }),
  'DELETE /conflicts-of-interest/{id}': of('nothing'),
  'POST /assessments/{id}/return': at('internalEvaluation', reason),
  'POST /assessments/{id}/forwarding': at('internalEvaluation', {}),
  'POST /assessments/{id}/conclusion': at('deskEvaluation', {}),
  'GET /assessments/{id}/observations': at('panel'),
  'POST /assessments/{id}/observations': at('fieldVerification', { text: 'Sesuai', observedOn: DAY }),
  'POST /assessments/{id}/verification': at('fieldVerification', {}),
  'POST /assessments/{id}/revision': at('panel', reason),
  'POST /assessments/{id}/panel': at('panel', { hasPassed: true, recommendation: 'Layak' }),
  'GET /assessments/{id}/evaluators': at('internalEvaluation'),
  'POST /assessments/{id}/evaluators': ({ internalEvaluation = '', tpiSpareId }) => ({
    params: { id: internalEvaluation },
    body: { accountId: tpiSpareId, layer: 'TPI' },
  }),
  'DELETE /assessments/{id}/evaluators/{layer}/{accountId}': ({ internalEvaluation = '', tpiId = '' }) => ({
    params: { id: internalEvaluation, layer: 'TPI', accountId: tpiId },
  }),
  'POST /sheets/{id}/submission': of('tpiSheetId'),
  'GET /assessments/{id}/passes/{layer}': layered('internalEvaluation', 'TPI'),
  'GET /assessments/{id}/passes/{layer}/candidates': layered('internalEvaluation', 'TPI'),
  'POST /assessments/{id}/passes/{layer}/closing': layered('internalEvaluation', 'TPI'),
  'GET /assessments/{id}/findings': at('awarded'),
  'POST /assessments/{id}/findings': at('internalEvaluation', {
    areaNo: 1,
    finding: 'Kurang',
    recommendation: 'Lengkapi',
    dueOn: '2027-01-01',
  }),
  'POST /findings/{id}/withdrawal': of('findingId', reason),
  'GET /assessments/{id}/follow-ups': at('awarded'),
  'GET /units/{id}/follow-ups': of('unitId'),
  'POST /findings/{id}/response': of('findingId', { response: 'Sudah' }),
  'POST /findings/{id}/resolution': of('findingId'),
  'POST /findings/{id}/rejection': of('findingId', reason),
  'PUT /assessments/{id}/proposal-documents/{kind}': ({ internalEvaluation = '', spareEvidenceId }) => ({
    params: { id: internalEvaluation, kind: 'PROPOSAL_LETTER' },
    body: { evidenceId: spareEvidenceId },
  }),
  'GET /assessments/{id}/proposal-documents': at('proposal'),
  'GET /assessments/{id}/eligibility': at('proposal'),
  'POST /assessments/{id}/proposal': at('proposal', { letterNumber: 'U-1', letterOn: '2026-03-01' }),
  'GET /assessments/{id}/screening': at('objection'),
  'POST /assessments/{id}/screening': at('screening', {
    outcome: 'PASSED',
    documents: DOCUMENTS.map((kind) => ({ kind, conforms: true })),
  }),
  'GET /assessments/{id}/objection': at('objected'),
  'POST /assessments/{id}/objection': at('objection', { text: 'Keberatan' }),
  'POST /assessments/{id}/objection/decision': at('objected', { decision: 'UPHELD', reason: 'Benar' }),
  'POST /assessments/{id}/objection/lapse': at('objection'),
  ...standing('GET /cycles/{cycleId}/institutions/{institutionId}/standing'),
  ...standing('PUT /cycles/{cycleId}/institutions/{institutionId}/standing', INSTITUTION_STANDING),
  ...standing('GET /cycles/{cycleId}/units/{unitId}/standing'),
  ...standing('PUT /cycles/{cycleId}/units/{unitId}/standing', UNIT_STANDING),
  'GET /awards': ({ unitId }) => ({ query: `unitId=${unitId}` }),
  'GET /awards/{id}': of('awardId'),
  'POST /assessments/{id}/determination': at('determination', { decreeNumber: 'SK-2', decreedOn: '2026-03-02' }),
  'POST /assessments/{id}/rejection': at('determination', reason),
  'POST /awards/{id}/decisions': of('awardId', {
    outcome: 'REVOKED',
    decreeNumber: 'SK-3',
    decidedOn: '2026-03-02',
    ground: 'Kasus',
  }),
  'GET /awards/{id}/incidents': of('awardId'),
  'POST /awards/{id}/incidents': of('awardId', { kind: 'COMPLAINT', description: 'Aduan', happenedOn: '2026-03-01' }),
  'POST /incidents/{id}/closing': of('incidentId', reason),
  'PUT /preferences/language': () => ({ body: { language: 'en' } }),
  'PUT /preferences/kinds/{kind}': () => ({
    params: { kind: 'REEVALUATION' },
    body: { mail: 'DIGEST', isInInbox: true },
  }),
  'PUT /profile/password': () => ({ body: { current: 'wrong', password: PASSPHRASE } }),
  'POST /profile/second-factor/confirmation': () => ({ body: { code: '000000' } }),
  'POST /profile/second-factor/removal': () => ({ body: { code: '000000', password: 'wrong' } }),
  'GET /awards/{id}/reminders': of('awardId'),
  'GET /reminder-forecast': () => ({ query: 'on=2026-03-03' }),
  'GET /units/{id}/bouncing-addresses': of('unitId'),
  'POST /calendar-feeds': ({ unitId }) => ({ body: { unitId } }),
  'DELETE /calendar-feeds/{id}': of('feedId'),
  'POST /inbox/reading': () => ({ body: {} }),
  'POST /inbox/{id}/reading': of('nothing'),
  'POST /webhooks': ({ institutionId }) => ({
    body: { institutionId, url: 'https://sistem.example.go.id/zi', eventTypes: ['reminder.due'] },
  }),
  'DELETE /webhooks/{id}': of('webhookId'),
  'POST /webhooks/{id}/secret': of('webhookId'),
  'POST /webhooks/{id}/ping': of('webhookId'),
  'GET /webhooks/{id}/deliveries': of('webhookId'),
  'POST /webhook-deliveries/{id}/replay': of('nothing'),
  'POST /assessments/{id}/documents': at('awarded', { kind: 'SCORE_SHEET' }),
  'POST /cycles/{cycleId}/institutions/{institutionId}/documents': ({ cycleId = '', institutionId = '' }) => ({
    params: { cycleId, institutionId },
    body: {},
  }),
  'GET /documents/{id}': of('documentId'),
  'GET /documents/{id}/content': of('documentId'),
  'GET /reports/funnel': report,
  'GET /reports/funnel/assessments': report,
  'GET /reports/funnel/assessments.csv': report,
  'GET /reports/award-summary': report,
  'GET /reports/awards': report,
  'GET /reports/awards.csv': report,
  'GET /reports/calendar': report,
  'GET /reports/calendar.csv': report,
  'GET /reports/heat-map/units': report,
  'GET /reports/heat-map/institutions': report,
  'GET /reports/heat-map/units.csv': report,
  'GET /reports/risks': report,
  'GET /reports/risks.csv': report,
  'GET /reports/trends': report,
  'GET /reports/trends.csv': report,
  'GET /units/{unitId}/profile': ({ unitId = '' }) => ({ params: { unitId } }),
  'GET /delivery-log/{mailingId}': () => ({ params: { mailingId: NOBODY } }),
};

function areaMember(route: string): Record<string, Ask> {
  return {
    [route]: ({ unitId = '', memberId = '' }) => ({ params: { unitId, areaNo: '1', accountId: memberId } }),
  };
}

function attached(route: string): Record<string, Ask> {
  return {
    [route]: ({ selfAssessment = '', evidenceId = '', item = '' }) => ({
      params: { id: selfAssessment, code: item, evidenceId },
    }),
  };
}

function standing(route: string, body?: unknown): Record<string, Ask> {
  return {
    [route]: ({ cycleId = '', institutionId = '', unitId = '' }) => ({
      params: { cycleId, institutionId, unitId },
      body,
    }),
  };
}

function tusWords(words: Readonly<Record<string, string>>): string {
  return Object.entries(words)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join();
}
