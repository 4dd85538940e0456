interface Asked<Task, Outcome> {
  readonly task: Task;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

/** How many groups are worked on at once, and how many tasks one has at most. */
interface Limits {
  readonly groups: number;
  readonly size: number;
}

/**
 * Work that costs less done together: what is asked while as many groups as may be are worked on is a group of its own afterwards. Nothing
 * waits for company. In this process alone.
 */
export class Grouped<Task, Outcome> {
  private readonly waiting: Asked<Task, Outcome>[] = [];
  private working = 0;

  /** @param work answers an outcome for each task, in their order; where it fails, it fails for all of them */
  constructor(
    private readonly work: (tasks: readonly Task[]) => Promise<readonly Outcome[]>,
    private readonly limits: Limits,
  ) {}

  do(task: Task): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ task, resolve, reject });
      // After what else has just come in.
      if (this.waiting.length === 1) setImmediate(() => this.begin());
    });
  }

  private begin(): void {
    while (this.waiting.length > 0 && this.working < this.limits.groups)
      void this.workOn(this.waiting.splice(0, this.limits.size));
  }

  private async workOn(group: readonly Asked<Task, Outcome>[]): Promise<void> {
    this.working += 1;
    try {
      const outcomes = await this.work(group.map(({ task }) => task));
      for (const [index, { resolve }] of group.entries()) resolve(outcomes[index] as Outcome);
    } catch (error) {
      for (const { reject } of group) reject(error);
    } finally {
      this.working -= 1;
      this.begin();
    }
  }
}
