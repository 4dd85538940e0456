import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api, type Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { Badge } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { ProblemNotice } from '../../ui/states.js';
import { profileQuery } from './access.queries.js';
import { ACCESS_WORDS } from './access.words.js';
import { RecoveryCodes } from './recovery-codes.js';
import { SecondFactorEnrolment } from './second-factor-enrolment.js';
import { SecondFactorRemoval } from './second-factor-removal.js';

type Step =
  | { readonly kind: 'resting' | 'removing' }
  | { readonly kind: 'enrolling'; readonly begun: Schemas['BegunSecondFactorView'] }
  | { readonly kind: 'showing'; readonly codes: readonly string[] };

interface OwnSecondFactorProps {
  readonly secondFactor: Schemas['OwnSecondFactorView'] | null;
}

/** Switching a second factor on and off. */
export function OwnSecondFactor({ secondFactor }: OwnSecondFactorProps) {
  const t = useText(ACCESS_WORDS);
  const queries = useQueryClient();
  const [step, setStep] = useState<Step>({ kind: 'resting' });
  const rest = () => setStep({ kind: 'resting' });
  const refresh = () => queries.invalidateQueries({ queryKey: profileQuery.queryKey, exact: true });
  const show = async (codes: readonly string[]) => {
    setStep({ kind: 'showing', codes });
    await refresh();
  };
  const finish = async () => {
    rest();
    await refresh();
  };
  return (
    <Panel title={t('secondFactor')}>
      {step.kind === 'resting' && secondFactor === null && (
        <Off onBegun={(begun) => setStep({ kind: 'enrolling', begun })} />
      )}
      {step.kind === 'resting' && secondFactor !== null && (
        <On secondFactor={secondFactor} onRemove={() => setStep({ kind: 'removing' })} />
      )}
      {step.kind === 'enrolling' && <SecondFactorEnrolment begun={step.begun} onConfirmed={show} onCancel={rest} />}
      {step.kind === 'showing' && <RecoveryCodes codes={step.codes} onKept={rest} />}
      {step.kind === 'removing' && <SecondFactorRemoval onRemoved={finish} onCancel={rest} />}
    </Panel>
  );
}

function Off({ onBegun }: { readonly onBegun: (begun: Schemas['BegunSecondFactorView']) => void }) {
  const t = useText(ACCESS_WORDS);
  const [error, setError] = useState<unknown>(null);
  const begin = async () => {
    try {
      onBegun(await answered(api.POST('/api/v1/profile/second-factor')));
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <>
      <p className="soft">{t('secondFactorWhy')}</p>
      {error !== null && <ProblemNotice error={error} />}
      <Button onClick={() => void begin()}>{t('setSecondFactor')}</Button>
    </>
  );
}

interface OnProps {
  readonly secondFactor: Schemas['OwnSecondFactorView'];
  readonly onRemove: () => void;
}

function On({ secondFactor: { setAt, recoveryCodesLeft: count }, onRemove }: OnProps) {
  const t = useText(ACCESS_WORDS);
  const { instant } = useFormat();
  return (
    <>
      <p>
        <Badge tone="ok" icon="lock">
          {t('secondFactorOn')}
        </Badge>{' '}
        {t('since', { at: instant(setAt) })}
      </p>
      <p className="soft">{t('codesLeft', { count })}</p>
      <Button onClick={onRemove}>{t('removeSecondFactor')}</Button>
    </>
  );
}
