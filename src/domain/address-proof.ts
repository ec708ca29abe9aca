// How we know that an address is the customer's own, before a colleague sends a way in to their complaint there: the program saw it,
// or a colleague made sure and says how. Nobody is sent a way in to an address that was only typed.
export const addressProofs = {
  'wrote-from-it': 'They wrote to us from it about this complaint.',
  'gave-it-on-our-pages': 'They gave it themselves when they complained on our pages.',
  'came-in-by-it': 'They came in by a link or code that was sent to it.',
} as const;
export type AddressProof = keyof typeof addressProofs;

export const addressChecks = {
  'rang-back': 'I rang them on a number we had before',
  'asked-what-they-know': 'I asked them what only they would know',
  'showed-who-they-are': 'They showed who they are, face to face',
} as const;
export type AddressCheck = keyof typeof addressChecks;

export const isAddressCheck = (word: string | null | undefined): word is AddressCheck =>
  word !== null && word !== undefined && Object.hasOwn(addressChecks, word);

/** By what the address is theirs: what the program saw before what a colleague says; undefined when nothing says so. */
export const theirsBy = (
  proof: AddressProof | null,
  check: AddressCheck | null | undefined,
): AddressProof | AddressCheck | undefined => proof ?? check ?? undefined;
