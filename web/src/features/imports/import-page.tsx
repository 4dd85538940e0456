import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useText } from '../../i18n/text.js';
import { ButtonAnchor, ButtonLink } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { ActionForm } from '../../ui/form.js';
import { Page, Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import type { ImportKind } from './import-kind.js';
import { ImportPreview } from './import-preview.js';
import { importQuery, previewOf } from './imports.queries.js';
import { IMPORT_WORDS } from './imports.words.js';

interface OfKind {
  readonly kind: ImportKind;
}

/** A file, what it would do, and then the operation that does it. The preview stands in the address, so that a reload keeps it. */
export function ImportPage({ kind }: OfKind) {
  const t = useText(IMPORT_WORDS);
  const own = useText(kind.words);
  const { impor }: Record<string, string> = useSearch({ strict: false });
  return (
    <Page title={own('title')} lead={own('lead')} actions={<ButtonLink to={kind.back}>{own('back')}</ButtonLink>}>
      <Panel title={t('step1')}>
        <Templates kind={kind} />
        <FileForm kind={kind} />
      </Panel>
      {impor !== undefined && <Preview kind={kind} id={impor} />}
    </Page>
  );
}

function Templates({ kind }: OfKind) {
  const t = useText(IMPORT_WORDS);
  return (
    <p>
      {t('template')}:{' '}
      {(['XLSX', 'CSV'] as const).map((format) => (
        <ButtonAnchor
          key={format}
          size="small"
          look="plain"
          href={`/api/v1/${kind.name}-template?format=${format}`}
          aria-label={`${t('template')} ${format}`}
          download
        >
          {format}
        </ButtonAnchor>
      ))}
    </p>
  );
}

function FileForm({ kind }: OfKind) {
  const t = useText(IMPORT_WORDS);
  const navigate = useNavigate();
  const send = async (fields: FormData) => {
    const { id } = await previewOf(kind.name, fields.get('file'));
    await navigate({ to: kind.page, search: { impor: id } });
  };
  return (
    <ActionForm action={send} submit={t('preview')}>
      <TextField label={t('file')} hint={t('fileHint')} name="file" type="file" accept=".csv,.xlsx" required />
    </ActionForm>
  );
}

function Preview({ kind, id }: OfKind & { readonly id: string }) {
  return (
    <Answer of={useQuery(importQuery(kind.name, id))}>
      {(preview) => <ImportPreview kind={kind} preview={preview} />}
    </Answer>
  );
}
