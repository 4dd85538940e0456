import type { Predicate } from '../domain/instrument.js';
import type { AssessmentKind, Layer, Outcome, Stage } from '../domain/lifecycle.js';
import type { FollowUpState } from '../findings/follow-up-state.js';

/** What the documents say beside names, numbers and the worksheet's own text. WBK, WBBM, TPI, TPN and LKE stay as they are. */
export interface Words {
  readonly page: string;
  readonly of: string;
  readonly contents: string;
  readonly report: string;
  readonly scoreSheet: string;
  readonly unit: string;
  readonly institution: string;
  readonly cycle: string;
  readonly kind: string;
  readonly target: string;
  readonly determinedBy: string;
  readonly minister: string;
  readonly ownInstitution: string;
  readonly worksheet: string;
  readonly stage: string;
  readonly simulation: string;
  readonly replayed: string;
  readonly interim: string;
  readonly ownAreasOnly: string;
  readonly nothingToSee: string;
  readonly scores: string;
  readonly component: string;
  readonly weight: string;
  readonly score: string;
  readonly share: string;
  readonly total: string;
  readonly open: string;
  readonly needsRuling: string;
  readonly gates: string;
  readonly gatesBasis: string;
  readonly provisional: string;
  readonly gate: string;
  readonly required: string;
  readonly actual: string;
  readonly distance: string;
  readonly met: string;
  readonly isMet: string;
  readonly isNotMet: string;
  readonly isUnknown: string;
  readonly allMet: string;
  readonly someNotMet: string;
  readonly ofWeight: string;
  readonly yearsHeld: string;
  readonly area: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly finding: string;
  readonly dueOn: string;
  readonly followUp: string;
  readonly panel: string;
  readonly noPanel: string;
  readonly verdict: string;
  readonly passed: string;
  readonly failed: string;
  readonly recommendation: string;
  readonly date: string;
  readonly outcome: string;
  readonly decree: string;
  readonly decreeDate: string;
  readonly reason: string;
  readonly signatureHint: string;
  readonly code: string;
  readonly question: string;
  readonly answer: string;
  readonly value: string;
  readonly points: string;
  /** Keys of options that are words. */
  readonly optionKeys: Readonly<Record<string, string>>;
  readonly outOf: string;
  readonly toConfirm: string;
  readonly ruling: string;
  readonly noSheet: string;
  readonly fulfilment: string;
  readonly reform: string;
  readonly kinds: Readonly<Record<AssessmentKind, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly followUps: Readonly<Record<FollowUpState, string>>;
  readonly layers: Readonly<Record<Layer, string>>;
  readonly leads: Readonly<Record<'TPI' | 'TPN', string>>;
}

/** Official names, the same in every language. */
export const PREDICATE_NAMES: Readonly<Record<Predicate, string>> = {
  WBK: 'Wilayah Bebas dari Korupsi',
  WBBM: 'Wilayah Birokrasi Bersih dan Melayani',
};
