// Routes of messages that go out and of the settings of mail.
import { z } from 'zod';
import { feedbackFigureNames } from '#domain/feedback.ts';
import { perform } from '#handling/command.ts';
import { sendNotice } from '#handling/informing/send-notice.ts';
import { setNoticeAside } from '#handling/informing/set-notice-aside.ts';
import { changeMailSender } from '#handling/mail/change-mail-sender.ts';
import { changeMailServer } from '#handling/mail/change-mail-server.ts';
import { sendTrial } from '#handling/mail/send-trial.ts';
import { settleMessage } from '#handling/mail/settle-message.ts';
import { MailSettings, mailSettings } from '#views/mail/mail-settings.ts';
import { FeedbackBehind, feedbackBehind, feedbackBehindQuery } from '#views/feedback/feedback-behind.ts';
import { Feedback, feedbackPage } from '#views/feedback/feedback-page.ts';
import { MyMessages, myMessages } from '#views/mail/my-messages.ts';
import { Messages, messagesOf } from '#views/mail/messages.ts';
import { route } from '../route.ts';

const version = z.object({ version: z.number().int() });
const message = z.object({ message: z.uuid() });

export const outgoingRoutes = [
  route({
    method: 'GET',
    path: '/api/complaints/:id/messages',
    tag: 'Complaints',
    summary: 'The messages of a complaint that went out, and how far each came',
    params: z.object({ id: z.uuid() }),
    reply: Messages,
    scope: 'read',
    handle: ({ house, actor, params: { id } }) => messagesOf(house.db, { actor, byTheStart: house.mailServer !== undefined }, id),
  }),
  route({
    method: 'POST',
    path: '/api/messages/:id/settlement',
    tag: 'Complaints',
    summary: 'Say what became of a message that may have gone, or send one again that did not',
    params: z.object({ id: z.uuid() }),
    body: settleMessage.input.omit({ message: true }),
    reply: message,
    scope: 'write',
    handle: ({ house, actor, key, params, body }) => perform(house, settleMessage, { ...body, message: params.id }, { actor, key }),
  }),
  route({
    method: 'GET',
    path: '/api/messages',
    tag: 'Queue',
    summary: 'The messages about which I am asked to decide: prepared, failed, or perhaps sent',
    reply: MyMessages,
    scope: 'read',
    handle: ({ house, actor }) => myMessages(house.db, actor),
  }),
  route({
    method: 'GET',
    path: '/api/feedback',
    tag: 'Figures',
    summary: 'How it went, as those said who were asked after a contact was settled',
    reply: Feedback,
    scope: 'read',
    handle: ({ house, actor }) => feedbackPage(house.db, actor),
  }),
  route({
    method: 'GET',
    path: '/api/feedback/:figure',
    tag: 'Figures',
    summary: 'The contacts behind one figure of how it went, in one month',
    params: z.object({ figure: z.enum(feedbackFigureNames) }),
    query: feedbackBehindQuery,
    reply: FeedbackBehind,
    scope: 'read',
    handle: ({ house, actor, params, query }) => feedbackBehind(house.db, actor, { ...params, ...query }),
  }),
  route({
    method: 'POST',
    path: '/api/messages/:id/sending',
    tag: 'Complaints',
    summary: 'Send a notice that was prepared, or keep that the customer was told',
    params: z.object({ id: z.uuid() }),
    body: sendNotice.input.omit({ message: true }),
    reply: message,
    scope: 'write',
    handle: ({ house, actor, key, params, body }) => perform(house, sendNotice, { ...body, message: params.id }, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/messages/:id/setting-aside',
    tag: 'Complaints',
    summary: 'Leave a notice that was prepared unsent, with the reason',
    params: z.object({ id: z.uuid() }),
    body: setNoticeAside.input.omit({ message: true }),
    reply: message,
    scope: 'write',
    handle: ({ house, actor, key, params, body }) =>
      perform(house, setNoticeAside, { ...body, message: params.id }, { actor, key }),
  }),
  route({
    method: 'GET',
    path: '/api/settings/mail',
    tag: 'Settings',
    summary: 'Read by which server e-mail goes out, who writes it, and how sending goes',
    reply: MailSettings,
    scope: 'administer',
    handle: ({ house, actor }) =>
      mailSettings(house.db, { actor, secret: house.secret, byTheStart: house.mailServer?.host ?? null }),
  }),
  route({
    method: 'PUT',
    path: '/api/settings/mail/server',
    tag: 'Settings',
    summary: 'Set the server by which e-mail goes out, and the key that signs it',
    body: changeMailServer.input,
    reply: version,
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, changeMailServer, body, { actor, key }),
  }),
  route({
    method: 'PUT',
    path: '/api/settings/mail/senders/:legalEntity',
    tag: 'Settings',
    summary: 'Set the name and address a legal entity writes from',
    params: z.object({ legalEntity: z.uuid() }),
    body: changeMailSender.input.omit({ legalEntity: true }),
    reply: version,
    scope: 'administer',
    handle: ({ house, actor, key, params, body }) => perform(house, changeMailSender, { ...body, ...params }, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/settings/mail/trials',
    tag: 'Settings',
    summary: 'Send a trial message',
    body: sendTrial.input,
    reply: message,
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, sendTrial, body, { actor, key }),
  }),
];
