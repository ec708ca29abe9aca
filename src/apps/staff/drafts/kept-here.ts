// Drafts as this device keeps them: written at every keystroke, under the name of the person and the place, so that a shared
// device never shows one person the words of another.

/** A draft on this device. `base` is the server's copy it grew from; `sent` whether the server has it as it stands. */
export interface KeptHere {
  readonly value: unknown;
  readonly at: string;
  readonly base: string | null;
  readonly sent: boolean;
}

const prefix = 'redress.draft.';
const nameOf = (person: string, place: string): string => `${prefix}${person}.${place}`;

export function readHere(storage: Storage, person: string, place: string): KeptHere | null {
  try {
    const found: unknown = JSON.parse(storage.getItem(nameOf(person, place)) ?? 'null');
    return isKept(found) ? found : null;
  } catch {
    return null;
  }
}

/** False when the device has no room left or lets no page keep anything. */
export function writeHere(storage: Storage, person: string, place: string, kept: KeptHere): boolean {
  try {
    storage.setItem(nameOf(person, place), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function removeHere(storage: Storage, person: string, place: string): void {
  storage.removeItem(nameOf(person, place));
}

/** On signing out: what the server has leaves this device; what it has not yet stays until the same person is back. */
export function removeSent(storage: Storage, person: string): void {
  const own = Object.keys(storage).filter((name) => name.startsWith(nameOf(person, '')));
  for (const name of own) if (readHere(storage, person, name.slice(nameOf(person, '').length))?.sent) storage.removeItem(name);
}

function isKept(found: unknown): found is KeptHere {
  return typeof found === 'object' && found !== null && 'value' in found && 'at' in found && 'base' in found && 'sent' in found;
}
