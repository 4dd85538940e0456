import type { HomeNotes } from '../../src/http/home.notes.js';
import { startHttp } from '../support/http.js';

async function homePage(notes?: HomeNotes): Promise<string> {
  const server = await startHttp({}, {}, notes);
  try {
    const answer = await fetch(server.url);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    return await answer.text();
  } finally {
    await server.close();
  }
}

describe('The home page', () => {
  it('leads on, and needs neither script nor inline style', async () => {
    const page = await homePage();
    for (const path of ['/api/docs', '/api/openapi.json', '/api/v1/register', '/health/ready'])
      expect(page).toContain(`href="${path}"`);
    expect(page).not.toMatch(/<script|<style|style=|SIMULASI/);
  });

  it('says SIMULASI and lists the accounts where the data is made up', async () => {
    const page = await homePage({ demonstration: [{ email: 'tpi@example.go.id', password: 'a<b&"c"', role: 'TPI' }] });
    expect(page).toContain('SIMULASI');
    expect(page).toContain('tpi@example.go.id');
    expect(page).toContain('a&lt;b&amp;&quot;c&quot;');
  });

  it('says nothing of accounts where the data is real', async () => {
    expect(await homePage({ demonstration: null })).not.toMatch(/SIMULASI|Akun/);
  });

  it('has its style in a file', async () => {
    const server = await startHttp();
    const answer = await fetch(`${server.url}/home.css`);
    await server.close();
    expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8');
  });
});
