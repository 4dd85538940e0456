import { ARCHIVE_FORMAT, ARCHIVE_VERSION, rowsPath, tablePath } from './archive-manifest.js';
import type { KnownColumn } from './archive-rows.repository.js';
import { ARCHIVED_TABLES, NOT_ARCHIVED } from './archived-tables.js';

/** What every table and column of an archive says: `schema.json` in it. */
export function archiveSchema(known: readonly KnownColumn[]): object {
  const types = new Map(known.map((each) => [`${each.table}.${each.column}`, each]));
  const tables = ARCHIVED_TABLES.map(({ name, what, columns, without = {}, isHistory = false }) => ({
    name,
    what,
    json: rowsPath(name),
    csv: tablePath(name),
    isImported: !isHistory,
    columns: Object.entries(columns).map(([column, says]) => {
      const { type, isNullable } = types.get(`${name}.${column}`) ?? {};
      return { name: column, type, isNullable, what: says };
    }),
    without,
  }));
  return { format: ARCHIVE_FORMAT, version: ARCHIVE_VERSION, tables, notArchived: NOT_ARCHIVED };
}

/** The same for people, as `README.md` in an archive and a part of docs/archive.md have it. */
export function describedTables(): string {
  return ARCHIVED_TABLES.map(({ name, what, columns, without = {} }) => {
    const rows = Object.entries(columns).map(([column, says]) => `| \`${column}\` | ${says} |`);
    const left = Object.entries(without).map(([column, why]) => `| ~~\`${column}\`~~ | left out: ${why} |`);
    return [`### ${name}`, '', what, '', '| column | what it says |', '|---|---|', ...rows, ...left].join('\n');
  }).join('\n\n');
}

/** The first thing that somebody opens. */
export function archiveReadme(institution: string, reader: string, madeAt: Date): string {
  return `# ${institution}

Everything that ${reader} reads of this institution in Zona Integritas, as of ${madeAt.toISOString()}.

- \`csv/<table>.csv\`: a table for spreadsheets, in UTF-8, with commas between cells and a decimal point. A text that begins like a
  formula has an apostrophe before it.
- \`json/<table>.jsonl\`: the same rows, a JSON object in each line, exactly as they are. This is what an import reads.
- \`files/<sha256>\`: files of evidence by the SHA-256 of their content; \`csv/evidence_version.csv\` has their names.
- \`documents/<assessment>/\`: evaluation reports and score sheets of assessments that are concluded, as PDF.
- \`schema.json\`: what every column says, and its type; instants are in UTC.
- \`manifest.json\`: every file with its size and SHA-256.

\`zi institution import FILE\` puts it into an empty installation.

## Tables

${describedTables()}
`;
}
