import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { RegisterRepository, type RegisterRow } from './register.repository.js';

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
}
