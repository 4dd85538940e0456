import { addDays, calendarDate } from '../../../../src/domain/calendar-date.js';
import { todayInRegister } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { CheckField, CheckGroup, TextField } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { ACCESS_TOKENS_WORDS } from './access-tokens.words.js';
import { type ProofFields, useProof } from './proof.js';

const USUAL_DAYS = 90;
const LONGEST_DAYS = 365;

/** What is sent for a new token. */
export interface NewTokenFields<Scope extends string> extends ProofFields {
  readonly name: string;
  readonly scopes: Scope[];
  readonly lastDay: string;
}

interface NewTokenProps<Scope extends string> {
  readonly scopes: readonly Scope[];
  readonly onMake: (fields: NewTokenFields<Scope>) => Promise<void>;
  readonly onCancel: () => void;
}

/** What a token is for, what it opens and until when; the password, and a code where there is a second factor. */
export function NewToken<Scope extends 'read' | 'write' | 'register.read' | 'results.read'>(
  props: NewTokenProps<Scope>,
) {
  const { scopes, onMake, onCancel } = props;
  const t = useText(ACCESS_TOKENS_WORDS);
  const proof = useProof();
  const today = calendarDate(todayInRegister());
  const make = (fields: FormData) =>
    onMake({
      name: textOf(fields, 'name'),
      scopes: scopes.filter((scope) => fields.getAll('scopes').includes(scope)),
      lastDay: textOf(fields, 'lastDay'),
      ...proof.of(fields),
    });
  return (
    <ActionForm action={make} submit={t('make')} beside={<Button onClick={onCancel}>{t('cancel')}</Button>}>
      <TextField label={t('name')} hint={t('nameHint')} name="name" maxLength={100} required />
      <CheckGroup legend={t('scopes')} name="scopes">
        {scopes.map((scope, nth) => (
          <CheckField key={scope} label={t(scope)} name="scopes" value={scope} defaultChecked={nth === 0} />
        ))}
      </CheckGroup>
      <TextField
        label={t('lastDay')}
        hint={t('lastDayHint')}
        name="lastDay"
        type="date"
        min={today}
        max={addDays(today, LONGEST_DAYS)}
        defaultValue={addDays(today, USUAL_DAYS)}
        required
      />
      {proof.fields}
    </ActionForm>
  );
}
