import type { AuditEvent } from './audit-event.entity.js';
import type { AuditKeys } from './audit-keys.js';
import { addressDigest, contentDigest, sealOf } from './audit-seal.js';
import type { Erasures } from './erasures.js';

/** Events from before there were chains: they are counted, nothing more can be said of them. */
export const BEFORE_CHAINS = 'before-chains';

/** Why an event does not fit. */
export type Misfit = 'missing' | 'altered' | 'unknown-key' | 'cut-off';

export interface AuditFault {
  readonly misfit: Misfit;
  readonly chain: string;
  readonly seq: number;
  /** null for an event that is not there. */
  readonly id: string | null;
}

/** How far each chain goes at least, as the checkpoints say. */
export type Anchors = ReadonlyMap<string, { readonly seq: number; readonly mac: string }>;

/** Looks at the events of all chains, chain by chain, and remembers nothing but the last. */
export class ChainCheck {
  events = 0;
  chains = 0;
  unsealed = 0;
  erased = 0;
  private last: Pick<AuditEvent, 'chain' | 'seq' | 'mac'> | null = null;
  private readonly seen = new Set<string>();

  constructor(
    private readonly keys: AuditKeys,
    /** null without a checkpoint. */
    private readonly anchors: Anchors | null,
    private readonly erasures: Erasures,
  ) {}

  /** What is wrong with the next event, and with the chain that it ends. */
  next(event: AuditEvent): AuditFault[] {
    const ended = this.last !== null && this.last.chain !== event.chain ? this.endOf(this.last) : [];
    const before = this.last?.chain === event.chain ? this.last : null;
    this.count(event, before === null);
    this.last = event;
    return [...ended, ...gapBetween(before, event), ...this.misfitOf(event, before)];
  }

  /** What is wrong once there are no more events. */
  end(): AuditFault[] {
    const ended = this.last === null ? [] : this.endOf(this.last);
    const gone = [...(this.anchors ?? [])].filter(([chain]) => !this.seen.has(chain));
    return [...ended, ...gone.map(([chain, { seq }]) => fault('cut-off', { chain, seq, id: null }))];
  }

  private count(event: AuditEvent, isFirst: boolean): void {
    this.events += 1;
    if (isFirst) this.chains += 1;
    this.seen.add(event.chain);
    if (event.chain === BEFORE_CHAINS) this.unsealed += 1;
    else if (event.contentSalt === null || event.addressSalt === null) this.erased += 1;
  }

  private misfitOf(event: AuditEvent, before: Pick<AuditEvent, 'mac'> | null): AuditFault[] {
    if (event.chain === BEFORE_CHAINS) return this.addedLate(event);
    const at = { chain: event.chain, seq: Number(event.seq), id: event.id };
    const key = this.keys.get(event.keyId ?? '');
    if (key === undefined) return [fault('unknown-key', at)];
    const { channel, contentDigest: content, addressDigest: address, mac } = event;
    if (channel === null || content === null || address === null || mac === null) return [fault('altered', at)];
    const facts = { ...event, seq: at.seq, channel, contentDigest: content, addressDigest: address };
    const isLinked = sealOf(key.seal, before?.mac ?? null, facts).equals(mac);
    return isLinked && this.isWhole(event) && this.isAnchored(event) ? [] : [fault('altered', at)];
  }

  /** Nothing can come after what was there when the first checkpoint was made. */
  private addedLate({ chain, seq, id }: AuditEvent): AuditFault[] {
    if (this.anchors === null || Number(seq) <= (this.anchors.get(chain)?.seq ?? 0)) return [];
    return [fault('altered', { chain, seq: Number(seq), id })];
  }

  private isWhole(event: AuditEvent): boolean {
    const { contentSalt, before, after, addressSalt, address } = event;
    const content =
      contentSalt === null
        ? this.erasures.hasContent(event)
        : event.contentDigest?.equals(contentDigest(contentSalt, before, after));
    const origin =
      addressSalt === null
        ? this.erasures.hasAddress(event)
        : event.addressDigest?.equals(addressDigest(addressSalt, address));
    return content === true && origin === true;
  }

  private isAnchored({ chain, seq, mac }: AuditEvent): boolean {
    const anchor = this.anchors?.get(chain);
    return anchor?.seq !== Number(seq) || anchor.mac === mac?.toString('hex');
  }

  private endOf({ chain, seq }: Pick<AuditEvent, 'chain' | 'seq'>): AuditFault[] {
    const anchor = this.anchors?.get(chain);
    const next = Number(seq) + 1;
    return anchor === undefined || anchor.seq < next ? [] : [fault('cut-off', { chain, seq: next, id: null })];
  }
}

function gapBetween(before: Pick<AuditEvent, 'seq'> | null, { chain, seq }: AuditEvent): AuditFault[] {
  const expected = Number(before?.seq ?? 0) + 1;
  return Number(seq) === expected ? [] : [fault('missing', { chain, seq: expected, id: null })];
}

function fault(misfit: Misfit, at: Omit<AuditFault, 'misfit'>): AuditFault {
  return { misfit, ...at };
}
