// What every part of the form is given: the form as it stands, how to change it, and the words for fields that were refused.
import type { LogForm } from './form.ts';

export interface PartProps {
  readonly form: LogForm;
  readonly change: (part: Partial<LogForm>) => void;
  readonly fields: Readonly<Record<string, string>>;
}
