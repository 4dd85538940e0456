import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Dropdown } from '../../ui/dropdown.js';
import { ActionForm } from '../../ui/form.js';
import { Icon } from '../../ui/icon.js';
import { DescribeDialog, NewVersionDialog } from './change-dialogs.js';
import { detach, evidenceChanged } from './evidence.queries.js';
import { EVIDENCE_WORDS } from './evidence.words.js';
import type { Attached, ItemPlace } from './item-place.js';
import { ReuseDialog } from './reuse-dialog.js';

type Asked = 'describe' | 'version' | 'reuse' | 'detach';

interface AttachedActionsProps {
  readonly place: ItemPlace;
  readonly attached: Attached;
  readonly isWritable: boolean;
}

/** What can be done with a piece of evidence where it is attached. */
export function AttachedActions({ place, attached, isWritable }: AttachedActionsProps) {
  const t = useText(EVIDENCE_WORDS);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { evidenceId, title } = attached;
  const entries = [
    ['describe', t('describe')],
    ['version', t('newVersion')],
    ['reuse', t('reuse')],
    ['detach', t('detach')],
  ] as const;
  return (
    <>
      <Dropdown label={t('more', { title })} icon={<Icon name="down" />}>
        {isWritable &&
          entries.map(([what, label]) => (
            <button key={what} type="button" onClick={() => setAsked(what)}>
              {label}
            </button>
          ))}
        <Link to="/bukti/$id" params={{ id: evidenceId }} search={{ asesmen: place.assessmentId }}>
          {t('history')}
        </Link>
      </Dropdown>
      {asked !== null && <Asking asked={asked} place={place} attached={attached} onClose={() => setAsked(null)} />}
    </>
  );
}

interface AskingProps {
  readonly asked: Asked;
  readonly place: ItemPlace;
  readonly attached: Attached;
  readonly onClose: () => void;
}

function Asking({ asked, place, attached, onClose }: AskingProps) {
  const { evidenceId: id, title, kind } = attached;
  switch (asked) {
    case 'describe':
      return <DescribeDialog of={{ ...attached, id }} onClose={onClose} />;
    case 'version':
      return <NewVersionDialog of={{ id, kind, title }} onClose={onClose} />;
    case 'reuse':
      return <ReuseDialog assessmentId={place.assessmentId} of={{ id, title }} onClose={onClose} />;
    default:
      return <DetachDialog place={place} attached={attached} onClose={onClose} />;
  }
}

function DetachDialog({ place, attached, onClose }: Omit<AskingProps, 'asked'>) {
  const t = useText(EVIDENCE_WORDS);
  const { evidenceId, title } = attached;
  const facts = { title, code: place.code };
  const takeOff = async () => {
    await detach(place.assessmentId, evidenceId, place.code);
    announce(t('detached', facts));
    onClose();
    await evidenceChanged();
  };
  return (
    <Dialog title={t('detachTitle')} onClose={onClose}>
      <ActionForm
        action={takeOff}
        submit={t('detach')}
        look="danger"
        beside={<Button onClick={onClose}>{t('keep')}</Button>}
      >
        <p>{t('detachMeaning', facts)}</p>
      </ActionForm>
    </Dialog>
  );
}
