import { dayInWords, type Language, numberInWords } from '../common/in-words.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { earlierGate, type Holding, type PredicateCheck } from '../domain/gates.js';
import { decidingLayer, trackOf } from '../domain/lifecycle.js';
import type { Finding } from '../findings/finding.entity.js';
import { type FindingLine, findingLinesOf } from './finding-lines.js';
import { type GateTable, gateTableOf } from './gate-table.js';
import type { AssessmentReading, LayerReading } from './layer-reading.js';
import { type Fact, WORDS } from './paper.js';
import { type ScoreRow, ScoreTable } from './score-table.js';

/** What an evaluation report is made of, as far as whoever asked for it may see it. */
export interface ReportSources extends AssessmentReading {
  readonly decree: { readonly number: string; readonly date: CalendarDate } | null;
  /** In worksheet order. */
  readonly findings: readonly Finding[];
  /** What the unit held on the day that counts. */
  readonly holding: Holding;
  readonly language: Language;
}

export interface EvaluationReport {
  readonly layers: readonly { readonly name: string; readonly remark: string | null }[];
  readonly scores: readonly ScoreRow[];
  /** null where no layer may be seen. */
  readonly gates: GateTable | null;
  readonly findings: readonly FindingLine[];
  readonly panel: readonly Fact[] | null;
  readonly outcome: readonly Fact[];
  /** null until the assessment is concluded. */
  readonly signature: { readonly role: string } | null;
}

/** The evaluation report (LHE, rules, section 5) of one assessment, without its head. */
export function evaluationReportOf(sources: ReportSources): EvaluationReport {
  const { assessment, instrument, layers, language } = sources;
  const scorecards = layers.map(({ score }) => score.scorecard);
  const words = WORDS[language];
  const isConcluded = assessment.stage === 'CONCLUDED';
  return {
    layers: layers.map((reading) => ({ name: words.layers[reading.layer], remark: remarkOn(reading, language) })),
    scores: new ScoreTable(instrument, scorecards, language).rows(),
    gates: gatesOf(sources),
    findings: findingLinesOf(sources.findings, instrument, language),
    panel: panelOf(sources),
    outcome: outcomeOf(sources),
    signature: isConcluded ? { role: words.leads[decidingLayer(trackOf(assessment))] } : null,
  };
}

function remarkOn({ layer, isDone, score }: LayerReading, language: Language): string | null {
  const words = WORDS[language];
  const { needsRuling } = score.scorecard;
  const remarks = [
    ...(isDone ? [] : [words.open]),
    ...(needsRuling.length === 0 ? [] : [`${words.needsRuling}: ${needsRuling.join(', ')}.`]),
  ];
  return remarks.length === 0 ? null : `${words.layers[layer]}: ${remarks.join(' ')}`;
}

/** Of the deciding layer; while that is not there, of the last one that is. */
function gatesOf({ assessment, instrument, layers, holding, language }: ReportSources): GateTable | null {
  const deciding = decidingLayer(trackOf(assessment));
  const reading = layers.find(({ layer }) => layer === deciding) ?? layers.at(-1);
  const check = reading?.score.checks.find(({ predicate }) => predicate === assessment.target);
  if (reading === undefined || check === undefined) return null;
  const isFinal = reading.layer === deciding && reading.isDone && reading.score.scorecard.needsRuling.length === 0;
  const gates = check.gates.map((gate) => (gate.code === 'earlier' ? earlierGate(gate.required, holding) : gate));
  const asThen: PredicateCheck = { ...check, provisional: !isFinal, gates };
  return gateTableOf(asThen, reading.layer, instrument, language);
}

function panelOf({ history, dayOf, language }: ReportSources): Fact[] | null {
  const words = WORDS[language];
  const verdict = history.findLast(({ move }) => move === 'deliberate');
  if (verdict === undefined) return null;
  const { hasPassed } = verdict.facts as { readonly hasPassed?: boolean };
  return [
    [words.verdict, hasPassed === true ? words.passed : words.failed],
    [words.recommendation, verdict.reason ?? ''],
    [words.date, dayInWords(dayOf(verdict.at), language)],
  ];
}

function outcomeOf({ assessment, history, decree, dayOf, language }: ReportSources): Fact[] {
  const words = WORDS[language];
  const { outcome, stage, target } = assessment;
  const last = history.at(-1);
  if (outcome === null || last === undefined) return [[words.stage, words.stages[stage]]];
  const { total, ground } = last.facts as { readonly total?: number; readonly ground?: string | null };
  const reason = last.reason ?? ground ?? null;
  return [
    [words.outcome, `${words.outcomes[outcome]} (${outcome === 'UPGRADED' ? 'WBBM' : target})`],
    ...(total === undefined ? [] : [[words.total, numberInWords(total, language)] as const]),
    ...decreeFacts(decree, language),
    ...(reason === null ? [] : [[words.reason, reason] as const]),
    [words.date, dayInWords(dayOf(last.at), language)],
  ];
}

function decreeFacts(decree: ReportSources['decree'], language: Language): Fact[] {
  const words = WORDS[language];
  if (decree === null) return [];
  return [
    [words.decree, decree.number],
    [words.decreeDate, dayInWords(decree.date, language)],
  ];
}
