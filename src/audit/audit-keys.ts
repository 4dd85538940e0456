import { createHash, createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto';

/** One secret, and what is derived from it. */
export interface AuditKey {
  /** Eight hexadecimal digits; says which key sealed an event without saying anything of it. */
  readonly id: string;
  readonly seal: Buffer;
  readonly signing: KeyObject;
  readonly checking: KeyObject;
}

/** What precedes the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key that seals now, and those that sealed before it. */
export class AuditKeys {
  private readonly known: ReadonlyMap<string, AuditKey>;
  readonly current: AuditKey;

  /** @param secrets the one in use first; at least one */
  constructor(secrets: readonly [string, ...string[]]) {
    const keys = secrets.map(keyOf);
    this.current = keys[0] as AuditKey;
    this.known = new Map(keys.map((key) => [key.id, key]));
  }

  get(id: string): AuditKey | undefined {
    return this.known.get(id);
  }
}

function keyOf(secret: string): AuditKey {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `zi audit ${purpose}`, 32));
  const signing = createPrivateKey({
    key: Buffer.concat([ED25519, derive('checkpoint')]),
    format: 'der',
    type: 'pkcs8',
  });
  const id = createHash('sha256').update(derive('id')).digest('hex').slice(0, 8);
  return { id, seal: derive('event'), signing, checking: createPublicKey(signing) };
}
