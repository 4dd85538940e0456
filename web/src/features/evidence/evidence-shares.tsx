import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { answered, api, type Schemas } from '../../api/client.js';
import { may, useSession } from '../../api/session.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { Button } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { Badge, Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { Answer, ProblemNotice } from '../../ui/states.js';
import { openingsQuery, sharesQuery } from './evidence.queries.js';
import { EVIDENCE_WORDS } from './evidence.words.js';
import styles from './evidence.module.css';

type Share = Schemas['ShareView'];

/** Links by which outsiders look at the evidence of an assessment: made, revoked, and when they were opened. */
export function SharesPanel({ assessmentId }: { readonly assessmentId: string }) {
  const t = useText(EVIDENCE_WORDS);
  const [asked, setAsked] = useState<'make' | Share | null>(null);
  const { revoke, error } = useRevoking(assessmentId);
  const columns = useColumns((share) => setAsked(share), revoke);
  const close = () => setAsked(null);
  return (
    <Panel title={t('share')}>
      <p>{t('shareLead')}</p>
      {error !== null && <ProblemNotice error={error} />}
      <Answer of={useQuery(sharesQuery(assessmentId))}>
        {(shares) => (
          <DataTable
            caption={t('shares')}
            rows={shares}
            columns={columns}
            rowKey={({ id }) => id}
            empty={<p>{t('shareNone')}</p>}
            prefix="bagi."
            hasTools={false}
          />
        )}
      </Answer>
      {may(useSession(), 'evidence.share') && (
        <p className={styles['after']} data-screen-only>
          <Button onClick={() => setAsked('make')}>{t('makeShare')}</Button>
        </p>
      )}
      {asked === 'make' && <MakeDialog assessmentId={assessmentId} onClose={close} />}
      {asked !== null && asked !== 'make' && <OpeningsDialog share={asked} onClose={close} />}
    </Panel>
  );
}

function useRevoking(assessmentId: string) {
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const revoke = async ({ id }: Share) => {
    try {
      await answered(api.POST('/api/v1/evidence-shares/{id}/revocation', { params: { path: { id } } }));
      setError(null);
      await queries.invalidateQueries(sharesQuery(assessmentId));
    } catch (thrown) {
      setError(thrown);
    }
  };
  return { revoke: (share: Share) => void revoke(share), error };
}

function useColumns(show: (share: Share) => void, revoke: (share: Share) => void): readonly Column<Share>[] {
  const t = useText(EVIDENCE_WORDS);
  const format = useFormat();
  const mayRevoke = may(useSession(), 'evidence.share');
  return [
    { key: 'untuk', head: t('purpose'), text: ({ purpose }) => purpose, cell: ({ purpose }) => purpose },
    {
      key: 'sampai',
      head: t('shareUntil'),
      text: ({ expiresAt }) => expiresAt,
      cell: (row) => format.instant(row.expiresAt),
    },
    { key: 'keadaan', head: t('state'), text: ({ revokedAt }) => revokedAt, cell: (row) => <ShareState of={row} /> },
    {
      key: 'pembukaan',
      head: t('openings'),
      align: 'end',
      text: ({ openings }) => openings,
      cell: (row) => (
        <Button
          size="small"
          look="plain"
          aria-label={`${row.openings} ${t('openingsOf', { purpose: row.purpose })}`}
          onClick={() => show(row)}
        >
          {row.openings}
        </Button>
      ),
    },
    {
      key: 'tindakan',
      head: t('action'),
      cell: (row) =>
        mayRevoke &&
        isOpen(row) && (
          <Button
            size="small"
            look="danger"
            aria-label={t('revokeOf', { purpose: row.purpose })}
            onClick={() => revoke(row)}
          >
            {t('revoke')}
          </Button>
        ),
    },
  ];
}

function isOpen({ revokedAt, expiresAt }: Share): boolean {
  return revokedAt === null && new Date(expiresAt) > new Date();
}

function ShareState({ of }: { readonly of: Share }): ReactNode {
  const t = useText(EVIDENCE_WORDS);
  if (of.revokedAt !== null) return <Badge tone="quiet">{t('shareRevoked')}</Badge>;
  return isOpen(of) ? (
    <Badge tone="ok" icon="check">
      {t('shareActive')}
    </Badge>
  ) : (
    <Badge tone="quiet">{t('shareOver')}</Badge>
  );
}

const A_WEEK_HOURS = 168;

function MakeDialog({ assessmentId, onClose }: { readonly assessmentId: string; readonly onClose: () => void }) {
  const t = useText(EVIDENCE_WORDS);
  const queries = useQueryClient();
  const [made, setMade] = useState<string | null>(null);
  const make = async (fields: FormData) => {
    const body = { purpose: textOf(fields, 'purpose'), hours: Number(textOf(fields, 'hours')) };
    const params = { path: { id: assessmentId } };
    const share = await answered(api.POST('/api/v1/assessments/{id}/evidence-shares', { params, body }));
    setMade(`${location.origin}${share.path}`);
    await queries.invalidateQueries(sharesQuery(assessmentId));
  };
  return (
    <Dialog title={t('makeShare')} onClose={onClose}>
      {made !== null ? (
        <Made address={made} />
      ) : (
        <ActionForm action={make} submit={t('makeShare')}>
          <TextField label={t('purpose')} name="purpose" maxLength={500} required />
          <TextField
            label={t('hours')}
            name="hours"
            type="number"
            min={1}
            max={720}
            defaultValue={A_WEEK_HOURS}
            required
          />
        </ActionForm>
      )}
    </Dialog>
  );
}

function Made({ address }: { readonly address: string }) {
  const t = useText(EVIDENCE_WORDS);
  const copy = async () => {
    await navigator.clipboard?.writeText(address);
    announce(t('shareCopied'));
  };
  return (
    <>
      <Notice tone="ok" role="status">
        <p>{t('shareMade')}</p>
      </Notice>
      <p className={styles['made']}>
        <code>{address}</code>
        {navigator.clipboard !== undefined && (
          <Button size="small" onClick={() => void copy()}>
            {t('shareCopy')}
          </Button>
        )}
      </p>
    </>
  );
}

function OpeningsDialog({ share, onClose }: { readonly share: Share; readonly onClose: () => void }) {
  const t = useText(EVIDENCE_WORDS);
  const format = useFormat();
  return (
    <Dialog title={t('openingsOf', { purpose: share.purpose })} onClose={onClose}>
      <Answer of={useQuery(openingsQuery(share.id))}>
        {(openings) => (
          <DataTable
            caption={t('openings')}
            rows={openings.map((opening, no) => ({ ...opening, no }))}
            rowKey={({ no }) => String(no)}
            empty={<p>{t('openingsNone')}</p>}
            prefix="buka."
            hasTools={false}
            columns={[
              { key: 'waktu', head: t('whenOpened'), cell: ({ openedAt }) => format.instant(openedAt) },
              { key: 'alamat', head: t('whereFrom'), cell: ({ address }) => address },
              { key: 'isi', head: t('whatOpened'), cell: ({ title }) => title ?? t('wholeList') },
            ]}
          />
        )}
      </Answer>
    </Dialog>
  );
}
