import type { Role } from '../../../../src/access/role.js';

interface Step {
  readonly to: string;
  readonly word: StepWord;
}
type StepWord =
  | 'stepWorksheet'
  | 'stepEvaluations'
  | 'stepConflicts'
  | 'stepDashboard'
  | 'stepRegister'
  | 'stepAdmin'
  | 'stepPeople'
  | 'stepCycles'
  | 'stepPreferences'
  | 'stepHelp';

const WORKSHEET: Step = { to: '/lembar-kerja', word: 'stepWorksheet' };
const EVALUATIONS: Step = { to: '/penilaian', word: 'stepEvaluations' };
const CONFLICTS: Step = { to: '/konflik', word: 'stepConflicts' };
const DASHBOARD: Step = { to: '/dasbor', word: 'stepDashboard' };
const REGISTER: Step = { to: '/predikat', word: 'stepRegister' };
const PREFERENCES: Step = { to: '/preferensi', word: 'stepPreferences' };
const HELP: Step = { to: '/bantuan', word: 'stepHelp' };

const OF_UNIT = [WORKSHEET, PREFERENCES, HELP];
const OF_EVALUATOR = [CONFLICTS, EVALUATIONS, PREFERENCES];
const OF_LEADER = [DASHBOARD, REGISTER, PREFERENCES];

/** What each role does first. */
export const STEPS_OF: Readonly<Record<Role, readonly Step[]>> = {
  UNIT_HEAD: OF_UNIT,
  UNIT_COORDINATOR: OF_UNIT,
  UNIT_MEMBER: OF_UNIT,
  TPI_MEMBER: OF_EVALUATOR,
  TPI_LEAD: OF_EVALUATOR,
  TPN_EVALUATOR: OF_EVALUATOR,
  TPN_LEAD: OF_EVALUATOR,
  INSTITUTION_HEAD: [EVALUATIONS, DASHBOARD, PREFERENCES],
  LEADERSHIP: OF_LEADER,
  NATIONAL_SECRETARIAT: [EVALUATIONS, ...OF_LEADER.slice(0, 2)],
  AUDITOR: [EVALUATIONS, ...OF_LEADER.slice(0, 2)],
  ADMINISTRATOR: [
    { to: '/admin/pengguna', word: 'stepPeople' },
    { to: '/admin/periode', word: 'stepCycles' },
    { to: '/admin', word: 'stepAdmin' },
  ],
};
