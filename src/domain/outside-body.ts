// A body outside that a complaint, or a part of it, is passed on to: another firm, an ombudsman, an authority. A letter keeps it
// as it was written to, so that a list corrected later changes no letter. Not one of the people on the complaint.
import { z } from 'zod';

const line = (most: number) => z.string().trim().max(most, `Keep this to ${most} characters.`).default('');

/** As a letter names it while it is written: what is missing is for the gate to say. */
export const OutsideBody = z.object({ name: line(200), address: line(500), email: line(254), phone: line(50) });
export type OutsideBody = z.output<typeof OutsideBody>;

export const noBody: OutsideBody = { name: '', address: '', email: '', phone: '' };

/** Whether an e-mail could be sent there at all. */
export const isAddress = (email: string): boolean => z.email().safeParse(email).success;

/** Who it is and how to reach it, in one line: "Fine Energy, 1 Quay Street, Bristol, help@fine.example". */
export const bodyInWords = ({ name, address, email, phone }: OutsideBody): string =>
  [name, ...address.split('\n'), email, phone]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(', ');
