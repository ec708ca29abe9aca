// What is typed into a form before anyone is signed in, kept in this tab across a reload or a crash until the form is done.
// Never for passwords. Inside the house drafts are kept on the server too: see drafts/.
import { useEffect, useState } from 'react';
import { fitted } from '../drafts/fitted.ts';

type Kept<Form> = readonly [form: Form, change: (part: Partial<Form>) => void, forget: () => void];

export function useKept<Form extends object>(name: string, empty: Form): Kept<Form> {
  const [form, setForm] = useState<Form>(() => fitted(empty, parsed(sessionStorage.getItem(name))));
  useEffect(() => sessionStorage.setItem(name, JSON.stringify(form)), [name, form]);
  return [form, (part) => setForm((before) => ({ ...before, ...part })), () => sessionStorage.removeItem(name)];
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
