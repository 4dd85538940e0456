import { useState } from 'react';
import { answered, api } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { Icon } from '../../ui/icon.js';
import { attach, evidenceChanged } from './evidence.queries.js';
import { EVIDENCE_WORDS } from './evidence.words.js';
import { describedIn, DescriptionFields } from './description-fields.js';
import type { ItemPlace } from './item-place.js';
import { LibraryDialog } from './library-dialog.js';

interface AttachMoreProps {
  readonly unitId: string;
  readonly place: ItemPlace;
}

/** Evidence that is no new file: a link, or what the unit has already. */
export function AttachMore({ unitId, place }: AttachMoreProps) {
  const t = useText(EVIDENCE_WORDS);
  const [asked, setAsked] = useState<'link' | 'library' | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <Button size="small" onClick={() => setAsked('link')}>
        <Icon name="link" size={16} /> {t('addLink')}
      </Button>
      <Button size="small" onClick={() => setAsked('library')}>
        <Icon name="search" size={16} /> {t('fromLibrary')}
      </Button>
      {asked === 'link' && <LinkDialog unitId={unitId} place={place} onClose={close} />}
      {asked === 'library' && <LibraryDialog unitId={unitId} place={place} onClose={close} />}
    </>
  );
}

interface LinkDialogProps {
  readonly unitId: string;
  /** null adds it to the library alone. */
  readonly place: ItemPlace | null;
  readonly onClose: () => void;
}

export function LinkDialog({ unitId, place, onClose }: LinkDialogProps) {
  const t = useText(EVIDENCE_WORDS);
  const add = async (fields: FormData) => {
    const body = { url: textOf(fields, 'url'), ...describedIn(fields) };
    const added = await answered(api.POST('/api/v1/units/{id}/evidence', { params: { path: { id: unitId } }, body }));
    if (place !== null) {
      await attach(place.assessmentId, added.id, [place.code]);
      announce(t('attached', { title: added.title, code: place.code }));
    }
    await evidenceChanged();
    onClose();
  };
  return (
    <Dialog title={t('addLink')} onClose={onClose}>
      <ActionForm action={add} submit={t('save')}>
        <TextField label={t('linkAddress')} name="url" type="url" inputMode="url" required />
        <DescriptionFields />
      </ActionForm>
    </Dialog>
  );
}
