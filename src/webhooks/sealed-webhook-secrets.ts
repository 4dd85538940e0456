import { rowOf, type SealedColumn } from '../secrets/sealed-column.js';
import type { SecretBox } from '../secrets/secret-box.js';

/** Where the secrets of webhooks are kept, sealed. */
export const SEALED_WEBHOOKS = [
  { table: 'webhook', key: 'id', column: 'secret' },
  { table: 'webhook', key: 'id', column: 'previous_secret' },
] as const satisfies readonly SealedColumn[];

interface Secrets {
  readonly secret: string;
  readonly previousSecret: string | null;
}

export function sealSecrets(box: SecretBox, webhookId: string, { secret, previousSecret }: Secrets): Secrets {
  const seal = (text: string) => box.seal(text, rowOf(SEALED_WEBHOOKS[0], webhookId));
  return { secret: seal(secret), previousSecret: previousSecret === null ? null : seal(previousSecret) };
}

/** Throws SecretUnreadable. */
export function openSecrets(box: SecretBox, webhookId: string, { secret, previousSecret }: Secrets): Secrets {
  const open = (text: string) => box.open(text, rowOf(SEALED_WEBHOOKS[0], webhookId));
  return { secret: open(secret), previousSecret: previousSecret === null ? null : open(previousSecret) };
}
