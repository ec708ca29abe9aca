// Takes in a message from a mailbox or through the API. Whatever it is, it ends where a person can see it: on a complaint, as a
// contact, on the message of ours that came back, or set aside with the reason; its original is kept whole. A second copy changes
// nothing, so that whoever hands it over may do so again after a crash. Nothing is answered from here: no circle can begin.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { decideFiling } from '#domain/mail/incoming-mail.ts';
import { readMail } from '#platform/mail-in/read-mail.ts';
import { newId } from '#platform/new-id.ts';
import { checkFiles } from '#records/file-contents.ts';
import { addIncomingMail, mailByMark } from '#records/incoming-mail.ts';
import { endMail } from '#records/mail-endings.ts';
import { factsOf, markOf, markOn } from '#records/mail-marks.ts';
import { chainOf } from '#records/outgoing-messages.ts';
import { command } from '../command.ts';
import { factsOf as sayOf, rawMail } from './inputs.ts';

export const receiveMail = command({
  permission: 'log',
  reach: 'program',
  input: z.object({
    raw: rawMail,
    mailbox: z.uuid().nullish(),
  }),
  async run({ raw, mailbox }, { tx, actor, now, secret }) {
    const mail = readMail(raw);
    const mark = markOf(mail, raw);
    const earlier = await mailByMark(tx, mark);
    if (earlier) return { unchanged: true, reply: { ...earlier, known: true } };
    const marked = await markOn(tx, mail, { actor, secret });
    const filing = decideFiling(await factsOf(tx, mail, { marked, now }));
    const id = newId(now);
    const ends = await endMail(tx, filing, { mail, marked, by: personBehind(actor), now });
    const added = await addIncomingMail(tx, {
      id,
      mark,
      came_by: mailbox ? 'mailbox' : 'api',
      mailbox_id: mailbox ?? null,
      came_at: now,
      sent_at: mail.date,
      message_id: mail.messageId,
      from_name: mail.from.name,
      from_address: mail.from.address,
      subject: mail.subject,
      text: mail.text,
      sort: mail.kind,
      state: filing.state,
      because: filing.because,
      complaint_id: ends.complaint,
      contact_id: ends.contact,
      outgoing_id: ends.outgoing,
      original: Buffer.from(raw),
    });
    if (!added) throw new Error('The same message was taken in twice at once; the other one stands.');
    const facts = { sort: mail.kind, state: filing.state, mailbox: mailbox ?? null };
    const filed =
      ends.complaint && ends.contact
        ? [{ kind: 'mail-filed', about: ends.complaint, mail: id, contact: ends.contact, files: ends.files } as const]
        : [];
    const status = mail.bounce?.status ?? '';
    const bounced = ends.bounced
      ? [{ kind: 'message-bounced', about: await chainOf(tx, ends.bounced), ...sayOf(ends.bounced), status } as const]
      : [];
    const answered =
      ends.answers && ends.contact
        ? [{ kind: 'telling-answered', about: ends.answers.problem, telling: ends.answers.telling, contact: ends.contact } as const]
        : [];
    return {
      happened: [{ kind: 'mail-received', about: id, ...facts }, ...filed, ...bounced, ...answered],
      queue: ends.files > 0 ? [checkFiles] : [],
      reply: { id, state: filing.state, known: false },
    };
  },
});
