import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

interface PlaceLinkProps {
  /** A path of the client as the server names it, with what stands behind its `?`. */
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  /** Before the page is left. */
  readonly onOpen?: () => void;
}

/** A link to a page that the server named: opened inside the client, or by the browser in a tab of its own. */
export function PlaceLink({ to, children, className, onOpen }: PlaceLinkProps) {
  const router = useRouter();
  const open = (event: MouseEvent) => {
    onOpen?.();
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    router.history.push(to);
  };
  return (
    <a href={to} className={className} onClick={open}>
      {children}
    </a>
  );
}
