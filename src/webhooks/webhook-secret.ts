import { randomBytes } from 'node:crypto';

/** 256 bits in the form of Standard Webhooks: `whsec_` and base64. */
export function createWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}
