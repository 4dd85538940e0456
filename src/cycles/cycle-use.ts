/** The assessments lie above the cycles; this is the one thing cycles ask them. */
export abstract class CycleUse {
  /** Whether any assessment goes by the rules of a cycle. */
  abstract isInUse(cycleId: string): Promise<boolean>;
}
