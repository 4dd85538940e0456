import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { jobHandledBy } from './handles.decorator.js';
import type { JobDefinition } from './job-definition.js';
import { MismatchedJobs } from './queue.errors.js';

/** Token under which a feature's jobs are found. */
export const REGISTERED_JOBS = Symbol('registered jobs');

type AnyJob = JobDefinition<object>;

/** A job with the method that does it. */
export interface HandledJob {
  readonly job: AnyJob;
  readonly handle: (payload: object) => Promise<void>;
}

interface FoundHandler extends HandledJob {
  readonly where: string;
}

/** Every job the features registered, with its one handler. */
@Injectable()
export class JobRegistry {
  private found: ReadonlyMap<string, HandledJob> | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** By name of the job. Throws MismatchedJobs unless every job has one handler and every handler a job. */
  get jobs(): ReadonlyMap<string, HandledJob> {
    this.found ??= matched(this.registered(), this.handlers());
    return this.found;
  }

  get queues(): readonly string[] {
    return [...new Set([...this.jobs.values()].map(({ job }) => job.queue))];
  }

  private registered(): readonly AnyJob[] {
    const lists = this.discovery.getProviders().filter((provider) => provider.token === REGISTERED_JOBS);
    return [...new Set(lists.flatMap((provider) => provider.instance as AnyJob[]))];
  }

  private handlers(): readonly FoundHandler[] {
    const providers = this.discovery.getProviders().filter((provider) => provider.isDependencyTreeStatic());
    const instances = new Set(providers.map((provider) => provider.instance as unknown));
    return [...instances].flatMap((instance) => (isObject(instance) ? this.handlersOf(instance) : []));
  }

  private handlersOf(instance: Record<string, unknown>): readonly FoundHandler[] {
    const prototype = Object.getPrototypeOf(instance) as Record<string, unknown> | null;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const method = prototype?.[name] as HandledJob['handle'];
      const job = jobHandledBy(method);
      return job ? [{ job, handle: method.bind(instance), where: `${instance.constructor.name}.${name}` }] : [];
    });
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function matched(jobs: readonly AnyJob[], handlers: readonly FoundHandler[]): ReadonlyMap<string, HandledJob> {
  const mistakes = [...mistakenJobs(jobs, handlers), ...strayHandlers(jobs, handlers)];
  if (mistakes.length > 0) throw new MismatchedJobs(mistakes);
  return new Map(handlers.map((handler) => [handler.job.name, handler]));
}

function mistakenJobs(jobs: readonly AnyJob[], handlers: readonly FoundHandler[]): readonly string[] {
  return jobs.flatMap((job) => {
    const own = handlers.filter((handler) => handler.job === job).map((handler) => handler.where);
    if (own.length === 0) return [`${job.name}: no method is marked @Handles for it`];
    if (own.length > 1) return [`${job.name}: several methods are marked @Handles for it (${own.join(', ')})`];
    return jobs.some((other) => other !== job && other.name === job.name)
      ? [`${job.name}: two jobs have this name`]
      : [];
  });
}

function strayHandlers(jobs: readonly AnyJob[], handlers: readonly FoundHandler[]): readonly string[] {
  return handlers
    .filter((handler) => !jobs.includes(handler.job))
    .map((handler) => `${handler.job.name}: ${handler.where} handles it, but no module registers it`);
}
