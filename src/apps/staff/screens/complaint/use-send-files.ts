// Sends files to the complaint, one after another, each under a name of its own so that none is kept twice.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import { asRefusal, Refusal } from '../../api/refusal.ts';
import { useCase } from './case.tsx';
import { complaintKey } from './questions.ts';

export function useSendFiles() {
  const { page, say } = useCase();
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: async (files: readonly File[]) => {
      const refused: string[] = [];
      for (const file of files) {
        const no = await sendOne(page.id, file);
        if (no) refused.push(`${file.name}: ${no.message}`);
      }
      await queries.invalidateQueries({ queryKey: complaintKey });
      const kept = files.length - refused.length;
      if (kept > 0) say(kept === 1 ? 'File kept.' : `${kept} files kept.`);
      if (refused.length > 0) throw new Refusal(422, { code: 'file.refused', detail: refused.join(' ') });
    },
  });
  return {
    send: (files: readonly File[]) => {
      if (files.length > 0 && !change.isPending) change.mutate(files);
    },
    sending: change.isPending,
    error: change.error,
  };
}

async function sendOne(id: string, file: File): Promise<Refusal | undefined> {
  const form = new FormData();
  form.append('file', file, file.name);
  const params = { path: { id }, header: { 'Idempotency-Key': crypto.randomUUID() } };
  try {
    await answer(api.POST('/api/complaints/{id}/attachments', { params, body: { file: '' }, bodySerializer: () => form }));
    return undefined;
  } catch (thrown) {
    return asRefusal(thrown);
  }
}
