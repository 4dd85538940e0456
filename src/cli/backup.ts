import { backUp } from '../backups/backing-up.js';
import { backupKeyOf } from '../backups/backup-key.js';
import { backupSummary, inWords } from '../backups/backup-summary.js';
import { storeFor } from '../storage/storage.module.js';
import type { CommandContext, DefineCommand } from './command.js';
import { withDatabase } from './program.js';

export const backupCommand: DefineCommand = (program, context) => {
  program
    .command('backup')
    .description('write database, files and keys into one file, while the program serves; encrypted by ZI_BACKUP_KEY')
    .argument('<file>', 'a file that is not there yet')
    .option('--json', 'say what it holds as JSON, on the last line')
    .action((path: string, { json }: { json?: true }) => backup(path, json === true, context));
};

async function backup(path: string, asJson: boolean, { output, clock }: CommandContext): Promise<void> {
  await withDatabase(async ({ ownerUrl: databaseUrl }, settings) => {
    const password = await backupKeyOf(settings);
    if (password === null) output.err('ZI_BACKUP_KEY is not set: whoever has this file can read all of it.');
    const from = { databaseUrl, store: await storeFor(settings, 'files'), dataDir: settings.ZI_DATA_DIR };
    const { manifest, size } = await backUp(from, { path, password, at: clock.now(), say: (line) => output.err(line) });
    const summary = { file: path, size, encrypted: password !== null, ...backupSummary(manifest) };
    output.out(asJson ? JSON.stringify(summary) : `${path} (${size} bytes): ${inWords(summary)}.`);
  });
}
