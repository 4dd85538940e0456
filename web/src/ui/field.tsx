import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import { useText } from '../i18n/text.js';
import { useFieldError } from './form.js';
import styles from './form.module.css';
import { UI_WORDS } from './ui.words.js';

interface FieldProps {
  readonly label: string;
  /** As the server names it: `email`, or `windows/0/opensOn`. */
  readonly name: string;
  readonly hint?: ReactNode;
  /** What is wrong with it, where the page finds out before the server. */
  readonly error?: string | undefined;
}

interface Described {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly error: string | undefined;
}

/** Label above, then the hint, the field, and what is wrong with it. */
function Field({ label, name, hint, error: found, isRequired, children }: FieldFrame) {
  const t = useText(UI_WORDS);
  const id = useId();
  const refused = useFieldError(name);
  const error = found ?? refused;
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter(Boolean);
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label} {!isRequired && <span className={styles['optional']}>{t('optional')}</span>}
      </label>
      {hint !== undefined && (
        <p className={styles['hint']} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({ id, error, describedBy: described.length > 0 ? described.join(' ') : undefined })}
      {error !== undefined && (
        <p className={styles['error']} id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
interface FieldFrame extends FieldProps {
  readonly isRequired: boolean;
  readonly children: (described: Described) => ReactNode;
}

/** One line: text, e-mail, password, number, day. */
export function TextField({ label, hint, error: found, ...rest }: FieldProps & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Field label={label} hint={hint} error={found} name={rest.name} isRequired={rest.required ?? false}>
      {({ id, describedBy, error }) => (
        <input
          {...rest}
          id={id}
          className={styles['input']}
          aria-describedby={describedBy}
          aria-invalid={error !== undefined}
        />
      )}
    </Field>
  );
}

/** Several lines. */
export function TextArea({
  label,
  hint,
  error: found,
  ...rest
}: FieldProps & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Field label={label} hint={hint} error={found} name={rest.name} isRequired={rest.required ?? false}>
      {({ id, describedBy, error }) => (
        <textarea
          {...rest}
          id={id}
          className={styles['input']}
          aria-describedby={describedBy}
          aria-invalid={error !== undefined}
        />
      )}
    </Field>
  );
}

/** One of a few; its options are the children. */
export function SelectField({
  label,
  hint,
  error: found,
  ...rest
}: FieldProps & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Field label={label} hint={hint} error={found} name={rest.name} isRequired={rest.required ?? false}>
      {({ id, describedBy, error }) => (
        <select
          {...rest}
          id={id}
          className={styles['input']}
          aria-describedby={describedBy}
          aria-invalid={error !== undefined}
        />
      )}
    </Field>
  );
}

/** Yes or no. */
export function CheckField({ label, ...rest }: { label: ReactNode } & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <label className={styles['choice']}>
      <input type="checkbox" {...rest} />
      <span>{label}</span>
    </label>
  );
}

interface CheckGroupProps {
  readonly legend: string;
  /** Of the boxes in it. */
  readonly name: string;
  readonly children: ReactNode;
}

/** Any of a few; its boxes are the children. */
export function CheckGroup({ legend, name, children }: CheckGroupProps) {
  const error = useFieldError(name);
  return (
    <fieldset className={styles['field']}>
      <legend className={styles['label']}>{legend}</legend>
      {children}
      {error !== undefined && <p className={styles['error']}>{error}</p>}
    </fieldset>
  );
}

interface ChoiceFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly legend: string;
  readonly name: string;
  readonly choices: readonly { readonly value: string; readonly label: ReactNode }[];
}

/** One of a few, all of them in view. */
export function ChoiceField({ legend, choices, defaultValue, ...rest }: ChoiceFieldProps) {
  const error = useFieldError(rest.name);
  return (
    <fieldset className={styles['field']}>
      <legend className={styles['label']}>{legend}</legend>
      {choices.map(({ value, label }) => (
        <label key={value} className={styles['choice']}>
          <input type="radio" {...rest} value={value} defaultChecked={value === defaultValue} />
          <span>{label}</span>
        </label>
      ))}
      {error !== undefined && <p className={styles['error']}>{error}</p>}
    </fieldset>
  );
}
