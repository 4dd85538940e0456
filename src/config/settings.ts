import { plainToInstance } from 'class-transformer';
import {
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsTimeZone,
  IsUrl,
  Matches,
  MaxLength,
  MinLength,
  validateSync,
} from 'class-validator';
import { StartProblem } from '../common/start-problem.js';
import { ruledNames } from './ruled-names.js';
import { readSecretFiles } from './secret-files.js';
import { switched, Whole } from './setting-rules.js';
import { signOnProblems } from './sign-on-settings.js';
import { storageProblems } from './storage-settings.js';

/** Everything the environment can say, checked once at start. The README's table lists each with its default. */
export class Settings {
  @IsIn(['development', 'production', 'test'])
  NODE_ENV: 'development' | 'production' | 'test' = 'development';

  @IsString()
  HOST = '127.0.0.1';

  /** 0 lets the system choose. */
  @Whole(0, 65_535)
  PORT = 3000;

  /** Where the embedded database, its password and unsent mail live. */
  @IsString()
  ZI_DATA_DIR = './data';

  /** A PostgreSQL server of yours; without it the embedded one starts. */
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//, { message: 'DATABASE_URL must start with postgres:// or postgresql://' })
  DATABASE_URL?: string;

  /** The same database as the owner of its tables, who alone migrates them; without it the program is the owner. */
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//, { message: 'DATABASE_OWNER_URL must start with postgres:// or postgresql://' })
  DATABASE_OWNER_URL?: string;

  @Whole(2, 64)
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

  /** Files of evidence go to a bucket when all of S3_ENDPOINT, S3_BUCKET and the two keys are set, else to ZI_DATA_DIR. */
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  S3_ENDPOINT?: string;

  @IsOptional()
  @IsString()
  S3_BUCKET?: string;

  @IsString()
  S3_REGION = 'us-east-1';

  @IsOptional()
  @IsString()
  S3_ACCESS_KEY_ID?: string;

  @IsOptional()
  @IsString()
  S3_SECRET_ACCESS_KEY?: string;

  /** Seals the audit trail; without it a key is made in ZI_DATA_DIR. Every process needs the same. */
  @IsOptional()
  @IsString()
  @MinLength(32)
  ZI_AUDIT_KEY?: string;

  /** Earlier ones, with commas between: they still prove what they sealed. */
  @IsOptional()
  @IsString()
  ZI_AUDIT_KEYS_OLD?: string;

  /** The largest file of evidence, in MiB. */
  @Whole(1, 1_024)
  ZI_FILE_LIMIT_MB = 50;

  /** All files of evidence of one unit, in MiB. */
  @Whole(1, 1_048_576)
  ZI_UNIT_QUOTA_MB = 2_048;

  /** A ClamAV that looks at every file before it is kept, e.g. tcp://clamav:3310; without it nobody does. */
  @IsOptional()
  @Matches(/^tcp:\/\/[^/\s]+$/, { message: 'ZI_CLAMD_URL must be like tcp://host:3310' })
  ZI_CLAMD_URL?: string;

  /** How many proxies stand before us, each of which adds the address it has seen to X-Forwarded-For. */
  @Whole(0, 10)
  TRUSTED_PROXIES = 0;

  /** How long requests are still answered once /health/ready says no, before the process stops: longer than a proxy looks away. */
  @Whole(0, 300)
  ZI_DRAIN_SECONDS = 0;

  /** Requests of one account in a minute, by all its sessions; 0 for any number. Saving answers by hand stays far below. */
  @Whole(0, 1_000_000)
  ZI_RATE_ACCOUNT = 1_200;

  /** Requests from one network address in a minute; 0 for any number. Behind one may sit a whole institution. */
  @Whole(0, 1_000_000)
  ZI_RATE_ADDRESS = 12_000;

  /** Hours for which a POST under an Idempotency-Key may be repeated, and its answer is kept. */
  @Whole(1, 720)
  ZI_IDEMPOTENCY_HOURS = 24;

  /** What a password costs to look at, in KiB, passes and threads (argon2id): never below what OWASP asks for. */
  @Whole(19_456, 1_048_576)
  ZI_ARGON2_MEMORY_KIB = 19_456;

  @Whole(2, 20)
  ZI_ARGON2_ITERATIONS = 2;

  @Whole(1, 16)
  ZI_ARGON2_PARALLELISM = 1;

  /** Minutes without a request after which a session ends; it is seen to ten minutes. */
  @Whole(20, 720)
  ZI_SESSION_IDLE = 60;

  /** `required` lets people without a second factor see their profile, where they set one, and nothing else. */
  @switched
  @IsIn(['optional', 'required'])
  ZI_SECOND_FACTOR: 'optional' | 'required' = 'optional';

  /** Seals what must be readable later in the database; without it a file in ZI_DATA_DIR does. The same for all processes. */
  @IsOptional()
  @MinLength(32)
  ZI_SECRET_KEY?: string;

  /** The one before, which opens what it has sealed until `zi keys rotate` has run. */
  @IsOptional()
  @MinLength(32)
  ZI_SECRET_KEY_OLD?: string;

  /** A service of OpenID Connect by which people sign on, as it names itself. Plain http only on this machine. */
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['https', 'http'] })
  OIDC_ISSUER?: string;

  /** What this installation is called there. */
  @IsOptional()
  @IsString()
  OIDC_CLIENT_ID?: string;

  /** What proves there that it is us. */
  @IsOptional()
  @IsString()
  OIDC_CLIENT_SECRET?: string;

  /** How people call that service: it stands on the button. */
  @MaxLength(60)
  OIDC_NAME = 'SSO';

  /** Opens /metrics to a program that has no account; without it only people read them. */
  @IsOptional()
  @Matches(/^\S+$/, { message: 'METRICS_TOKEN must have no spaces' })
  @MinLength(16)
  METRICS_TOKEN?: string;

  /** Encrypts what `zi backup` writes and opens it for `zi restore`; without it a backup is open to whoever has it. */
  @IsOptional()
  @MinLength(16)
  ZI_BACKUP_KEY?: string;

  /** A file that holds it instead. */
  @IsOptional()
  @IsString()
  ZI_BACKUP_KEY_FILE?: string;

  /** Where the ministry's PortalRB asks for proposals. */
  @Matches(/^\/(?!api(?:\/|$))[a-z0-9-]+(?:\/[a-z0-9-]+)*$/, {
    message: 'ZI_PORTALRB_PATH must be like /portalrb/v1, in small letters and not under /api',
  })
  ZI_PORTALRB_PATH = '/portalrb/v1';

  /** Days for which the link to a unit's evidence lasts that PortalRB is given. */
  @Whole(1, 366)
  ZI_PORTALRB_LINK_DAYS = 180;

  /** Days for which the archive of an institution is kept after it was made. */
  @Whole(1, 366)
  ZI_ARCHIVE_DAYS = 7;

  /** Days for which files that were imported are kept after they were applied. */
  @Whole(1, 3_650)
  ZI_IMPORT_DAYS = 90;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
  LOG_LEVEL: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent' = 'info';
}

/** Settings that cannot be used. The message has one line a setting, naming it and what it may be. */
export class InvalidSettings extends StartProblem {}

/** Reads the settings from an environment, and secrets from the files it names. Empty variables count as unset. Throws InvalidSettings naming every bad one. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const files = readSecretFiles(environment);
  const said = { ...environment, ...files.values };
  const given = Object.fromEntries(ruledNames(Settings).flatMap((name) => (said[name] ? [[name, said[name]]] : [])));
  const settings = plainToInstance(Settings, given, { exposeDefaultValues: true });
  const errors = validateSync(settings);
  const lines = errors.map((error) => `${error.property}: ${Object.values(error.constraints ?? {}).join('; ')}`);
  const problems = [...files.problems, ...lines, ...storageProblems(settings), ...signOnProblems(settings)];
  if (problems.length === 0) return settings;
  throw new InvalidSettings(problems.join('\n'));
}
