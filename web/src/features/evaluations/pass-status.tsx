import { useState } from 'react';
import type { EvaluatingLayer } from '../../../../src/domain/lifecycle.js';
import { answered, api, type Schemas } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ActionForm } from '../../ui/form.js';
import { Badge, Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { leads } from './duties.js';
import type { Evaluation } from './evaluation-data.js';
import { assessmentChanged } from './evaluations.queries.js';
import { EVALUATIONS_WORDS } from './evaluations.words.js';

interface PassStatusProps {
  readonly evaluation: Evaluation;
  readonly layer: EvaluatingLayer;
  /** null before the layer's first pass. */
  readonly pass: Schemas['PassView'] | null;
}

/** Who has handed in; while the pass is open nothing else is told. */
export function PassStatus({ evaluation: { assessment }, layer, pass }: PassStatusProps) {
  const t = useText(EVALUATIONS_WORDS);
  const format = useFormat();
  const isLead = leads(useSession(), assessment, layer);
  const members = pass?.evaluators ?? [];
  return (
    <Panel title={t('passTitle', { layer, round: pass?.round ?? 1 })}>
      <p>{pass?.closedAt ? t('passClosed', { at: format.instant(pass.closedAt) }) : t('passOpen')}</p>
      {members.length === 0 && (
        <Notice tone="warn">
          <p>{t('noEvaluators')}</p>
        </Notice>
      )}
      <ul>
        {members.map(({ accountId, name, submittedAt }) => (
          <li key={accountId}>
            {name}{' '}
            {submittedAt === null ? (
              <Badge tone="warn" icon="clock">
                {t('notHandedIn')}
              </Badge>
            ) : (
              <Badge tone="ok" icon="check">
                {t('handedInAt', { at: format.instant(submittedAt) })}
              </Badge>
            )}
          </li>
        ))}
      </ul>
      {isLead && !pass?.closedAt && (
        <LeadsChoices
          id={assessment.id}
          layer={layer}
          mayClose={members.some((member) => member.submittedAt !== null)}
        />
      )}
    </Panel>
  );
}

function LeadsChoices({ id, layer, mayClose }: { id: string; layer: EvaluatingLayer; mayClose: boolean }) {
  const t = useText(EVALUATIONS_WORDS);
  const [isAsking, setAsking] = useState(false);
  const close = async () => {
    await answered(api.POST('/api/v1/assessments/{id}/passes/{layer}/closing', { params: { path: { id, layer } } }));
    await assessmentChanged();
    setAsking(false);
  };
  return (
    <>
      <ButtonLink to="/penilaian/$id/penilai" params={{ id }}>
        {t('assign')}
      </ButtonLink>{' '}
      {mayClose && <Button onClick={() => setAsking(true)}>{t('closePass')}</Button>}
      {isAsking && (
        <Dialog title={t('closePass')} onClose={() => setAsking(false)}>
          <ActionForm action={close} submit={t('closePass')} look="danger">
            <p>{t('closePassWhy')}</p>
          </ActionForm>
        </Dialog>
      )}
    </>
  );
}
