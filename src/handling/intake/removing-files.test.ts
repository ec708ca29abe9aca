// Removing a file: the wrong one goes, with its reason; what shows something that stands is kept.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { FileInHand } from '#platform/files/file-in-hand.ts';
import { perform } from '#handling/command.ts';
import { strikeEvidence } from '#handling/investigation/strike-evidence.ts';
import { sendLetter } from '#handling/response/send-letter.ts';
import { pdf } from '#test/support/files.ts';
import { evidence, investigationOf } from '#test/support/investigation.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { complaint as logged } from '#test/support/intake.ts';
import { begun, letterOf, writeOut } from '#test/support/letters.ts';
import { person } from '#test/support/people.ts';
import { attachFile } from './attach-file.ts';
import { removeAttachment } from './remove-attachment.ts';

let house: TestHouse;
let handler: PersonActor;
beforeAll(async () => {
  house = await testHouse({ now: '2026-11-23T09:00:00Z' });
  handler = await person(house, { name: 'Sam Handler' });
  await house.pool.query(`update legal_entity set postal_address = E'1 Quay Street\\nBristol', how_to_reach = '0117 496 0000'`);
});
afterAll(() => house.close());

const remove = (complaint: string, attachment: string | undefined) =>
  perform(house, removeAttachment, { complaint, attachment, reason: 'It was the wrong one.' }, { actor: handler });

async function letterSent(): Promise<{ id: string; file: string | undefined }> {
  const { id } = await logged(house, handler);
  await house.pool.query('update complaint set handler_id = $2 where id = $1', [id, handler.id]);
  await house.pool.query(
    `update customer set email = 'amara@example.org' where id in (select customer_id from complaint_party where complaint_id = $1)`,
    [id],
  );
  const letter = await begun(house, handler, id, 'acknowledgement');
  await writeOut(house, handler, id, letter);
  const { version } = await letterOf(house, handler, id, letter);
  done(await perform(house, sendLetter, { complaint: id, letter, version, by: 'email' }, { actor: handler }));
  const { sent } = await letterOf(house, handler, id, letter);
  return { id, file: sent?.attachment };
}

describe('Removing a file', () => {
  it('leaves a letter as it was sent', async () => {
    const { id, file } = await letterSent();
    expect(await remove(id, file)).toMatchObject({ code: 'attachment.is-letter' });
  });

  it('leaves a file that went with a letter that was sent, and says why', async () => {
    const { id } = await logged(house, handler);
    await house.pool.query('update complaint set handler_id = $2 where id = $1', [id, handler.id]);
    const file = await FileInHand.of(pdf('the receipt'));
    const receipt = done(await perform(house, attachFile, { complaint: id, file, name: 'receipt.pdf' }, { actor: handler })).id;
    await house.pool.query(`update file_content set check_state = 'clean'`);
    await house.pool.query(`update customer set email = 'amara@example.org'`);
    const letter = await begun(house, handler, id, 'acknowledgement');
    const version = await writeOut(house, handler, id, letter, { files: [receipt] });
    done(await perform(house, sendLetter, { complaint: id, letter, version, by: 'email' }, { actor: handler }));
    const refused = await remove(id, receipt);
    expect(refused).toMatchObject({ code: 'attachment.is-enclosed' });
    expect(isRefusal(refused) ? refused.words : '').toContain('went with a letter that was sent');
  });

  it('leaves what stands as evidence, until that is struck', async () => {
    const { id } = await logged(house, handler);
    const file = await FileInHand.of(pdf('the boiler'));
    const attached = { complaint: id, file, name: 'boiler.pdf', as: 'evidence' };
    const photo = done(await perform(house, attachFile, attached, { actor: handler })).id;
    const stands = await evidence(house, handler, id, { attachment: photo, keptWhere: '' });
    expect(await remove(id, photo)).toMatchObject({ code: 'attachment.is-evidence' });
    const { version } = await investigationOf(house, handler, id);
    const struck = { complaint: id, version, evidence: stands, reason: 'It shows another house.' };
    done(await perform(house, strikeEvidence, struck, { actor: handler }));
    expect(done(await remove(id, photo))).toEqual({ removed: true });
    expect(await remove(id, photo)).toMatchObject({ code: 'attachment.removed' });
  });
});
