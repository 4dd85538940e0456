import { IsUUID } from 'class-validator';
import { defineJob, defineTick } from '../queue/job-definition.js';

export class SendPasswordLinkPayload {
  @IsUUID()
  linkId: string;
}

export const sendPasswordLink = defineJob({
  queue: 'passwords',
  name: 'send-password-link',
  payload: SendPasswordLinkPayload,
  key: ({ linkId }) => linkId,
});

/** Every five minutes: find the links whose job was lost, or whose mail server would not take them yet. */
export const sweepPasswordLinks = defineTick({ queue: 'passwords', name: 'sweep-password-links', tick: '*/5 * * * *' });
