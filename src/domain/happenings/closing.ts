// What happens when a complaint ends well: asked, learnt from, followed up. What people said stands in rows that can be erased.
import { z } from 'zod';

const id = z.string();
const three = z.enum(['yes', 'partly', 'no']);

export const closingHappenings = {
  'satisfaction-asked': z.strictObject({
    satisfaction: id,
    channel: z.string(),
    outcome: three.nullable(),
    handling: three.nullable(),
  }),
  'satisfaction-told': z.strictObject({ satisfaction: id, outcome: three.nullable(), handling: three.nullable() }),
  'lesson-noted': z.strictObject({ lesson: id, as: z.enum(['lesson', 'thanks', 'nothing']), to: z.array(id) }),
  'lesson-acknowledged': z.strictObject({ lesson: id }),
  'approach-changed': z.strictObject({ change: id, lookBack: z.string() }),
  'approach-looked-back': z.strictObject({ change: id, helped: three }),
  'follow-up-set': z.strictObject({ followUp: id, day: z.string() }),
  'follow-up-made': z.strictObject({ followUp: id, stillRight: z.enum(['yes', 'partly', 'no', 'not-reached']) }),
};
