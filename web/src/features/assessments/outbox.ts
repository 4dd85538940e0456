import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Edit, Refusal, Saved } from './item-state.js';

/** A change that the server has not taken yet, on the disk of this browser. */
export interface Unsent extends Edit {
  readonly accountId: string;
  readonly sheetId: string;
  readonly item: string;
  readonly refusal: Refusal | null;
}

type Key = [accountId: string, sheetId: string, item: string];

interface OutboxSchema extends DBSchema {
  unsent: { key: Key; value: Unsent };
}

const NAME = 'zona-integritas';

/**
 * What one person has typed on one sheet and the server has not taken: it outlives the tab, the line and the session. Each
 * person's changes stand under their own account, and nobody else's are ever read.
 */
export class Outbox {
  private constructor(
    private readonly database: IDBPDatabase<OutboxSchema>,
    private readonly accountId: string,
    private readonly sheetId: string,
  ) {}

  static async open(accountId: string, sheetId: string): Promise<Outbox> {
    return new Outbox(await openDatabase(), accountId, sheetId);
  }

  async all(): Promise<readonly Unsent[]> {
    const [from, to] = [[this.accountId, this.sheetId] as const, [this.accountId, this.sheetId, []] as const];
    return this.database.getAll('unsent', IDBKeyRange.bound(from, to));
  }

  async get(item: string): Promise<Unsent | undefined> {
    return this.database.get('unsent', this.keyOf(item));
  }

  async put(item: string, edit: Edit, refusal: Refusal | null = null): Promise<void> {
    const { accountId, sheetId } = this;
    await this.database.put('unsent', { ...edit, accountId, sheetId, item, refusal }, this.keyOf(item));
  }

  async drop(item: string): Promise<void> {
    await this.database.delete('unsent', this.keyOf(item));
  }

  /**
   * The server took the change with this id. Where another was made since, it stays and stands on what was saved now.
   * Answers what stays.
   */
  async settle(item: string, editId: string, saved: Saved): Promise<Unsent | null> {
    const transaction = this.database.transaction('unsent', 'readwrite');
    const now = await transaction.store.get(this.keyOf(item));
    const rest = now === undefined || now.id === editId ? null : { ...now, base: saved };
    await (rest === null ? transaction.store.delete(this.keyOf(item)) : transaction.store.put(rest, this.keyOf(item)));
    await transaction.done;
    return rest;
  }

  private keyOf(item: string): Key {
    return [this.accountId, this.sheetId, item];
  }
}

/** How many changes of a person wait in this browser, on whatever sheet. */
export async function countUnsent(accountId: string): Promise<number> {
  return (await openDatabase()).count('unsent', rangeOf(accountId));
}

/** Leaves nothing of what a person has typed. */
export async function wipeUnsent(accountId: string): Promise<void> {
  await (await openDatabase()).delete('unsent', rangeOf(accountId));
}

function rangeOf(accountId: string): IDBKeyRange {
  return IDBKeyRange.bound([accountId], [accountId, []]);
}

let opened: Promise<IDBPDatabase<OutboxSchema>> | null = null;

function openDatabase(): Promise<IDBPDatabase<OutboxSchema>> {
  opened ??= openDB<OutboxSchema>(NAME, 1, {
    upgrade: (database) => void database.createObjectStore('unsent'),
    // A newer version of the program wants to change it: this page lets go, and opens it anew when it writes again.
    blocking: (_now, _next, event) => {
      opened = null;
      (event.target as IDBDatabase).close();
    },
    terminated: () => {
      opened = null;
    },
  });
  return opened;
}
