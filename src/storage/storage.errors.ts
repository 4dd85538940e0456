import { DomainError } from '../domain/domain-error.js';

export class StorageFull extends DomainError {
  readonly code = 'storage-full';
  readonly kind = 'storage-full';

  constructor() {
    super(
      'There is no room for this file on the server; nothing was kept of it. Tell its operator, and try again later.',
    );
  }
}

export class StorageUnavailable extends DomainError {
  readonly code = 'storage-unavailable';
  readonly kind = 'unavailable';

  constructor(cause: unknown) {
    super(
      'The place where files are kept does not answer at the moment; nothing was changed. Try again in a few minutes.',
      {
        cause,
      },
    );
  }
}

const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** True where the system says that there is no room left. */
export function isNoRoom(error: unknown): boolean {
  return NO_ROOM.has(String((error as NodeJS.ErrnoException).code));
}
