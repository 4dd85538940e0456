import type { Things } from './scenery.js';

/** What is sent: the values of an address by their names, and a body. */
export interface Asked {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A valid request about the things of one place. */
export type Ask = (things: Things) => Asked;

/** Requests by route; one that is asked about several things has ` · ` and a word on each behind its name. */
export type Requests = Readonly<Record<string, Ask>>;

export const DAY = '2026-03-02';
export const reason = { reason: 'Uji hak akses' };

/** `id` is that of a thing. */
export const of =
  (thing: string, body?: unknown): Ask =>
  (things) => ({ params: { id: thingOf(things, thing) }, body });

/** `id` is that of a thing, and what is sent names other things. */
export const about =
  (thing: string, body: (things: Things) => unknown): Ask =>
  (things) => ({ params: { id: thingOf(things, thing) }, body: body(things) });

/** The names of an address are those of things. */
export const named =
  (names: Readonly<Record<string, string>>, body?: unknown): Ask =>
  (things) => ({
    params: Object.fromEntries(Object.entries(names).map(([name, thing]) => [name, thingOf(things, thing)])),
    body,
  });

/** Of one institution alone, where a report can be narrowed down to it. */
export const report: Ask = (things) => ({ query: `institutionId=${thingOf(things, 'institutionId')}` });

/** Throws for what the scenery does not hold: a request about nothing would be answered 404, and say nothing about who may. */
export function thingOf(things: Things, name: string): string {
  const thing = things[name];
  if (thing === undefined || thing === '') throw new Error(`The scenery holds no ${name}.`);
  return thing;
}
