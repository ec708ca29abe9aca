// Sends one file to a complaint, under a name of its own so that it is not kept twice.
import { answer, api } from '../../api/client.ts';

export function sendFile(complaint: string, file: File): Promise<{ id: string; fileName: string }> {
  const form = new FormData();
  form.append('file', file, file.name);
  const params = { path: { id: complaint }, header: { 'Idempotency-Key': crypto.randomUUID() } };
  return answer(api.POST('/api/complaints/{id}/attachments', { params, body: { file: '' }, bodySerializer: () => form }));
}
