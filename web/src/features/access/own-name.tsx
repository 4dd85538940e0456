import { useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';
import { sessionQuery } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { TextField } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { Panel } from '../../ui/page.js';
import { type Profile, profileQuery } from './access.queries.js';
import { ACCESS_WORDS } from './access.words.js';

export function OwnName({ profile: { name, email } }: { readonly profile: Profile }) {
  const t = useText(ACCESS_WORDS);
  const queries = useQueryClient();
  const rename = async (fields: FormData) => {
    await answered(api.PUT('/api/v1/profile/name', { body: { name: textOf(fields, 'name') } }));
    announce(t('saved'));
    await queries.invalidateQueries({ queryKey: profileQuery.queryKey });
    await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  return (
    <Panel title={t('name')}>
      <p>
        {t('email')}: <strong>{email}</strong>
      </p>
      <ActionForm action={rename} submit={t('saveName')} look="default">
        <TextField
          label={t('name')}
          hint={t('nameHint')}
          name="name"
          autoComplete="name"
          defaultValue={name}
          required
        />
      </ActionForm>
    </Panel>
  );
}
