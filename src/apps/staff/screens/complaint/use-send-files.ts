// Sends files to the complaint, one after another, each under a name of its own so that none is kept twice.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asRefusal, Refusal } from '../../api/refusal.ts';
import { useCase } from './case.tsx';
import { complaintKey } from './questions.ts';
import { sendFile } from './send-file.ts';

export function useSendFiles() {
  const { page, say } = useCase();
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: async (files: readonly File[]) => {
      const refused: string[] = [];
      for (const file of files) {
        const no = await refusalOf(sendFile(page.id, file));
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

async function refusalOf(sending: Promise<unknown>): Promise<Refusal | undefined> {
  try {
    await sending;
    return undefined;
  } catch (thrown) {
    return asRefusal(thrown);
  }
}
