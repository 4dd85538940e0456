import type { ReactNode } from 'react';
import { problemFrom } from '../../api/problem.js';
import { problemWords } from '../../api/problem-words.js';
import { useFormat } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { Icon, type IconName } from '../../ui/icon.js';
import { EVIDENCE_WORDS } from './evidence.words.js';
import styles from './evidence.module.css';
import { percentOf, type UploadPhase, type UploadState } from './upload-order.js';
import { cancelUpload, pauseUpload, resumeUpload } from './uploads.js';

/** Files on their way: how far each is, what stands in its way, and how it is stopped or goes on. */
export function UploadList({ uploads }: { readonly uploads: readonly UploadState[] }) {
  const t = useText(EVIDENCE_WORDS);
  if (uploads.length === 0) return null;
  return (
    <ul className={styles['list']} aria-label={t('uploads')}>
      {uploads.map((upload) => (
        <UploadRow key={upload.id} upload={upload} />
      ))}
    </ul>
  );
}

const ICONS: Readonly<Record<UploadPhase, IconName>> = {
  waiting: 'clock',
  sending: 'upload',
  paused: 'clock',
  lost: 'offline',
  refused: 'alert',
  attaching: 'check',
};

function UploadRow({ upload }: { readonly upload: UploadState }) {
  const { name, phase } = upload;
  const percent = percentOf(upload);
  return (
    <li className={styles['card']} data-phase={phase}>
      <div className={styles['cardHead']}>
        <Icon name={ICONS[phase]} />
        <div className={styles['cardText']}>
          <strong>{name}</strong>
          <progress className={styles['progress']} max={100} value={percent} aria-label={name} />
          <Said upload={upload} percent={percent} />
        </div>
        <div className={styles['cardButtons']}>
          <Actions upload={upload} />
        </div>
      </div>
    </li>
  );
}

/** Spoken when the kind of state changes, not with every percent. */
function Said({ upload, percent }: { readonly upload: UploadState; readonly percent: number }) {
  const t = useText(EVIDENCE_WORDS);
  const format = useFormat();
  const { phase, size, error } = upload;
  if (phase === 'refused') return <Refusal error={error} />;
  const text = t(phase, { percent, size: format.bytes(size) });
  return (
    <span className="soft" role={phase === 'sending' ? undefined : 'status'}>
      {text}
    </span>
  );
}

function Refusal({ error }: { readonly error: unknown }) {
  const t = useText(EVIDENCE_WORDS);
  const { summary, fields } = problemWords(problemFrom(error), useLanguage());
  const whole = [t('refused'), summary, ...fields.map(({ text }) => text)];
  return (
    <span className={styles['error']} role="alert">
      {whole.join(' ')}
    </span>
  );
}

function Actions({ upload: { id, name, phase, error } }: { readonly upload: UploadState }) {
  const t = useText(EVIDENCE_WORDS);
  const facts = { name };
  if (phase === 'attaching') return null;
  // The same bytes are refused again.
  const isFinal = phase === 'refused' && [413, 422].includes(problemFrom(error).status);
  return (
    <>
      {phase === 'sending' && (
        <Small name={t('pauseOf', facts)} onClick={() => void pauseUpload(id)}>
          {t('pause')}
        </Small>
      )}
      {phase === 'paused' && (
        <Small name={t('resumeOf', facts)} onClick={() => resumeUpload(id)}>
          {t('resume')}
        </Small>
      )}
      {(phase === 'lost' || (phase === 'refused' && !isFinal)) && (
        <Small name={t('retryOf', facts)} onClick={() => resumeUpload(id)}>
          {t('retry')}
        </Small>
      )}
      <Small
        name={phase === 'refused' ? t('removeFromList', facts) : t('cancelUpload', facts)}
        onClick={() => void cancelUpload(id)}
      >
        <Icon name="cross" size={16} />
      </Small>
    </>
  );
}

function Small({ name, onClick, children }: { name: string; onClick: () => void; children: ReactNode }) {
  return (
    <Button size="small" aria-label={name} onClick={onClick}>
      {children}
    </Button>
  );
}
