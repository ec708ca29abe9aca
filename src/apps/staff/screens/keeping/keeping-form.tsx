// A dialog in which something about keeping is decided.
import { FormDialog, type FormDialogProps } from '../../parts/form-dialog.tsx';
import { keepingChanged } from './keeping-questions.ts';

export function KeepingForm<Form extends object>(props: Omit<FormDialogProps<Form>, 'changed'>) {
  return <FormDialog {...props} changed={keepingChanged} />;
}
