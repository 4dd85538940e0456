import { createHash } from 'node:crypto';
import type { AssessmentRow, TransitionRow } from '../../src/assessments/assessment-row.js';
import type { Answer as AnswerRow } from '../../src/assessments/sheet.entity.js';
import type { Language } from '../../src/common/in-words.js';
import type { Answer } from '../../src/domain/answer.js';
import { calendarDate, dayIn } from '../../src/domain/calendar-date.js';
import { checkPredicates } from '../../src/domain/gates.js';
import type { Layer } from '../../src/domain/lifecycle.js';
import { scoreSheet } from '../../src/domain/scoring.js';
import { binderIndexOf } from '../../src/documents/binder/binder-index.js';
import { boundFiles } from '../../src/documents/binder/bound-files.js';
import type { AttachedRow } from '../../src/evidence/attached-row.js';
import type { Finding } from '../../src/findings/finding.entity.js';
import { certificateOf, type CertificateSources } from '../../src/documents/certificate.js';
import { evaluationReportOf } from '../../src/documents/evaluation-report.js';
import type { AssessmentReading, LayerReading } from '../../src/documents/layer-reading.js';
import { headOf, type Paper } from '../../src/documents/paper.js';
import { assessmentFacts, scoreSheetOf } from '../../src/documents/score-sheet.js';
import { fullSheet, LKE } from '../support/worksheets.js';

export const ASSESSMENT: AssessmentRow = {
  id: '00000000-0000-0000-0000-000000000001',
  cycleId: '00000000-0000-0000-0000-000000000002',
  year: 2026,
  instrumentId: LKE.id,
  unitId: '00000000-0000-0000-0000-000000000003',
  unitName: 'Balai Contoh Pengujian',
  institutionId: '00000000-0000-0000-0000-000000000004',
  institutionName: 'Kementerian Contoh',
  kind: 'PROPOSAL',
  target: 'WBK',
  stage: 'CONCLUDED',
  outcome: 'AWARDED',
  isSelfDetermined: false,
  startedFrom: null,
  createdAt: new Date('2026-02-01T00:00:00Z'),
};

/** A layer that answered everything at its best, some items replaced, and one note on every item it is given for. */
export function reading(
  layer: Layer,
  replaced: Readonly<Record<string, unknown>> = {},
  notes: Readonly<Record<string, string>> = {},
): LayerReading {
  const values = fullSheet(replaced);
  const scorecard = scoreSheet(LKE, values);
  const score = { year: 2026, scorecard, checks: checkPredicates(LKE, scorecard), warnings: [], toConfirm: [] };
  const codes = [...values.keys()];
  const answers = new Map(codes.map((code) => [code, answerRow(code, values.get(code)!, notes[code] ?? '')]));
  return { layer, isDone: true, score, answers };
}

function answerRow(itemCode: string, value: Answer, note: string): AnswerRow {
  const at = { answeredAt: new Date('2026-02-02T00:00:00Z'), answeredBy: ASSESSMENT.id };
  return { toConfirmFrom: null, sheetId: ASSESSMENT.id, itemCode, value, note, version: 1, ...at };
}

const HISTORY: readonly TransitionRow[] = [
  transition('deliberate', 'lulus dengan catatan', { hasPassed: true }),
  transition('determine', null, { total: 91.25 }),
];

function transition(move: TransitionRow['move'], reason: string | null, facts: object): TransitionRow {
  const places = { fromStage: 'PANEL', toStage: 'DETERMINATION' } as const;
  const who = { by: ASSESSMENT.id, byName: 'Ketua' };
  return {
    id: '1',
    assessmentId: ASSESSMENT.id,
    move,
    ...places,
    reason,
    facts,
    at: new Date('2026-12-09T20:00:00Z'),
    ...who,
  };
}

function assessmentReading(layers: readonly LayerReading[]): AssessmentReading {
  const dayOf = (moment: Date) => dayIn('Asia/Jakarta', moment);
  const date = calendarDate('2026-12-10');
  return { assessment: ASSESSMENT, instrument: LKE, layers, history: HISTORY, dayOf, date };
}

const FINDING = {
  layer: 'TPN',
  itemCode: 'A.I.1.i.a',
  areaNo: null,
  finding: 'Tim belum ditetapkan dengan #surat keputusan.',
  recommendation: 'Tetapkan tim.',
  dueOn: calendarDate('2027-03-01'),
  withdrawnAt: null,
  respondedAt: null,
  rejectedAt: null,
  resolvedAt: null,
} as Finding;

/** An evaluation report of these layers. */
export function reportPaper(layers: readonly LayerReading[], language: Language, isSimulation = false): Paper {
  const reading = assessmentReading(layers);
  const { date } = reading;
  const decree = { number: 'SK 12/2026', date };
  const findings = [FINDING];
  const report = evaluationReportOf({ ...reading, decree, findings, holding: { held: null, on: date }, language });
  const head = headOf({ language, title: 'Laporan Hasil Evaluasi', date, isSimulation, notes: [] });
  return {
    template: 'evaluation-report',
    data: { ...head, ...report, facts: assessmentFacts(ASSESSMENT, LKE, language) },
  };
}

/** A score sheet of these layers, or a bundle of so many. */
export function sheetPaper(layers: readonly LayerReading[], language: Language, copies = 1): Paper {
  const reading = assessmentReading(layers);
  const sheet = scoreSheetOf(reading, language);
  const head = headOf({ language, title: 'Lembar Nilai', date: reading.date, isSimulation: false, notes: [] });
  return {
    template: 'score-sheet',
    data: { ...head, isBundle: copies > 1, sheets: Array.from({ length: copies }, () => sheet) },
  };
}

/** The index of evidence of these titles, files and links in turn, whose names and addresses are as long as they may be. */
export function indexPaper(titles: readonly string[], language: Language, isSimulation = false): Paper {
  const { assessment, instrument, dayOf } = assessmentReading([]);
  const codes = [...instrument.items.keys()];
  const rows = titles.map((title, no) => attachedRow(title, codes[no * 20] ?? '', no));
  const files = boundFiles(rows);
  const faults = new Map([[rows[0]?.evidenceId ?? '', 'ALTERED' as const]]);
  const at = new Date('2026-12-09T20:00:00Z');
  const reading = { assessment, rows, isReadable: () => true, isSealed: true, at, dayOf };
  return binderIndexOf({ ...reading, instrument, files, faults, language, isSimulation });
}

function attachedRow(title: string, item: string, no: number): AttachedRow {
  const at = new Date('2026-02-01T02:00:00Z');
  const isLink = no % 2 === 1;
  const long = 'sangat_panjang_'.repeat(12);
  const file = { sha256: sha256(Buffer.from(title)), url: null, fileName: `${long}.pdf`, sizeBytes: 1_234_567 };
  const link = { sha256: null, url: `https://contoh.go.id/${long}?${long}`, fileName: null, sizeBytes: null };
  const said = { version: 1, mediaType: null, validFrom: null, validUntil: null, addedAt: at, addedByName: 'Siti' };
  const checks = { problem: null, fileCheckedAt: at, linkStatus: isLink ? 'OK' : null, linkCheckedAt: at } as const;
  const [kind, content] = isLink ? (['LINK', link] as const) : (['FILE', file] as const);
  return { item, evidenceId: `${no}`, title, kind, ...content, ...said, ...checks };
}

export function certificatePaper(language: Language, replaced: Partial<CertificateSources> = {}): Paper {
  const date = calendarDate('2020-12-21');
  return certificateOf({
    number: 'WBK-2020-7F3K9QXM',
    unitName: ASSESSMENT.unitName,
    institutionName: ASSESSMENT.institutionName,
    predicate: 'WBK',
    decreeNumber: 'SK 12/2020',
    decreedOn: date,
    reevaluationDueOn: calendarDate('2022-12-21'),
    endedOn: null,
    endReason: null,
    address: 'https://zi.example/awards/WBK-2020-7F3K9QXM',
    qr: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1h-1z"/></svg>',
    isSimulation: false,
    language,
    ...replaced,
  });
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
