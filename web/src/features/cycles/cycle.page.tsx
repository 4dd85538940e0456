import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Stage } from '../../../../src/domain/lifecycle.js';
import { answered, api, type Schemas } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { ButtonLink } from '../../ui/button.js';
import { ActionForm } from '../../ui/form.js';
import { Notice } from '../../ui/notice.js';
import { Page, Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { cycleQuery } from './cycles.queries.js';
import { CYCLES_WORDS } from './cycles.words.js';
import { RuleFields } from './rule-fields.js';
import { rulesIn } from './rules-in.js';
import { atStage, type StageWindow, WindowFields, windowsIn } from './window-fields.js';

type Cycle = Schemas['WholeCycleView'];

export function CyclePage() {
  const { id = '' } = useParams({ strict: false });
  return <Answer of={useQuery(cycleQuery(id))}>{(cycle) => <OneCycle cycle={cycle} />}</Answer>;
}

function OneCycle({ cycle }: { readonly cycle: Cycle }) {
  const t = useText(CYCLES_WORDS);
  return (
    <Page
      title={t('cycle', { year: cycle.year })}
      lead={cycle.isReplayed ? t('replayedHint') : `${t('instrument')}: ${cycle.instrumentId}`}
      actions={<ButtonLink to="/admin/periode">{t('back')}</ButtonLink>}
    >
      <Windows cycle={cycle} />
      <Rules cycle={cycle} />
    </Page>
  );
}

function Windows({ cycle: { id, windows } }: { readonly cycle: Cycle }) {
  const t = useText(CYCLES_WORDS);
  const queries = useQueryClient();
  const save = async (fields: FormData) => {
    for (const window of windowsIn(fields)) if (isNew(window, windows)) await setWindow(id, window);
    await queries.invalidateQueries({ queryKey: ['cycles'] });
    announce(t('windowSaved'));
  };
  return (
    <Panel title={t('windows')}>
      <p className="soft">{t('windowsHint')}</p>
      <ActionForm action={save} submit={t('saveWindows')}>
        <WindowFields windows={windows} />
      </ActionForm>
    </Panel>
  );
}

function Rules({ cycle }: { readonly cycle: Cycle }) {
  const t = useText(CYCLES_WORDS);
  const queries = useQueryClient();
  const save = async (fields: FormData) => {
    const params = { path: { id: cycle.id } };
    await answered(api.PUT('/api/v1/cycles/{id}/rules', { params, body: rulesIn(fields) }));
    await queries.invalidateQueries({ queryKey: ['cycles'] });
    announce(t('rulesSaved'));
  };
  return (
    <Panel title={t('rules')}>
      <Notice tone={cycle.isInUse ? 'warn' : 'info'}>
        <p>{cycle.isInUse ? t('rulesInUse') : t('rulesFree')}</p>
      </Notice>
      <ActionForm action={save} submit={t('saveRules')} look="default">
        <RuleFields rules={cycle} isInUse={cycle.isInUse} />
      </ActionForm>
    </Panel>
  );
}

function isNew(window: StageWindow, known: readonly StageWindow[]): boolean {
  return !known.some(
    ({ stage, opensOn, closesOn }) =>
      stage === window.stage && opensOn === window.opensOn && closesOn === window.closesOn,
  );
}

/** One stage after the other: the first refusal is said at its fields, and what came before it is saved. */
async function setWindow(id: string, { stage, opensOn, closesOn }: StageWindow): Promise<void> {
  const params = { path: { id, stage } };
  try {
    await answered(api.PUT('/api/v1/cycles/{id}/windows/{stage}', { params, body: { opensOn, closesOn } }));
  } catch (error) {
    throw atStage(error, () => stage satisfies Stage);
  }
}
