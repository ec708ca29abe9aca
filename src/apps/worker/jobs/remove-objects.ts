// Removes contents from object storage that no file names any more. Asked again it does no harm: what is named anew in the meantime
// is left, and what is gone stays gone.
import type { House } from '#handling/command.ts';
import { stillNamed } from '#views/keeping/disposals-at-work.ts';

export async function removeObjects(house: House, digests: readonly string[]): Promise<void> {
  const named = await stillNamed(house.db, digests);
  for (const digest of digests) {
    if (named.has(digest)) continue;
    if (!house.objects) throw new Error('Contents are in object storage, and none is set; they are removed when it is.');
    await house.objects.remove(digest);
  }
}
