import type { JobDefinition } from './job-definition.js';

const HANDLES = Symbol('handles');

/** Marks the one method that does this job. It gets a checked payload, and may be called twice for one job: be idempotent. */
export function Handles<P extends object>(job: JobDefinition<P>) {
  return <M extends (payload: P) => Promise<void>>(
    _target: object,
    _name: string | symbol,
    method: TypedPropertyDescriptor<M>,
  ): void => {
    if (method.value) Reflect.defineMetadata(HANDLES, job, method.value);
  };
}

/** The job a method was marked for, if any. */
export function jobHandledBy(method: object): JobDefinition<object> | undefined {
  return Reflect.getMetadata(HANDLES, method) as JobDefinition<object> | undefined;
}
