import { type Answer, asksForRuling } from '../../../../src/domain/answer.js';
import { needsEvidence } from '../../../../src/domain/evidence-need.js';
import type { Instrument } from '../../../../src/domain/instrument.js';
import type { Schemas } from '../../api/client.js';

/** Codes of items by what they lack, in worksheet order. The first three keep the sheet from being handed in. */
export interface Readiness {
  readonly unanswered: readonly string[];
  /** Carried over from the last assessment, and nobody has said that they still hold. */
  readonly unconfirmed: readonly string[];
  readonly lacksEvidence: readonly string[];
  readonly lacksNote: readonly string[];
  /** Their counts are complete and have a denominator of zero: an evaluator rules on them. */
  readonly toRule: readonly string[];
  readonly items: number;
}

type GivenAnswer = Pick<Schemas['AnswerView'], 'item' | 'value' | 'note' | 'toConfirmFrom'>;

/** What a unit's sheet has of what it must show. */
export interface Filled {
  readonly answers: readonly GivenAnswer[];
  /** Codes of items with something attached. */
  readonly evidenced: ReadonlySet<string>;
  /** Only these areas; null for everything. A member neither sees nor answers the rest. */
  readonly areas: readonly number[] | null;
}

export function readinessOf(instrument: Instrument, { answers, evidenced, areas }: Filled): Readiness {
  const given = new Map(answers.map((answer) => [answer.item, answer]));
  const items = [...instrument.items.values()].filter(
    ({ code }) => areas === null || areas.includes(instrument.areaNoOf.get(code) ?? 0),
  );
  const valueOf = (code: string) => (given.get(code)?.value ?? null) as Answer | null;
  const answered = items.filter(({ code }) => valueOf(code) !== null);
  const codesOf = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code);
  return {
    unanswered: codesOf(items.filter(({ code }) => valueOf(code) === null)),
    unconfirmed: codesOf(answered.filter(({ code }) => (given.get(code)?.toConfirmFrom ?? null) !== null)),
    lacksEvidence: codesOf(
      answered.filter((item) => !evidenced.has(item.code) && needsEvidence(item, valueOf(item.code) as Answer)),
    ),
    lacksNote: codesOf(answered.filter(({ code }) => given.get(code)?.note.trim() === '')),
    toRule: codesOf(
      answered.filter((item) => item.kind === 'ratio' && asksForRuling(item, valueOf(item.code) as never)),
    ),
    items: items.length,
  };
}

/** Whether nothing keeps the sheet from being handed in, as far as this browser knows. */
export function isReady({ unanswered, unconfirmed, lacksEvidence }: Readiness): boolean {
  return unanswered.length + unconfirmed.length + lacksEvidence.length === 0;
}
