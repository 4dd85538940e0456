import type { Tx } from '../database/transactions.js';
import type { Mail } from '../mail/mailer.js';
import type { GivenUpReason, Mailing } from './mailing.entity.js';

/** A mail that is about to be sent, and to whom. */
export interface SealedMailing extends Pick<Mailing, 'id' | 'recipientId' | 'institutionId' | 'form'> {
  readonly name: string;
  readonly email: string;
}

/** What it says, or why there is nothing left to say. */
export type Content =
  | { readonly mail: Omit<Mail, 'to' | 'messageId'> }
  | { readonly nothingBecause: Extract<GivenUpReason, 'cancelled' | 'preference'> };

/** Port: what a mail says. The reminders, which lie above, fill it in. */
export abstract class MailingContents {
  /** Reads what belongs to each mail and holds it until the transaction ends: what is cancelled later is cancelled too late. By the mails' ids. */
  abstract of(tx: Tx, mailings: readonly SealedMailing[]): Promise<ReadonlyMap<string, Content>>;
}
