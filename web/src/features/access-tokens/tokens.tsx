import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { Lines } from '../../ui/lines.js';
import { announce } from '../../ui/announcer.js';
import { Button } from '../../ui/button.js';
import { ShownOnce } from '../../ui/shown-once.js';
import { Answer } from '../../ui/states.js';
import type { AccessToken, TokenScope } from './access-tokens.queries.js';
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
      {token !== null && <ShownOnce secret={token} lead={t('once')} copy={t('copy')} copied={t('copied')} />}
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
    <Lines>
      {tokens.map((token) => (
        <TokenLine key={token.id} token={token} onRevoke={() => onRevoke(token.id)} />
      ))}
    </Lines>
  );
}
