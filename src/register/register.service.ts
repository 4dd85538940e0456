import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import type { Page, PageAsked } from '../paging/page.js';
import { CertificateNotFound } from './register.errors.js';
import { RegisterRepository, type RegisterRow } from './register.repository.js';
import { readNumber, type RegisteredAward } from './registered-award.js';

/** What everyone may know: which unit holds which predicate. */
@Injectable()
export class Register {
  constructor(
    private readonly register: RegisterRepository,
    private readonly clock: Clock,
  ) {}

  /** By institution and unit. Throws CursorRefused. */
  async search(search: string, asked: PageAsked): Promise<Page<RegisterRow>> {
    return this.register.inForce(search.trim(), this.clock.today(), asked);
  }

  /** An award by the number on its certificate, in force or not; null when no award has it. */
  async find(number: string): Promise<RegisteredAward | null> {
    const known = readNumber(number);
    return known === null ? null : this.register.findByNumber(known, this.clock.today());
  }

  /** Throws CertificateNotFound. */
  async get(number: string): Promise<RegisteredAward> {
    const award = await this.find(number);
    if (award === null) throw new CertificateNotFound();
    return award;
  }
}
