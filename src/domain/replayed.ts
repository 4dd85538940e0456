/** From this year on the worksheet and its gates were in use. */
const IN_USE_FROM = 2022;

/** True for a cycle that is replayed under a later worksheet and its gates, which must be said wherever it is shown (rules, section 7). */
export function isReplayed(year: number): boolean {
  return year < IN_USE_FROM;
}
