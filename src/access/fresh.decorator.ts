import { SetMetadata } from '@nestjs/common';

export const IS_FRESH = Symbol('is-fresh');

/** This route changes how somebody signs in: it wants who has signed in within the last 15 minutes, and no session left open. */
export const Fresh = () => SetMetadata(IS_FRESH, true);
