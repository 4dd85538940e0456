import { useText } from '../../i18n/text.js';
import { TextField } from '../../ui/field.js';
import { textOf } from '../../ui/form.js';
import { EVIDENCE_WORDS } from './evidence.words.js';

interface Described {
  readonly title: string;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

/** What people say about a piece of evidence: its title, and the days it is about. */
export function DescriptionFields({ of }: { readonly of?: Described }) {
  const t = useText(EVIDENCE_WORDS);
  return (
    <>
      <TextField
        label={t('title')}
        hint={t('titleHint')}
        name="title"
        defaultValue={of?.title}
        maxLength={300}
        required
      />
      <TextField label={t('validFrom')} name="validFrom" type="date" defaultValue={of?.validFrom ?? ''} />
      <TextField label={t('validUntil')} name="validUntil" type="date" defaultValue={of?.validUntil ?? ''} />
    </>
  );
}

/** The same as the server takes it: days that are left out have no beginning or end. */
export function describedIn(fields: FormData): { title: string; validFrom?: string; validUntil?: string } {
  const [validFrom, validUntil] = [textOf(fields, 'validFrom'), textOf(fields, 'validUntil')];
  return {
    title: textOf(fields, 'title'),
    ...(validFrom === '' ? {} : { validFrom }),
    ...(validUntil === '' ? {} : { validUntil }),
  };
}
