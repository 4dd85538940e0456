import { StartProblem } from '../../common/start-problem.js';

/** Why an archive was not put in: one sentence that names the file within it, and the row where there is one. */
export class ArchiveRefused extends StartProblem {
  constructor(file: string, why: string, row: number | null = null) {
    super(`${file}${row === null ? '' : `, row ${row}`}: ${why} Nothing was imported.`);
  }
}
