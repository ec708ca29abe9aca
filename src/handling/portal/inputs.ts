// Inputs that the commands of the customers' pages share.
import { z } from 'zod';
import { formSteps } from '#domain/complaint-form.ts';
import { FileInHand } from '#platform/files/file-in-hand.ts';

export const draftToken = z.string().min(1).max(200);
export const formStep = z.enum(formSteps);
export const typed = z.record(z.string(), z.string());
export const arrivedFiles = z.array(
  z.object({ file: z.custom<FileInHand>((given) => given instanceof FileInHand), name: z.string().max(1_000) }),
);
