import { useText } from '../i18n/text.js';
import { TextField } from '../ui/field.js';
import { textOf } from '../ui/form.js';
import { SIGN_IN_WORDS } from './sign-in.words.js';

/** As the server names them. */
export type CodeName = 'code' | 'recoveryCode';

/** The app's code, or one of the recovery codes that stand in for it. */
export function CodeField({ name }: { readonly name: CodeName }) {
  const t = useText(SIGN_IN_WORDS);
  if (name === 'recoveryCode')
    return <TextField label={t('recoveryCode')} hint={t('recoveryCodeHint')} name={name} autoComplete="off" required />;
  return (
    <TextField
      label={t('code')}
      hint={t('codeHint')}
      name={name}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={8}
      required
    />
  );
}

/** Apps show "123 456"; the groups of a recovery code are the server's to read. */
export function codeOf(fields: FormData, name: CodeName): Partial<Record<CodeName, string>> {
  const text = textOf(fields, name);
  return { [name]: name === 'code' ? text.replaceAll(' ', '') : text };
}
