import { type Canonical, canonicalJson } from '../domain/canonical.js';
import type { Scorecard } from '../domain/scoring.js';
import type { AssessmentRow } from './assessment-row.js';
import type { AttachedEvidence } from './attached-evidence.js';
import type { Answer } from './sheet.entity.js';

/** Names the form of the text: a change of what it holds is a new form. */
const FORM = 'zona-integritas/submission/1';

/** What a unit hands in. */
export interface HandedIn {
  readonly answers: readonly Answer[];
  readonly evidence: readonly AttachedEvidence[];
  readonly scorecard: Scorecard;
}

/** The circumstances of a submission. */
export interface Sealing {
  readonly assessment: AssessmentRow;
  readonly round: number;
  /** By item code, in hexadecimal. */
  readonly itemDigests: ReadonlyMap<string, string>;
  readonly at: Date;
  readonly by: { readonly id: string; readonly name: string };
}

/** The canonical text of a submission: everything that was handed in, by whom and when, and which questions it answers. */
export function sealedContent(sealing: Sealing, { answers, evidence, scorecard }: HandedIn): string {
  const { assessment, round, itemDigests, at, by } = sealing;
  return canonicalJson({
    form: FORM,
    ...placeOf(assessment),
    round,
    instrument: { id: assessment.instrumentId, items: Object.fromEntries(itemDigests) },
    answers: Object.fromEntries(answers.map((answer) => [answer.itemCode, sealedAnswer(answer, evidence)])),
    score: { total: scorecard.total, levers: scorecard.levers, results: scorecard.results },
    submittedAt: at.toISOString(),
    submittedBy: { id: by.id, name: by.name },
  });
}

function placeOf(assessment: AssessmentRow): Readonly<Record<string, Canonical>> {
  const { id, kind, target, cycleId, year, unitId, unitName, institutionId, institutionName } = assessment;
  return {
    assessment: { id, kind, target },
    cycle: { id: cycleId, year },
    unit: { id: unitId, name: unitName },
    institution: { id: institutionId, name: institutionName },
  };
}

function sealedAnswer({ itemCode, value, note, version }: Answer, evidence: readonly AttachedEvidence[]): Canonical {
  const attached = evidence.filter(({ item }) => item === itemCode);
  return { value: value as Canonical, note, version, evidence: attached.map((piece) => sealedEvidence(piece)) };
}

function sealedEvidence({ evidenceId, title, version, sha256, url }: AttachedEvidence): Canonical {
  return { id: evidenceId, title, version, sha256, url };
}
