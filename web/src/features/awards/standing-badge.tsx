import type { Schemas } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { Badge } from '../../ui/notice.js';
import { STANDING_LOOK } from '../reports/report-labels.js';
import { REPORT_WORDS } from '../reports/reports.words.js';

/** How an award stands: a sign, a word and a colour. */
export function StandingBadge({ standing }: { readonly standing: Schemas['AwardStanding'] }) {
  const t = useText(REPORT_WORDS);
  const { tone, icon } = STANDING_LOOK[standing];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`standing.${standing}`)}
    </Badge>
  );
}
