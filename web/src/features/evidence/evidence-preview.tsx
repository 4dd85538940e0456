import { useText } from '../../i18n/text.js';
import { ButtonAnchor } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { contentHref, previewKindOf } from './evidence-state.js';
import { EVIDENCE_WORDS } from './evidence.words.js';
import styles from './evidence.module.css';

/** A version of a piece of evidence. */
export interface Seen {
  readonly evidenceId: string;
  readonly version: number;
  readonly title: string;
  /** null of a link. */
  readonly mediaType: string | null;
  readonly url: string | null;
}

/** A look at a version in the page itself, with its file to be saved below. */
export function EvidencePreview({ of }: { readonly of: Seen }) {
  const t = useText(EVIDENCE_WORDS);
  const { evidenceId, version, title, mediaType, url } = of;
  if (url !== null) return <LinkOut url={url} />;
  return (
    <div className={styles['preview']}>
      <Shown of={of} />
      <p className={styles['line']}>
        <ButtonAnchor size="small" href={contentHref(evidenceId, version)} download>
          <Icon name="download" size={16} /> {t('downloadOf', { title })}
        </ButtonAnchor>
        {previewKindOf(mediaType) === 'pdf' && (
          <ButtonAnchor size="small" look="plain" href={contentHref(evidenceId, version, true)} target="_blank">
            {t('show')} {t('newWindow')}
          </ButtonAnchor>
        )}
      </p>
    </div>
  );
}

function Shown({ of: { evidenceId, version, title, mediaType } }: { readonly of: Seen }) {
  const t = useText(EVIDENCE_WORDS);
  const address = contentHref(evidenceId, version, true);
  const name = t('shown', { title });
  switch (previewKindOf(mediaType)) {
    case 'pdf':
      // A phone without a viewer of its own would save the file instead of showing it.
      return !navigator.pdfViewerEnabled ? null : (
        // A sandbox would switch the viewer of the browser off; the answer's own policy lets nothing else run.
        // oxlint-disable-next-line react/iframe-missing-sandbox
        <iframe src={address} title={name} className={styles['frame']} />
      );
    case 'image':
      return <img src={address} alt={name} className={styles['picture']} />;
    case 'video':
      return (
        // Evidence comes as people took it; whether it has subtitles is theirs to say.
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        <video src={address} controls preload="metadata" className={styles['picture']} aria-label={name}>
          {t('videoNotShown')}
        </video>
      );
    default:
      return null;
  }
}

function LinkOut({ url }: { readonly url: string }) {
  const t = useText(EVIDENCE_WORDS);
  return (
    <p className={styles['line']}>
      <ButtonAnchor size="small" href={url} target="_blank" rel="noopener noreferrer">
        <Icon name="link" size={16} /> {t('openLink')} {t('newWindow')}
      </ButtonAnchor>
    </p>
  );
}
