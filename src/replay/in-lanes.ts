const LANES = 4;
/** So many are done together; fewer where there are few, so that every lane has some and a run cut short loses little. */
const MOST_TOGETHER = 16;
const BATCHES_A_LANE = 4;

/**
 * Does `work` for all, some together and a few such batches at once. Things with the same key are in one lane, and so one after the
 * other: what they lock in common nobody waits for, and never in a circle. The first batch that fails ends it: what is under
 * way is waited for, and nothing more is begun.
 *
 * @param keyOf a whole number from 0
 */
export async function inLanes<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing, place: number) => number,
  work: (batch: readonly Thing[]) => Promise<void>,
): Promise<void> {
  const lanes = Array.from({ length: LANES }, (): Thing[] => []);
  for (const [place, thing] of things.entries()) lanes[keyOf(thing, place) % LANES]?.push(thing);
  const size = Math.min(MOST_TOGETHER, Math.ceil(things.length / (LANES * BATCHES_A_LANE)));
  const failures: unknown[] = [];
  const pass = async (lane: readonly Thing[]) => {
    for (let from = 0; from < lane.length && failures.length === 0; from += size)
      await work(lane.slice(from, from + size)).catch((error: unknown) => failures.push(error));
  };
  await Promise.all(lanes.map(pass));
  if (failures.length > 0) throw failures[0];
}
