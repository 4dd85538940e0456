import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/text.js';
import { Panel } from '../../ui/page.js';
import { Answer, Empty } from '../../ui/states.js';
import { inDueGroups } from './due-groups.js';
import { openNoticesQuery } from './reports.queries.js';
import { REPORT_WORDS } from './reports.words.js';
import styles from './reports.module.css';

/** What somebody is reminded of and has still to do, by how soon. */
export function OwnAgenda() {
  const t = useText(REPORT_WORDS);
  return (
    <Answer of={useQuery(openNoticesQuery)}>
      {({ notices }) => {
        const dues = notices.map((notice) => ({ ...notice, days: notice.daysLeft ?? 0 }));
        if (dues.length === 0) return <Empty>{t('calendarEmpty')}</Empty>;
        return inDueGroups(dues).map(({ group, dues: soon }) => (
          <Panel key={group} title={`${t(`group.${group}`)} (${soon.length})`}>
            <ul className={styles['agenda']}>
              {soon.map(({ id, title, unitName, due, link }) => (
                <li key={id}>
                  <span>
                    <Link to={link}>{title}</Link>
                    <span className={styles['second']}>{unitName}</span>
                  </span>
                  <span>{due}</span>
                </li>
              ))}
            </ul>
          </Panel>
        ));
      }}
    </Answer>
  );
}
