import { useQuery } from '@tanstack/react-query';
import { useText } from '../../i18n/text.js';
import { Answer } from '../../ui/states.js';
import { areaNames } from '../reports/report-labels.js';
import { REPORT_WORDS } from '../reports/reports.words.js';
import styles from '../reports/reports.module.css';
import { unitAreasQuery } from './profile.queries.js';
import { PROFILE_WORDS } from './profile.words.js';

/** Who of a unit works on which change area. */
export function Team({ unitId }: { readonly unitId: string }) {
  const t = useText(PROFILE_WORDS);
  const names = areaNames(useText(REPORT_WORDS));
  return (
    <Answer of={useQuery(unitAreasQuery(unitId))}>
      {(members) => {
        if (members.length === 0) return <p className="soft">{t('teamNone')}</p>;
        const of = (no: number) => members.filter(({ areaNo }) => areaNo === no);
        return (
          <dl className={styles['facts']}>
            {names.map((name, index) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  {of(index + 1)
                    .map((member) => (member.isLead ? `${member.name} (${t('areaLead')})` : member.name))
                    .join(', ') || '–'}
                </dd>
              </div>
            ))}
          </dl>
        );
      }}
    </Answer>
  );
}
