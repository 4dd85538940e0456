import { rmSync } from 'node:fs';
import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartProblem } from '../common/start-problem.js';

/** The data folder cannot be used; the message names it, the reason and the fix. */
export class DataFolderProblem extends StartProblem {}

/** A data folder that only this process uses until `release`. */
export interface DataFolder {
  readonly path: string;
  release(): void;
}

/** Makes the folder if need be and takes it for this process. Throws DataFolderProblem when it cannot be written or is in use. */
export async function openDataFolder(given: string): Promise<DataFolder> {
  const path = resolve(given);
  try {
    await makeFolder(path);
    await takeLock(path);
  } catch (error) {
    throw asFolderProblem(path, error);
  }
  const drop = (): void => rmSync(lockOf(path), { force: true });
  process.once('exit', drop);
  return { path, release: () => (process.off('exit', drop), drop()) };
}

/** What the system said about a file of the data folder, in words; any other error as it is. */
export function asFolderProblem(path: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (error instanceof StartProblem || typeof code !== 'string') return error;
  const reason = REASONS[code] ?? code;
  return new DataFolderProblem(
    `ZI_DATA_DIR: the data folder ${path} cannot be written (${reason}); set ZI_DATA_DIR to a folder that can.`,
  );
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'a file is in its place',
  ENOTDIR: 'a file is in its place',
  ENOENT: 'no folder can be made there',
};

/** Whether PostgreSQL has to run as somebody else than us. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

// Run by root, the server is another user: it must pass through the folder, never list it.
const FOLDER_MODE = 0o700;
const PASSABLE = 0o011;

async function makeFolder(path: string): Promise<void> {
  await makeFolders(path, isRoot() ? FOLDER_MODE | PASSABLE : FOLDER_MODE);
  const found = await stat(path);
  if (isRoot() && (found.mode & PASSABLE) !== PASSABLE) await chmod(path, found.mode | PASSABLE);
}

/** As mkdir's `recursive`, which never comes back where nothing can be made, as under /proc. */
async function makeFolders(path: string, mode: number): Promise<void> {
  try {
    await mkdir(path, mode);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolders(dirname(path), mode);
    await mkdir(path, mode);
  }
}

function lockOf(path: string): string {
  return join(path, 'lock');
}

async function takeLock(path: string): Promise<void> {
  const me = await identityOf(process.pid);
  if (await writeLock(path, me)) return;
  const holder = await readFile(lockOf(path), 'utf8').catch(() => '');
  const pid = Number.parseInt(holder, 10);
  if (pid > 0 && isRunning(pid) && (await identityOf(pid)) === holder) throw inUse(path, pid);
  await rm(lockOf(path), { force: true });
  await writeLock(path, me);
  // Two that found the same dead holder may both get here; the file says which of them stays.
  await sleep(50);
  const taken = await readFile(lockOf(path), 'utf8').catch(() => '');
  if (taken !== me) throw inUse(path, Number.parseInt(taken, 10));
}

function inUse(path: string, pid: number): DataFolderProblem {
  return new DataFolderProblem(
    `ZI_DATA_DIR: the data folder ${path} is in use by process ${pid}; stop it first, or set ZI_DATA_DIR or DATABASE_URL to another place.`,
  );
}

async function writeLock(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(lockOf(path), text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The pid and, where the system tells, when that process began: pids are used again, in containers at once. */
async function identityOf(pid: number): Promise<string> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const [state, ...fields] = status.slice(status.lastIndexOf(')') + 2).split(' ');
  // A dead process stays listed until its parent asks, which the first process of a container may never do.
  return `${pid} ${state === 'Z' ? 'dead' : (fields[18] ?? '')}`;
}
