import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Settings } from '../config/settings.js';
import { signOnName } from '../config/sign-on-settings.js';
import { DocsController } from './docs.controller.js';
import { HealthModule } from './health.module.js';
import { HomeController } from './home.controller.js';
import { HOME_NOTES, type HomeNotes, SIGN_ON_NAME } from './home.notes.js';
import { InstallationController } from './installation.controller.js';
import { MetricsModule } from '../metrics/metrics.module.js';
import { LOG, loggingOptions } from './logging.js';

/** What every HTTP process has, around the program itself. */
@Module({})
export class HttpModule {
  static around(program: DynamicModule, settings: Settings, notes: HomeNotes): DynamicModule {
    return {
      module: HttpModule,
      imports: [
        // For no route: requests are logged by a hook (request-log.ts), for less.
        LoggerModule.forRoot({ pinoHttp: [loggingOptions(settings), LOG], forRoutes: [] }),
        HealthModule,
        MetricsModule,
        program,
      ],
      controllers: [HomeController, InstallationController, DocsController],
      providers: [
        { provide: HOME_NOTES, useValue: notes },
        { provide: SIGN_ON_NAME, useValue: signOnName(settings) },
      ],
    };
  }
}
