import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient } from '../../src/demo/api-client.js';

export interface Operation {
  readonly id: string;
  readonly kind: string;
  readonly total: number;
  readonly done: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly finishedAt: string | null;
  readonly undoes: string | null;
  readonly undoneAt: string | null;
  readonly isUndoable: boolean;
}

export interface Row {
  readonly position: number;
  readonly state: string;
  readonly assessmentId: string;
  readonly unitName: string | null;
  readonly personName: string | null;
  readonly problem: { readonly type: string; readonly status: number; readonly facts: object } | null;
}

/** Asks for an operation, by a key of its own unless one is given. */
export async function ask(
  client: ApiClient,
  path: string,
  body: object,
  key: string = randomUUID(),
): Promise<Operation> {
  return client.request('POST', `/bulk-operations/${path}`, body, { 'idempotency-key': key });
}

/** Waits until an operation has finished. */
export async function finished(client: ApiClient, { id }: Operation): Promise<Operation> {
  for (;;) {
    const operation = await client.get<Operation>(`/bulk-operations/${id}`);
    if (operation.finishedAt !== null) return operation;
    await sleep(20);
  }
}

export async function rowsOf(client: ApiClient, { id }: Operation): Promise<readonly Row[]> {
  return (await client.get<{ rows: Row[] }>(`/bulk-operations/${id}/rows?limit=200`)).rows;
}
