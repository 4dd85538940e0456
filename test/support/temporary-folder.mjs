import { readFileSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { pathToFileURL } from 'node:url';

const MEMORY = '/dev/shm';
/** Many times what three workers keep at once. */
const NEEDED = 4 * 1024 ** 3;

/**
 * Where tests keep files: memory, where Linux has enough of it. Databases of tests are thousands of small files made and removed,
 * and ext4 does not give away an inode that was freed just now: to copy a database after many were dropped cost it up to 0.7 s of
 * the processor, and memory 0.02 s. TMPDIR names another folder.
 */
export function temporaryFolder() {
  return process.env.TMPDIR === undefined && isMemoryOfUse() ? MEMORY : tmpdir();
}

/** For this process and all that it starts. */
export function useTemporaryFolder() {
  process.env.TMPDIR = temporaryFolder();
}

function isMemoryOfUse() {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    const options = /^\S+ \/dev\/shm tmpfs (\S+)/m.exec(readFileSync('/proc/mounts', 'utf8'))?.[1]?.split(',');
    // A browser may unpack itself there.
    const isUsable = options?.includes('rw') && !options.includes('noexec');
    return isUsable && Math.min(bavail * bsize, process.availableMemory()) > NEEDED;
  } catch {
    return false;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(temporaryFolder());
