import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from './access/access.module.js';
import { AccessTokensModule } from './access-tokens/access-tokens.module.js';
import { AssessmentsModule } from './assessments/assessments.module.js';
import { AuditModule } from './audit/audit.module.js';
import { AwardsModule } from './awards/awards.module.js';
import { BulkOperationsModule } from './bulk-operations/bulk-operations.module.js';
import { CalendarFeedsModule } from './calendar-feeds/calendar-feeds.module.js';
import { ChangeAreasModule } from './change-areas/change-areas.module.js';
import { CommentsModule } from './comments/comments.module.js';
import { ClockModule } from './common/clock.module.js';
import { Clock } from './common/clock.js';
import { ConfigModule } from './config/config.module.js';
import type { Settings } from './config/settings.js';
import { CyclesModule } from './cycles/cycles.module.js';
import { DatabaseModule } from './database/database.module.js';
import { DeliveryLogModule } from './delivery-log/delivery-log.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { EvaluationsModule } from './evaluations/evaluations.module.js';
import { EvidenceChecksModule } from './evidence-checks/evidence-checks.module.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { EvidenceSharesModule } from './evidence-shares/evidence-shares.module.js';
import { FindingsModule } from './findings/findings.module.js';
import { IdempotencyModule } from './idempotency/idempotency.module.js';
import { InboxModule } from './inbox/inbox.module.js';
import { InstitutionArchivesModule } from './institution-archives/institution-archives.module.js';
import { InstitutionsModule } from './institutions/institutions.module.js';
import { InstrumentsModule } from './instruments/instruments.module.js';
import { LimitsModule } from './limits/limits.module.js';
import { MailingsModule } from './mailings/mailings.module.js';
import { PasswordsModule } from './passwords/passwords.module.js';
import { AssignmentImportsModule } from './assignment-imports/assignment-imports.module.js';
import { PeopleImportsModule } from './people-imports/people-imports.module.js';
import { PeopleModule } from './people/people.module.js';
import { PreferencesModule } from './preferences/preferences.module.js';
import { PortalrbModule } from './portalrb/portalrb.module.js';
import { ProviderModule } from './portalrb/provider.module.js';
import { NetworkModule } from './network/network.module.js';
import { PublicNetwork } from './network/public-network.js';
import { ScrapeModule } from './metrics/scrape.module.js';
import { JobBoardModule } from './queue/board/job-board.module.js';
import { ProposalsModule } from './proposals/proposals.module.js';
import { QueueModule } from './queue/queue.module.js';
import { RegisterModule } from './register/register.module.js';
import { RemindersModule } from './reminders/reminders.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { SavedListsModule } from './saved-lists/saved-lists.module.js';
import { SecretsModule } from './secrets/secrets.module.js';
import { SignInModule } from './sign-in/sign-in.module.js';
import { SignOnModule } from './sign-on/sign-on.module.js';
import { StorageModule } from './storage/storage.module.js';
import { UnitImportsModule } from './unit-imports/unit-imports.module.js';
import { UnitsModule } from './units/units.module.js';
import { UploadsModule } from './uploads/uploads.module.js';
import { WaitingModule } from './waiting/waiting.module.js';
import { WordingsModule } from './wordings/wordings.module.js';
import { WorksheetFilesModule } from './worksheet-files/worksheet-files.module.js';
import { WorkingDaysModule } from './working-days/working-days.module.js';
import { WebhooksModule } from './webhooks/webhooks.module.js';

const FEATURES = [
  InstitutionsModule,
  WorkingDaysModule,
  UnitsModule,
  UnitImportsModule,
  InstrumentsModule,
  ChangeAreasModule,
  CyclesModule,
  AssessmentsModule,
  WordingsModule,
  WorksheetFilesModule,
  CommentsModule,
  EvidenceChecksModule,
  EvidenceModule,
  UploadsModule,
  EvidenceSharesModule,
  EvaluationsModule,
  FindingsModule,
  ProposalsModule,
  AwardsModule,
  MailingsModule,
  PreferencesModule,
  PasswordsModule,
  SignInModule,
  AccessTokensModule,
  SignOnModule,
  RemindersModule,
  CalendarFeedsModule,
  InboxModule,
  WebhooksModule,
  DocumentsModule,
  InstitutionArchivesModule,
  SavedListsModule,
  BulkOperationsModule,
  AssignmentImportsModule,
  PeopleImportsModule,
  ReportsModule,
  RegisterModule,
  DeliveryLogModule,
  WaitingModule,
  PeopleModule,
  PortalrbModule,
];

/** What the platform shows of itself to those who may. */
const OPERATION = [ScrapeModule, JobBoardModule];

export interface AppOptions {
  readonly settings: Settings;
  /** A database whose migrations have run. */
  readonly databaseUrl: string;
  /** Whether this process does jobs, or only enqueues them. */
  readonly workers: boolean;
  /** The system's clock when left out. */
  readonly clock?: Clock;
  /** The internet when left out. */
  readonly network?: PublicNetwork;
}

/** The whole program: the platform, then who may do what, then the features. */
@Module({})
export class AppModule {
  static with(options: AppOptions): DynamicModule {
    const { settings, databaseUrl, workers } = options;
    const platform = [
      ConfigModule.with(settings),
      ClockModule.with(options.clock ?? new Clock(settings.ZI_TIME_ZONE)),
      DatabaseModule.with(databaseUrl, settings),
      QueueModule.with({ settings, databaseUrl, workers }),
      LimitsModule,
      SecretsModule,
      StorageModule,
      NetworkModule.with(options.network ?? new PublicNetwork()),
    ];
    return {
      module: AppModule,
      imports: [
        ...platform,
        AuditModule,
        AccessModule,
        IdempotencyModule,
        ...OPERATION,
        ...FEATURES,
        ProviderModule.at(settings.ZI_PORTALRB_PATH),
      ],
    };
  }
}
