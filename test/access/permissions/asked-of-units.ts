import { about, type Ask, named, of, type Requests, thingOf } from './asking.js';

const TUS = { 'tus-resumable': '1.0.0' };
const AREA_MEMBER: Ask = ({ unitId = '', memberId = '' }) => ({ params: { unitId, areaNo: '1', accountId: memberId } });
const ATTACHED = named({ id: 'selfAssessment', code: 'item', evidenceId: 'evidenceId' });
const FIRST_ANSWER = { value: 'A', note: '' };
const ANSWERS = { answers: [{ item: 'A.I.1.ii.a', value: 'Ya', version: null }] };
const COMMENT = { text: 'Baik', item: 'A.I.1.i.a' };

/** What a unit writes and shows: its sheet and those of its evaluators, comments, evidence. */
export const OF_UNITS: Requests = {
  'GET /units/{unitId}/change-areas': named({ unitId: 'unitId' }),
  'PUT /units/{unitId}/change-areas/{areaNo}/members/{accountId}': AREA_MEMBER,
  'DELETE /units/{unitId}/change-areas/{areaNo}/members/{accountId}': AREA_MEMBER,
  'PUT /units/{unitId}/change-areas/{areaNo}/members/{accountId}/lead': AREA_MEMBER,
  'DELETE /units/{unitId}/change-areas/{areaNo}/members/{accountId}/lead': AREA_MEMBER,
  'POST /assessments': ({ unitId, newCycleId }) => ({
    body: { unitId, cycleId: newCycleId, kind: 'REEVALUATION', target: 'WBK', startFrom: 'BLANK' },
  }),
  'GET /assessments/{id} · being filled in': of('selfAssessment'),
  'GET /assessments/{id} · with the TPI': of('internalEvaluation'),
  'GET /assessments/{id} · with the TPN': of('deskEvaluation'),
  "GET /sheets/{id} · the unit's, being filled in": of('sheetId'),
  "GET /sheets/{id} · the unit's, handed in to the TPI": of('submittedSheetId'),
  "GET /sheets/{id} · the unit's, before the TPN": of('nationalSheetId'),
  'GET /sheets/{id} · an open first pass of the TPI': of('tpiSheetId'),
  'GET /sheets/{id} · an open first pass of the TPN': of('tpnSheetId'),
  'GET /sheets/{id} · what the TPI settled on': of('tpiResultId'),
  "GET /sheets/{id}/scorecard · the unit's, being filled in": of('sheetId'),
  'GET /sheets/{id}/scorecard · an open first pass of the TPI': of('tpiSheetId'),
  'GET /sheets/{id}/scorecard · an open first pass of the TPN': of('tpnSheetId'),
  "PUT /sheets/{id}/answers/{code} · the unit's": answering('sheetId'),
  'PUT /sheets/{id}/answers/{code} · an open first pass of the TPI': answering('tpiSheetId'),
  'PUT /sheets/{id}/answers/{code} · an open first pass of the TPN': answering('tpnSheetId'),
  'PUT /sheets/{id}/answers/{code} · what the TPI settles': answering('tpiConsensusId', { 'if-match': '"1"' }),
  'PUT /sheets/{id}/answers/{code} · what the TPN settles': answering('tpnConsensusId', { 'if-match': '"1"' }),
  "PUT /sheets/{id}/answers · the unit's": of('sheetId', ANSWERS),
  'PUT /sheets/{id}/answers · an open first pass of the TPI': of('tpiSheetId', ANSWERS),
  "GET /sheets/{id}/worksheet.xlsx · the unit's, being filled in": of('sheetId'),
  'GET /sheets/{id}/worksheet.xlsx · an open first pass of the TPI': of('tpiSheetId'),
  "GET /sheets/{id}/answer-sheet.xlsx · the unit's, being filled in": of('sheetId'),
  'GET /sheets/{id}/answer-sheet.xlsx · an open first pass of the TPI': of('tpiSheetId'),
  'POST /sheets/{id}/worksheet-imports': ({ sheetId = '' }) => ({
    params: { id: sheetId },
    query: 'fileName=LKE.xlsx',
    body: 'no workbook',
    headers: { 'content-type': 'application/octet-stream' },
  }),
  'GET /worksheet-imports/{id}': of('worksheetImportId'),
  'GET /worksheet-imports/{id}/copy': of('worksheetImportId'),
  'POST /worksheet-imports/{id}/application': of('worksheetImportId', {
    choices: [{ item: 'A.I.1.i.a', field: 'note', side: 'SAVED' }],
  }),
  'GET /assessments/{id}/change-areas': of('selfAssessment'),
  'GET /assessments/{id}/team': of('selfAssessment'),
  'POST /assessments/{id}/submission': of('selfAssessment'),
  'GET /assessments/{id}/submissions': of('internalEvaluation'),
  'GET /submissions/{id}': of('submissionId'),
  'GET /assessments/{id}/carry-over': of('selfAssessment'),
  'POST /sheets/{id}/confirmations': of('sheetId', { items: ['A.I.1.i.a'] }),
  'GET /assessments/{id}/comments': of('selfAssessment'),
  "POST /assessments/{id}/comments · in the unit's room": of('selfAssessment', { ...COMMENT, room: 'UNIT' }),
  "POST /assessments/{id}/comments · in the TPI's room": of('internalEvaluation', { ...COMMENT, room: 'TPI' }),
  "POST /assessments/{id}/comments · in the TPN's room": of('deskEvaluation', { ...COMMENT, room: 'TPN' }),
  'POST /assessments/{id}/comments/seen': of('selfAssessment'),
  "PUT /comments/{id} · the coordinator's": of('commentId', { text: 'Lain' }),
  'POST /comments/{id}/resolution': of('commentId'),
  'DELETE /comments/{id}/resolution': of('commentId'),
  'GET /units/{id}/evidence': of('unitId'),
  'POST /units/{id}/evidence': of('unitId', { title: 'Tautan', url: 'https://contoh.go.id/sk' }),
  'GET /evidence/{id} · being gathered': of('evidenceId'),
  'GET /evidence/{id} · shown to the TPI': of('submittedEvidenceId'),
  'GET /evidence/{id} · shown to the TPN': of('nationalEvidenceId'),
  'PUT /evidence/{id}': of('evidenceId', { title: 'Judul lain' }),
  'POST /evidence/{id}/versions': of('evidenceId', { url: 'https://contoh.go.id/sk' }),
  'GET /evidence/{id}/versions/{no}/content · being gathered': content('evidenceId'),
  'GET /evidence/{id}/versions/{no}/content · shown to the TPI': content('submittedEvidenceId'),
  'GET /evidence/{id}/versions/{no}/content · shown to the TPN': content('nationalEvidenceId'),
  'GET /assessments/{id}/evidence · being gathered': of('selfAssessment'),
  'GET /assessments/{id}/evidence · shown to the TPI': of('internalEvaluation'),
  'GET /assessments/{id}/evidence · shown to the TPN': of('deskEvaluation'),
  'POST /assessments/{id}/evidence': about('selfAssessment', ({ spareEvidenceId }) => ({
    evidenceId: spareEvidenceId,
    items: ['A.I.1.i.b'],
  })),
  'PUT /assessments/{id}/items/{code}/evidence/{evidenceId}': ATTACHED,
  'DELETE /assessments/{id}/items/{code}/evidence/{evidenceId}': ATTACHED,
  'GET /units/{id}/evidence-storage': of('unitId'),
  'OPTIONS /uploads': () => ({ headers: TUS }),
  'POST /uploads': ({ unitId = '' }) => ({
    headers: { ...TUS, 'upload-length': '10', 'upload-metadata': tusWords({ unitId, filename: 'a.pdf', title: 'a' }) },
  }),
  "HEAD /uploads/{id} · the coordinator's": uploading(),
  "PATCH /uploads/{id} · the coordinator's": uploading('', {
    'upload-offset': '0',
    'content-type': 'application/offset+octet-stream',
  }),
  "DELETE /uploads/{id} · the coordinator's": uploading(),
  "POST /uploads/{id}/completion · the coordinator's": of('finishedUploadId'),
  'POST /assessments/{id}/evidence-shares': of('selfAssessment', { purpose: 'Narasumber', hours: 24 }),
  'GET /assessments/{id}/evidence-shares': of('selfAssessment'),
  'POST /evidence-shares/{id}/revocation': of('shareId'),
  'GET /evidence-shares/{id}/openings': of('shareId'),
  'GET /shared/{token}/evidence': named({ token: 'shareToken' }),
  'GET /shared/{token}/evidence/{evidenceId}/content': named({
    token: 'shareToken',
    evidenceId: 'submittedEvidenceId',
  }),
};

function answering(sheet: string, headers: Readonly<Record<string, string>> = { 'if-none-match': '*' }): Ask {
  return (things) => ({ params: { id: thingOf(things, sheet), code: 'A.I.1.i.b' }, body: FIRST_ANSWER, headers });
}

function content(evidence: string): Ask {
  return (things) => ({ params: { id: thingOf(things, evidence), no: '1' } });
}

function uploading(body?: string, headers: Readonly<Record<string, string>> = {}): Ask {
  return (things) => ({ params: { id: thingOf(things, 'uploadId') }, body, headers: { ...TUS, ...headers } });
}

function tusWords(words: Readonly<Record<string, string>>): string {
  return Object.entries(words)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join();
}
