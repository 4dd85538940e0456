import type { INestApplicationContext, Type } from '@nestjs/common';
import { Accounts } from '../access/accounts.service.js';
import { PasswordHashing } from '../access/password-hashing.service.js';
import { AnswersSaving } from '../assessments/answers-saving.service.js';
import { AssessmentOpening } from '../assessments/assessment-opening.service.js';
import { Confirmations } from '../assessments/confirmations.service.js';
import { SelfAssessments } from '../assessments/self-assessments.service.js';
import { AwardDecisions } from '../awards/award-decisions.service.js';
import { Determinations } from '../awards/determinations.service.js';
import { Cycles } from '../cycles/cycles.service.js';
import { Transactions } from '../database/transactions.js';
import { Evaluations } from '../evaluations/evaluations.service.js';
import { Evaluators } from '../evaluations/evaluators.service.js';
import { FieldVerification } from '../evaluations/field-verification.service.js';
import { FirstPasses } from '../evaluations/first-passes.service.js';
import { Attaching } from '../evidence/attaching.service.js';
import { UnitEvidence } from '../evidence/unit-evidence.service.js';
import { Institutions } from '../institutions/institutions.service.js';
import { Instruments } from '../instruments/instruments.service.js';
import { Objections } from '../proposals/objections.service.js';
import { ProposalDocuments } from '../proposals/proposal-documents.service.js';
import { Proposals } from '../proposals/proposals.service.js';
import { Screenings } from '../proposals/screenings.service.js';
import { Standings } from '../proposals/standings.service.js';
import { Deadlines } from '../reminders/deadlines.service.js';
import { Units } from '../units/units.service.js';

/** Everything that people of a replay do, by the services that controllers call for people who sign in. */
export function servicesOf(app: INestApplicationContext) {
  const the = <Service>(service: Type<Service>): Service => app.get(service, { strict: false });
  return {
    accounts: the(Accounts),
    answering: the(AnswersSaving),
    attaching: the(Attaching),
    confirming: the(Confirmations),
    cycles: the(Cycles),
    deadlines: the(Deadlines),
    decisions: the(AwardDecisions),
    determinations: the(Determinations),
    documents: the(ProposalDocuments),
    evaluations: the(Evaluations),
    evaluators: the(Evaluators),
    evidence: the(UnitEvidence),
    field: the(FieldVerification),
    hashing: the(PasswordHashing),
    institutions: the(Institutions),
    instruments: the(Instruments),
    objections: the(Objections),
    opening: the(AssessmentOpening),
    passes: the(FirstPasses),
    proposals: the(Proposals),
    screenings: the(Screenings),
    selfAssessments: the(SelfAssessments),
    standings: the(Standings),
    transactions: the(Transactions),
    units: the(Units),
  };
}
export type Services = ReturnType<typeof servicesOf>;
