import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { Answer } from '../../ui/states.js';
import type { AccessToken, TokenScope } from './access-tokens.queries.js';
import styles from './access-tokens.module.css';
import { ACCESS_TOKENS_WORDS } from './access-tokens.words.js';
import { NewToken, type NewTokenFields } from './new-token.js';
import { TokenLine } from './token-line.js';

interface TokensProps<Scope extends TokenScope> {
  readonly kept: UseQueryResult<AccessToken[]>;
  /** What stands in the place of an empty list. */
  readonly none: string;
  /** Those that may be given. */
  readonly scopes: readonly Scope[];
  readonly make: (fields: NewTokenFields<Scope>) => Promise<Schemas['MadeAccessTokenView']>;
  readonly revoke: (id: string) => Promise<unknown>;
}

/** The tokens of somebody, or of an institution's machines: a list, a way to make one, and the one that was just made. */
export function Tokens<Scope extends TokenScope>({ kept, none, scopes, make, revoke }: TokensProps<Scope>) {
  const t = useText(ACCESS_TOKENS_WORDS);
  const queries = useQueryClient();
  const [token, setToken] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const tell = async (said: 'made' | 'revoked') => {
    await queries.invalidateQueries({ queryKey: ['access-tokens'] });
    announce(t(said));
  };
  const onMake = async (fields: NewTokenFields<Scope>) => {
    setToken((await make(fields)).token);
    setOpen(false);
    await tell('made');
  };
  const onRevoke = async (id: string) => {
    await revoke(id);
    await tell('revoked');
  };
  return (
    <>
      {token !== null && <MadeToken token={token} />}
      <Answer of={kept}>{(tokens) => <List tokens={tokens} none={none} onRevoke={onRevoke} />}</Answer>
      {isOpen ? (
        <NewToken scopes={scopes} onMake={onMake} onCancel={() => setOpen(false)} />
      ) : (
        <Button onClick={() => setOpen(true)}>{t('make')}</Button>
      )}
    </>
  );
}

interface ListProps {
  readonly tokens: readonly AccessToken[];
  readonly none: string;
  readonly onRevoke: (id: string) => Promise<void>;
}

function List({ tokens, none, onRevoke }: ListProps) {
  if (tokens.length === 0) return <p className="soft">{none}</p>;
  return (
    <ul className={styles['tokens']}>
      {tokens.map((token) => (
        <TokenLine key={token.id} token={token} onRevoke={() => onRevoke(token.id)} />
      ))}
    </ul>
  );
}

/** Shown this once: the server keeps only a digest of it. */
function MadeToken({ token }: { readonly token: string }) {
  const t = useText(ACCESS_TOKENS_WORDS);
  const copy = async () => {
    await navigator.clipboard.writeText(token);
    announce(t('copied'));
  };
  return (
    <Notice tone="ok" role="status">
      <p>{t('once')}</p>
      <p>
        <code className={styles['token']}>{token}</code>
      </p>
      {/* Only a page that came over https may use the clipboard. */}
      {window.isSecureContext && (
        <Button size="small" onClick={() => void copy()}>
          {t('copy')}
        </Button>
      )}
    </Notice>
  );
}
