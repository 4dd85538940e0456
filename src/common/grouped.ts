interface Asked<Task, Outcome> {
  readonly task: Task;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Work that costs less done together: what is asked while a group is worked on is the next one. Nothing waits for company. In this
 * process alone.
 */
export class Grouped<Task, Outcome> {
  private readonly waiting: Asked<Task, Outcome>[] = [];
  private isWorking = false;

  /**
   * @param work answers an outcome for each task, in their order; where it fails, it fails for all of them
   * @param size how many tasks a group has at most
   */
  constructor(
    private readonly work: (tasks: readonly Task[]) => Promise<readonly Outcome[]>,
    private readonly size: number,
  ) {}

  do(task: Task): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ task, resolve, reject });
      // After what else has just come in.
      if (this.waiting.length === 1) setImmediate(() => this.begin());
    });
  }

  private begin(): void {
    if (this.waiting.length > 0 && !this.isWorking) void this.workOn(this.waiting.splice(0, this.size));
  }

  private async workOn(group: readonly Asked<Task, Outcome>[]): Promise<void> {
    this.isWorking = true;
    try {
      const outcomes = await this.work(group.map(({ task }) => task));
      for (const [index, { resolve }] of group.entries()) resolve(outcomes[index] as Outcome);
    } catch (error) {
      for (const { reject } of group) reject(error);
    } finally {
      this.isWorking = false;
      this.begin();
    }
  }
}
