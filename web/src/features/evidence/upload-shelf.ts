import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { onSignOut } from '../../shell/sign-out.js';
import type { UploadOrder } from './upload-order.js';

/** A file that is not whole at the server, as it is kept in this browser. */
export interface ShelvedUpload extends UploadOrder {
  readonly file: Blob;
  /** Where its bytes go; null until the server has taken the announcement. */
  readonly url: string | null;
}

interface Shelf extends DBSchema {
  readonly uploads: { readonly key: string; readonly value: ShelvedUpload };
}

const NAME = 'unggahan';
let opened: Promise<IDBPDatabase<Shelf>> | null = null;

function shelf(): Promise<IDBPDatabase<Shelf>> {
  opened ??= openDB<Shelf>(NAME, 1, {
    upgrade: (database) => void database.createObjectStore('uploads', { keyPath: 'id' }),
  });
  return opened;
}

/** Keeps a file until it is whole at the server, so that a reload loses nothing. A full disk costs only that. */
export async function shelve(upload: ShelvedUpload): Promise<void> {
  await orNothing(async () => (await shelf()).put('uploads', upload), undefined);
}

export async function unshelve(id: string): Promise<void> {
  await orNothing(async () => (await shelf()).delete('uploads', id), undefined);
}

/** What one person left unfinished in this browser; what others left is thrown away. */
export async function shelvedOf(accountId: string): Promise<readonly ShelvedUpload[]> {
  const all = await orNothing(async () => (await shelf()).getAll('uploads'), []);
  const others = all.filter((upload) => upload.accountId !== accountId);
  await Promise.all(others.map(({ id }) => unshelve(id)));
  return all.filter((upload) => upload.accountId === accountId);
}

async function orNothing<T, Else>(work: () => Promise<T>, otherwise: Else): Promise<T | Else> {
  try {
    return await work();
  } catch {
    return otherwise;
  }
}

onSignOut(() => orNothing(async () => (await shelf()).clear('uploads'), undefined));
