import { dottedEndingOf, savableName } from '../../common/file-name.js';
import type { AttachedRow } from '../../evidence/attached-row.js';

/** A file as it lies in a binder. */
export interface BoundFile {
  /** Within the ZIP: `bukti/<item>/<name>`. */
  readonly path: string;
  readonly item: string;
  /** Of its content as it came, in hexadecimal. */
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** The files among what is attached, by the id of the evidence: each once, at the first of its items. */
export function boundFiles(rows: readonly AttachedRow[]): ReadonlyMap<string, BoundFile> {
  const files = new Map<string, BoundFile>();
  const taken = new Set<string>();
  for (const { item, evidenceId, sha256, fileName, title, sizeBytes } of rows) {
    if (sha256 === null || files.has(evidenceId)) continue;
    const path = freePath(`bukti/${item}`, savableName(fileName ?? title) || 'berkas', taken);
    taken.add(path.toLowerCase());
    files.set(evidenceId, { path, item, sha256, sizeBytes: sizeBytes ?? 0 });
  }
  return files;
}

/** Another name where it is taken, also where only capitals differ: some systems tell no difference. */
function freePath(folder: string, name: string, taken: ReadonlySet<string>): string {
  const ending = dottedEndingOf(name);
  const stem = name.slice(0, name.length - ending.length);
  for (let no = 1; ; no += 1) {
    const path = `${folder}/${no === 1 ? name : `${stem} (${no})${ending}`}`;
    if (!taken.has(path.toLowerCase())) return path;
  }
}
