import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';
import { may, useSession } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { Answer } from '../../ui/states.js';
import { assessmentQuery } from '../assessments/assessments.queries.js';
import { CommentList } from './comment-list.js';
import { commentsQuery } from './comments.queries.js';
import { COMMENTS_WORDS } from './comments.words.js';
import styles from './comments.module.css';
import { NewComment } from './new-comment.js';
import { roomsFor } from './rooms.js';

interface ItemCommentsProps {
  readonly assessmentId: string;
  readonly code: string;
}

/** The talk about one item, among the people of a room: what is open, what is dealt with, and what is said next. */
export function ItemComments({ assessmentId, code }: ItemCommentsProps) {
  const t = useText(COMMENTS_WORDS);
  const session = useSession();
  const assessment = useQuery(assessmentQuery(assessmentId)).data;
  const rooms = assessment === undefined || !may(session, 'comment.write') ? [] : roomsFor(session.roles, assessment);
  const isOver = assessment?.stage === 'CONCLUDED';
  const comments = useQuery({ ...commentsQuery(assessmentId), enabled: may(session, 'comment.read') });
  if (!may(session, 'comment.read')) return null;
  return (
    <div className={styles['comments']} role="group" aria-label={t('ofItem', { code })}>
      <Answer of={comments}>
        {(all) => {
          const here = all.filter(({ item }) => item === code);
          return (
            <>
              {here.length === 0 && <p className={`${styles['line']} soft`}>{t('none')}</p>}
              <CommentList comments={here} isWritable={rooms.length > 0 && !isOver} />
              {here.some(({ isUnseen }) => isUnseen) && <MarkSeen assessmentId={assessmentId} />}
            </>
          );
        }}
      </Answer>
      {isOver && rooms.length > 0 && <p className={`${styles['line']} soft`}>{t('over')}</p>}
      {!isOver && rooms.length > 0 && <NewComment assessmentId={assessmentId} code={code} rooms={rooms} />}
    </div>
  );
}

function MarkSeen({ assessmentId }: { readonly assessmentId: string }) {
  const t = useText(COMMENTS_WORDS);
  const queries = useQueryClient();
  const mark = async () => {
    await answered(api.POST('/api/v1/assessments/{id}/comments/seen', { params: { path: { id: assessmentId } } }));
    await queries.invalidateQueries(commentsQuery(assessmentId));
  };
  return (
    <p className={styles['line']}>
      <Button size="small" onClick={() => void mark()}>
        {t('seen')}
      </Button>
    </p>
  );
}
