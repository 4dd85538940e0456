import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { CertificateNotFound } from './register.errors.js';
import { RegisterRepository, type RegisterRow } from './register.repository.js';
import { readNumber, type RegisteredAward } from './registered-award.js';

const MOST = 1_000;

/** What everyone may know: which unit holds which predicate. */
@Injectable()
export class Register {
  constructor(
    private readonly register: RegisterRepository,
    private readonly clock: Clock,
  ) {}

  async search(search: string): Promise<RegisterRow[]> {
    return this.register.inForce(search.trim(), this.clock.today(), MOST);
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
