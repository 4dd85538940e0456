import { useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { ACCESS_WORDS } from './access.words.js';

export function NewPersonDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText(ACCESS_WORDS);
  const queries = useQueryClient();
  const invite = async (fields: FormData) => {
    const body = { name: textOf(fields, 'name'), email: textOf(fields, 'email') };
    await answered(api.POST('/api/v1/accounts', { body }));
    announce(t('invited', { name: body.name }));
    await queries.invalidateQueries({ queryKey: ['accounts'] });
    onClose();
  };
  return (
    <Dialog title={t('invite')} onClose={onClose}>
      <p>{t('inviteWhy')}</p>
      <ActionForm
        action={invite}
        submit={t('sendInvitation')}
        beside={<Button onClick={onClose}>{t('cancel')}</Button>}
      >
        <TextField label={t('name')} name="name" autoComplete="off" required />
        <TextField label={t('email')} name="email" type="email" autoComplete="off" required />
      </ActionForm>
    </Dialog>
  );
}
