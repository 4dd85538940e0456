import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Badge, Notice } from '../../ui/notice.js';
import { Answer } from '../../ui/states.js';
import { CYCLES_WORDS } from '../cycles/cycles.words.js';
import { PROPOSALS_WORDS } from '../proposals/proposals.words.js';
import { type Finding, preflightQuery } from './portalrb.queries.js';
import styles from './portalrb.module.css';
import { PORTALRB_WORDS } from './portalrb.words.js';

/** What PortalRB would be refused, and what would look wrong there. */
export function Preflight({ institutionId }: { readonly institutionId: string }) {
  const t = useText(PORTALRB_WORDS);
  const format = useFormat();
  const report = useQuery(preflightQuery(institutionId));
  return (
    <Answer of={report}>
      {({ checkedAt, isReady, findings }) =>
        checkedAt === null ? (
          <p>{t('noCycle')}</p>
        ) : (
          <>
            <Notice tone={isReady ? 'ok' : 'bad'}>{isReady ? t('ready') : t('notReady')}</Notice>
            <p className={styles['row']}>
              <span className="soft">{t('checkedAt', { at: format.instant(checkedAt) })}</span>
              <Button size="small" onClick={() => void report.refetch()}>
                {t('checkAgain')}
              </Button>
            </p>
            <Findings of={findings} />
          </>
        )
      }
    </Answer>
  );
}

function Findings({ of }: { readonly of: readonly Finding[] }) {
  const t = useText(PORTALRB_WORDS);
  const columns = useColumns();
  if (of.length === 0) return <p>{t('nothingFound')}</p>;
  const rows = of.map((finding, nth) => ({ ...finding, nth }));
  return (
    <DataTable
      caption={t('preflight')}
      rows={rows}
      columns={columns}
      rowKey={({ nth }) => String(nth)}
      empty={<p>{t('nothingFound')}</p>}
    />
  );
}

function useColumns(): readonly Column<Finding>[] {
  const t = useText(PORTALRB_WORDS);
  const sentence = useSentence();
  const unitOf = ({ unit }: Finding) => unit?.name ?? t('whole');
  return [
    {
      key: 'akibat',
      head: t('severity'),
      text: ({ severity }) => t(severity),
      cell: ({ severity }) => <Badge tone={severity === 'REFUSED' ? 'bad' : 'warn'}>{t(severity)}</Badge>,
      isFacet: true,
    },
    { key: 'unit', head: t('of'), text: unitOf, cell: unitOf, isFacet: true },
    {
      key: 'temuan',
      head: t('found'),
      text: sentence,
      cell: (finding) => <span className={styles['long']}>{sentence(finding)}</span>,
    },
  ];
}

/** A finding in words: what it is about is codes of stages, requirements or items, days, numbers and names. */
function useSentence(): (finding: Finding) => string {
  const t = useText(PORTALRB_WORDS);
  const stages = useText(CYCLES_WORDS);
  const requirements = useText(PROPOSALS_WORDS);
  const format = useFormat();
  return ({ code, about }) => {
    const word = (one: string) => {
      if (code === 'not-proposed') return stages(one as Parameters<typeof stages>[0]);
      if (code === 'not-eligible') return requirements(`requirement.${one}` as Parameters<typeof requirements>[0]);
      return code === 'window-over' ? format.day(one) : one;
    };
    const [first = '', second = ''] = about;
    return t(code, { list: about.map(word).join(', '), count: about.length, first, second });
  };
}
