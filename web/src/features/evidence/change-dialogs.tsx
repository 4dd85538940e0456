import { useQuery } from '@tanstack/react-query';
import { answered, api, type Schemas } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { Answer } from '../../ui/states.js';
import { describedIn, DescriptionFields } from './description-fields.js';
import { evidenceChanged, evidenceQuery } from './evidence.queries.js';
import { EVIDENCE_WORDS } from './evidence.words.js';
import { UploadField } from './upload-field.js';

const path = (id: string) => ({ params: { path: { id } } });

interface DescribeDialogProps {
  readonly of: Pick<Schemas['EvidenceView'], 'id' | 'title' | 'validFrom' | 'validUntil'>;
  readonly onClose: () => void;
}

/** Its title, and the days it is about. */
export function DescribeDialog({ of, onClose }: DescribeDialogProps) {
  const t = useText(EVIDENCE_WORDS);
  const save = async (fields: FormData) => {
    await answered(api.PUT('/api/v1/evidence/{id}', { ...path(of.id), body: describedIn(fields) }));
    onClose();
    await evidenceChanged();
  };
  return (
    <Dialog title={t('describe')} onClose={onClose}>
      <ActionForm action={save} submit={t('save')}>
        <DescriptionFields of={of} />
      </ActionForm>
    </Dialog>
  );
}

interface NewVersionDialogProps {
  readonly of: Pick<Schemas['EvidenceView'], 'id' | 'kind' | 'title'>;
  readonly onClose: () => void;
}

/** A file or an address in place of the one there is, which is kept. */
export function NewVersionDialog({ of, onClose }: NewVersionDialogProps) {
  const t = useText(EVIDENCE_WORDS);
  const evidence = useQuery(evidenceQuery(of.id));
  const save = async (fields: FormData) => {
    const body = { url: textOf(fields, 'url') };
    await answered(api.POST('/api/v1/evidence/{id}/versions', { ...path(of.id), body }));
    onClose();
    await evidenceChanged();
  };
  return (
    <Dialog title={`${t('newVersion')}: ${of.title}`} onClose={onClose}>
      <p>{t('newVersionLead')}</p>
      {of.kind === 'LINK' ? (
        <ActionForm action={save} submit={t('save')}>
          <TextField label={t('linkAddress')} name="url" type="url" inputMode="url" required />
        </ActionForm>
      ) : (
        <Answer of={evidence}>
          {({ unitId }) => <UploadField unitId={unitId} place={null} evidenceId={of.id} onBegun={onClose} />}
        </Answer>
      )}
    </Dialog>
  );
}
