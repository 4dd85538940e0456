import { useState } from 'react';
import { answered, api } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { CodeField, type CodeName, codeOf } from '../../shell/code-field.js';
import { SIGN_IN_WORDS } from '../../shell/sign-in.words.js';
import { announce } from '../../ui/announcer.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { ActionForm, passwordOf } from '../../ui/form.js';
import { ACCESS_WORDS } from './access.words.js';

interface RemovalProps {
  readonly onRemoved: () => Promise<void>;
  readonly onCancel: () => void;
}

/** Both factors together take the second one off. */
export function SecondFactorRemoval({ onRemoved, onCancel }: RemovalProps) {
  const t = useText(ACCESS_WORDS);
  const signIn = useText(SIGN_IN_WORDS);
  const [name, setName] = useState<CodeName>('code');
  const remove = async (fields: FormData) => {
    const body = { password: passwordOf(fields, 'password'), ...codeOf(fields, name) };
    await answered(api.POST('/api/v1/profile/second-factor/removal', { body }));
    announce(t('secondFactorRemoved'));
    await onRemoved();
  };
  return (
    <ActionForm
      action={remove}
      submit={t('removeSecondFactor')}
      look="danger"
      beside={<Button onClick={onCancel}>{t('cancel')}</Button>}
    >
      <p>{t('removeWhy')}</p>
      <TextField label={t('password')} name="password" type="password" autoComplete="current-password" required />
      <CodeField name={name} />
      <p>
        <Button look="plain" size="small" onClick={() => setName(name === 'code' ? 'recoveryCode' : 'code')}>
          {name === 'code' ? signIn('byRecovery') : signIn('byApp')}
        </Button>
      </p>
    </ActionForm>
  );
}
