import { answered, api, type Schemas } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import styles from './access.module.css';
import { ACCESS_WORDS } from './access.words.js';

/** In modules: scanners want that much light around a code. */
const MARGIN = 4;

interface EnrolmentProps {
  readonly begun: Schemas['BegunSecondFactorView'];
  readonly onConfirmed: (codes: readonly string[]) => Promise<void>;
  readonly onCancel: () => void;
}

/** Scan or type the secret, then show that the app has it. */
export function SecondFactorEnrolment({ begun: { secret, uri, qr }, onConfirmed, onCancel }: EnrolmentProps) {
  const t = useText(ACCESS_WORDS);
  const confirm = async (fields: FormData) => {
    const body = { code: textOf(fields, 'code').replaceAll(' ', '') };
    const { recoveryCodes } = await answered(api.POST('/api/v1/profile/second-factor/confirmation', { body }));
    await onConfirmed(recoveryCodes);
  };
  return (
    <ActionForm
      action={confirm}
      submit={t('confirmSecondFactor')}
      beside={<Button onClick={onCancel}>{t('cancel')}</Button>}
    >
      <ol className={styles['steps']}>
        <li>{t('enrolApp')}</li>
        <li>
          {t('enrolScan')}
          <QrCode {...qr} />
          <p>
            {t('enrolType')}
            <br />
            <code className={styles['secret']}>{inGroups(secret)}</code>
          </p>
          <p>
            <a href={uri}>{t('enrolOpen')}</a>
          </p>
        </li>
        <li>
          <TextField
            label={t('enrolCode')}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={8}
            required
          />
        </li>
      </ol>
    </ActionForm>
  );
}

function QrCode({ size, path }: Schemas['QrPathView']) {
  const t = useText(ACCESS_WORDS);
  const wide = size + 2 * MARGIN;
  return (
    <svg
      className={styles['qr']}
      role="img"
      aria-label={t('qr')}
      viewBox={`${-MARGIN} ${-MARGIN} ${wide} ${wide}`}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}

/** Easier to copy by eye in groups of four. */
function inGroups(secret: string): string {
  return secret.replaceAll(/.{4}(?=.)/g, '$& ');
}
