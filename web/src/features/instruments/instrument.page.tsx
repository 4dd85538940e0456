import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useFormat } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { ButtonAnchor, ButtonLink } from '../../ui/button.js';
import { Page } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { WordingPanel } from '../wordings/wording-panel.js';
import styles from './instruments.module.css';
import { instrumentQuery } from './instruments.queries.js';
import { INSTRUMENTS_WORDS } from './instruments.words.js';
import { WorksheetTree } from './worksheet-tree.js';

export function InstrumentPage() {
  const t = useText(INSTRUMENTS_WORDS);
  const format = useFormat();
  const language = useLanguage();
  const { id = '' } = useParams({ strict: false });
  return (
    <Answer of={useQuery(instrumentQuery(id))}>
      {(worksheet) => (
        <Page
          title={language === 'id' ? worksheet.titleId : worksheet.titleEn}
          lead={`${worksheet.id}. ${worksheet.regulation}`}
          actions={
            <>
              <ButtonAnchor href={`/api/v1/instruments/${worksheet.id}/source`} download>
                {t('source')}
              </ButtonAnchor>
              <ButtonLink to="/admin/instrumen">{t('back')}</ButtonLink>
            </>
          }
        >
          <p className={`soft ${styles['digest']}`}>
            {t('publishedAt')} {format.instant(worksheet.publishedAt)}. {t('digest')}: <code>{worksheet.digest}</code>
          </p>
          <WordingPanel instrumentId={worksheet.id} />
          <WorksheetTree worksheet={worksheet} />
        </Page>
      )}
    </Answer>
  );
}
