import { useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { CheckField, SelectField } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { Badge } from '../../ui/notice.js';
import type { KindPreference } from './preferences.queries.js';
import styles from './preferences.module.css';
import { PREFERENCES_WORDS } from './preferences.words.js';

/** How each kind of reminder reaches somebody. A duty cannot be switched off, so that is no choice here. */
export function KindsForm({ kinds }: { readonly kinds: readonly KindPreference[] }) {
  const t = useText(PREFERENCES_WORDS);
  const queries = useQueryClient();
  const save = async (fields: FormData) => {
    for (const before of kinds) await saveKind(before, fields);
    await queries.invalidateQueries({ queryKey: ['preferences'] });
    announce(t('saved'));
  };
  return (
    <ActionForm action={save} submit={t('saveReminders')}>
      <p>{t('duties')}</p>
      {kinds.map((preference) => (
        <KindFields key={preference.kind} preference={preference} />
      ))}
    </ActionForm>
  );
}

/** Only what was changed, so that two pages that are open at once do not undo each other. */
async function saveKind(before: KindPreference, fields: FormData): Promise<void> {
  const { kind, isDuty } = before;
  const mail = before.mailChoices.find((choice) => choice === textOf(fields, `${kind}/mail`)) ?? before.mail;
  const isInInbox = isDuty || fields.get(`${kind}/isInInbox`) !== null;
  if (mail === before.mail && isInInbox === before.isInInbox) return;
  await answered(
    api.PUT('/api/v1/preferences/kinds/{kind}', { params: { path: { kind } }, body: { mail, isInInbox } }),
  );
}

function KindFields({ preference }: { readonly preference: KindPreference }) {
  const t = useText(PREFERENCES_WORDS);
  const { kind, isDuty, mail, mailChoices, isInInbox } = preference;
  return (
    <fieldset className={styles['kind']}>
      <legend>
        {t(kind)} <Badge tone={isDuty ? 'info' : 'quiet'}>{t(isDuty ? 'duty' : 'tip')}</Badge>
      </legend>
      <SelectField label={t('byMail')} name={`${kind}/mail`} defaultValue={mail} required>
        {mailChoices.map((choice) => (
          <option key={choice} value={choice}>
            {t(choice)}
          </option>
        ))}
      </SelectField>
      <CheckField label={t('inInbox')} name={`${kind}/isInInbox`} defaultChecked={isInInbox} disabled={isDuty} />
    </fieldset>
  );
}
