import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays, calendarDate } from '../../../../src/domain/calendar-date.js';
import { useSession } from '../../api/session.js';
import { todayInRegister } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { CodeField, type CodeName, codeOf } from '../../shell/code-field.js';
import { SIGN_IN_WORDS } from '../../shell/sign-in.words.js';
import { Button } from '../../ui/button.js';
import { CheckField, CheckGroup, TextField } from '../../ui/field.js';
import { ActionForm, passwordOf, textOf } from '../../ui/form.js';
import { secondFactorQuery } from './access-tokens.queries.js';
import { ACCESS_TOKENS_WORDS } from './access-tokens.words.js';

const USUAL_DAYS = 90;
const LONGEST_DAYS = 365;

/** What is sent for a new token. */
export interface NewTokenFields<Scope extends string> {
  readonly name: string;
  readonly scopes: Scope[];
  readonly lastDay: string;
  readonly password: string;
  readonly code?: string;
  readonly recoveryCode?: string;
}

interface NewTokenProps<Scope extends string> {
  readonly scopes: readonly Scope[];
  readonly onMake: (fields: NewTokenFields<Scope>) => Promise<void>;
  readonly onCancel: () => void;
}

/** What a token is for, what it opens and until when; the password, and a code where there is a second factor. */
export function NewToken<Scope extends 'read' | 'write' | 'register.read' | 'results.read'>(
  props: NewTokenProps<Scope>,
) {
  const { scopes, onMake, onCancel } = props;
  const t = useText(ACCESS_TOKENS_WORDS);
  const hasSecondFactor = (useQuery(secondFactorQuery).data?.secondFactor ?? null) !== null;
  const [codeName, setCodeName] = useState<CodeName>('code');
  const today = calendarDate(todayInRegister());
  const make = (fields: FormData) =>
    onMake({
      name: textOf(fields, 'name'),
      scopes: scopes.filter((scope) => fields.getAll('scopes').includes(scope)),
      lastDay: textOf(fields, 'lastDay'),
      password: passwordOf(fields, 'password'),
      ...(hasSecondFactor ? codeOf(fields, codeName) : {}),
    });
  return (
    <ActionForm action={make} submit={t('make')} beside={<Button onClick={onCancel}>{t('cancel')}</Button>}>
      <TextField label={t('name')} hint={t('nameHint')} name="name" maxLength={100} required />
      <CheckGroup legend={t('scopes')} name="scopes">
        {scopes.map((scope, nth) => (
          <CheckField key={scope} label={t(scope)} name="scopes" value={scope} defaultChecked={nth === 0} />
        ))}
      </CheckGroup>
      <TextField
        label={t('lastDay')}
        hint={t('lastDayHint')}
        name="lastDay"
        type="date"
        min={today}
        max={addDays(today, LONGEST_DAYS)}
        defaultValue={addDays(today, USUAL_DAYS)}
        required
      />
      <input type="hidden" name="username" autoComplete="username" value={useSession().email} readOnly />
      <TextField label={t('password')} name="password" type="password" autoComplete="current-password" required />
      {hasSecondFactor && <Code name={codeName} onSwitch={setCodeName} />}
    </ActionForm>
  );
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
