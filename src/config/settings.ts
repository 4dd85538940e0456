import { plainToInstance, Transform } from 'class-transformer';
import {
  getMetadataStorage,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsTimeZone,
  IsUrl,
  Matches,
  Max,
  Min,
  validateSync,
} from 'class-validator';
import { StartProblem } from '../common/start-problem.js';

const number = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? Number(value) : value));
const switched = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.toLowerCase() : value,
);

/** Everything the environment can say, checked once at start. The README's table lists each with its default. */
export class Settings {
  @IsIn(['development', 'production', 'test'])
  NODE_ENV: 'development' | 'production' | 'test' = 'development';

  @IsString()
  HOST = '127.0.0.1';

  /** 0 lets the system choose. */
  @number
  @IsInt()
  @Min(0)
  @Max(65_535)
  PORT = 3000;

  /** Where the embedded database, its password and unsent mail live. */
  @IsString()
  ZI_DATA_DIR = './data';

  /** A PostgreSQL server of yours; without it the embedded one starts. */
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//, { message: 'DATABASE_URL must start with postgres:// or postgresql://' })
  DATABASE_URL?: string;

  @number
  @IsInt()
  @Min(2)
  @Max(64)
  DATABASE_POOL = 10;

  /** A Redis server for the queue; without it the queue lives in PostgreSQL. */
  @IsOptional()
  @Matches(/^rediss?:\/\//, { message: 'REDIS_URL must start with redis:// or rediss://' })
  REDIS_URL?: string;

  /** `off` leaves the jobs to worker processes. */
  @switched
  @IsIn(['on', 'off'])
  WORKERS: 'on' | 'off' = 'on';

  /** `off` leaves an empty database empty. Never seeded in production. */
  @switched
  @IsIn(['on', 'off'])
  ZI_DEMO: 'on' | 'off' = 'on';

  /** The zone whose calendar decides what is due today. */
  @IsTimeZone()
  ZI_TIME_ZONE = 'Asia/Jakarta';

  /** The address people open; links in mail start with it. */
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  ZI_PUBLIC_URL?: string;

  /** e.g. smtp://user:password@mail.example.go.id:587; without it mail is written as .eml files. */
  @IsOptional()
  @Matches(/^smtps?:\/\//, { message: 'SMTP_URL must start with smtp:// or smtps://' })
  SMTP_URL?: string;

  @IsEmail({ allow_display_name: true, require_tld: false })
  MAIL_FROM = 'Zona Integritas <no-reply@zona-integritas.invalid>';

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
  LOG_LEVEL: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent' = 'info';
}

/** Settings that cannot be used. The message has one line a setting, naming it and what it may be. */
export class InvalidSettings extends StartProblem {}

/** Reads the settings from an environment. Empty variables count as unset. Throws InvalidSettings naming every bad one. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(
    settingNames().flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  );
  const settings = plainToInstance(Settings, given, { exposeDefaultValues: true });
  const errors = validateSync(settings);
  if (errors.length === 0) return settings;
  const lines = errors.map((error) => `${error.property}: ${Object.values(error.constraints ?? {}).join('; ')}`);
  throw new InvalidSettings(lines.join('\n'));
}

function settingNames(): string[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(Settings, '', false, false);
  return [...new Set(rules.map((rule) => rule.propertyName))];
}
