import { Injectable } from '@nestjs/common';
import { Handles } from '../queue/handles.decorator.js';
import { PasswordMails } from './password-mails.service.js';
import { PasswordPosting } from './password-posting.service.js';
import { sendPasswordLink, type SendPasswordLinkPayload, sweepPasswordLinks } from './passwords.jobs.js';

@Injectable()
export class PasswordsProcessor {
  constructor(
    private readonly mails: PasswordMails,
    private readonly posting: PasswordPosting,
  ) {}

  @Handles(sendPasswordLink)
  async send({ linkId }: SendPasswordLinkPayload): Promise<void> {
    await this.mails.send(linkId);
  }

  @Handles(sweepPasswordLinks)
  async sweep(): Promise<void> {
    await this.posting.sweep();
  }
}
