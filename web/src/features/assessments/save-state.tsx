import { useEffect, useRef } from 'react';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { useOnline } from '../../shell/online.js';
import { announce } from '../../ui/announcer.js';
import { Button } from '../../ui/button.js';
import { Badge, type Tone } from '../../ui/notice.js';
import type { IconName } from '../../ui/icon.js';
import type { Hindrance } from './answer-sender.js';
import { useSummary, useWorksheet } from './worksheet-context.js';
import type { Summary } from './worksheet-store.js';
import { WORKSHEET_WORDS } from './worksheet.words.js';

type Kind =
  | 'conflicts'
  | 'notTakenCount'
  | 'otherPerson'
  | 'signedOut'
  | 'offlineCount'
  | 'failing'
  | 'savingNow'
  | 'waitingCount'
  | 'savedAt'
  | 'nothingYet';

const LOOKS: Readonly<Record<Kind, readonly [Tone, IconName]>> = {
  conflicts: ['warn', 'alert'],
  notTakenCount: ['bad', 'alert'],
  otherPerson: ['bad', 'lock'],
  signedOut: ['warn', 'lock'],
  offlineCount: ['warn', 'offline'],
  failing: ['bad', 'alert'],
  savingNow: ['quiet', 'clock'],
  waitingCount: ['quiet', 'clock'],
  savedAt: ['ok', 'check'],
  nothingYet: ['quiet', 'check'],
};

/** Whether everything has arrived, in honest words. Spoken only when its kind changes. */
export function SaveState() {
  const t = useText(WORKSHEET_WORDS);
  const { time } = useFormat();
  const { worksheet } = useWorksheet();
  const { hindrance, savedAt } = worksheet.sender.state.use();
  const { counts } = useSummary();
  const isOnline = useOnline();
  const kind = kindOf(counts, hindrance, savedAt !== null, isOnline);
  const count = kind === 'conflicts' ? counts.conflict : kind === 'notTakenCount' ? counts.refused : unsent(counts);
  const text = t(kind, { count, at: savedAt === null ? '' : time(savedAt) });
  useSaidOnce(kind, text);
  const [tone, icon] = LOOKS[kind];
  return (
    <span data-save-state={kind}>
      <Badge tone={tone} icon={icon}>
        {text}
      </Badge>
      {kind === 'failing' && (
        <Button size="small" look="plain" onClick={() => worksheet.sender.flush()}>
          {t('sendAgain')}
        </Button>
      )}
    </span>
  );
}

function unsent({ waiting, saving, incomplete }: Summary['counts']): number {
  return waiting + saving + incomplete;
}

function kindOf(counts: Summary['counts'], hindrance: Hindrance | null, hasSaved: boolean, isOnline: boolean): Kind {
  if (counts.conflict > 0) return 'conflicts';
  if (counts.refused > 0) return 'notTakenCount';
  if (unsent(counts) === 0) return hasSaved ? 'savedAt' : 'nothingYet';
  if (hindrance === 'other-person') return 'otherPerson';
  if (hindrance === 'session') return 'signedOut';
  if (!isOnline || hindrance === 'line') return 'offlineCount';
  if (hindrance === 'server') return 'failing';
  return counts.saving > 0 ? 'savingNow' : 'waitingCount';
}

function useSaidOnce(kind: Kind, text: string): void {
  const said = useRef<Kind>('nothingYet');
  useEffect(() => {
    if (said.current !== kind && kind !== 'savingNow' && kind !== 'waitingCount') announce(text);
    said.current = kind;
  }, [kind, text]);
}
