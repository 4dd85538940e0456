import { SetMetadata } from '@nestjs/common';

export const IS_PUBLIC = Symbol('is-public');

/** This route needs no account. */
export const Public = () => SetMetadata(IS_PUBLIC, true);
