import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { StartProblem } from '../common/start-problem.js';
import { ArchiveWriting } from '../institution-archives/archive-writing.service.js';
import { ArchiveImport } from '../institution-archives/coming-in/archive-import.service.js';
import { ArchiveReader } from '../institution-archives/coming-in/archive-reader.js';
import { Institutions } from '../institutions/institutions.service.js';
import type { CommandContext, DefineCommand } from './command.js';
import { withProgram } from './program.js';

export const institutionCommand: DefineCommand = (program, context) => {
  const institution = program.command('institution').description('the data of one institution, out and in');
  institution
    .command('export')
    .description('write everything of an institution into one ZIP of open formats (docs/archive.md)')
    .argument('<code>', 'of the institution')
    .argument('<file>', 'where to write it')
    .action(async (code: string, path: string) => exportInstitution(code, path, context));
  institution
    .command('import')
    .description('put such an archive into an empty installation: all of it or nothing')
    .argument('<file>', 'the archive')
    .action(async (path: string) => importInstitution(path, context));
};

async function exportInstitution(code: string, path: string, { output }: CommandContext): Promise<void> {
  await withProgram(async (app) => {
    const institution = await app.get(Institutions, { strict: false }).findByCode(code);
    if (institution === null) throw new StartProblem(`There is no institution "${code}".`);
    const writing = app.get(ArchiveWriting, { strict: false });
    const write = (part: string) => writing.write(part, institution.id, null, async () => undefined);
    const { manifest, sha256, sizeBytes } = await whole(path, write);
    const rows = Object.values(manifest.rows).reduce((sum, count) => sum + count, 0);
    if (manifest.lostFiles.length > 0) output.err(`Lost or altered before: ${manifest.lostFiles.join(', ')}`);
    output.out(`${path} (${sizeBytes} bytes, SHA-256 ${sha256}): ${rows} rows of ${institution.name}.`);
  });
}

/** Has a file written under another name until it is whole. Throws StartProblem where there is one already. */
async function whole<T>(path: string, write: (part: string) => Promise<T>): Promise<T> {
  if (existsSync(path)) throw new StartProblem(`${path} is there already; name another file.`);
  const part = `${path}.part`;
  try {
    const written = await write(part);
    await rename(part, path);
    return written;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function importInstitution(path: string, { output }: CommandContext): Promise<void> {
  const archive = await ArchiveReader.open(path);
  try {
    const came = await withProgram((app) => app.get(ArchiveImport, { strict: false }).run(archive), { asOwner: true });
    const { manifest, rows, files, scores } = came;
    output.out(`${manifest.institution.name}: ${rows} rows and ${files} files came in; ${scores} scores are the same.`);
    output.out('Nobody has a password yet: invite people again, or let them ask for a link.');
  } finally {
    archive.close();
  }
}
