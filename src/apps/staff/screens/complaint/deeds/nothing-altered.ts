// A correction that alters nothing is not sent: it would say that something was corrected.
import { Refusal } from '../../../api/refusal.ts';

export const nothingAltered = (): Refusal =>
  new Refusal(422, { code: 'nothing-altered', detail: 'Nothing is altered yet. Change what is wrong, then save it.' });
