import type { HomeNotes } from '../../src/http/home.notes.js';
import { readVersion } from '../../src/http/version.js';
import { startHttp } from '../support/http.js';

async function installation(notes?: HomeNotes): Promise<object> {
  const server = await startHttp({}, {}, notes);
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
    });
  });

  it('which accounts to try where the data is made up', async () => {
    const demonstration = [{ email: 'tpi@example.go.id', password: 'rahasia simulasi', role: 'TPI' }];
    expect(await installation({ demonstration })).toMatchObject({
      isDemonstration: true,
      demonstrationAccounts: demonstration,
    });
  });
});
