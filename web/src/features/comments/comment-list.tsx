import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api, type Schemas } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { TextArea } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { Badge } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/states.js';
import { COMMENTS_WORDS } from './comments.words.js';
import styles from './comments.module.css';

type Comment = Schemas['CommentView'];

interface CommentListProps {
  readonly comments: readonly Comment[];
  /** Whether this person may correct, resolve and reopen. */
  readonly isWritable: boolean;
}

/** What is open, and folded away what is dealt with. */
export function CommentList({ comments, isWritable }: CommentListProps) {
  const t = useText(COMMENTS_WORDS);
  const open = comments.filter(({ resolvedAt }) => resolvedAt === null);
  const resolved = comments.filter(({ resolvedAt }) => resolvedAt !== null);
  return (
    <>
      <Rows comments={open} isWritable={isWritable} />
      {resolved.length > 0 && (
        <details>
          <summary className={styles['summary']}>{t('resolved', { count: resolved.length })}</summary>
          <Rows comments={resolved} isWritable={isWritable} />
        </details>
      )}
    </>
  );
}

function Rows({ comments, isWritable }: CommentListProps) {
  if (comments.length === 0) return null;
  return (
    <ul className={styles['list']}>
      {comments.map((comment) => (
        <CommentRow key={comment.id} comment={comment} isWritable={isWritable} />
      ))}
    </ul>
  );
}

interface CommentRowProps {
  readonly comment: Comment;
  readonly isWritable: boolean;
}

function CommentRow({ comment, isWritable }: CommentRowProps) {
  const [isCorrecting, setCorrecting] = useState(false);
  return (
    <li className={`${styles['comment']} ${comment.isUnseen ? styles['unseen'] : ''}`}>
      <Head comment={comment} />
      {isCorrecting ? (
        <Correction comment={comment} onDone={() => setCorrecting(false)} />
      ) : (
        <>
          <p className={styles['text']}>{comment.text}</p>
          <Mentions of={comment} />
          {isWritable && <Actions comment={comment} onCorrect={() => setCorrecting(true)} />}
        </>
      )}
    </li>
  );
}

function Head({ comment }: { readonly comment: Comment }) {
  const t = useText(COMMENTS_WORDS);
  const format = useFormat();
  const { writerName, writtenAt, correctedAt, isUnseen, room } = comment;
  return (
    <p className={styles['line']}>
      <strong>{writerName}</strong>
      <span className="soft">
        {format.instant(writtenAt)}
        {correctedAt !== null && ` · ${t('corrected', { at: format.instant(correctedAt) })}`}
      </span>
      {room !== 'UNIT' && <Badge tone="quiet">{t(`room${room}`)}</Badge>}
      {isUnseen && (
        <Badge tone="info" icon="bell">
          {t('unseen')}
        </Badge>
      )}
    </p>
  );
}

function Mentions({ of }: { readonly of: Comment }) {
  if (of.mentions.length === 0) return null;
  return <p className={`${styles['line']} soft`}>{of.mentions.map(({ name }) => `@${name}`).join(', ')}</p>;
}

/** Long enough to tell comments apart when their buttons are read out. */
const BEGINNING = 40;

function Actions({ comment, onCorrect }: { readonly comment: Comment; readonly onCorrect: () => void }) {
  const t = useText(COMMENTS_WORDS);
  const { accountId } = useSession();
  const [error, setError] = useState<unknown>(null);
  const changed = useCommentsChanged();
  const params = { path: { id: comment.id } };
  const turn = async (isResolved: boolean) => {
    try {
      await answered(
        isResolved
          ? api.DELETE('/api/v1/comments/{id}/resolution', { params })
          : api.POST('/api/v1/comments/{id}/resolution', { params }),
      );
      setError(null);
      await changed();
    } catch (thrown) {
      setError(thrown);
    }
  };
  const isResolved = comment.resolvedAt !== null;
  const facts = { text: comment.text.slice(0, BEGINNING) };
  return (
    <>
      {error !== null && <ProblemNotice error={error} />}
      <p className={styles['line']}>
        <Button
          size="small"
          look="plain"
          aria-label={isResolved ? t('reopenOf', facts) : t('resolveOf', facts)}
          onClick={() => void turn(isResolved)}
        >
          {isResolved ? t('reopen') : t('resolve')}
        </Button>
        {comment.writtenBy === accountId && !isResolved && (
          <Button size="small" look="plain" aria-label={t('correctOf', facts)} onClick={onCorrect}>
            {t('correct')}
          </Button>
        )}
      </p>
    </>
  );
}

function Correction({ comment, onDone }: { readonly comment: Comment; readonly onDone: () => void }) {
  const t = useText(COMMENTS_WORDS);
  const changed = useCommentsChanged();
  const save = async (fields: FormData) => {
    const body = { text: textOf(fields, 'text') };
    await answered(api.PUT('/api/v1/comments/{id}', { params: { path: { id: comment.id } }, body }));
    await changed();
    onDone();
  };
  return (
    <ActionForm action={save} submit={t('save')}>
      <TextArea label={t('text')} name="text" defaultValue={comment.text} maxLength={4000} required />
    </ActionForm>
  );
}

/** Reads again what is said, wherever it is shown. */
function useCommentsChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes('comments') });
}
