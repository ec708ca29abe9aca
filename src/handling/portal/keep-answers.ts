// Keeps what a visitor answered to one question, as typed, with the files that came with it; also where the answer cannot stand yet,
// so that nothing typed is lost to what is wrong with it.
import { z } from 'zod';
import { cleanFileName } from '#domain/attachment.ts';
import { cleanAnswers } from '#domain/complaint-form.ts';
import { sentAs, trueName } from '#domain/media-type.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { sha256 } from '#platform/digest.ts';
import { newId } from '#platform/new-id.ts';
import { keepContent } from '#records/file-contents.ts';
import { addDraftFile, filesOfDraft, lockDraft, saveAnswers } from '#records/portal-drafts.ts';
import { visitorScratch } from '../visitor.ts';
import { arrivedFiles, draftToken, formStep, typed } from './inputs.ts';

const mostFiles = 10;

export const keepAnswers = visitorScratch({
  input: z.object({ token: draftToken, step: formStep, typed, language: z.string().max(12), files: arrivedFiles }),
  async keep({ token, step, typed: given, language, files }, { tx, now }) {
    const hash = sha256(token);
    const draft = await lockDraft(tx, hash, now);
    if (isRefusal(draft)) return draft;
    if (draft.reference !== null) return refuse('portal-draft.sent');
    const answers = cleanAnswers(step, given);
    await saveAnswers(tx, hash, { answers, language, now });
    const there = await filesOfDraft(tx, hash);
    const kind = step === 'behalf' ? ('authority' as const) : ('evidence' as const);
    const known = new Set(there.filter((one) => one.kind === kind).map(({ digest }) => digest.toString('hex')));
    // The same file chosen twice, or sent by a button that was pressed twice, is one.
    const added = files.filter(({ file }) => !known.has(file.digest) && known.add(file.digest));
    for (const { file, name } of added.slice(0, mostFiles - there.length)) {
      await keepContent(tx, file, now);
      const clean = cleanFileName(name);
      const fileName = trueName(clean, file.mediaType ?? '');
      const row = { id: newId(now), digest: Buffer.from(file.digest, 'hex'), name: fileName, sentAs: sentAs(clean, fileName) };
      await addDraftFile(tx, hash, { ...row, kind, now });
    }
    return { answers: { ...draft.answers, ...answers }, left: Math.max(0, there.length + added.length - mostFiles) };
  },
});
