import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { CheckField, ChoiceField, TextArea } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { teamQuery } from '../assessments/assessments.queries.js';
import { useInstrument } from '../assessments/use-instrument.js';
import { commentsQuery, evaluatorsQuery } from './comments.queries.js';
import { COMMENTS_WORDS } from './comments.words.js';
import styles from './comments.module.css';
import { type Reader, type Room, unitReaders } from './rooms.js';

interface NewCommentProps {
  readonly assessmentId: string;
  readonly code: string;
  /** At least one. */
  readonly rooms: readonly Room[];
}

/** Says something to a room, and whom it is meant for in particular. */
export function NewComment({ assessmentId, code, rooms }: NewCommentProps) {
  const t = useText(COMMENTS_WORDS);
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [mentions, setMentions] = useState<readonly string[]>([]);
  const [room, setRoom] = useState(rooms[0] ?? 'UNIT');
  const send = async (fields: FormData) => {
    const body = { room, item: code, text: textOf(fields, 'text'), mentions: [...mentions] };
    await answered(api.POST('/api/v1/assessments/{id}/comments', { params: { path: { id: assessmentId } }, body }));
    setText('');
    setMentions([]);
    announce(t('sent'));
    await queries.invalidateQueries(commentsQuery(assessmentId));
  };
  return (
    <ActionForm action={send} submit={t('send')} look="default">
      {rooms.length > 1 && <RoomChoice rooms={rooms} room={room} onChoose={setRoom} />}
      <TextArea
        label={t('write')}
        hint={t(`roomHint${room}`)}
        name="text"
        value={text}
        rows={2}
        maxLength={4000}
        required
        onChange={({ target }) => setText(target.value)}
      />
      <MentionChoice assessmentId={assessmentId} code={code} room={room} mentions={mentions} onChange={setMentions} />
    </ActionForm>
  );
}

interface RoomChoiceProps {
  readonly rooms: readonly Room[];
  readonly room: Room;
  readonly onChoose: (room: Room) => void;
}

function RoomChoice({ rooms, room, onChoose }: RoomChoiceProps) {
  const t = useText(COMMENTS_WORDS);
  return (
    <ChoiceField
      legend={t('room')}
      name="room"
      defaultValue={room}
      choices={rooms.map((value) => ({ value, label: t(`room${value}`) }))}
      onChange={({ target }) => onChoose(rooms.find((one) => one === target.value) ?? room)}
    />
  );
}

interface MentionChoiceProps {
  readonly assessmentId: string;
  readonly code: string;
  readonly room: Room;
  readonly mentions: readonly string[];
  readonly onChange: (mentions: readonly string[]) => void;
}

function MentionChoice({ assessmentId, code, room, mentions, onChange }: MentionChoiceProps) {
  const t = useText(COMMENTS_WORDS);
  const { accountId } = useSession();
  const others = useReaders(assessmentId, code, room).filter((reader) => reader.accountId !== accountId);
  if (others.length === 0) return null;
  const toggle = (id: string) =>
    onChange(mentions.includes(id) ? mentions.filter((one) => one !== id) : [...mentions, id]);
  return (
    <details>
      <summary className={styles['summary']}>
        {mentions.length === 0 ? t('mention') : t('mentioned', { count: mentions.length })}
      </summary>
      <p className="soft">{t('mentionHint')}</p>
      {others.map(({ accountId: id, name }) => (
        <CheckField
          key={id}
          label={name}
          name={`mention-${id}`}
          checked={mentions.includes(id)}
          onChange={() => toggle(id)}
        />
      ))}
    </details>
  );
}

/** Who reads what is said in a room about an item, and so can be mentioned there. */
function useReaders(assessmentId: string, code: string, room: Room): readonly Reader[] {
  const areaNo = useInstrument(assessmentId)?.areaNoOf.get(code) ?? null;
  const team = useQuery({ ...teamQuery(assessmentId), enabled: room === 'UNIT' }).data ?? [];
  const evaluators = useQuery({ ...evaluatorsQuery(assessmentId), enabled: room !== 'UNIT' }).data ?? [];
  return room === 'UNIT' ? unitReaders(team, areaNo) : evaluators.filter(({ layer }) => layer === room);
}
