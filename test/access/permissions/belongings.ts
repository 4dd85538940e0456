import { hashOfSecretToken } from '../../../src/common/secret-token.js';
import { ApiClient } from '../../../src/demo/api-client.js';
import type { TestApp } from '../../support/app.js';
import { pdf } from '../../support/files.js';
import { PASSWORD, type Place, type World } from '../../support/factories.js';
import { changedWorksheet } from '../../support/worksheets.js';
import { TusClient } from '../../uploads/tus-client.js';

interface Made {
  readonly id: string;
}

/** What people of a place, and the administrator for it, have made for themselves. */
export class Belongings {
  constructor(
    private readonly world: World,
    private readonly program: TestApp,
    private readonly place: Place,
  ) {}

  async make({ awardId = '', memberId = '' }: Readonly<Record<string, string>>): Promise<Record<string, string>> {
    const administrator = await this.world.as('ADMINISTRATOR');
    return {
      ...(await this.units(administrator)),
      ...(await this.accounts(administrator, memberId)),
      ...(await this.coordinators()),
      ...(await this.identities()),
      ...(await this.letters(awardId)),
      ...(await this.operations()),
      ...(await this.webhooks(administrator)),
      ...(await this.files(administrator)),
    };
  }

  /** Units without an assessment, one of them closed; the TPI lead has a conflict of interest with the other. */
  private async units(administrator: ApiClient) {
    const { unitId: idleUnitId } = await this.world.unit(this.place.institutionId);
    const { unitId: closedUnitId } = await this.world.unit(this.place.institutionId);
    await administrator.post(`/units/${closedUnitId}/closure`, { reason: 'Digabung' });
    const lead = await this.world.as('TPI_LEAD', this.place);
    const conflict = { unitId: idleUnitId, reason: 'Kerabat memimpin unit itu' };
    const { id: conflictId } = await lead.post<Made>('/conflicts-of-interest', conflict);
    const { name: unitName } = await administrator.get<{ name: string }>(`/units/${this.place.unitId}`);
    return { idleUnitId, closedUnitId, conflictId, unitName };
  }

  private async accounts(administrator: ApiClient, memberId: string) {
    const [appointment] = await administrator.get<Made[]>(`/accounts/${memberId}/appointments`);
    const { id: closedId } = await this.world.person(['UNIT_MEMBER', this.place]);
    await administrator.post(`/accounts/${closedId}/closing`, { reason: 'Pindah tugas' });
    const email = `diundang-${this.place.unitId}@test.example`;
    const { id: invitedId } = await administrator.post<Made>('/accounts', { email, name: 'Yang diundang' });
    return { appointmentId: appointment?.id ?? '', closedId, invitedId };
  }

  /** A second session, an upload that has only begun and one that is whole, a calendar and a token. */
  private async coordinators() {
    const { unitId } = this.place;
    const coordinator = await this.world.as('UNIT_COORDINATOR', this.place);
    const { email } = await coordinator.get<{ email: string }>('/session');
    await new ApiClient(this.program.url).signIn(email, PASSWORD);
    const sessions = await coordinator.get<(Made & { isCurrent: boolean })[]>('/profile/sessions');
    const sessionId = sessions.find(({ isCurrent }) => !isCurrent)?.id ?? '';
    const metadata = { unitId, filename: 'belum-selesai.pdf', title: 'Belum selesai' };
    const client = await TusClient.of(this.program, coordinator);
    const begun = await client.create(metadata, 10);
    const finished = await client.send({ ...metadata, title: 'Selesai' }, pdf(`selesai ${unitId}`));
    const { id: feedId } = await coordinator.post<Made>('/calendar-feeds', { unitId });
    const asked = { name: 'Skrip', scopes: ['read'], lastDay: '2026-12-31', password: PASSWORD };
    const { made } = await coordinator.post<{ made: Made }>('/access-tokens', asked);
    return {
      sessionId,
      feedId,
      accessTokenId: made.id,
      uploadId: lastPart(begun),
      finishedUploadId: lastPart(finished.location ?? ''),
    };
  }

  /** Who the coordinator is at the service by which people sign on. */
  private async identities() {
    const [identity] = await this.world.query<Made>(
      `INSERT INTO linked_identity (account_id, issuer, subject, linked_at)
       VALUES ($1, 'https://login.example.go.id', $2, $3) RETURNING id`,
      [await this.world.idOf('UNIT_COORDINATOR', this.place), this.place.unitId, this.program.clock.now()],
    );
    return { identityId: identity?.id ?? '' };
  }

  /** Something the TPI lead did to many at once, and may take back; and a file of evaluators that they looked at. */
  private async operations() {
    const [operation] = await this.world.query<Made>(
      `INSERT INTO bulk_operation (kind, asked, asked_by, asked_at, content_sha256, total, done, finished_at)
       VALUES ('ASSIGN', '{"layer": "TPI"}', $1, $2, '', 1, 1, $2) RETURNING id`,
      [await this.world.idOf('TPI_LEAD', this.place), this.program.clock.now()],
    );
    await this.world.query(
      `INSERT INTO bulk_operation_row (operation_id, position, target, state, settled_at)
       VALUES ($1, 1, '{"assessmentId": "00000000-0000-4000-8000-000000000000"}', 'DONE', $2)`,
      [operation?.id, this.program.clock.now()],
    );
    const lead = await this.world.as('TPI_LEAD', this.place);
    const body = 'kode_instansi;kode_unit;email;lapisan\r\nX;Y;baru@contoh.example;TPI\r\n';
    const { id: assignmentImportId } = await this.send(lead, '/assignment-imports?fileName=penugasan.csv', body);
    return { operationId: operation?.id ?? '', assignmentImportId };
  }

  /** A mail to the coordinator, what they are reminded of in the program, and a link that sets their password. */
  private async letters(awardId: string) {
    const recipient = await this.world.idOf('UNIT_COORDINATOR', this.place);
    const now = this.program.clock.now();
    const [mailing] = await this.world.query<Made>(
      `INSERT INTO mailing (recipient_id, institution_id, form, day, send_after, created_at)
       VALUES ($1, $2, 'DIGEST', $3, $4, $4) RETURNING id`,
      [recipient, this.place.institutionId, this.program.clock.today(), now],
    );
    const [notice] = await this.world.query<Made>(
      `INSERT INTO notice (reminder_id, recipient_id, held_as, created_at, is_in_inbox, mailing_id)
       SELECT reminder.id, $1, 'UNIT_COORDINATOR', $2, true, $3
       FROM reminder JOIN deadline ON deadline.id = reminder.deadline_id WHERE deadline.subject_id = $4 LIMIT 1
       RETURNING id`,
      [recipient, now, mailing?.id, awardId],
    );
    const passwordToken = `tautan-${this.place.unitId}`;
    await this.world.query(
      `INSERT INTO password_link (id, account_id, kind, asked_at, expires_at, token_hash, sent_at)
       VALUES (gen_random_uuid(), $1, 'FORGOTTEN', $2, $2::timestamptz + interval '1 hour', $3, $2)`,
      [recipient, now, hashOfSecretToken(passwordToken)],
    );
    return { mailingId: mailing?.id ?? '', noticeId: notice?.id ?? '', passwordToken };
  }

  private async webhooks(administrator: ApiClient) {
    const { institutionId } = this.place;
    const hook = { institutionId, url: 'https://sistem.example.go.id/zi', eventTypes: ['reminder.due'] };
    const { id: webhookId } = await administrator.post<Made>('/webhooks', hook);
    await administrator.post(`/webhooks/${webhookId}/ping`);
    // Given up: only what will not be tried any more can be sent again.
    await this.world.query(
      `UPDATE webhook_delivery SET next_attempt_at = NULL, given_up_at = $2, given_up_because = 'too-late'
       WHERE webhook_id = $1`,
      [webhookId, this.program.clock.now()],
    );
    const deliveries = 'SELECT id FROM webhook_delivery WHERE webhook_id = $1';
    const [delivery] = await this.world.query<Made>(deliveries, [webhookId]);
    return { webhookId, deliveryId: delivery?.id ?? '', ...(await this.machineTokens(administrator)) };
  }

  private async machineTokens(administrator: ApiClient) {
    const asked = { name: 'Portal', scopes: ['register.read'], lastDay: '2026-12-31', password: PASSWORD };
    const path = `/institutions/${this.place.institutionId}/service-tokens`;
    const { made } = await administrator.post<{ made: Made }>(path, asked);
    const portalrb = `/institutions/${this.place.institutionId}/portalrb`;
    await administrator.post(`${portalrb}/tokens`, { overlapHours: 0, password: PASSWORD });
    const { tokens } = await administrator.get<{ tokens: Made[] }>(portalrb);
    const head = await this.world.as('INSTITUTION_HEAD', this.place);
    const archive = await head.post<Made>(`/institutions/${this.place.institutionId}/archives`);
    return { serviceTokenId: made.id, portalrbTokenId: tokens[0]?.id ?? '', archiveId: archive.id };
  }

  /** A file of units and one of people that were only looked at, a draft of a worksheet, and the text of another. */
  private async files(administrator: ApiClient) {
    const { code } = await administrator.get<{ code: string }>(`/institutions/${this.place.institutionId}`);
    const units = `kode_instansi;kode_unit;nama_unit;kode_induk\r\n${code};BARU;Balai Baru;\r\n`;
    const { id: importId } = await this.send(administrator, '/unit-imports?fileName=unit.csv', units);
    const people = `email;nama;peran\r\nbaru-${code}@contoh.example;Orang baru;AUDITOR\r\n`;
    const { id: peopleImportId } = await this.send(administrator, '/people-imports?fileName=pengguna.csv', people);
    const source = worksheet(`lke-draf-${code}`);
    const { id: draftId } = await administrator.post<Made>('/instrument-drafts', { source });
    return { importId, peopleImportId, draftId, worksheet: worksheet(`lke-lain-${code}`) };
  }

  private async send({ sessionCookie: cookie }: ApiClient, path: string, body: string): Promise<Made> {
    const headers = { 'content-type': 'text/csv', cookie };
    const response = await fetch(`${this.program.url}/api/v1${path}`, { method: 'POST', headers, body });
    return (await response.json()) as Made;
  }
}

function lastPart(path: string): string {
  return path.split('/').at(-1) ?? '';
}

function worksheet(id: string): string {
  return changedWorksheet(id, (node) => {
    node('A.I.1.i.a').label_id = 'Label baru';
  });
}
