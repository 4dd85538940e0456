import { Controller, Get, Header, ServiceUnavailableException } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { HealthCheckService, HealthIndicatorService, type HealthCheckResult } from '@nestjs/terminus';
import { Public } from '../access/public.decorator.js';
import { Unlimited } from '../limits/unlimited.decorator.js';
import { HttpProblem } from './problem.js';
import { type Probe, Readiness } from './readiness.js';

const PROBE_TIMEOUT_MS = 2_000;

const LEAVING = 'The process is shutting down.';

/** One word a probe: why one is down stands in the log only, for it may name hosts. */
type ProbeStates = Readonly<Record<string, string>>;

export class HealthView {
  @ApiProperty({ example: 'ok' })
  readonly status: string;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, example: { database: 'up' } })
  readonly probes: ProbeStates;
}

@ApiTags('health')
@Controller('health')
@Public()
@Unlimited()
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly readiness: Readiness,
  ) {}

  @Get('live')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Whether the process is up; asks nothing else' })
  @ApiOkResponse({ type: HealthView })
  live(): HealthView {
    return { status: 'ok', probes: {} };
  }

  @Get('ready')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Whether everything the process needs answers; 503 names what does not' })
  @ApiOkResponse({ type: HealthView })
  async ready(): Promise<HealthView> {
    if (this.readiness.isLeaving) throw new HttpProblem(503, 'not-ready', LEAVING, { failed: [], probes: {} });
    return this.viewOf(this.readiness.needed, 'Does not answer');
  }

  @Get('work')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Whether work in the background is on time; 503 names what is late' })
  @ApiOkResponse({ type: HealthView })
  async work(): Promise<HealthView> {
    return this.viewOf(this.readiness.work, 'Late');
  }

  private async viewOf(probes: readonly Probe[], complaint: string): Promise<HealthView> {
    const checks = probes.map((probe) => () => this.ask(probe));
    const result = await this.health.check(checks).catch((error: unknown) => refuse(error, complaint));
    return { status: result.status, probes: statesOf(result) };
  }

  private ask(probe: Probe) {
    return this.indicators
      .check(probe.name)
      .attempt(async () => void (await probe.check()))
      .withTimeout(PROBE_TIMEOUT_MS);
  }
}

function refuse(error: unknown, complaint: string): never {
  if (!(error instanceof ServiceUnavailableException)) throw error;
  const result = error.getResponse() as HealthCheckResult;
  const failed = Object.keys(result.error ?? {});
  const detail = failed.length > 0 ? `${complaint}: ${failed.join(', ')}.` : LEAVING;
  throw new HttpProblem(503, 'not-ready', detail, { failed, probes: statesOf(result) });
}

function statesOf(result: HealthCheckResult): ProbeStates {
  return Object.fromEntries(Object.entries(result.details).map(([name, { status }]) => [name, status]));
}
