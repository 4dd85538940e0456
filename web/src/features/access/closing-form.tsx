import { useState } from 'react';
import { answered, api } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { TextArea } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import styles from './access.module.css';
import { ACCESS_WORDS } from './access.words.js';

interface ClosingFormProps {
  readonly accountId: string;
  readonly onClosed: () => Promise<void>;
}

/** Closing somebody's account asks why. */
export function ClosingForm({ accountId, onClosed }: ClosingFormProps) {
  const t = useText(ACCESS_WORDS);
  const [isAsking, setAsking] = useState(false);
  const close = async (fields: FormData) => {
    const params = { path: { id: accountId } };
    await answered(api.POST('/api/v1/accounts/{id}/closing', { params, body: { reason: textOf(fields, 'reason') } }));
    await onClosed();
  };
  return (
    <section className={styles['part']}>
      {isAsking ? (
        <ActionForm
          action={close}
          submit={t('closeAccount')}
          look="danger"
          beside={<Button onClick={() => setAsking(false)}>{t('cancel')}</Button>}
        >
          <p>{t('closeWhy')}</p>
          <TextArea label={t('reason')} name="reason" maxLength={500} required />
        </ActionForm>
      ) : (
        <Button look="danger" onClick={() => setAsking(true)}>
          {t('closeAccount')}
        </Button>
      )}
    </section>
  );
}
