import { addDays } from '../domain/calendar-date.js';
import type { Stage } from '../domain/lifecycle.js';
import { momentIn, windowOf } from './calendar.js';
import { Deciding } from './deciding.js';
import { Evaluating } from './evaluating.js';
import { type Actors, evaluatorOf, type Ground, type Underway } from './ground.js';
import { Proposing } from './proposing.js';
import type { Run } from './runs.js';
import { SelfAssessing } from './self-assessing.js';

/** Everybody of a replay, by what they do. */
export function peopleOf(ground: Ground, actors: Actors) {
  return {
    unit: new SelfAssessing(ground, actors),
    teams: new Evaluating(ground, actors),
    proposers: new Proposing(ground, actors),
    deciders: new Deciding(ground, actors),
  };
}
export type People = ReturnType<typeof peopleOf>;

/** What is done with every assessment that stands in a stage. */
export interface Step {
  readonly stage: Exclude<Stage, 'CONCLUDED'>;
  /** Whether a run is meant to come here: only to say how much there is to do. */
  readonly isExpected: (run: Run) => boolean;
  readonly momentOf: (year: number, share: number) => Date;
  /** Whose work it is: those of one are done one after the other. */
  readonly keyOf: (ground: Ground, underway: Underway) => number;
  /** Whether a refusal is part of it, which has to undo what was begun of that unit and of no other. */
  readonly isRefusable: boolean;
  readonly prepare?: (people: People, underway: readonly Underway[]) => Promise<void>;
  readonly work: (people: People, underway: Underway) => Promise<void>;
}

const everyone = () => true;
const isProposal = ({ kind }: Run) => kind === 'PROPOSAL';
const isAdmitted = ({ intended }: Run) => intended !== 'SCREENED_OUT';
const isScreenedOut = (run: Run) => !isAdmitted(run);

export const STEPS: readonly Step[] = [
  step('SELF_ASSESSMENT', everyone, ({ unit }, one) => unit.assess(one)),
  step('INTERNAL_EVALUATION', everyone, ({ teams }, one) => teams.evaluateInternally(one)),
  {
    ...step('PROPOSAL', isProposal, ({ proposers }, one) => proposers.propose(one)),
    prepare: ({ proposers }, underway) => proposers.recordInstitutions(underway),
  },
  step('ADMIN_SCREENING', isProposal, ({ proposers }, one) => proposers.screen(one)),
  step('OBJECTION', isScreenedOut, ({ proposers }, one) => proposers.object(one)),
  {
    ...step('OBJECTION', isScreenedOut, ({ proposers }, one) => proposers.lapse(one)),
    momentOf: (year) => {
      const { closesOn } = windowOf(year, 'OBJECTION');
      return momentIn({ opensOn: addDays(closesOn, 1), closesOn: addDays(closesOn, 1) }, 0);
    },
  },
  {
    ...step('DESK_EVALUATION', isAdmitted, ({ teams }, one) => teams.evaluateAtTheDesk(one)),
    keyOf: ({ nation }, one) => evaluatorOf(nation, one),
  },
  step('FIELD_VERIFICATION', isAdmitted, ({ deciders }, one) => deciders.verify(one)),
  step('PANEL', isAdmitted, ({ deciders }, one) => deciders.deliberate(one)),
  { ...step('DETERMINATION', isAdmitted, ({ deciders }, one) => deciders.determine(one)), isRefusable: true },
];

/** Spread over the days of the stage; what institutions lock, each has of its own. */
function step(stage: Step['stage'], isExpected: Step['isExpected'], work: Step['work']): Step {
  const momentOf = (year: number, share: number) => momentIn(windowOf(year, stage), share);
  return { stage, isExpected, work, momentOf, keyOf: (_ground, { institution }) => institution, isRefusable: false };
}
