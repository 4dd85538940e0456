/** Work under one name is done in turn, in the order it came; under different names at the same time. In this process alone. */
export class Turns {
  private readonly last = new Map<string, Promise<unknown>>();

  /** Rejects as `work` does, which keeps nobody from the next turn. */
  async take<T>(name: string, work: () => Promise<T>): Promise<T> {
    const mine = (this.last.get(name) ?? Promise.resolve()).then(work, work);
    this.last.set(name, mine);
    try {
      return await mine;
    } finally {
      if (this.last.get(name) === mine) this.last.delete(name);
    }
  }
}
