import { StartProblem } from '../common/start-problem.js';

/** Why nothing was backed up or restored: one sentence for whoever asked, with the fix. */
export class BackupProblem extends StartProblem {}
