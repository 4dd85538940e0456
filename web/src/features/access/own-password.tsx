import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { ActionForm, passwordOf } from '../../ui/form.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { ownSessionsQuery } from './access.queries.js';
import { ACCESS_WORDS } from './access.words.js';
import { NewPasswordField } from './new-password-field.js';

export function OwnPassword({ email }: { readonly email: string }) {
  const t = useText(ACCESS_WORDS);
  const queries = useQueryClient();
  const [state, setState] = useState<'closed' | 'open' | 'changed'>('closed');
  const change = async (fields: FormData) => {
    const body = { current: passwordOf(fields, 'current'), password: passwordOf(fields, 'password') };
    await answered(api.PUT('/api/v1/profile/password', { body }));
    setState('changed');
    await queries.invalidateQueries({ queryKey: ownSessionsQuery.queryKey });
  };
  return (
    <Panel title={t('password')}>
      {state === 'changed' && (
        <Notice tone="ok" role="status">
          {t('passwordChanged')}
        </Notice>
      )}
      {state === 'open' ? (
        <ActionForm
          action={change}
          submit={t('changePassword')}
          beside={<Button onClick={() => setState('closed')}>{t('cancel')}</Button>}
        >
          <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
          <TextField
            label={t('currentPassword')}
            name="current"
            type="password"
            autoComplete="current-password"
            required
          />
          <NewPasswordField />
        </ActionForm>
      ) : (
        <>
          <p className="soft">{t('passwordWhy')}</p>
          <Button onClick={() => setState('open')}>{t('changePassword')}</Button>
        </>
      )}
    </Panel>
  );
}
