import { Module } from '@nestjs/common';
import { ScrapeController } from './scrape.controller.js';

/** Apart from the metrics themselves, which need nobody's account. */
@Module({ controllers: [ScrapeController] })
export class ScrapeModule {}
