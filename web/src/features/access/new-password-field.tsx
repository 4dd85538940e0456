import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { useText } from '../../i18n/text.js';
import { TextField } from '../../ui/field.js';
import { strengthQuery } from './access.queries.js';
import { ACCESS_WORDS } from './access.words.js';
import styles from './access.module.css';

const PAUSE_MS = 400;

/** A new password, and while it is typed how hard it is to guess. */
export function NewPasswordField() {
  const t = useText(ACCESS_WORDS);
  const [typed, setTyped] = useState('');
  return (
    <div>
      <TextField
        label={t('newPassword')}
        hint={t('newPasswordHint')}
        name="password"
        type="password"
        autoComplete="new-password"
        required
        onChange={(event) => setTyped(event.target.value)}
      />
      <StrengthWords password={typed} />
    </div>
  );
}

function StrengthWords({ password }: { readonly password: string }) {
  const t = useText(ACCESS_WORDS);
  const settled = useSettled(password);
  const { data } = useQuery(strengthQuery(settled));
  const strength = useDeferredValue(settled === '' ? undefined : data);
  return (
    <div className={styles['strength']} role="status">
      {strength !== undefined && (
        <>
          <progress
            aria-label={t('strength')}
            max={4}
            value={strength.score}
            data-is-enough={strength.weakness === null}
          />
          <span>{strength.weakness === null ? t('strongEnough') : t(`weakness.${strength.weakness}`)}</span>
        </>
      )}
    </div>
  );
}

/** The text once nobody has typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
