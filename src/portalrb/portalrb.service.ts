import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { publicUrl } from '../config/public-url.js';
import { Settings } from '../config/settings.js';
import { Institutions } from '../institutions/institutions.service.js';
import type { Proof } from '../sign-in/reauthentication.service.js';
import { assertMayConnect, assertMaySeeConnection } from './portalrb.policy.js';
import { type CallRow, PortalrbCallsRepository } from './portalrb-calls.repository.js';
import type { TokenInUse } from './portalrb-tokens.repository.js';
import { PortalrbTokens } from './portalrb-tokens.service.js';
import { type PortalCycle, ProposalWindow } from './proposal-window.service.js';

/** How an institution is connected to PortalRB. */
export interface Connection {
  /** What the institution gives the ministry beside its token. */
  readonly address: string;
  /** What may be asked for now or next; null before there is a cycle. */
  readonly cycle: PortalCycle | null;
  readonly tokens: readonly TokenInUse[];
}

/** An institution's connection to PortalRB: its token, and what was asked with it. */
@Injectable()
export class Portalrb {
  constructor(
    private readonly institutions: Institutions,
    private readonly tokens: PortalrbTokens,
    private readonly calls: PortalrbCallsRepository,
    private readonly window: ProposalWindow,
    private readonly settings: Settings,
  ) {}

  /** Throws InstitutionNotFound, NotYourPortalrb. */
  async of(actor: Actor, institutionId: string): Promise<Connection> {
    await this.institutions.get(institutionId);
    assertMaySeeConnection(actor, institutionId);
    const address = `${publicUrl(this.settings)}${this.settings.ZI_PORTALRB_PATH}`;
    return { address, cycle: await this.window.find(), tokens: await this.tokens.inUse(institutionId) };
  }

  /** What was asked, a page, the newest first: those before the call `before`. Throws InstitutionNotFound, NotYourPortalrb. */
  async callsOf(actor: Actor, institutionId: string, before: number | null, limit: number): Promise<CallRow[]> {
    await this.institutions.get(institutionId);
    assertMaySeeConnection(actor, institutionId);
    return this.calls.of(institutionId, before, limit);
  }

  /**
   * The institution's token, shown this once; the one before goes on for so many hours.
   *
   * @throws InstitutionNotFound, NotYourPortalrb, and whatever `Reauthentication.confirm` throws
   */
  async makeToken(actor: Actor, institutionId: string, overlapHours: number, proof: Proof): Promise<string> {
    await this.institutions.get(institutionId);
    assertMayConnect(actor, institutionId);
    return this.tokens.make(actor, institutionId, overlapHours, proof);
  }

  /** Throws InstitutionNotFound, NotYourPortalrb, PortalrbTokenNotFound. */
  async revokeToken(actor: Actor, institutionId: string, id: string): Promise<void> {
    await this.institutions.get(institutionId);
    assertMayConnect(actor, institutionId);
    await this.tokens.revoke(actor, institutionId, id);
  }
}
