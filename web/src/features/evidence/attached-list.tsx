import { type ReactNode, useState } from 'react';
import { todayInRegister } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Button, ButtonAnchor } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { AttachedActions } from './attached-actions.js';
import { EvidenceFaults } from './evidence-faults.js';
import { EvidenceFacts } from './evidence-facts.js';
import { EvidencePreview } from './evidence-preview.js';
import { contentHref, previewKindOf } from './evidence-state.js';
import { EVIDENCE_WORDS } from './evidence.words.js';
import styles from './evidence.module.css';
import type { Attached, ItemPlace } from './item-place.js';

interface AttachedListProps {
  readonly place: ItemPlace;
  readonly attached: readonly Attached[];
  readonly isWritable: boolean;
}

/** What is attached to one item, each with what is wrong with it, a look at it, and what can be done. */
export function AttachedList({ place, attached, isWritable }: AttachedListProps) {
  if (attached.length === 0) return null;
  return (
    <ul className={styles['list']}>
      {attached.map((one) => (
        <AttachedCard key={one.evidenceId} place={place} attached={one} isWritable={isWritable} />
      ))}
    </ul>
  );
}

interface AttachedCardProps {
  readonly place: ItemPlace;
  readonly attached: Attached;
  readonly isWritable: boolean;
}

function AttachedCard({ place, attached, isWritable }: AttachedCardProps) {
  const [isShown, setShown] = useState(false);
  return (
    <li className={styles['card']}>
      <div className={styles['cardHead']}>
        <Icon name={iconOf(attached)} />
        <div className={styles['cardText']}>
          <strong>{attached.title}</strong>
          <EvidenceFacts of={attached} />
          <EvidenceFaults of={attached} today={todayInRegister()} />
        </div>
        <CardButtons attached={attached} isShown={isShown} onToggle={() => setShown(!isShown)}>
          <AttachedActions place={place} attached={attached} isWritable={isWritable} />
        </CardButtons>
      </div>
      {isShown && <EvidencePreview of={attached} />}
    </li>
  );
}

interface CardButtonsProps {
  readonly attached: Attached;
  readonly isShown: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

function CardButtons({ attached, isShown, onToggle, children }: CardButtonsProps) {
  const t = useText(EVIDENCE_WORDS);
  const { evidenceId, version, title, mediaType } = attached;
  const kind = previewKindOf(mediaType);
  return (
    <div className={styles['cardButtons']}>
      {kind === 'download' || (
        <Button
          size="small"
          aria-expanded={isShown}
          aria-label={isShown ? t('hide') : t('showOf', { title })}
          onClick={onToggle}
        >
          <Icon name="eye" size={16} /> {isShown ? t('hide') : t('show')}
        </Button>
      )}
      {kind === 'download' && (
        <ButtonAnchor
          size="small"
          href={contentHref(evidenceId, version)}
          aria-label={t('downloadOf', { title })}
          download
        >
          <Icon name="download" size={16} /> {t('download')}
        </ButtonAnchor>
      )}
      {children}
    </div>
  );
}

function iconOf({ mediaType }: Attached): 'link' | 'image' | 'file' {
  if (mediaType === null) return 'link';
  return mediaType.startsWith('image/') ? 'image' : 'file';
}
