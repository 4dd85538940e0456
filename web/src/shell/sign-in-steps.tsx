import { type ReactNode, useEffect, useState } from 'react';
import { answered, api, type Schemas } from '../api/client.js';
import { ApiProblem } from '../api/problem.js';
import type { Session } from '../api/session.js';
import { useText } from '../i18n/text.js';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/field.js';
import { ActionForm, passwordOf, textOf } from '../ui/form.js';
import { Notice } from '../ui/notice.js';
import { CodeField, type CodeName, codeOf } from './code-field.js';
import { SIGN_IN_WORDS } from './sign-in.words.js';

type Step = 'password' | 'code' | 'expired';
type Answer = Session | Schemas['SecondFactorWantedView'];

interface SignInStepsProps {
  /** Who signs in, where nobody else may; left out where the person says so. */
  readonly email?: string;
  readonly onSignedIn: (session: Session) => Promise<void> | void;
  /** Beside the button that sends the password. */
  readonly beside?: ReactNode;
  /** Whether who it is has been proved already, by another service. */
  readonly isCodeWanted?: boolean;
}

/** E-mail and password, and after them the code of a second factor where the person has one. */
export function SignInSteps({ email, onSignedIn, beside, isCodeWanted = false }: SignInStepsProps) {
  const t = useText(SIGN_IN_WORDS);
  const [step, setStep] = useState<Step>(isCodeWanted ? 'code' : 'password');
  const goOn = async (answer: Answer) => ('secondFactor' in answer ? setStep('code') : onSignedIn(answer));
  if (step === 'code')
    return <CodeStep onAnswer={goOn} onExpired={() => setStep('expired')} onAgain={() => setStep('password')} />;
  return (
    <>
      {step === 'expired' && (
        <Notice tone="warn" role="alert">
          {t('expired')}
        </Notice>
      )}
      <PasswordStep email={email} onAnswer={goOn} beside={beside} />
    </>
  );
}

interface StepProps {
  readonly onAnswer: (answer: Answer) => Promise<void> | void;
}

interface PasswordStepProps extends StepProps {
  readonly email: string | undefined;
  readonly beside: ReactNode;
}

function PasswordStep({ email, onAnswer, beside }: PasswordStepProps) {
  const t = useText(SIGN_IN_WORDS);
  const send = async (fields: FormData) => {
    const body = { email: textOf(fields, 'email'), password: passwordOf(fields, 'password') };
    await onAnswer(await answered(api.POST('/api/v1/session', { body })));
  };
  const known = email === undefined ? {} : { value: email, readOnly: true };
  return (
    <ActionForm action={send} submit={t('signIn')} beside={beside}>
      <TextField label={t('email')} name="email" type="email" autoComplete="username" required {...known} />
      <TextField label={t('password')} name="password" type="password" autoComplete="current-password" required />
    </ActionForm>
  );
}

interface CodeStepProps extends StepProps {
  readonly onExpired: () => void;
  readonly onAgain: () => void;
}

function CodeStep({ onAnswer, onExpired, onAgain }: CodeStepProps) {
  const t = useText(SIGN_IN_WORDS);
  const [name, setName] = useState<CodeName>('code');
  useEffect(() => document.getElementsByName(name)[0]?.focus(), [name]);
  const send = async (fields: FormData) => {
    const body = codeOf(fields, name);
    const answer = await answered(api.POST('/api/v1/session/second-factor', { body })).catch((error: unknown) => {
      if (!(error instanceof ApiProblem) || error.code !== 'sign-in-expired') throw error;
      return null;
    });
    if (answer === null) onExpired();
    else await onAnswer(answer);
  };
  return (
    <div>
      <p role="status">{t('secondStep')}</p>
      <ActionForm
        key={name}
        action={send}
        submit={t('goOn')}
        beside={
          <Button look="plain" onClick={() => setName(name === 'code' ? 'recoveryCode' : 'code')}>
            {name === 'code' ? t('byRecovery') : t('byApp')}
          </Button>
        }
      >
        <CodeField name={name} />
      </ActionForm>
      <p>
        <Button look="plain" size="small" onClick={onAgain}>
          {t('again')}
        </Button>
      </p>
    </div>
  );
}
