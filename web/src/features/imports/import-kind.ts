import type { Schemas } from '../../api/client.js';
import type { Catalogue, Facts } from '../../i18n/text.js';
import type { Column } from '../../ui/data-table.js';
import type { IconName } from '../../ui/icon.js';
import type { Tone } from '../../ui/notice.js';

/** What is said of an import of any kind. */
export type Import = Omit<Schemas['PeopleImportView'], 'counts'> & {
  readonly counts: Readonly<Record<string, number>>;
};

/** What is said of a row of a file, whatever it is about. */
export interface ImportRow {
  readonly line: number;
  readonly state: string;
  readonly refusals: Schemas['PeopleRowsView']['rows'][number]['refusals'];
}

export interface ImportPage<Row extends ImportRow = ImportRow> {
  readonly rows: readonly Row[];
  readonly next: number | null;
}

/** Words of a kind of import, in the language of the page. */
export type OwnText = (key: string, facts?: Facts) => string;

/** What tells the pages of one kind of import from the others. */
export interface ImportKind<Row extends ImportRow = ImportRow> {
  readonly name: 'unit-import' | 'people-import' | 'assignment-import';
  readonly page: '/admin/unit/impor' | '/admin/pengguna/impor' | '/penilaian/impor';
  readonly back: '/admin/unit' | '/admin/pengguna' | '/penilaian';
  /** `title`, `lead`, `back`, `nothing`, a name for each state, and what its columns say. */
  readonly words: Catalogue<Readonly<Record<string, string>>>;
  /** The states of rows in which something happens come first. */
  readonly states: Readonly<Record<string, readonly [Tone, IconName]>>;
  /** Between the number and state of a row, and why it is refused. */
  readonly columns: (own: OwnText) => readonly Column<Row>[];
  /** What is to be known before it is applied, besides what its rows say. */
  readonly remark: (preview: Import, own: OwnText) => string | null;
}

/** The rows that its routes answer come back to its own columns alone, so that nobody else has to know what is in them. */
export function importKind<Row extends ImportRow>(kind: ImportKind<Row>): ImportKind {
  return kind as unknown as ImportKind;
}
