/** One table of the database, as archives of institutions hold it. */
export interface ArchivedTable {
  readonly name: string;
  /** What a row is, in a sentence. */
  readonly what: string;
  /** What each column says, in the order in which archives have them. */
  readonly columns: Readonly<Record<string, string>>;
  /** Columns that stay, and why. */
  readonly without?: Readonly<Record<string, string>>;
  /** SQL that stands for what the column itself has. */
  readonly as?: Readonly<Record<string, string>>;
  /** Which rows of `t`; a name in braces stands for something of the reach. */
  readonly where: string;
  /** Columns that put rows in an order that is always the same. */
  readonly order: string;
  /** True for what is told and not put into another installation. */
  readonly isHistory?: boolean;
}

/** What somebody reads of an institution: all that is in an archive for them follows from it. */
export interface Reach {
  readonly institution: string;
  readonly assessments: readonly string[];
  /** Of these the assessments whose unit's own sheet is read. */
  readonly unitSheets: readonly string[];
  /** Of these the assessments of which everything that happened is read. */
  readonly trails: readonly string[];
  readonly sheets: readonly string[];
  /** `<assessment>/<room>` */
  readonly rooms: readonly string[];
  readonly findings: readonly string[];
  readonly observations: readonly string[];
  /** Units that are seen as their own people see them: who works on what, all evidence. */
  readonly innerUnits: readonly string[];
  readonly evidence: readonly string[];
  /** `<evidence>/<number of the version>` */
  readonly versions: readonly string[];
  readonly conflicts: readonly string[];
}

/** The type of each in a statement; `people` are those that rows name, known once all others are written. */
export const REACH_TYPES: Readonly<Record<keyof Reach | 'people', string>> = {
  institution: 'uuid',
  assessments: 'uuid[]',
  unitSheets: 'uuid[]',
  trails: 'uuid[]',
  sheets: 'uuid[]',
  rooms: 'text[]',
  findings: 'uuid[]',
  observations: 'uuid[]',
  innerUnits: 'uuid[]',
  evidence: 'uuid[]',
  versions: 'text[]',
  conflicts: 'uuid[]',
  people: 'uuid[]',
};

/** The units of the institution. */
export const UNITS = 'SELECT id FROM work_unit WHERE institution_id = {institution}';

/** The cycles that the institution has anything in. */
export const CYCLES = `SELECT cycle_id FROM assessment WHERE id = ANY({assessments})
  UNION SELECT cycle_id FROM institution_standing WHERE institution_id = {institution}
  UNION SELECT cycle_id FROM unit_standing WHERE work_unit_id IN (${UNITS})`;
