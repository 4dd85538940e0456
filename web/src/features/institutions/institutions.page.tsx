import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api, type Schemas } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Dialog } from '../../ui/dialog.js';
import { SelectField, TextField } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { Page } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { institutionsQuery } from './institutions.queries.js';
import { INSTITUTIONS_WORDS } from './institutions.words.js';

type Institution = Schemas['InstitutionView'];
const KINDS = ['MINISTRY_OR_AGENCY', 'PROVINCE', 'REGENCY_OR_CITY'] as const satisfies readonly Institution['kind'][];

export function InstitutionsPage() {
  const t = useText(INSTITUTIONS_WORDS);
  const [edited, setEdited] = useState<Institution | 'new' | null>(null);
  const columns = useColumns(setEdited);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button look="primary" onClick={() => setEdited('new')}>
          {t('new')}
        </Button>
      }
    >
      <Answer of={useQuery(institutionsQuery)}>
        {(institutions) => (
          <DataTable
            caption={t('title')}
            rows={institutions}
            columns={columns}
            rowKey={({ id }) => id}
            empty={<p>{t('empty')}</p>}
          />
        )}
      </Answer>
      {edited !== null && (
        <InstitutionDialog institution={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Page>
  );
}

function useColumns(onEdit: (institution: Institution) => void): readonly Column<Institution>[] {
  const t = useText(INSTITUTIONS_WORDS);
  return [
    { key: 'kode', head: t('code'), text: ({ code }) => code, cell: ({ code }) => code },
    { key: 'nama', head: t('name'), text: ({ name }) => name, cell: ({ name }) => name },
    { key: 'jenis', head: t('kind'), text: ({ kind }) => t(kind), cell: ({ kind }) => t(kind), isFacet: true },
    { key: 'tindakan', head: t('actions'), cell: (one) => <Deeds of={one} onEdit={() => onEdit(one)} /> },
  ];
}

function Deeds({ of, onEdit }: { readonly of: Institution; readonly onEdit: () => void }) {
  const t = useText(INSTITUTIONS_WORDS);
  return (
    <>
      <Button size="small" aria-label={t('editOf', { name: of.name })} onClick={onEdit}>
        {t('edit')}
      </Button>{' '}
      <ButtonLink size="small" look="plain" to="/admin/unit" search={{ instansi: of.id }}>
        {t('units')}
      </ButtonLink>{' '}
      <ButtonLink size="small" look="plain" to="/admin/jam-kerja" search={{ instansi: of.id }}>
        {t('officeHours')}
      </ButtonLink>{' '}
      <ButtonLink size="small" look="plain" to="/admin/instansi/$id/token" params={{ id: of.id }}>
        {t('tokens')}
      </ButtonLink>
    </>
  );
}

interface InstitutionDialogProps {
  /** null for a new one. */
  readonly institution: Institution | null;
  readonly onClose: () => void;
}

function InstitutionDialog({ institution, onClose }: InstitutionDialogProps) {
  const t = useText(INSTITUTIONS_WORDS);
  const queries = useQueryClient();
  const save = async (fields: FormData) => {
    const body = {
      code: textOf(fields, 'code'),
      name: textOf(fields, 'name'),
      kind: textOf(fields, 'kind') as Institution['kind'],
    };
    const path = institution && { id: institution.id };
    await answered(
      path
        ? api.PUT('/api/v1/institutions/{id}', { params: { path }, body })
        : api.POST('/api/v1/institutions', { body }),
    );
    await queries.invalidateQueries({ queryKey: institutionsQuery.queryKey });
    announce(t('saved'));
    onClose();
  };
  return (
    <Dialog title={institution === null ? t('new') : t('editOf', { name: institution.name })} onClose={onClose}>
      <ActionForm action={save} submit={t('save')}>
        <TextField label={t('code')} name="code" defaultValue={institution?.code} required />
        <TextField label={t('name')} name="name" defaultValue={institution?.name} required />
        <SelectField label={t('kind')} name="kind" hint={t('kindHint')} defaultValue={institution?.kind} required>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(kind)}
            </option>
          ))}
        </SelectField>
      </ActionForm>
    </Dialog>
  );
}
