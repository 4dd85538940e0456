import { readFile } from 'node:fs/promises';
import type { Settings } from '../config/settings.js';
import { BackupProblem } from './backup-problem.js';

const SHORTEST = 16;

/** What backups are encrypted with; null leaves them open. Throws BackupProblem when the file cannot be read or holds too little. */
export async function backupKeyOf({ ZI_BACKUP_KEY, ZI_BACKUP_KEY_FILE }: Settings): Promise<string | null> {
  if (ZI_BACKUP_KEY !== undefined) return ZI_BACKUP_KEY;
  if (ZI_BACKUP_KEY_FILE === undefined) return null;
  const text = await readFile(ZI_BACKUP_KEY_FILE, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new BackupProblem(`ZI_BACKUP_KEY_FILE: ${ZI_BACKUP_KEY_FILE} cannot be read (${error.code}).`);
  });
  if (text.trim().length < SHORTEST)
    throw new BackupProblem(`ZI_BACKUP_KEY_FILE: ${ZI_BACKUP_KEY_FILE} must hold ${SHORTEST} characters or more.`);
  return text.trim();
}
