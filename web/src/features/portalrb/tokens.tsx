import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../api/client.js';
import { may, useSession } from '../../api/session.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Line, Lines } from '../../ui/lines.js';
import { announce } from '../../ui/announcer.js';
import { AskFirst } from '../../ui/ask-first.js';
import { Button } from '../../ui/button.js';
import { SelectField } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { ShownOnce } from '../../ui/shown-once.js';
import { useProof } from '../access-tokens/proof.js';
import type { Connection } from './portalrb.queries.js';
import { PORTALRB_WORDS } from './portalrb.words.js';

type Token = Connection['tokens'][number];
const OVERLAPS = [24, 72, 168, 0] as const;

interface TokensProps {
  readonly institutionId: string;
  readonly tokens: readonly Token[];
}

/** The token in force and the one before it; a way to make the next for those who may. */
export function Tokens({ institutionId, tokens }: TokensProps) {
  const t = useText(PORTALRB_WORDS);
  const queries = useQueryClient();
  const isKeeper = may(useSession(), 'portalrb.connect');
  const [shown, setShown] = useState<string | null>(null);
  const tell = async (said: 'made' | 'revoked') => {
    await queries.invalidateQueries({ queryKey: ['portalrb', institutionId] });
    announce(t(said));
  };
  const onMade = async (token: string) => {
    setShown(token);
    await tell('made');
  };
  const revoke = async (tokenId: string) => {
    const params = { path: { id: institutionId, tokenId } };
    await answered(api.DELETE('/api/v1/institutions/{id}/portalrb/tokens/{tokenId}', { params }));
    await tell('revoked');
  };
  return (
    <>
      {shown !== null && <ShownOnce secret={shown} lead={t('once')} copy={t('copy')} copied={t('copied')} />}
      {tokens.length === 0 && <p className="soft">{t('noToken')}</p>}
      <Lines>
        {tokens.map((token) => (
          <TokenLine key={token.id} token={token} onRevoke={isKeeper ? () => revoke(token.id) : null} />
        ))}
      </Lines>
      {isKeeper && <NewToken institutionId={institutionId} isFirst={tokens.length === 0} onMade={onMade} />}
    </>
  );
}

function TokenLine({ token, onRevoke }: { readonly token: Token; readonly onRevoke: (() => Promise<void>) | null }) {
  const t = useText(PORTALRB_WORDS);
  const format = useFormat();
  const { ending, createdAt, createdBy, endsAt, lastUsedAt } = token;
  const name = t('inForce', { ending });
  const facts = [
    t('madeBy', { at: format.instant(createdAt), by: createdBy }),
    ...(endsAt === null ? [] : [t('endsAt', { at: format.instant(endsAt) })]),
    lastUsedAt === null ? t('neverUsed') : t('used', { at: format.instant(lastUsedAt) }),
  ];
  return (
    <Line>
      <span>
        <strong>{name}</strong>
        <br />
        <span className="soft">{facts.join(' · ')}</span>
      </span>
      {onRevoke !== null && (
        <AskFirst deed={t('revoke')} title={t('revokeTitle')} keep={t('keep')} of={name} action={onRevoke}>
          <p>{t('revokeWhat')}</p>
        </AskFirst>
      )}
    </Line>
  );
}

interface NewTokenProps {
  readonly institutionId: string;
  readonly isFirst: boolean;
  readonly onMade: (token: string) => Promise<void>;
}

function NewToken({ institutionId, isFirst, onMade }: NewTokenProps) {
  const t = useText(PORTALRB_WORDS);
  const proof = useProof();
  const [isOpen, setOpen] = useState(false);
  const submit = isFirst ? t('make') : t('replace');
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{submit}</Button>;
  const make = async (fields: FormData) => {
    const body = { overlapHours: Number(textOf(fields, 'overlapHours')), ...proof.of(fields) };
    const params = { path: { id: institutionId } };
    const { token } = await answered(api.POST('/api/v1/institutions/{id}/portalrb/tokens', { params, body }));
    setOpen(false);
    await onMade(token);
  };
  return (
    <ActionForm action={make} submit={submit} beside={<Button onClick={() => setOpen(false)}>{t('cancel')}</Button>}>
      {isFirst ? (
        <input type="hidden" name="overlapHours" value="0" readOnly />
      ) : (
        <SelectField label={t('overlap')} hint={t('overlapHint')} name="overlapHours" defaultValue={OVERLAPS[0]}>
          {OVERLAPS.map((hours) => (
            <option key={hours} value={hours}>
              {t(`overlap-${hours}`)}
            </option>
          ))}
        </SelectField>
      )}
      {proof.fields}
    </ActionForm>
  );
}
