import type { Settings } from '../../src/config/settings.js';
import type { HomeNotes } from '../../src/http/home.notes.js';
import { readVersion } from '../../src/http/version.js';
import { startHttp } from '../support/http.js';

async function installation(notes?: HomeNotes, settings: Partial<Settings> = {}): Promise<object> {
  const server = await startHttp({}, settings, notes);
  try {
    return (await (await fetch(`${server.url}/api/v1/installation`)).json()) as object;
  } finally {
    await server.close();
  }
}

describe('An installation says to anybody', () => {
  it('what it is, and no account where the data is real', async () => {
    expect(await installation()).toEqual({
      name: 'Zona Integritas',
      version: readVersion(),
      isDemonstration: false,
      demonstrationAccounts: null,
      languages: ['id', 'en'],
      signOn: null,
    });
  });

  it('which accounts to try where the data is made up', async () => {
    const demonstration = [{ email: 'tpi@example.go.id', password: 'rahasia simulasi', role: 'TPI' }];
    expect(await installation({ demonstration })).toMatchObject({
      isDemonstration: true,
      demonstrationAccounts: demonstration,
    });
  });

  it('by which service people may sign on, where there is one', async () => {
    const signOn = { OIDC_ISSUER: 'https://login.example.go.id', OIDC_NAME: 'SSO Simulasi' };
    expect(await installation(undefined, signOn)).toMatchObject({ signOn: 'SSO Simulasi' });
  });
});
