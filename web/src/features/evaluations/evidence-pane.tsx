import { useState } from 'react';
import type { Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Button, ButtonAnchor } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Badge } from '../../ui/notice.js';
import { Answer, Empty } from '../../ui/states.js';
import styles from './evaluations.module.css';
import { EVALUATIONS_WORDS } from './evaluations.words.js';

type Attached = Schemas['AttachedEvidenceView'];

interface EvidencePaneProps {
  readonly asked: { readonly data: Attached[] | undefined; readonly error: unknown; readonly refetch: () => unknown };
  /** Those of the item at hand. */
  readonly attached: readonly Attached[];
}

/** What the unit shows for an item, one piece after another, as the browser shows it. */
export function EvidencePane({ asked, attached }: EvidencePaneProps) {
  const t = useText(EVALUATIONS_WORDS);
  return (
    <section className={styles['evidence']} aria-label={t('evidence')} data-screen-only>
      <h2>{t('evidenceCount', { count: attached.length })}</h2>
      <Answer of={asked}>
        {() =>
          attached.length === 0 ? (
            <Empty>
              <p>{t('noEvidence')}</p>
            </Empty>
          ) : (
            <Pieces attached={attached} />
          )
        }
      </Answer>
    </section>
  );
}

function Pieces({ attached }: { readonly attached: readonly Attached[] }) {
  const t = useText(EVALUATIONS_WORDS);
  const [index, setIndex] = useState(0);
  const shown = attached[index];
  if (shown === undefined) return null;
  return (
    <>
      {attached.length > 1 && (
        <div className={styles['buttons']}>
          <Button size="small" disabled={index === 0} onClick={() => setIndex(index - 1)}>
            <Icon name="left" size={16} /> {t('previousEvidence')}
          </Button>
          <span className="numbers">{t('evidenceNo', { no: index + 1, count: attached.length })}</span>
          <Button size="small" disabled={index === attached.length - 1} onClick={() => setIndex(index + 1)}>
            {t('nextEvidence')} <Icon name="right" size={16} />
          </Button>
        </div>
      )}
      <Piece key={shown.evidenceId} piece={shown} />
    </>
  );
}

function Piece({ piece }: { readonly piece: Attached }) {
  const t = useText(EVALUATIONS_WORDS);
  const format = useFormat();
  const { title, version, fileName, sizeBytes, validFrom, validUntil, problem, url, linkCheck } = piece;
  const source = `/api/v1/evidence/${piece.evidenceId}/versions/${version}/content`;
  return (
    <>
      <h3>{title}</h3>
      <p className={`soft ${styles['small']}`}>
        {fileName !== null && `${fileName}, ${format.bytes(sizeBytes ?? 0)}. `}
        {t('version', { version })}{' '}
        {validFrom !== null &&
          validUntil !== null &&
          t('period', { from: format.day(validFrom), until: format.day(validUntil) })}
      </p>
      {problem !== null && (
        <Badge tone="bad" icon="alert">
          {t('fileProblem')}
        </Badge>
      )}
      {linkCheck !== null && (
        <p className={`soft ${styles['small']}`}>
          {t('linkCheck', { status: linkCheck.status, at: format.instant(linkCheck.checkedAt) })}
        </p>
      )}
      <Preview piece={piece} source={`${source}?preview=true`} />
      <p>
        <ButtonAnchor
          size="small"
          href={url ?? source}
          {...(url === null ? { download: '' } : { target: '_blank', rel: 'noopener noreferrer' })}
        >
          <Icon name={url === null ? 'download' : 'link'} size={16} /> {t(url === null ? 'save' : 'openLink')}
        </ButtonAnchor>
      </p>
    </>
  );
}

/** PDF, image and video as the browser shows them; a link as its address; anything else is there to be saved. */
function Preview({
  piece: { kind, url, mediaType, title },
  source,
}: {
  readonly piece: Attached;
  readonly source: string;
}) {
  const t = useText(EVALUATIONS_WORDS);
  if (kind === 'LINK')
    return (
      <p>
        <code className={styles['address']}>{url}</code>
      </p>
    );
  const type = mediaType ?? '';
  if (type === 'application/pdf' && navigator.pdfViewerEnabled) return <Pdf title={title} source={source} />;
  if (type.startsWith('image/'))
    return <img className={styles['preview']} src={source} alt={t('previewOf', { title })} />;
  if (type.startsWith('video/')) return <Video title={title} source={source} />;
  return (
    <p>
      {t('noPreview', { type })}{' '}
      {type === 'application/pdf' && (
        <a href={source} target="_blank" rel="noopener noreferrer">
          {t('openPdf')}
        </a>
      )}
    </p>
  );
}

interface ShownProps {
  readonly title: string;
  readonly source: string;
}

function Pdf({ title, source }: ShownProps) {
  const t = useText(EVALUATIONS_WORDS);
  // oxlint-disable-next-line react/iframe-missing-sandbox -- it switches off the browser's viewer; the file has a policy of its own
  return <iframe className={styles['preview']} src={source} title={t('previewOf', { title })} />;
}

function Video({ title, source }: ShownProps) {
  // oxlint-disable-next-line jsx-a11y/media-has-caption -- what a unit hands in comes without subtitles
  return <video className={styles['preview']} src={source} controls aria-label={title} />;
}
