import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useText } from '../../i18n/text.js';
import { ButtonLink } from '../../ui/button.js';
import { Page } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { Comparison } from './comparison.js';
import { comparisonQuery } from './instruments.queries.js';
import { INSTRUMENTS_WORDS } from './instruments.words.js';

export function ComparisonPage() {
  const t = useText(INSTRUMENTS_WORDS);
  const { id = '', other = '' } = useParams({ strict: false });
  return (
    <Page
      title={t('comparison', { earlier: id, later: other })}
      lead={t('comparisonLead')}
      actions={<ButtonLink to="/admin/instrumen">{t('back')}</ButtonLink>}
    >
      <Answer of={useQuery(comparisonQuery(id, other))}>{(compared) => <Comparison of={compared} />}</Answer>
    </Page>
  );
}
