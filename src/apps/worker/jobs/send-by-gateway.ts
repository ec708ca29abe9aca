// Sends one message by the gateway of its channel. The gateway takes each id once, so what may not have arrived is posted again; what
// nobody carries is shown to a person at once and does not wait in silence.
import { gatewaySecretPurpose, nobodyCarries } from '#domain/mail/gateway.ts';
import { isRefusal } from '#domain/refusal.ts';
import { type House, perform } from '#handling/command.ts';
import { handOverMessage } from '#handling/mail/hand-over-message.ts';
import { noteGatewayStanding } from '#handling/mail/note-gateway-standing.ts';
import { noteNotSent } from '#handling/mail/note-not-sent.ts';
import { noteSent } from '#handling/mail/note-sent.ts';
import { unseal } from '#platform/sealing.ts';
import { postSigned } from '#platform/webhooks/post.ts';
import { gatewayOf } from '#views/mail/gateways.ts';
import type { MessageToSend } from '#views/mail/message-to-send.ts';

const actor = { kind: 'program', name: 'mail' } as const;

export async function sendByGateway(house: House, { id, channel, address, text, language }: MessageToSend): Promise<void> {
  const notYet = (forGood: boolean, answer: string) =>
    perform(house, noteNotSent, { message: id, forGood, past: false, code: null, answer }, { actor });
  const gateway = await gatewayOf(house.db, channel);
  if (gateway === undefined) return void (await notYet(true, nobodyCarries));
  if (!gateway.active) return void (await notYet(false, 'Sending by this channel is paused.'));
  const secret = gateway.sealed === null ? undefined : unseal(house.secret, gatewaySecretPurpose, gateway.sealed);
  if (secret === undefined) {
    const fault = 'Its secret cannot be read: it was sealed with another secret of the program. Make a new one.';
    await perform(house, noteGatewayStanding, { channel, fault }, { actor });
    return void (await notYet(false, fault));
  }
  const agreed = await perform(house, handOverMessage, { message: id, goesAs: `${channel}:${id}` }, { actor });
  if (isRefusal(agreed)) return;
  const data = { id, channel, to: address, text, language };
  const now = house.clock();
  const content = { type: 'message.send', timestamp: now.toISOString(), data };
  const posted = await postSigned({ url: gateway.url, secret, id, content, now });
  if (posted.how === 'taken') await perform(house, noteSent, { message: id, answer: posted.answer }, { actor });
  else {
    const { how, code, answer } = posted;
    await perform(house, noteNotSent, { message: id, forGood: how === 'refused', past: true, code, answer }, { actor });
  }
  const fault = posted.how === 'later' ? posted.answer : null;
  if (fault !== gateway.fault) await perform(house, noteGatewayStanding, { channel, fault }, { actor });
}
