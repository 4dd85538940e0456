import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { answered, api } from '../../api/client.js';
import { ApiProblem } from '../../api/problem.js';
import { useText } from '../../i18n/text.js';
import { ButtonAnchor, ButtonLink } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { ActionForm } from '../../ui/form.js';
import { Page, Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { peopleImportQuery } from './people-imports.queries.js';
import { PEOPLE_IMPORT_WORDS } from './people-imports.words.js';
import { PeoplePreview } from './people-preview.js';

/** A file, what it would do, and then the operation that does it. The preview stands in the address, so that a reload keeps it. */
export function PeopleImportPage() {
  const t = useText(PEOPLE_IMPORT_WORDS);
  const { impor }: Record<string, string> = useSearch({ strict: false });
  return (
    <Page title={t('title')} lead={t('lead')} actions={<ButtonLink to="/admin/pengguna">{t('back')}</ButtonLink>}>
      <Panel title={t('step1')}>
        <Templates />
        <FileForm />
      </Panel>
      {impor !== undefined && <Preview id={impor} />}
    </Page>
  );
}

function Templates() {
  const t = useText(PEOPLE_IMPORT_WORDS);
  return (
    <p>
      {t('template')}:{' '}
      {(['XLSX', 'CSV'] as const).map((format) => (
        <ButtonAnchor
          key={format}
          size="small"
          look="plain"
          href={`/api/v1/people-import-template?format=${format}`}
          aria-label={`${t('template')} ${format}`}
          download
        >
          {format}
        </ButtonAnchor>
      ))}
    </p>
  );
}

function FileForm() {
  const t = useText(PEOPLE_IMPORT_WORDS);
  const navigate = useNavigate();
  const send = async (fields: FormData) => {
    const { id } = await previewOf(fields.get('file'));
    await navigate({ to: '/admin/pengguna/impor', search: { impor: id } });
  };
  return (
    <ActionForm action={send} submit={t('preview')}>
      <TextField label={t('file')} hint={t('fileHint')} name="file" type="file" accept=".csv,.xlsx" required />
    </ActionForm>
  );
}

/** Browsers name the type of a CSV file in many ways; the server looks at the bytes alone. */
async function previewOf(file: FormDataEntryValue | null) {
  if (!(file instanceof File)) throw ApiProblem.of(422, { type: '/problems/import-file-refused', reason: 'EMPTY' });
  return answered(
    api.POST('/api/v1/people-imports', {
      params: { query: { fileName: file.name } },
      headers: { 'content-type': 'application/octet-stream' },
      body: file as unknown as string,
      bodySerializer: () => file,
    }),
  );
}

function Preview({ id }: { readonly id: string }) {
  return <Answer of={useQuery(peopleImportQuery(id))}>{(preview) => <PeoplePreview preview={preview} />}</Answer>;
}
