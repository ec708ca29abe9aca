// Verifies the record as somebody asked, and keeps what was found with the names people know things by.
import { perform, type House } from '#handling/command.ts';
import { keepVerification } from '#handling/record/keep-verification.ts';
import { chainsInWords } from '#monitoring/record/chains-in-words.ts';
import { verifyRecord } from '#monitoring/record/verify-record.ts';
import { keptSealOf } from '#views/record/verifications.ts';

const mostKept = 1000;

/** Can be worked again: a verification that is finished, or that nobody asked for, is left as it is. */
export async function verifyTheRecord(house: House, verification: string): Promise<void> {
  const keptSeal = await keptSealOf(house.db, verification);
  const { entries, chains, seals, lastSeal, faults } = await verifyRecord(house.db, keptSeal);
  const told = await chainsInWords(house.db, faults.slice(0, mostKept));
  const found = {
    id: verification,
    entries,
    chains,
    seals,
    lastSeal: lastSeal?.digest ?? null,
    faultCount: faults.length,
    faults: told,
  };
  await perform(house, keepVerification, found, { actor: { kind: 'program', name: 'clock' } });
}
