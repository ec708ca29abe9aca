// Which dialog opens for what was begun in the stage of understanding.
import { AskCustomer } from './ask-customer.tsx';
import { EntryForm } from './entry-form.tsx';
import { NoteAnswer } from './note-answer.tsx';
import { PutToCustomer } from './put-to-customer.tsx';
import type { Understood } from './questions.ts';
import { Chase, Receive, WithdrawRequest } from './request-dialogs.tsx';
import { TakeOut } from './take-out.tsx';
import type { Task } from './task.ts';
import { TheirAnswer } from './their-answer.tsx';
import { WithoutConfirmation } from './without-confirmation.tsx';

type TaskDialogProps = { readonly task: Task; readonly known: Understood; readonly onClose: () => void };

export function TaskDialog({ task, known, onClose }: TaskDialogProps) {
  const shared = { known, onClose };
  if (task.kind === 'note') return <NoteAnswer question={task.question} {...shared} />;
  if (task.kind === 'send') return <PutToCustomer {...shared} />;
  if (task.kind === 'answer') return <TheirAnswer version={task.version} {...shared} />;
  if (task.kind === 'waive') return <WithoutConfirmation {...shared} />;
  if (task.kind === 'ask') return <AskCustomer {...shared} />;
  if (task.kind === 'entry') return <EntryForm {...(task.entry ? { entry: task.entry } : {})} onClose={onClose} />;
  if (task.kind === 'take-out') return <TakeOut entry={task.entry} onClose={onClose} />;
  const request = known.requests.find(({ id }) => id === task.request);
  if (!request) return null;
  if (task.kind === 'chase') return <Chase request={request} onClose={onClose} />;
  if (task.kind === 'receive') return <Receive request={request} files={known.files} onClose={onClose} />;
  return <WithdrawRequest request={request} onClose={onClose} />;
}
