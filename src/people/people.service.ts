import { Injectable } from '@nestjs/common';
import { AccountNotFound } from '../access/access.errors.js';
import type { Actor } from '../access/actor.js';
import type { Page, PageAsked } from '../paging/page.js';
import { PeopleRepository, type PeopleQuestion, type PersonRow, type ProfileRow } from './people.repository.js';

/** Who has an account, for administrators, and what is known of oneself. */
@Injectable()
export class People {
  constructor(private readonly people: PeopleRepository) {}

  /** By name. Throws CursorRefused. */
  async find(question: PeopleQuestion, asked: PageAsked): Promise<Page<PersonRow>> {
    return this.people.page(question, asked);
  }

  /** The actor's own. */
  async profileOf({ accountId }: Actor): Promise<ProfileRow> {
    const profile = await this.people.profileOf(accountId);
    if (profile === null) throw new AccountNotFound(accountId);
    return profile;
  }
}
