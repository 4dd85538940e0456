import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Button, ButtonAnchor } from '../../ui/button.js';
import { Badge, Notice } from '../../ui/notice.js';
import { Page, Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { type Health, healthQuery } from './jobs.queries.js';
import { JOBS_WORDS } from './jobs.words.js';

export function JobsPage() {
  const t = useText(JOBS_WORDS);
  const format = useFormat();
  const [work, ready] = [useQuery(healthQuery('work')), useQuery(healthQuery('ready'))];
  const reload = () => void Promise.all([work.refetch(), ready.refetch()]);
  return (
    <Page title={t('title')} lead={t('lead')} actions={<Button onClick={reload}>{t('reload')}</Button>}>
      <Panel title={t('work')}>
        <Answer of={work}>{(health) => <State health={health} fine={t('onTime')} wrong="late" />}</Answer>
      </Panel>
      <Panel title={t('server')}>
        <Answer of={ready}>{(health) => <State health={health} fine={t('ready')} wrong="notReady" />}</Answer>
        <p className="soft">
          {ready.dataUpdatedAt > 0 && t('checkedAt', { at: format.instant(new Date(ready.dataUpdatedAt)) })}
        </p>
      </Panel>
      <Panel title={t('board-title')}>
        <p>{t('boardHint')}</p>
        <ButtonAnchor look="primary" href="/jobs">
          {t('board')}
        </ButtonAnchor>
      </Panel>
    </Page>
  );
}

interface StateProps {
  readonly health: Health;
  readonly fine: string;
  readonly wrong: 'late' | 'notReady';
}

function State({ health: { probes, failed }, fine, wrong }: StateProps) {
  const t = useText(JOBS_WORDS);
  return (
    <>
      <Notice tone={failed.length === 0 ? 'ok' : 'bad'}>
        <p>{failed.length === 0 ? fine : t(wrong, { names: failed.join(', ') })}</p>
      </Notice>
      <ul>
        {Object.entries(probes).map(([name, state]) => (
          <li key={name}>
            <code>{name}</code>{' '}
            <Badge tone={state === 'up' ? 'ok' : 'bad'} icon={state === 'up' ? 'check' : 'alert'}>
              {state === 'up' ? t('up') : t('down')}
            </Badge>
          </li>
        ))}
      </ul>
    </>
  );
}
