/** Somebody to write to. */
export interface Recipient {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}
