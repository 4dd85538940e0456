import { useNavigate } from '@tanstack/react-router';
import type { FormEvent, ReactNode } from 'react';
import { Button } from './button.js';
import styles from './filters.module.css';
import { textOf } from './form.js';

interface FiltersProps {
  /** What is looked through. */
  readonly label: string;
  /** The fields, each by the name it has in the address. */
  readonly names: readonly string[];
  /** What the address asks for now. */
  readonly search: Readonly<Record<string, string>>;
  readonly submit: string;
  readonly children: ReactNode;
  /** Beside the button that asks. */
  readonly beside?: ReactNode;
}

/** Fields that ask a list of the server, whole and at once; they stand in the address. */
export function Filters({ label, names, search, submit, children, beside }: FiltersProps) {
  const navigate = useNavigate();
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const asked = names.map((name) => [name, textOf(fields, name)] as const).filter(([, value]) => value !== '');
    void navigate({ to: '.', search: Object.fromEntries(asked) });
  };
  return (
    <search data-screen-only aria-label={label}>
      <form className={styles['filters']} onSubmit={ask} key={JSON.stringify(search)}>
        {children}
        <div className={styles['buttons']}>
          <Button type="submit">{submit}</Button>
          {beside}
        </div>
      </form>
    </search>
  );
}

/** One of them: its label above it. */
export function Filter({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <label className={styles['filter']}>
      {label}
      {children}
    </label>
  );
}
