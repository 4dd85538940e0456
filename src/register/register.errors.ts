import { DomainError } from '../domain/domain-error.js';

export class CertificateNotFound extends DomainError {
  readonly code = 'certificate-not-found';
  readonly kind = 'not-found';

  constructor() {
    super('No award has this number; check every letter and digit, for example WBK-2020-7F3K9QXM.');
  }
}
