import { backupKeyOf } from '../backups/backup-key.js';
import { BackupReader } from '../backups/backup-reader.js';
import { backupSummary, inWords } from '../backups/backup-summary.js';
import { restore } from '../backups/restoring.js';
import { storeFor } from '../storage/storage.module.js';
import type { CommandContext, DefineCommand } from './command.js';
import { withDatabase } from './program.js';

export const restoreCommand: DefineCommand = (program, context) => {
  program
    .command('restore')
    .description('put a backup into an empty database and an empty folder or bucket; nothing is started before')
    .argument('<file>', 'as zi backup made it')
    .option('--json', 'say what was restored as JSON, on the last line')
    .action((path: string, { json }: { json?: true }) => putBack(path, json === true, context));
};

async function putBack(path: string, asJson: boolean, { output }: CommandContext): Promise<void> {
  await withDatabase(async ({ ownerUrl: databaseUrl }, settings) => {
    const backup = new BackupReader(path, await backupKeyOf(settings));
    const into = { databaseUrl, store: await storeFor(settings, 'files'), dataDir: settings.ZI_DATA_DIR };
    const { manifest, migrated } = await restore(backup, into, (line) => output.err(line));
    const summary = { file: path, ...backupSummary(manifest), migrated };
    const newer = migrated.length === 0 ? '' : ` ${migrated.length} newer migrations were applied.`;
    output.out(asJson ? JSON.stringify(summary) : `${inWords(summary)} are restored.${newer}`);
  });
}
