import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../access/actor.js';
import type { Ground } from './ground.js';
import type { InventedSheet } from './invented-sheets.js';

/** Somebody answers a whole sheet: what stands there as it should is left, or confirmed where it was carried over. */
export async function answerSheet({ services, state }: Ground, actor: Actor, sheetId: string, wanted: InventedSheet) {
  const standing = new Map((await state.answersOn(sheetId)).map((answer) => [answer.item, answer]));
  const isThere = (item: string, value: unknown) => isDeepStrictEqual(standing.get(item)?.value, value);
  const given = [...wanted].flatMap(([item, { value, note }]) =>
    isThere(item, value) ? [] : [{ item, value, note, expectedVersion: standing.get(item)?.version ?? null }],
  );
  if (given.length > 0) await services.answering.save(actor, sheetId, given);
  const same = [...wanted].filter(([item, { value }]) => isThere(item, value)).map(([item]) => item);
  const carried = same.filter((item) => standing.get(item)?.isToConfirm === true);
  if (carried.length > 0) await services.confirming.confirm(actor, sheetId, carried);
}
