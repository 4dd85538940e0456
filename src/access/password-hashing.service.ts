import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings.js';

/** argon2id with the parameters of ZI_ARGON2_*; about 10 ms a password as they stand. */
@Injectable()
export class PasswordHashing {
  /** As every hash begins that was made with the parameters of now. */
  private readonly beginning: string;
  private readonly hashOfNothing: Promise<string>;

  constructor(private readonly settings: Settings) {
    const { ZI_ARGON2_MEMORY_KIB, ZI_ARGON2_ITERATIONS, ZI_ARGON2_PARALLELISM } = settings;
    this.beginning = `$argon2id$v=19$m=${ZI_ARGON2_MEMORY_KIB},t=${ZI_ARGON2_ITERATIONS},p=${ZI_ARGON2_PARALLELISM}$`;
    this.hashOfNothing = this.hash('');
  }

  hash(password: string): Promise<string> {
    const { ZI_ARGON2_MEMORY_KIB, ZI_ARGON2_ITERATIONS, ZI_ARGON2_PARALLELISM } = this.settings;
    return hash(password, {
      memoryCost: ZI_ARGON2_MEMORY_KIB,
      timeCost: ZI_ARGON2_ITERATIONS,
      parallelism: ZI_ARGON2_PARALLELISM,
    });
  }

  /** True when the password fits. Takes as long where there is no account, so that nobody learns which addresses have one. */
  async fits(passwordHash: string | null, password: string): Promise<boolean> {
    const fits = await verify(passwordHash ?? (await this.hashOfNothing), password);
    return fits && passwordHash !== null;
  }

  /** Whether it was made with other parameters than are set now. */
  isOutdated(passwordHash: string): boolean {
    return !passwordHash.startsWith(this.beginning);
  }
}
