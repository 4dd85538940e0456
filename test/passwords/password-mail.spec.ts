import { LANGUAGES } from '../../src/common/in-words.js';
import { passwordMail } from '../../src/passwords/password-mail.js';

const settings = { ZI_PUBLIC_URL: 'https://zi.example/', HOST: '127.0.0.1', PORT: 3000 };
const facts = { name: 'Ani', token: 'TOKEN', settings } as const;

describe('The mail with a link', () => {
  it.each(LANGUAGES)('names the person, and has the link on a line of its own (%s)', (language) => {
    for (const kind of ['FORGOTTEN', 'INVITATION'] as const) {
      const { text } = passwordMail({ ...facts, kind, language });
      expect(text).toContain(' Ani,\n');
      expect(text.split('\n')).toContain('https://zi.example/atur-sandi/TOKEN');
    }
  });

  it('says in the language of its reader what it is and how long it is good for', () => {
    expect(passwordMail({ ...facts, kind: 'FORGOTTEN', language: 'id' })).toMatchObject({
      subject: 'Atur ulang kata sandi Zona Integritas',
      text: expect.stringContaining('60 menit'),
    });
    expect(passwordMail({ ...facts, kind: 'INVITATION', language: 'en' })).toMatchObject({
      subject: 'An invitation to Zona Integritas',
      text: expect.stringContaining('7 days'),
    });
  });
});
