import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react';
import styles from './button.module.css';

interface Look {
  /** One primary button a page; danger is for what cannot be undone. */
  readonly look?: 'primary' | 'danger' | 'plain' | 'default' | undefined;
  readonly size?: 'small' | 'normal' | undefined;
}

function classOf({ look = 'default', size = 'normal' }: Look, className?: string): string {
  return [styles['button'], styles[look], size === 'small' ? styles['small'] : '', className].filter(Boolean).join(' ');
}

/** Does something here. What leads to another page is a ButtonLink. */
export function Button({ look, size, className, ...rest }: ButtonHTMLAttributes<HTMLButtonElement> & Look) {
  return <button type="button" {...rest} className={classOf({ look, size }, className)} />;
}

/** A link that looks like a button: `<ButtonLink to="/unit/$id" params={{ id }}>`. */
export const ButtonLink = createLink(ButtonAnchor);

/** The same for an address outside the client: a download, a page of the server. */
export function ButtonAnchor({
  look,
  size,
  className,
  children,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & Look) {
  return (
    <a {...rest} className={classOf({ look, size }, className)}>
      {children}
    </a>
  );
}
