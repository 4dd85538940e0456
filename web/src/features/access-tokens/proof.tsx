import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useSession } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { CodeField, type CodeName, codeOf } from '../../shell/code-field.js';
import { SIGN_IN_WORDS } from '../../shell/sign-in.words.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { passwordOf } from '../../ui/form.js';
import { secondFactorQuery } from './access-tokens.queries.js';
import { ACCESS_TOKENS_WORDS } from './access-tokens.words.js';

/** What is sent to show once more who one is. */
export interface ProofFields {
  readonly password: string;
  readonly code?: string;
  readonly recoveryCode?: string;
}

/** The password, and a code where there is a second factor: fields for a form, and what they hold. */
export function useProof(): { readonly fields: ReactNode; readonly of: (fields: FormData) => ProofFields } {
  const t = useText(ACCESS_TOKENS_WORDS);
  const hasSecondFactor = (useQuery(secondFactorQuery).data?.secondFactor ?? null) !== null;
  const [codeName, setCodeName] = useState<CodeName>('code');
  const { email } = useSession();
  const fields = (
    <>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <TextField label={t('password')} name="password" type="password" autoComplete="current-password" required />
      {hasSecondFactor && <Code name={codeName} onSwitch={setCodeName} />}
    </>
  );
  const of = (given: FormData) => ({
    password: passwordOf(given, 'password'),
    ...(hasSecondFactor ? codeOf(given, codeName) : {}),
  });
  return { fields, of };
}

function Code({ name, onSwitch }: { readonly name: CodeName; readonly onSwitch: (name: CodeName) => void }) {
  const signIn = useText(SIGN_IN_WORDS);
  return (
    <>
      <CodeField name={name} />
      <p>
        <Button look="plain" size="small" onClick={() => onSwitch(name === 'code' ? 'recoveryCode' : 'code')}>
          {name === 'code' ? signIn('byRecovery') : signIn('byApp')}
        </Button>
      </p>
    </>
  );
}
