/** An account anyone may try, because everything it reaches is made up. */
export interface DemonstrationAccount {
  readonly email: string;
  readonly password: string;
  readonly role: string;
}

/** What the home page says about this installation. */
export interface HomeNotes {
  /** null where the data is real. */
  readonly demonstration: readonly DemonstrationAccount[] | null;
}

export const HOME_NOTES = Symbol('home notes');

/** Where nothing is made up. */
export const NO_NOTES: HomeNotes = { demonstration: null };

/** What people call the service by which they may sign on; null where there is none. */
export const SIGN_ON_NAME = Symbol('sign-on name');
