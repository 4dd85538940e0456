import { createTransport } from 'nodemailer';
import { answerQuestions, measured } from '../meter.mjs';

// The baseline of the digests: the same mail again and again, by nodemailer alone.

answerQuestions({
  send: ({ mails, connections, mail }) =>
    measured(0, async () => {
      const transport = createTransport({ url: process.env.SMTP_URL, pool: true, maxConnections: connections });
      await Promise.all(Array.from({ length: mails }, (_, no) => transport.sendMail(addressed(mail, no))));
      transport.close();
    }),
});

function addressed(mail, no) {
  return { ...mail, to: { name: '', address: `bench-${no}@bench.invalid` }, messageId: `<bench-${no}@bench.invalid>` };
}
