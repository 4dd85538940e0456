import { SetMetadata } from '@nestjs/common';

export const IS_UNLIMITED = Symbol('is-unlimited');

/** Requests of this route are not counted: machines that watch us ask for it, and must be answered above all under load. */
export const Unlimited = () => SetMetadata(IS_UNLIMITED, true);
