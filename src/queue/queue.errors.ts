/** A payload that does not fit its class. Values are left out of the message: they may be personal. */
export class InvalidJobPayload extends Error {
  constructor(job: string, complaints: readonly string[]) {
    super(`The payload of job "${job}" is not valid: ${complaints.join('; ')}.`);
  }
}

/** The queue could not be reached, was too slow or refused. The job may still arrive; enqueueing it again is harmless. */
export class JobNotQueued extends Error {
  constructor(queue: string, cause: unknown) {
    super(
      `The queue "${queue}" did not answer as it should: ${cause instanceof Error ? cause.message || cause.name : String(cause)}`,
      { cause },
    );
  }
}

/** The jobs and their handlers do not match: a mistake of ours that stops the start. */
export class MismatchedJobs extends Error {
  constructor(mistakes: readonly string[]) {
    super(`Jobs and handlers do not match:\n${mistakes.join('\n')}`);
  }
}
