import type { Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { type Text, useText } from '../../i18n/text.js';
import { EVIDENCE_WORDS } from './evidence.words.js';
import styles from './evidence.module.css';

type Facts = Pick<
  Schemas['AttachedEvidenceView'],
  'fileName' | 'sizeBytes' | 'url' | 'version' | 'validFrom' | 'validUntil'
>;

/** File and size or address, version and period, in one line. */
export function EvidenceFacts({ of }: { readonly of: Facts }) {
  const t = useText(EVIDENCE_WORDS);
  const format = useFormat();
  const size = of.sizeBytes === null ? null : format.bytes(of.sizeBytes);
  const version = of.version > 1 ? t('version', { no: of.version }) : null;
  const parts = [of.fileName ?? of.url, size, version, periodText(of, t, format.day)].filter(Boolean);
  return <span className={`${styles['facts']} soft`}>{parts.join(' · ')}</span>;
}

type Period = Pick<Facts, 'validFrom' | 'validUntil'>;

/** The period something is about, in words; null without one. */
export function periodText(
  { validFrom, validUntil }: Period,
  t: Text<(typeof EVIDENCE_WORDS)['id']>,
  day: (value: string) => string,
): string | null {
  if (validFrom !== null && validUntil !== null) return t('periodOf', { from: day(validFrom), until: day(validUntil) });
  if (validFrom !== null) return t('periodFrom', { from: day(validFrom) });
  return validUntil === null ? null : t('periodUntil', { until: day(validUntil) });
}
