import { useState } from 'react';
import { answered, api, type Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextArea } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { Badge, type Tone } from '../../ui/notice.js';
import { assessmentChanged } from '../evaluations/evaluations.queries.js';
import { RECORDING_WORDS } from './recording.words.js';

type Finding = Schemas['FindingView'];

const TONES: Readonly<Record<Finding['state'], Tone>> = {
  OPEN: 'warn',
  ANSWERED: 'info',
  RETURNED: 'bad',
  RESOLVED: 'ok',
  WITHDRAWN: 'quiet',
};

interface FindingItemProps {
  readonly finding: Finding;
  readonly subject: string;
  readonly mayWithdraw: boolean;
}

export function FindingItem({ finding, subject, mayWithdraw }: FindingItemProps) {
  const t = useText(RECORDING_WORDS);
  const format = useFormat();
  const { layer, state, dueOn, withdrawalReason } = finding;
  return (
    <section>
      <h3>{subject}</h3>
      <p>
        <Badge tone="quiet">{layer}</Badge> <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>{' '}
        {t('due', { due: format.due(dueOn) })}
      </p>
      <p>{finding.finding}</p>
      <p>
        <strong>{t('recommendation')}:</strong> {finding.recommendation}
      </p>
      {withdrawalReason !== null && <p className="soft">{t('withdrawnBecause', { reason: withdrawalReason })}</p>}
      {mayWithdraw && state !== 'WITHDRAWN' && state !== 'RESOLVED' && <Withdrawing id={finding.id} />}
    </section>
  );
}

function Withdrawing({ id }: { readonly id: string }) {
  const t = useText(RECORDING_WORDS);
  const [isAsking, setAsking] = useState(false);
  const withdraw = async (fields: FormData) => {
    const body = { reason: textOf(fields, 'reason') };
    await answered(api.POST('/api/v1/findings/{id}/withdrawal', { params: { path: { id } }, body }));
    announce(t('withdrawn'));
    setAsking(false);
    await assessmentChanged();
  };
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {t('withdraw')}
      </Button>
      {isAsking && (
        <Dialog title={t('withdraw')} onClose={() => setAsking(false)}>
          <ActionForm action={withdraw} submit={t('withdraw')} look="danger">
            <TextArea label={t('withdrawalReason')} name="reason" required maxLength={2_000} />
          </ActionForm>
        </Dialog>
      )}
    </>
  );
}
