import { PASSWORD } from '../../support/factories.js';
import { named, of, reason, type Requests, about } from './asking.js';

const PASSPHRASE = 'kuda baterai staples yang benar';
const token = { name: 'Skrip', lastDay: '2026-12-31', password: PASSWORD };

/** Accounts, roles, sessions, passwords, and how people are reminded. */
export const OF_PEOPLE: Requests = {
  'POST /session': () => ({ body: { email: 'administrator@test.example', password: PASSWORD } }),
  'POST /session/second-factor': () => ({ body: { code: '000000' } }),
  'POST /password-strength': () => ({ body: { password: PASSPHRASE } }),
  'POST /password-links': () => ({ body: { email: 'tidak-ada@test.example' } }),
  'GET /password-links/{token}': named({ token: 'passwordToken' }),
  'POST /password-links/{token}/password': named({ token: 'passwordToken' }, { password: PASSPHRASE }),
  'PUT /profile/name': () => ({ body: { name: 'Nama lain' } }),
  'PUT /profile/password': () => ({ body: { current: PASSWORD, password: PASSPHRASE } }),
  'POST /profile/second-factor/confirmation': () => ({ body: { code: '000000' } }),
  'POST /profile/second-factor/removal': () => ({ body: { code: '000000', password: PASSWORD } }),
  "DELETE /profile/sessions/{id} · the coordinator's": of('sessionId'),
  'POST /access-tokens': () => ({ body: { ...token, scopes: ['read'] } }),
  "DELETE /access-tokens/{id} · the coordinator's": of('accessTokenId'),
  'GET /institutions/{id}/service-tokens': of('institutionId'),
  'POST /institutions/{id}/service-tokens': of('institutionId', { ...token, scopes: ['register.read'] }),
  'DELETE /institutions/{id}/service-tokens/{tokenId}': named({ id: 'institutionId', tokenId: 'serviceTokenId' }),
  'GET /institutions/{id}/portalrb': of('institutionId'),
  'GET /institutions/{id}/portalrb/calls': of('institutionId'),
  'GET /institutions/{id}/portalrb/preflight': of('institutionId'),
  'POST /institutions/{id}/portalrb/tokens': of('institutionId', { overlapHours: 24, password: PASSWORD }),
  'DELETE /institutions/{id}/portalrb/tokens/{tokenId}': named({ id: 'institutionId', tokenId: 'portalrbTokenId' }),
  "DELETE /profile/identities/{id} · the coordinator's": of('identityId'),
  'POST /accounts': () => ({ body: { email: 'baru@test.example', name: 'Orang baru' } }),
  'POST /accounts/{id}/invitation': of('invitedId'),
  'GET /accounts/{id}/appointments': of('memberId'),
  'POST /accounts/{id}/appointments': about('memberId', ({ unitId }) => ({ role: 'UNIT_HEAD', unitId })),
  'POST /accounts/{id}/closing': of('memberId', reason),
  'POST /accounts/{id}/reopening': of('closedId'),
  'DELETE /appointments/{id}': of('appointmentId'),
  'PUT /preferences/language': () => ({ body: { language: 'en' } }),
  'PUT /preferences/kinds/{kind}': () => ({
    params: { kind: 'REEVALUATION' },
    body: { mail: 'DIGEST', isInInbox: true },
  }),
  'POST /calendar-feeds': ({ unitId }) => ({ body: { unitId } }),
  "DELETE /calendar-feeds/{id} · the coordinator's": of('feedId'),
  'POST /inbox/reading': () => ({ body: {} }),
  "POST /inbox/{id}/reading · the coordinator's": of('noticeId'),
  'GET /delivery-log/{mailingId}': named({ mailingId: 'mailingId' }),
  'GET /reminder-forecast': () => ({ query: 'on=2026-03-03' }),
  'GET /units/{id}/bouncing-addresses': of('unitId'),
  'POST /webhooks': ({ institutionId }) => ({
    body: { institutionId, url: 'https://sistem.example.go.id/zi', eventTypes: ['reminder.due'] },
  }),
  'DELETE /webhooks/{id}': of('webhookId'),
  'POST /webhooks/{id}/secret': of('webhookId'),
  'POST /webhooks/{id}/ping': of('webhookId'),
  'GET /webhooks/{id}/deliveries': of('webhookId'),
  'POST /webhook-deliveries/{id}/replay': of('deliveryId'),
};
