// Inputs that several commands about people share, with the words for what is wrong with them.
import { z } from 'zod';
import { whatIsWrong } from '#domain/password.ts';
import { roleNames } from '#domain/role.ts';

export const name = (words: string) => z.string().trim().min(1, words).max(200, 'Use at most 200 characters.');
export const email = z
  .string()
  .trim()
  .max(254)
  .pipe(z.email('This does not look like an e-mail address. Check it for a missing part.'));

/** A password being chosen. Whether it is too close to the person's name is asked by the command, which knows the name. */
export const password = z.string().superRefine((chosen, context) => {
  const wrong = whatIsWrong(chosen);
  if (wrong) context.addIssue({ code: 'custom', message: wrong });
});

/** A password being typed again: compared, never judged. */
export const typedPassword = z.string().max(1000);

export const secret = z.string().trim().max(200);
export const id = z.uuid();
/** What the record tells things about that are the program's own, before any organisation too. */
export const ofTheProgram = '00000000-0000-7000-8000-000000000000';
export const roles = z.array(z.enum(roleNames, 'Choose roles from the list.')).max(20);
export const teams = z.array(id).max(200);
/** The version of the page the person was looking at. */
export const version = z.number().int().min(1);
