/**
 * Does `work` for each, a few at a time, in their order. The first that fails ends it: what is under way is waited for, and
 * nothing more is begun.
 */
export async function inParallel<Thing>(
  things: readonly Thing[],
  atOnce: number,
  work: (thing: Thing, place: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  let isFailed = false;
  const worker = async () => {
    while (next < things.length && !isFailed) {
      const place = next;
      next += 1;
      try {
        await work(things[place] as Thing, place);
      } catch (error) {
        isFailed = true;
        throw error;
      }
    }
  };
  const done = await Promise.allSettled(Array.from({ length: atOnce }, () => worker()));
  const failed = done.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
